import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CompoundTally } from '../../../functions/domain/compound-tally.ts';
import { raiseFlags } from '../../../functions/domain/integrity/raise-flags.ts';
import type { RatingGroup } from '../../../functions/domain/integrity/rating-groups.ts';
import type { Month } from '../../../functions/domain/month.ts';
import { rankMonth } from '../../../functions/domain/ranking/rank-month.ts';
import { plannedOf, planOf, tallyWith } from '../../support/plans.ts';

const firms = Array.from({ length: 8 }, (_, j) => `F${j}`);
const compounds = firms.flatMap((firm) => ['A', 'B'].map((end) => plannedOf(`${firm}${end}`, firm, 200)));
/** A usual compound: 60 ratings, three of them all 5, one all 1. */
const usual = (compound: string, more: readonly (readonly [string, number])[] = []) =>
  tallyWith(compound, [['5555555-', 3], ['1111111-', 1], ['4343434-', 40], ['3232323-', 16], ...more]);
const plan = planOf(compounds);
const flagsOf = (change: (compound: string) => CompoundTally, of = plan) => {
  const tallies = of.compounds.map(({ compound }) => change(compound));
  return raiseFlags({ plan: of, tallies, ranking: rankMonth(of, tallies) });
};
const only = (name: string, change: (tally: CompoundTally) => CompoundTally) => (compound: string) =>
  compound === name ? change(usual(compound)) : usual(compound);
const group = (kind: RatingGroup['kind'], answers: string, n: number, aside = false): RatingGroup => ({
  kind,
  month: '2026-11' as Month,
  answers: [[answers, n]],
  aside,
});

