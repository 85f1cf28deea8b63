import type { FirmId } from '../firm.ts';
import type { Candidate } from '../ranking/capped.ts';
import type { CriticalValues } from '../ranking/critical-values.ts';
import type { FirmEstimate } from '../ranking/estimate.ts';
import { type LeagueTable, leagueTable } from '../ranking/league-table.ts';
import { type Blocks, blackCandidates, redCandidates, withinCap } from '../ranking/lists.ts';
import type { RankingNumbers } from '../ranking/rank-estimates.ts';
import { shareOf } from '../ranking/share-of.ts';
import { isSure, surelyApart } from '../ranking/surely-apart.ts';
import { trueRange } from './audit-bounds.ts';

/**
 * Audited firms whose listing does not stand over the range of their true score, METHOD §6. `audited` gives ε. Given are the blocks to add to `blocks`.
 */
export function keptOff(
  estimates: readonly FirmEstimate[],
  numbers: RankingNumbers,
  audited: ReadonlyMap<FirmId, number>,
  blocks: Blocks,
  critical: CriticalValues,
): Blocks {
  const ranges = estimates.flatMap(({ firm, score }) => {
    const fake = audited.get(firm);
    return fake === undefined ? [] : [[firm, trueRange(score, fake)] as const];
  });
  return keptOffOver(estimates, numbers, new Map(ranges), blocks, critical);
}

/**
 * Firms whose listing does not stand over the range of scores they may have. A firm is put at the end that speaks against its proposal, the high end
 * for black, the low end for red; it falls where it fails the list test or the pass mark there, or where the other candidates leave it no place under the
 * cap. Whoever takes a freed place is looked at in the same way. Firms without a range, and other firms' scores, stay as estimated. Given are the
 * blocks to add to `blocks`; `estimates` are rounded to 4 decimals, as a ranking has them.
 */
export function keptOffOver(
  estimates: readonly FirmEstimate[],
  numbers: RankingNumbers,
  ranges: ReadonlyMap<FirmId, readonly [low: number, high: number]>,
  blocks: Blocks,
  { cTail, bound }: CriticalValues,
): Blocks {
  if (cTail === null) return { black: new Set(), red: new Set() };
  const table = leagueTable(estimates);
  const apart = surelyApart(table.scores, table.ses, cTail);
  const ends = (end: 0 | 1) => table.firms.map((firm) => ranges.get(firm)?.[end]);
  const test = { table, cTail, numbers };
  return {
    black: falling({ ...test, side: 1, ends: ends(1), bound }, blocks.black, (blocked) =>
      blackCandidates(table, apart, bound, numbers, blocked),
    ),
    red: falling({ ...test, side: -1, ends: ends(0), bound }, blocks.red, (blocked) =>
      redCandidates(table, apart, numbers, blocked),
    ),
  };
}

/** One list: 1 is black, −1 red; `ends` of the ranges by place in the table. */
interface ListTest {
  readonly table: LeagueTable;
  readonly cTail: number;
  readonly bound: number;
  readonly numbers: RankingNumbers;
  readonly side: 1 | -1;
  readonly ends: readonly (number | undefined)[];
}

function falling(
  test: ListTest,
  blocked: ReadonlySet<FirmId>,
  candidatesBut: (blocked: ReadonlySet<FirmId>) => readonly Candidate<number>[],
): ReadonlySet<FirmId> {
  const fallen = new Set<FirmId>();
  for (;;) {
    const candidates = candidatesBut(new Set([...blocked, ...fallen]));
    const falls = withinCap(test.table, candidates, test.numbers).filter((j) => !stands(test, j, candidates));
    if (falls.length === 0) return fallen;
    for (const j of falls) fallen.add(test.table.firms[j] as FirmId);
  }
}

function stands(test: ListTest, j: number, candidates: readonly Candidate<number>[]): boolean {
  const { table, numbers, side } = test;
  const end = test.ends[j];
  if (end === undefined) return true;
  const se = table.ses[j] ?? 0;
  if (side === 1 && end + test.bound * se >= numbers.passMark) return false;
  let sure = 0;
  for (const [k, score] of table.scores.entries())
    if (k !== j && isSure(side * (score - end), test.cTail, se, table.ses[k] ?? 0)) sure += 1;
  const places = table.firms.length;
  if (sure < places - shareOf(places, numbers.tailPercent)) return false;
  const moved = candidates.map((one) => (one.of === j ? { of: j, by: side * end } : one));
  return withinCap(table, moved, numbers).includes(j);
}
