import type { CompoundId } from './compound.ts';
import type { CompoundTally } from './compound-tally.ts';
import type { Month } from './month.ts';
import { type CollectionMode, type RatingRow, type ShortPseudonym, shorten } from './rating.ts';
import { type TallyNumbers, tallyFromAnswers } from './tally-from-answers.ts';

/** A compound's tally while its rows are read, month by month from the newest. Memory grows with one compound's ratings only. */
export interface GrowingTally {
  readonly compound: CompoundId;
  /** Households already counted, by the month under whose key they are named. */
  readonly counted: Map<Month, Set<ShortPseudonym>>;
  readonly answers: Map<string, number>;
  readonly modes: Record<CollectionMode, number>;
  superseded: number;
  contested: number;
  late: number;
  oldest: Month | undefined;
}

/** An empty tally of `compound`. */
export function startTally(compound: CompoundId): GrowingTally {
  return {
    compound,
    counted: new Map(),
    answers: new Map(),
    modes: { qr: 0, paper: 0 },
    superseded: 0,
    contested: 0,
    late: 0,
    oldest: undefined,
  };
}

/**
 * Counts a page of a month's rows. The latest rating of a household in the window is the one in force: months are added
 * newest first (RangeError otherwise), and a row names its household under the older months' keys, so that older rows of the same
 * household are known and left out. Order of rows within a month does not matter. METHOD §1, SECURITY §4.
 */
export function addPage(tally: GrowingTally, month: Month, rows: Iterable<RatingRow>): void {
  if (tally.oldest !== undefined && month > tally.oldest)
    throw new RangeError(`${month} must be tallied before ${tally.oldest}`);
  tally.oldest = month;
  const seen = tally.counted.get(month);
  for (const row of rows) {
    for (const earlier in row.earlier) {
      const named = row.earlier[earlier as Month];
      if (named !== undefined) namesOf(tally, earlier as Month).add(named);
    }
    if (seen?.has(shorten(row.pseudonym))) {
      tally.superseded += 1;
      continue;
    }
    tally.answers.set(row.answers, (tally.answers.get(row.answers) ?? 0) + 1);
    tally.modes[row.mode] += 1;
    if (row.contested) tally.contested += 1;
    if (!row.day.startsWith(month)) tally.late += 1;
  }
}

function namesOf(tally: GrowingTally, month: Month): Set<ShortPseudonym> {
  const names = tally.counted.get(month) ?? new Set();
  tally.counted.set(month, names);
  return names;
}

/** The finished tally, sorted, without a trace of any household. */
export function finishTally(tally: GrowingTally, numbers: TallyNumbers): CompoundTally {
  const answers = [...tally.answers].sort(([a], [b]) => (a < b ? -1 : 1));
  const { patterns, aspects, invalid } = tallyFromAnswers(answers, numbers);
  const { compound, modes, superseded, contested, late } = tally;
  return { compound, patterns, aspects, answers, modes: { ...modes }, superseded, invalid, contested, late };
}

/** The tally of a compound over its window in one call: `pages` as [month, rows], newest month first, a month in as many pages as it takes. */
export function tallyCompound(
  compound: CompoundId,
  pages: Iterable<readonly [month: Month, rows: Iterable<RatingRow>]>,
  numbers: TallyNumbers,
): CompoundTally {
  const tally = startTally(compound);
  for (const [month, rows] of pages) addPage(tally, month, rows);
  return finishTally(tally, numbers);
}

/** The same tally under another policy's weights: its sums made anew from its answer strings. */
export function retally(tally: CompoundTally, numbers: TallyNumbers): CompoundTally {
  return { ...tally, ...tallyFromAnswers(tally.answers, numbers) };
}
