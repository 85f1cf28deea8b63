import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupsOf } from '../../../functions/domain/result/groups.ts';

const row = (firm: string, score: number, half: number) => ({
  firm,
  score,
  low: score - half,
  high: score + half,
});

describe('groups of firms', () => {
  it('hold firms whose intervals run into each other, best first', () => {
    const groups = groupsOf([row('c', 60, 2), row('a', 80, 3), row('b', 76, 2), row('d', 59, 4)]);
    expect(groups.map(({ rows }) => rows.map(({ firm }) => firm))).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('keep together what touches, and a firm that a wide interval reaches over others', () => {
    expect(groupsOf([row('a', 80, 2), row('b', 76, 2)])).toHaveLength(1);
    expect(groupsOf([row('a', 80, 30), row('b', 76, 1), row('c', 60, 1)])).toHaveLength(1);
  });

  it('are the same whatever the order, lose nobody, and never overlap each other', () => {
    const rows = fc.array(
      fc.record({ score: fc.integer({ min: 0, max: 100 }), half: fc.integer({ min: 1, max: 8 }) }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(rows, (drawn) => {
        const all = drawn.map(({ score, half }, index) => row(String(index), score, half));
        const groups = groupsOf(all);
        expect(groupsOf(all.toReversed())).toEqual(groups);
        expect(groups.flatMap(({ rows: inside }) => inside)).toHaveLength(all.length);
        for (const [index, { rows: inside }] of groups.entries()) {
          const next = groups[index + 1];
          if (next === undefined) continue;
          expect(Math.max(...next.rows.map(({ high }) => high))).toBeLessThan(
            Math.min(...inside.map(({ low }) => low)),
          );
        }
      }),
    );
  });
});
