import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CompoundId } from '../../../functions/domain/compound.ts';
import { drawAudit, type Participant } from '../../../functions/domain/integrity/draw-audit.ts';

const of = (compound: string, number: number, mark: string): Participant => ({
  household: { compound: compound as CompoundId, number },
  mark,
});

describe('the draw of a call-back audit', () => {
  it('takes the smallest marks, in their order', () => {
    const drawn = drawAudit([of('A', 1, 'm'), of('A', 2, 'c'), of('B', 1, 'x'), of('B', 9, 'a')], 3);
    expect(drawn.map(({ compound, number }) => `${compound}${number}`)).toEqual(['B9', 'A2', 'A1']);
  });

  it('takes all where fewer took part, none where nobody did', () => {
    expect(drawAudit([of('A', 1, 'm')], 60)).toEqual([{ compound: 'A', number: 1 }]);
    expect(drawAudit([], 60)).toEqual([]);
  });

  it('never draws a household twice, nor depends on the order, equal marks included', () => {
    const participant = fc
      .tuple(fc.constantFrom('A', 'B'), fc.integer({ min: 1, max: 9 }), fc.constantFrom('p', 'q', 'r'))
      .map(([compound, number, mark]) => of(compound, number, mark));
    fc.assert(
      fc.property(fc.array(participant), fc.integer({ min: 0, max: 12 }), (all, count) => {
        const drawn = drawAudit(all, count);
        const names = drawn.map(({ compound, number }) => `${compound}${number}`);
        const took = new Set(all.map(({ household }) => `${household.compound}${household.number}`));
        expect(new Set(names).size).toBe(names.length);
        expect(names).toHaveLength(Math.min(count, took.size));
        expect(drawAudit(all.toReversed(), count)).toEqual(drawn);
      }),
    );
  });
});
