import { describe, expect, it } from 'vitest';
import { defaultNumbers } from '../../../functions/domain/policy.ts';
import type { FirmEstimate } from '../../../functions/domain/ranking/estimate.ts';
import { rankEstimates } from '../../../functions/domain/ranking/rank-estimates.ts';
import { hospitals } from '../../support/hospitals.ts';

const all = hospitals();
const byState = Object.groupBy(all, ({ state }) => state);
/** The list test alone: no pass mark, no cap. */
const listTest = { ...defaultNumbers, passMark: 1000, capPercent: 100 };

const inOrder = (rows: readonly FirmEstimate[]) => {
  const { ranked, black, red } = rankEstimates(rows, listTest);
  for (const { lower, rank, upper } of ranked) expect(lower <= rank && rank <= upper).toBe(true);
  return { p: ranked.length, worst: black.length, best: red.length };
};

describe('US hospitals by their patients (CMS)', () => {
  it('in Texas, the naive bottom tenth names 29 of 283; two are certainly in the worst quarter', () => {
    const { p, worst } = inOrder(byState.TX ?? []);
    expect({ p, naive: Math.ceil(p / 10), worst }).toEqual({ p: 283, naive: 29, worst: 2 });
  });

  it('of all 3,577 the naive bottom tenth names 358; ten are certainly in the worst quarter, none in the best', () => {
    expect(inOrder(all)).toEqual({ p: 3577, worst: 10, best: 0 });
  });

  it('ranks every state', () => {
    for (const rows of Object.values(byState)) {
      const { p, worst, best } = inOrder(rows ?? []);
      expect(p).toBe(rows?.length);
      expect(Math.max(worst, best)).toBeLessThanOrEqual(Math.ceil(p / 4));
    }
  });
});
