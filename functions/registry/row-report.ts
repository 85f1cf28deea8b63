import type { Compound } from '../domain/compound.ts';
import { BadRow } from '../sheets/bad-row.ts';

/** What became of a row that was good. */
export type RowOutcome = 'added' | 'changed' | 'unchanged';

/** A good row's outcome; `notice` is what the clerk should know though nothing is wrong, `given` the compound whose code the row does not say. */
export interface RowKept {
  readonly outcome: RowOutcome;
  readonly notice?: string;
  readonly given?: Pick<Compound, 'id' | 'name' | 'district'>;
}

/** What became of a row: kept, or why it was refused. */
export type RowReport =
  | ({ readonly line: number } & RowKept)
  | { readonly line: number; readonly bad: string };

/** The report of one row's work: a `BadRow` thrown in it becomes the reason, every other error is thrown on. */
export async function reported(line: number, work: () => Promise<RowKept>): Promise<RowReport> {
  try {
    return { line, ...(await work()) };
  } catch (error) {
    if (!(error instanceof BadRow)) throw error;
    return { line, bad: error.message };
  }
}

/** Refuses a key's second row in one file, naming the line of the first: two rows would undo each other at every import. */
export function onceEach(): (key: string, line: number) => void {
  const lines = new Map<string, number>();
  return (key, line) => {
    const first = lines.get(key);
    if (first !== undefined)
      throw new BadRow(`与第 ${first} 行重复 ${key} stands twice in this file, first on line ${first}`);
    lines.set(key, line);
  };
}
