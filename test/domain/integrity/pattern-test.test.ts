import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CompoundId } from '../../../functions/domain/compound.ts';
import type { FirmId } from '../../../functions/domain/firm.ts';
import type { PatternCounts } from '../../../functions/domain/integrity/pattern-counts.ts';
import { patternTest } from '../../../functions/domain/integrity/pattern-test.ts';

const of = (compound: string, firm: string, n: number, count: number, others = 60): PatternCounts => ({
  compound: compound as CompoundId,
  firm: firm as FirmId,
  n,
  count,
  others,
});

/** Ten firms of two compounds with 100 ratings each; the share of the pattern rises with the opinion of the others. */
const league = Array.from({ length: 20 }, (_, h) =>
  of(`C${h}`, `F${Math.floor(h / 2)}`, 100, 2 + Math.floor(h / 4), 50 + h),
);
const attacked = (more: number) =>
  league.map((one) => (one.firm === 'F3' ? { ...one, n: one.n + more, count: one.count + more } : one));
const zOf = (rows: readonly PatternCounts[], firm: string) =>
  patternTest(rows).find((one) => one.firm === firm)?.z;

describe('the pattern test', () => {
  it('finds nothing where the share follows the opinion of the others', () => {
    const findings = patternTest(league);
    expect(findings.map(({ firm }) => firm)).toEqual([
      'F0',
      'F1',
      'F2',
      'F3',
      'F4',
      'F5',
      'F6',
      'F7',
      'F8',
      'F9',
    ]);
    for (const { z, compounds } of findings) {
      expect(Math.abs(z)).toBeLessThan(1);
      expect(compounds).toEqual([]);
    }
  });

  it('finds the firm with more than is explained, and says how many there are of how many expected, and where', () => {
    const found = patternTest(attacked(12)).find(({ firm }) => firm === 'F3');
    expect(found).toMatchObject({ count: 30, n: 224, compounds: ['C6', 'C7'] });
    expect(found?.z).toBeGreaterThan(4);
    expect(found?.expected).toBeLessThan(10);
    expect(zOf(attacked(12), 'F4')).toBeLessThan(1);
  });

  it('rises with every rating of the pattern that is added', () => {
    const zs = [0, 4, 8, 16, 32].map((more) => zOf(attacked(more), 'F3') ?? 0);
    expect(zs).toEqual(zs.toSorted((a, b) => a - b));
  });

  it('leaves out compounds with fewer than 15 ratings or fewer than 5 others', () => {
    expect(zOf([...league, of('S1', 'S', 14, 9)], 'S')).toBeUndefined();
    expect(zOf([...league, of('S1', 'S', 15, 9)], 'S')).toBeGreaterThan(4);
    expect(zOf([...league, of('S1', 'S', 40, 36)], 'S')).toBeUndefined();
    expect(zOf([...league, of('S1', 'S', 40, 35)], 'S')).toBeGreaterThan(4);
  });

  it('lets a compound in handover tell what is usual, and count for no firm', () => {
    const moved = league.map(({ firm, ...rest }) =>
      rest.compound === 'C6' ? rest : { ...rest, firm: firm as FirmId },
    );
    const findings = patternTest(moved);
    expect(findings.find(({ firm }) => firm === 'F3')?.n).toBe(100);
    expect(findings).toHaveLength(10);
    expect(zOf(moved, 'F4')).toBe(zOf(league, 'F4'));
  });

  it.each([
    ['no compound', [], []],
    ['one compound, explained by itself', [of('A', 'F', 50, 20)], [0]],
    ['all the same', [of('A', 'F', 50, 5), of('B', 'G', 50, 5)], [0, 0]],
    [
      'none of the pattern anywhere',
      [of('A', 'F', 50, 0), of('B', 'G', 50, 0), of('C', 'H', 50, 0, 80)],
      [0, 0, 0],
    ],
  ])('says nothing of %s', (_, rows, zs) => {
    const found = patternTest(rows).map(({ z }) => z);
    expect(found).toHaveLength(zs.length);
    for (const z of found) expect(Math.abs(z)).toBeLessThan(0.01);
  });

  it('gives finite numbers for any counts, and the same for any order', () => {
    const row = fc
      .tuple(
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: 0, max: 900 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: -5, max: 105, noNaN: true }),
      )
      .map(([firm, n, part, others]) => ({ firm: `F${firm}`, n, count: Math.round(n * part), others }));
    const rows = fc
      .array(row, { maxLength: 25 })
      .map((all) => all.map(({ firm, n, count, others }, h) => of(`C${h}`, firm, n, count, others)));
    fc.assert(
      fc.property(rows, (all) => {
        const findings = patternTest(all);
        for (const { z, expected } of findings)
          expect(Number.isFinite(z) && Number.isFinite(expected)).toBe(true);
        expect(patternTest(all.toReversed())).toEqual(findings);
      }),
    );
  });
});