describe('flags', () => {
  it('are none where nothing was rated, and none where all is usual', () => {
    expect(raiseFlags({ plan: planOf([]), tallies: [], ranking: rankMonth(planOf([]), []) })).toEqual([]);
    expect(raiseFlags({ plan, tallies: [], ranking: rankMonth(plan, []) })).toEqual([]);
    expect(flagsOf((compound) => usual(compound))).toEqual([]);
  });

  it('of nothing but 5 point up, of nothing but 1 down, and say how many there are of how many expected', () => {
    const fives = flagsOf((compound) => usual(compound, compound === 'F2A' ? [['55555---', 20]] : []));
    expect(fives).toMatchObject([
      {
        firm: 'F2',
        kind: 'all-five',
        direction: 'up',
        compounds: ['F2A'],
        evidence: { ratings: 26, of: 140 },
      },
    ]);
    expect(fives[0]?.evidence.z).toBeGreaterThan(4);
    expect(fives[0]?.evidence.expected).toBeLessThan(10);
    const ones = flagsOf((compound) => usual(compound, compound === 'F2A' ? [['1111----', 20]] : []));
    expect(ones).toMatchObject([{ firm: 'F2', kind: 'all-one', direction: 'down' }]);
  });

  it('of groups count groups, ratings and the largest, with the mean score beside that of the others', () => {
    const groups = [
      group('browser', '5555555-', 2),
      group('browser', '4343434-', 5),
      group('burst', '3232323-', 16),
    ];
    expect(flagsOf(only('F1B', (tally) => ({ ...tally, groups })))).toMatchObject([
      {
        firm: 'F1',
        kind: 'browser',
        direction: 'up',
        compounds: ['F1B'],
        evidence: { groups: 2, ratings: 7, largest: 5 },
      },
      { firm: 'F1', kind: 'burst', evidence: { groups: 1, ratings: 16, largest: 16, score: 42.5 } },
    ]);
  });

  it('of groups compare with all other ratings of the compound', () => {
    const groups = [group('identical', '5555555-', 3)];
    const [flag] = flagsOf(only('F1B', (tally) => ({ ...tally, groups })));
    const rest = (40 * (75 * 0.7 + 50 * 0.3) + 16 * (50 * 0.7 + 25 * 0.3)) / 57;
    expect(flag?.evidence.score).toBe(100);
    expect(flag?.evidence.others).toBeCloseTo(rest, 3);
  });

  it('of groups fall silent once two people set the group aside', () => {
    const groups = [group('browser', '5555555-', 9, true)];
    expect(flagsOf(only('F1B', (tally) => ({ ...tally, groups })))).toEqual([]);
  });

  it.each([
    [4, 60, 0],
    [5, 60, 1],
    [5, 100, 1],
    [5, 101, 0],
  ])('of contested ratings need five of them and five in a hundred: %i of %i', (contested, qr, count) => {
    const flags = flagsOf((compound) =>
      compound === 'F3A'
        ? { ...usual(compound), contested, modes: { qr: qr - 10, paper: 10 } }
        : { ...usual(compound), ...(compound === 'F3B' ? { modes: { qr: 0, paper: 0 } } : {}) },
    );
    expect(flags.map(({ kind }) => kind)).toEqual(count === 0 ? [] : ['contested']);
    if (count > 0)
      expect(flags[0]).toMatchObject({ evidence: { ratings: contested, of: qr }, compounds: ['F3A'] });
  });

  it('of contested ratings never say more of them than the ratings that stand, where groups were set aside since', () => {
    const flags = flagsOf((compound) => ({
      ...usual(compound),
      ...(compound === 'F3A' ? { contested: 50, modes: { qr: 30, paper: 10 } } : {}),
      ...(compound === 'F3B' ? { contested: 9, modes: { qr: 0, paper: 0 } } : {}),
    }));
    expect(flags.find(({ kind }) => kind === 'contested')).toMatchObject({
      evidence: { ratings: 40, of: 40 },
      compounds: ['F3A'],
    });
  });

  it('of "that was not us" and of pressure add up over the compounds of a firm', () => {
    const reported = (notUs: number, pressed: number) =>
      flagsOf((compound) =>
        compound === 'F3A' || compound === 'F3B'
          ? { ...usual(compound), reports: { notUs: compound === 'F3A' ? notUs : 1, pressed } }
          : usual(compound),
      );
    expect(reported(1, 1)).toEqual([]);
    expect(reported(2, 0)).toMatchObject([
      { firm: 'F3', kind: 'not-us', evidence: { reports: 3 }, compounds: ['F3A', 'F3B'] },
    ]);
    expect(reported(0, 2)).toMatchObject([{ kind: 'pressed', direction: 'up', evidence: { reports: 4 } }]);
  });

  it('count no compound in handover, of another mode, or without a firm', () => {
    const apart = planOf([
      ...compounds,
      plannedOf('H1', 'F0', 200, { handover: true }),
      plannedOf('T1', 'F0', 200, { mode: 'trusteeship' }),
      plannedOf('N1', undefined, 200),
    ]);
    const flags = flagsOf(
      (compound) =>
        compound.startsWith('F')
          ? usual(compound)
          : {
              ...usual(compound, [['5555555-', 40]]),
              contested: 50,
              reports: { notUs: 9, pressed: 9 },
              groups: [group('browser', '5555555-', 9)],
            },
      apart,
    );
    expect(flags).toEqual([]);
  });

  it('are sorted by firm and kind, and do not depend on the order of tallies or compounds', () => {
    const tallies = compounds.map(({ compound }, index) => ({
      ...usual(compound, index % 5 === 0 ? [['5555555-', 40]] : []),
      reports: { notUs: index % 4, pressed: 3 },
    }));
    const ranking = rankMonth(plan, tallies);
    const expected = raiseFlags({ plan, tallies, ranking });
    expect(expected.length).toBeGreaterThan(8);
    const keys = expected.map(({ firm, kind }) => `${firm} ${kind}`);
    expect(keys).toEqual([...new Set(keys)].sort());
    fc.assert(
      fc.property(
        fc.shuffledSubarray(tallies, { minLength: tallies.length }),
        fc.shuffledSubarray(compounds, { minLength: compounds.length }),
        (some, planned) => {
          expect(raiseFlags({ plan: planOf(planned), tallies: some, ranking })).toEqual(expected);
        },
      ),
      { numRuns: 20 },
    );
  });
});
