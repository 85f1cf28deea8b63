import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankMonth } from '../../../functions/domain/ranking/rank-month.ts';
import { plannedOf, planOf, policyOf, tallyWith } from '../../support/plans.ts';
import { anyAnswers } from '../../support/rating-rows.ts';

/** Ten firms with two compounds each, the firm number deciding how many are pleased. */
const firms = Array.from({ length: 10 }, (_, j) => `F${j}`);
const compounds = firms.flatMap((firm, j) => [
  plannedOf(`C${j}A`, firm, 200),
  plannedOf(`C${j}B`, firm, 300),
]);
const tallies = firms.flatMap((_, j) =>
  ['A', 'B'].map((letter) =>
    tallyWith(`C${j}${letter}`, [
      ['5555555a', 5 + 5 * j],
      ['3333---b', 15],
      ['1121-12-', 55 - 5 * j],
    ]),
  ),
);
const plan = planOf(compounds);
const find = <T extends { readonly firm?: string }>(rows: readonly T[], firm: string) =>
  rows.find((row) => row.firm === firm);

describe('one evaluation', () => {
  it('ranks every firm that passes the gates, better served ones higher', () => {
    const { ranked, unranked, c, cTail, black, red } = rankMonth(plan, tallies);
    expect(ranked.map(({ firm }) => firm)).toEqual(firms);
    expect(ranked.map(({ rank }) => rank)).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    expect(unranked).toEqual([]);
    expect([c, cTail]).toEqual([3.1637, 2.7349]);
    expect(black.map(({ firm }) => firm)).toEqual(['F0']);
    expect(red.map(({ firm }) => firm)).toEqual(['F9']);
    expect(ranked[0]).toMatchObject({ households: 500, answers: 150, coverage: 1 });
  });

  it('gives the same bytes however compounds and tallies are ordered', () => {
    const expected = JSON.stringify(rankMonth(plan, tallies));
    const orders = fc.tuple(
      fc.shuffledSubarray(compounds, { minLength: compounds.length }),
      fc.shuffledSubarray(tallies, { minLength: tallies.length }),
    );
    fc.assert(
      fc.property(orders, ([someCompounds, someTallies]) => {
        expect(JSON.stringify(rankMonth(planOf(someCompounds), someTallies))).toBe(expected);
      }),
      { numRuns: 10 },
    );
  });

  it('shows a firm below a gate apart, with how many more answers it needs, never last', () => {
    const few = tallies.map((tally) =>
      tally.compound.startsWith('C3') ? tallyWith(tally.compound, [['5555555a', 20]]) : tally,
    );
    const { ranked, unranked } = rankMonth(plan, few);
    expect(find(ranked, 'F3')).toBeUndefined();
    expect(unranked).toEqual([
      { firm: 'F3', reason: 'too-few-answers', missing: 10, households: 500, answers: 40, coverage: 1 },
    ]);
  });

  it('leaves a compound in handover out of figures and gates, and shows it in the table of projects', () => {
    const moved = compounds.map((one) =>
      one.compound === 'C0B' ? plannedOf('C0B', undefined, 300, { handover: true }) : one,
    );
    const { ranked, projects } = rankMonth(planOf(moved), tallies);
    expect(find(ranked, 'F0')).toMatchObject({ households: 200, answers: 75 });
    expect(projects.find(({ compound }) => compound === 'C0B')).toMatchObject({
      handover: true,
      answers: 75,
    });
  });

  it('never ranks other management modes, nor lets them move the league', () => {
    const trusted = plannedOf('T001', 'F0', 100, { mode: 'trusteeship' });
    const before = rankMonth(plan, tallies);
    const after = rankMonth(planOf([...compounds, trusted]), [
      ...tallies,
      tallyWith('T001', [['1111111a', 90]]),
    ]);
    expect({ ...after, projects: [] }).toEqual({ ...before, projects: [] });
    expect(after.projects.find(({ compound }) => compound === 'T001')).toMatchObject({
      mode: 'trusteeship',
      score: 0,
    });
  });

  it('gives a firm with one compound the same figures as its project', () => {
    const single = planOf([...compounds, plannedOf('S001', 'G', 200)]);
    const { ranked, projects } = rankMonth(single, [
      ...tallies,
      tallyWith('S001', [
        ['4444444a', 70],
        ['2222222a', 50],
      ]),
    ]);
    const project = projects.find(({ compound }) => compound === 'S001');
    expect(find(ranked, 'G')).toMatchObject({ score: project?.score, se: project?.se });
  });

  it('lets neither identical answers nor a complete count give certainty below the floor', () => {
    const same = compounds.map(({ compound }) => tallyWith(compound, [['4444444-', 100]]));
    const { ranked } = rankMonth(plan, same);
    expect(ranked.every(({ score, se }) => score === 75 && se > 1)).toBe(true);
    const all = planOf(compounds.map((one) => ({ ...one, households: 100 })));
    expect(rankMonth(all, same).ranked.every(({ se }) => se === 0.05)).toBe(true);
  });

  it('ranks nobody where no compound has two answers', () => {
    const crowd = Array.from({ length: 60 }, (_, h) => plannedOf(`X${String(h).padStart(3, '0')}`, 'F', 10));
    const single = crowd.map(({ compound }) => tallyWith(compound, [['5555555a', 1]]));
    const { ranked, unranked, degrees } = rankMonth(planOf(crowd), single);
    expect([ranked.length, degrees]).toEqual([0, 0]);
    expect(unranked[0]).toMatchObject({ reason: 'too-few-answers', missing: 1 });
  });

  it('ranks an empty month without failing', () => {
    const { ranked, unranked, projects, aspectMeans } = rankMonth(plan, []);
    expect([ranked.length, unranked.length, projects.length]).toEqual([0, 10, 0]);
    expect(aspectMeans).toEqual(Array(7).fill(null));
    expect(unranked[0]).toMatchObject({ answers: 0, coverage: 0, missing: 50 });
  });

  it('refuses a tally that was not planned, or came twice', () => {
    expect(() => rankMonth(plan, [tallyWith('ZZZZ', [])])).toThrow(RangeError);
    expect(() => rankMonth(plan, [...tallies, ...tallies.slice(0, 1)])).toThrow(RangeError);
  });
});

