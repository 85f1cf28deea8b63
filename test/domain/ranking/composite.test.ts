import { describe, expect, it } from 'vitest';
import type { FirmId } from '../../../functions/domain/firm.ts';
import { composite } from '../../../functions/domain/ranking/composite.ts';
import { estimatesOf } from '../../support/estimates.ts';

const satisfaction = estimatesOf([60, 80], [2, 1]);
const values = (rows: readonly (readonly [string, number, number])[]) =>
  new Map(rows.map(([firm, score, se]) => [firm as FirmId, { score, se }]));

describe('the comprehensive evaluation', () => {
  it('weighs scores and adds squared errors, weights divided by their sum', () => {
    const hotline = {
      name: 'hotline',
      weight: 20,
      values: values([
        ['f000', 90, 3],
        ['f001', 50, 0],
      ]),
    };
    expect(composite(satisfaction, 60, [hotline])).toEqual({
      kind: 'composite',
      estimates: [
        { firm: 'f000', score: 67.5, se: 1.6771 },
        { firm: 'f001', score: 72.5, se: 0.75 },
      ],
    });
  });

  it('waits until every ranked firm has data, and says for how many it is missing', () => {
    const hotline = { name: 'hotline', weight: 20, values: values([['f000', 90, 3]]) };
    expect(composite(satisfaction, 60, [hotline])).toEqual({
      kind: 'satisfaction-alone',
      estimates: satisfaction,
      missing: [{ indicator: 'hotline', firms: 1 }],
    });
  });
});
