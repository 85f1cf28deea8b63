import type { CompoundId } from './compound.ts';
import type { CompoundTally, ReportCounts } from './compound-tally.ts';
import type { IntegrityNumbers } from './integrity/numbers.ts';
import { type AnswerMultiset, type MarkedRating, ratingGroups } from './integrity/rating-groups.ts';
import type { Month } from './month.ts';
import { type CollectionMode, type RatingRow, type ShortPseudonym, shorten } from './rating.ts';
import { type TallyNumbers, tallyFromAnswers } from './tally-from-answers.ts';

/** The policy numbers of a tally. */
export interface TallyRules extends TallyNumbers {
  readonly paperCounts: boolean;
  readonly integrity: Pick<IntegrityNumbers, 'browserRatings' | 'identicalRatings' | 'burstRatings'>;
}

/** A compound's tally while its rows are read, month by month from the newest. Memory grows with one compound's ratings only. */
export interface GrowingTally {
  readonly compound: CompoundId;
  readonly rules: TallyRules;
  /** Households already counted, by the month under whose key they are named. */
  readonly counted: Map<Month, Set<ShortPseudonym>>;
  readonly answers: Map<string, number>;
  readonly paperAside: Map<string, number>;
  readonly months: Map<Month, number>;
  readonly marked: MarkedRating[];
  readonly modes: Record<CollectionMode, number>;
  superseded: number;
  contested: number;
  late: number;
  oldest: Month | undefined;
}

/** An empty tally of `compound`. */
export function startTally(compound: CompoundId, rules: TallyRules): GrowingTally {
  return {
    compound,
    rules,
    counted: new Map(),
    answers: new Map(),
    paperAside: new Map(),
    months: new Map(),
    marked: [],
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
 * household are known and left out. Paper that policy does not count is set aside and replaces nothing. Order of rows within a
 * month does not matter. METHOD §1, SECURITY §4.
 */
export function addPage(tally: GrowingTally, month: Month, rows: Iterable<RatingRow>): void {
  if (tally.oldest !== undefined && month > tally.oldest)
    throw new RangeError(`${month} must be tallied before ${tally.oldest}`);
  tally.oldest = month;
  const seen = tally.counted.get(month);
  for (const row of rows) {
    if (row.mode === 'paper' && !tally.rules.paperCounts) {
      addOne(tally.paperAside, row.answers);
      continue;
    }
    for (const earlier in row.earlier) {
      const named = row.earlier[earlier as Month];
      if (named !== undefined) namesOf(tally, earlier as Month).add(named);
    }
    if (seen?.has(shorten(row.pseudonym))) {
      tally.superseded += 1;
      continue;
    }
    count(tally, month, row);
  }
}

function count(tally: GrowingTally, month: Month, row: RatingRow): void {
  const { answers, browser, burst, mode } = row;
  addOne(tally.answers, answers);
  addOne(tally.months, month);
  if (mode === 'qr') tally.marked.push({ month, answers, browser, burst });
  tally.modes[mode] += 1;
  if (row.contested) tally.contested += 1;
  if (!row.day.startsWith(month)) tally.late += 1;
}

function addOne<T>(counts: Map<T, number>, key: T): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function namesOf(tally: GrowingTally, month: Month): Set<ShortPseudonym> {
  const names = tally.counted.get(month) ?? new Set();
  tally.counted.set(month, names);
  return names;
}

/** The finished tally, sorted, without a trace of any household. `reports` are the window's, counted. */
export function finishTally(tally: GrowingTally, reports: ReportCounts = noReports): CompoundTally {
  const { compound, rules, modes, superseded, contested, late } = tally;
  const answers = sorted(tally.answers);
  const paper = sorted(tally.paperAside);
  return {
    compound,
    ...tallyFromAnswers(answers, rules),
    answers,
    modes: { ...modes },
    superseded,
    contested,
    late,
    months: sorted(tally.months),
    setAside: { paper, quarantined: [] },
    excluded: { paper: paper.reduce((sum, [, n]) => sum + n, 0), quarantined: 0 },
    reports,
    groups: ratingGroups(tally.marked, rules.integrity),
  };
}

/** The tally of a compound without a rating. */
export function emptyTally(compound: CompoundId, rules: TallyRules): CompoundTally {
  return finishTally(startTally(compound, rules));
}

/** Nobody reported anything. */
export const noReports: ReportCounts = { notUs: 0, pressed: 0 };

function sorted<T extends string>(counts: ReadonlyMap<T, number>): readonly (readonly [T, number])[] {
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The tally of a compound over its window in one call: `pages` as [month, rows], newest month first, a month in as many pages as it takes. */
export function tallyCompound(
  compound: CompoundId,
  pages: Iterable<readonly [month: Month, rows: Iterable<RatingRow>]>,
  rules: TallyRules,
): CompoundTally {
  const tally = startTally(compound, rules);
  for (const [month, rows] of pages) addPage(tally, month, rows);
  return finishTally(tally);
}

/** The same tally under another policy's weights: its sums made anew from its answer strings. */
export function retally(tally: CompoundTally, numbers: TallyNumbers): CompoundTally {
  return { ...tally, ...tallyFromAnswers(tally.answers, numbers) };
}

/** A tally of nothing but these answers in force, all of them scanned: for tools and reference values. */
export function tallyOfAnswers(
  compound: CompoundId,
  answers: AnswerMultiset,
  numbers: TallyNumbers,
): CompoundTally {
  const qr = answers.reduce((sum, [, n]) => sum + n, 0);
  return {
    compound,
    ...tallyFromAnswers(answers, numbers),
    answers,
    modes: { qr, paper: 0 },
    superseded: 0,
    contested: 0,
    late: 0,
    months: [],
    setAside: { paper: [], quarantined: [] },
    excluded: { paper: 0, quarantined: 0 },
    reports: noReports,
    groups: [],
  };
}
