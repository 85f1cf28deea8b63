import type { Compound } from '../compound.ts';
import { maxHouseholdNumber } from '../household.ts';
import type { Day } from '../month.ts';
import { type Batch, firstSpare, type NumberRange } from './batch.ts';
import { type LetterDecision, nextBatchNumber, withBatches } from './change.ts';
import { greatestSpare, keptBatches } from './kept-batches.ts';

/** The greatest issue that one base-32 character of a household code says. */
const greatestIssue = 31;

/** Letters to print: for whom (rising ranges), how many spare ones, under which code key (the newest), on which day. */
export interface LettersToPrint {
  readonly households: readonly NumberRange[];
  readonly spares: number;
  readonly key: string;
  readonly day: Day;
  /** A planned reprint: the earlier letters answer until these are delivered. */
  readonly onDelivery?: boolean;
}

/**
 * Prints a batch: the letters of these households, first ones or new ones in place of the old. From now on the letters printed before
 * for them are dead, though these answer only once they are delivered: a letter that was lost must not wait for its successor. A planned
 * reprint, of letters that nobody lost, leaves the earlier ones until its own are delivered.
 */
export function printBatch(compound: Compound, wanted: LettersToPrint): LetterDecision {
  const { households, spares, key, day, onDelivery } = wanted;
  const { batches } = compound;
  if (households.length === 0 && spares === 0) return { refused: 'nothing-to-print' };
  if (households.some(([from, to]) => from < 1 || to >= firstSpare || from > to))
    return { refused: 'no-such-household' };
  const issue = nextIssue(batches, households, key);
  if (issue > greatestIssue) return { refused: 'no-issue-left' };
  const first = Math.max(firstSpare - 1, greatestSpare(batches) ?? 0) + 1;
  if (first + spares - 1 > maxHouseholdNumber) return { refused: 'no-spare-left' };
  const batch: Batch = {
    number: nextBatchNumber(batches),
    key,
    issue,
    households,
    ...(onDelivery === true && { onDelivery }),
    ...(spares > 0 && { spares: [first, first + spares - 1] as const }),
    printed: day,
  };
  return { compound: withBatches(compound, keptBatches(batches, batch, day)), batch };
}

/** One more than the greatest issue under `key` of any of these households' letters; the spare letters activated for them carry other numbers. */
function nextIssue(batches: readonly Batch[], households: readonly NumberRange[], key: string): number {
  const used = batches
    .filter((batch) => batch.key === key && batch.spare === undefined)
    .filter((batch) => batch.households.some((range) => households.some((other) => overlap(range, other))))
    .map(({ issue }) => issue);
  return Math.max(-1, ...used) + 1;
}

function overlap([a, b]: NumberRange, [c, d]: NumberRange): boolean {
  return a <= d && c <= b;
}
