import { type Day, type Month, parseDay, parseMonth } from '../domain/month.ts';

/** What passes between the steps of an execution, and nothing else. `run` is `v<n>` or `count-<YYYY-MM-DD>`. */
export interface StepInput {
  readonly month: string;
  readonly run: string;
  readonly batch?: number;
}

/** A run, checked: an evaluation's version, or the night of a count. */
export type Run =
  | { readonly kind: 'evaluation'; readonly month: Month; readonly version: number }
  | { readonly kind: 'count'; readonly month: Month; readonly day: Day };

/** Compounds tallied or counted by one item of the map. DESIGN §6. */
export const batchSize = 200;

/** The run that `input` names; throws where month or run are not of their form (a fault of the caller, never of a resident). */
export function readRun(input: StepInput): Run {
  const month = parseMonth(input.month);
  const version = /^v([1-9]\d{0,3})$/.exec(input.run)?.[1];
  const day = parseDay(/^count-(.{10})$/.exec(input.run)?.[1] ?? '');
  if (month !== undefined && version !== undefined)
    return { kind: 'evaluation', month, version: Number(version) };
  if (month !== undefined && day !== undefined) return { kind: 'count', month, day };
  throw new Error('a step needs {month: "YYYY-MM", run: "v<n>" or "count-<day>"}');
}

/** The version that an evaluation's step works on; throws for a count. */
export function readEvaluation(input: StepInput): { readonly month: Month; readonly version: number } {
  const run = readRun(input);
  if (run.kind !== 'evaluation') throw new Error(`${input.run} is no evaluation`);
  return run;
}

/** The part of a plan that batch `batch` handles: compounds are in order of their id. */
export function batchOf<T>(compounds: readonly T[], batch: number | undefined): readonly T[] {
  if (batch === undefined || !Number.isInteger(batch) || batch < 0)
    throw new Error('a batch is a whole number from 0');
  return compounds.slice(batch * batchSize, (batch + 1) * batchSize);
}
