import type { FirmId } from '../firm.ts';
import type { CriticalValues } from '../ranking/critical-values.ts';
import type { FirmEstimate } from '../ranking/league-table.ts';
import type { Blocks } from '../ranking/lists.ts';
import { type RankingNumbers, rankEstimates } from '../ranking/rank-estimates.ts';
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
 * Firms whose listing does not stand over the range of scores they may have: the lists are made again with the firm's score at the end that speaks
 * against the proposal, the high end for black, the low end for red, and it is not on them. Whoever takes a freed place is looked at in the same
 * way. Firms without a range, and other firms' scores, stay as estimated. Given are the blocks to add to `blocks`.
 */
export function keptOffOver(
  estimates: readonly FirmEstimate[],
  numbers: RankingNumbers,
  ranges: ReadonlyMap<FirmId, readonly [low: number, high: number]>,
  blocks: Blocks,
  critical: CriticalValues,
): Blocks {
  let added: Blocks = { black: new Set(), red: new Set() };
  for (;;) {
    const standing = joined(blocks, added);
    const lists = rankEstimates(estimates, numbers, standing, critical);
    const falls = (list: 'black' | 'red') =>
      lists[list].flatMap(({ firm }) => {
        const range = ranges.get(firm);
        if (range === undefined) return [];
        const score = list === 'black' ? range[1] : range[0];
        const moved = estimates.map((one) => (one.firm === firm ? { ...one, score } : one));
        const still = rankEstimates(moved, numbers, standing, critical)[list];
        return still.some((proposal) => proposal.firm === firm) ? [] : [firm];
      });
    const fallen = { black: new Set(falls('black')), red: new Set(falls('red')) };
    if (fallen.black.size + fallen.red.size === 0) return added;
    added = joined(added, fallen);
  }
}

function joined(a: Blocks, b: Blocks): Blocks {
  return { black: new Set([...a.black, ...b.black]), red: new Set([...a.red, ...b.red]) };
}
