import { describe, expect, it } from 'vitest';
import { defaultNumbers as numbers } from '../../../functions/domain/policy.ts';
import { rankEstimates } from '../../../functions/domain/ranking/rank-estimates.ts';
import { estimatesOf } from '../../support/estimates.ts';

describe('watch', () => {
  it('is empty where firms do not differ beyond their errors', () => {
    expect(rankEstimates(estimatesOf(Array(28).fill(70), Array(28).fill(1)), numbers).watch).toEqual([]);
  });

  it('names the probably worst, the most probable first, even above the pass mark', () => {
    const spread = Array.from({ length: 26 }, (_, j) => 70 + j);
    const { watch, black } = rankEstimates(estimatesOf([...spread, 61, 62], Array(28).fill(1)), numbers);
    expect(watch.slice(0, 2)).toEqual(['f026', 'f027']);
    expect(black).toEqual([]);
  });
});
