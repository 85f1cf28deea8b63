import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FirmId } from '../../../functions/domain/firm.ts';
import { defaultNumbers as numbers } from '../../../functions/domain/policy.ts';
import { criticalValues } from '../../../functions/domain/ranking/critical-values.ts';
import { noBlocks } from '../../../functions/domain/ranking/lists.ts';
import { rankEstimates } from '../../../functions/domain/ranking/rank-estimates.ts';
import { shareOf } from '../../../functions/domain/ranking/share-of.ts';
import { anyEstimates, estimatesOf } from '../../support/estimates.ts';

const middle = Array.from({ length: 24 }, (_, j) => 70 + j / 10);
const firms = (list: readonly { readonly firm: FirmId }[]) => list.map(({ firm }) => firm as string);

describe('black and red lists', () => {
  it('name the surely worst and best, lowest and highest first, and who makes them so', () => {
    const rows = estimatesOf([...middle, 40, 45, 95, 90], Array(28).fill(1));
    const { black, red } = rankEstimates(rows, numbers);
    expect(firms(black)).toEqual(['f024', 'f025']);
    expect(firms(red)).toEqual(['f026', 'f027']);
    expect(black[0]?.because).toContain('f026');
    expect(black[0]?.because).not.toContain('f024');
    expect(black[0]?.because.length).toBeGreaterThanOrEqual(21);
    expect(red[0]?.because.length).toBeGreaterThanOrEqual(21);
  });

  it('name nobody where fewer than eight firms are ranked', () => {
    const { cTail, black, red, watch } = rankEstimates(
      estimatesOf([10, 90, 90, 90, 90, 90, 90], []),
      numbers,
    );
    expect([cTail, black, red, watch]).toEqual([null, [], [], []]);
  });

  it('name no firm whose joint upper bound reaches the pass mark', () => {
    const rows = estimatesOf([...middle, 57, 58.5, 95, 90], Array(28).fill(0.5));
    const bound = criticalValues(28, numbers).bound;
    expect(58.5 + bound * 0.5).toBeLessThan(60);
    expect(firms(rankEstimates(rows, numbers).black)).toEqual(['f024', 'f025']);
    expect(firms(rankEstimates(rows, { ...numbers, passMark: 59 }).black)).toEqual(['f024']);
    expect(rankEstimates(rows, { ...numbers, passMark: 58 }).black).toEqual([]);
  });

  it('name none of the firms tied at the cap', () => {
    const cap = shareOf(28, 10);
    expect(cap).toBe(3);
    const tied = estimatesOf([...middle, 40, 41, 45, 45], Array(28).fill(0.5));
    expect(firms(rankEstimates(tied, numbers).black)).toEqual(['f024', 'f025']);
    const allTied = estimatesOf([...middle, 45, 45, 45, 45], Array(28).fill(0.5));
    expect(rankEstimates(allTied, numbers).black).toEqual([]);
  });

  it('leave out a firm that an open flag keeps off, and give its place to nobody worse placed by chance', () => {
    const rows = estimatesOf([...middle, 40, 45, 95, 90], Array(28).fill(1));
    const blocks = { black: new Set(['f024' as FirmId]), red: new Set(['f026' as FirmId]) };
    const { black, red } = rankEstimates(rows, numbers, blocks);
    expect([firms(black), firms(red)]).toEqual([['f025'], ['f027']]);
  });

  it('never name more than the cap, nor a firm outside the possible worst or best quarter', () => {
    const known = new Map<number, ReturnType<typeof criticalValues>>();
    fc.assert(
      fc.property(anyEstimates, (rows) => {
        const critical = known.get(rows.length) ?? criticalValues(rows.length, numbers);
        known.set(rows.length, critical);
        const { black, red, watch, ranked } = rankEstimates(
          rows,
          { ...numbers, passMark: 101 },
          noBlocks,
          critical,
        );
        const cap = shareOf(rows.length, 10);
        expect(Math.max(black.length, red.length, watch.length)).toBeLessThanOrEqual(cap);
        const tail = shareOf(rows.length, 25);
        const rankOf = new Map(ranked.map((row) => [row.firm, row]));
        for (const { firm, because } of black) {
          expect(because.length).toBeGreaterThanOrEqual(rows.length - tail);
          expect(rankOf.get(firm)?.rank).toBeGreaterThan(rows.length - tail);
        }
        for (const { firm } of red) expect(rankOf.get(firm)?.rank).toBeLessThanOrEqual(tail);
      }),
    );
  });
});