describe('every input that passes validation', () => {
  const anyPolicy = fc.record({
    aspectWeights: fc.array(fc.nat(10), { minLength: 7, maxLength: 7 }),
    minWeightPercent: fc.nat(100),
    priorDegrees: fc.nat(20),
    nonresponsePoints: fc.nat(5),
    minStandardError: fc.constantFrom(0, 0.00001, 0.05),
    minAnswers: fc.integer({ min: 1, max: 20 }),
    minResponsePercent: fc.nat(10),
    minCoveragePercent: fc.nat(100),
    minFirmsForLists: fc.integer({ min: 1, max: 8 }),
    passMark: fc.nat(100),
  });
  const anyCompound = fc.record({
    firm: fc.constantFrom(undefined, 'A', 'B', 'C', 'D'),
    mode: fc.constantFrom('market', 'market', 'market', 'coached'),
    handover: fc.boolean(),
    spare: fc.nat(50),
    answers: fc.array(fc.tuple(anyAnswers, fc.integer({ min: 1, max: 30 })), { maxLength: 6 }),
  });

  it('is ranked without NaN, infinity or a standard error of 0', () => {
    fc.assert(
      fc.property(anyPolicy, fc.array(anyCompound, { maxLength: 12 }), (numbers, rows) => {
        const policy = policyOf(numbers);
        const unique = rows.map(({ answers }) => [...new Map(answers)]);
        const planned = rows.map(({ firm, mode, handover, spare }, h) => {
          const rated = (unique[h] ?? []).reduce((sum, [, n]) => sum + n, 0);
          const households = Math.max(1, rated + spare);
          return plannedOf(`C${h}`, handover ? undefined : firm, households, {
            mode: mode as 'market',
            handover,
          });
        });
        const result = rankMonth(
          planOf(planned, numbers),
          unique.map((answers, h) => tallyWith(`C${h}`, answers, policy)),
        );
        const numbersIn = (value: unknown): readonly number[] =>
          typeof value === 'number'
            ? [value]
            : value === null || typeof value !== 'object'
              ? []
              : Object.values(value).flatMap(numbersIn);
        expect(numbersIn(result).every(Number.isFinite)).toBe(true);
        for (const { score, se, interval } of [...result.ranked, ...result.projects]) {
          expect(se).toBeGreaterThan(0);
          expect(interval[0]).toBeLessThanOrEqual(interval[1]);
          expect(score).toBeGreaterThan(-101);
        }
      }),
    );
  });
});
