import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CompoundId } from '../../functions/domain/compound.ts';
import { defaultIntegrityNumbers } from '../../functions/domain/integrity/numbers.ts';
import type { Day, Month } from '../../functions/domain/month.ts';
import type { RatingRow } from '../../functions/domain/rating.ts';
import { addPage, finishTally, retally, startTally, tallyCompound } from '../../functions/domain/tally.ts';
import { anyAnswers, rowOf } from '../support/rating-rows.ts';

const compound = 'C001' as CompoundId;
const [september, october, november] = ['2026-09', '2026-10', '2026-11'] as Month[] as [Month, Month, Month];
const numbers = {
  aspectWeights: [4, 1, 1, 1, 1, 1, 1],
  minWeightPercent: 40,
  paperCounts: true,
  integrity: defaultIntegrityNumbers,
};

const total = (answers: readonly (readonly [string, number])[]) => answers.reduce((sum, [, n]) => sum + n, 0);

describe('a compound’s tally over its window', () => {
  it('lets a household that rates in months 1 and 3 count once, with its latest answers', () => {
    const tally = tallyCompound(
      compound,
      [
        [november, [rowOf(7, november, [october, september], '1111111a')]],
        [october, []],
        [september, [rowOf(7, september, []), rowOf(8, september, [], '4444444-')]],
      ],
      numbers,
    );
    expect(tally.answers).toEqual([
      ['1111111a', 1],
      ['4444444-', 1],
    ]);
    expect(tally.superseded).toBe(1);
  });

  it('follows a household from month to month where the newest row names only the month before', () => {
    const tally = tallyCompound(
      compound,
      [
        [november, [rowOf(7, november, [october])]],
        [october, [rowOf(7, october, [september])]],
        [september, [rowOf(7, september, [])]],
      ],
      numbers,
    );
    expect([total(tally.answers), tally.superseded]).toEqual([1, 2]);
  });

  it('refuses months that do not come newest first', () => {
    const tally = startTally(compound, numbers);
    addPage(tally, september, []);
    expect(() => addPage(tally, october, [])).toThrow(RangeError);
  });

  it('counts paper, contested ratings and those that came after the close', () => {
    const { modes, contested, late } = tallyCompound(
      compound,
      [
        [
          november,
          [
            rowOf(1, november, [], '5555555-', { mode: 'paper' }),
            rowOf(2, november, [], '5555555-', { contested: true }),
            rowOf(3, november, [], '5555555-', { day: '2026-12-01' as Day }),
          ],
        ],
      ],
      numbers,
    );
    expect({ modes, contested, late }).toEqual({ modes: { qr: 2, paper: 1 }, contested: 1, late: 1 });
  });

  it('keeps answers with too little weight in the record but out of every sum', () => {
    const tally = tallyCompound(
      compound,
      [[november, [rowOf(1, november, [], '-555---a'), rowOf(2, november, [], '5------a')]]],
      numbers,
    );
    expect(tally.invalid).toBe(1);
    expect(tally.patterns).toEqual([
      { pattern: 1, n: 1, sum: 400, sumOfSquares: 160_000, allFive: 1, allOne: 0 },
    ]);
    expect(total(tally.answers)).toBe(2);
  });

  it('takes exactly 40 % of the weight as enough', () => {
    const alone = (answers: string) =>
      tallyCompound(compound, [[november, [rowOf(1, november, [], answers)]]], numbers).invalid;
    expect(['-1234---', '-123----', '3-------'].map(alone)).toEqual([0, 1, 0]);
  });
});

const months = [november, october, september];
/** Some households, each rating in some months of the window. */
const anyWindow = fc
  .array(fc.tuple(fc.nat(30), fc.constantFrom(0, 1, 2), anyAnswers), { maxLength: 60 })
  .map((entries) => {
    const unique = new Map(entries.map((entry) => [`${entry[0]}/${entry[1]}`, entry]));
    return months.map((month, age): readonly [Month, readonly RatingRow[]] => [
      month,
      [...unique.values()]
        .filter((entry) => entry[1] === age)
        .map(([household, , answers]) => rowOf(household, month, months.slice(age + 1), answers)),
    ]);
  });

describe('properties of the tally', () => {
  it('is the latest rating of every household, however rows are ordered and paged', () => {
    fc.assert(
      fc.property(anyWindow, fc.integer({ min: 1, max: 7 }), (window, size) => {
        const whole = tallyCompound(compound, window, numbers);
        const paged = startTally(compound, numbers);
        for (const [month, rows] of window) {
          const backwards = rows.toReversed();
          for (let at = 0; at < rows.length; at += size)
            addPage(paged, month, backwards.slice(at, at + size));
        }
        expect(finishTally(paged)).toEqual(whole);
        const latest = new Map<string, string>();
        for (const [, rows] of window)
          for (const row of rows) {
            const household = row.pseudonym.slice(6, 16);
            if (!latest.has(household)) latest.set(household, row.answers);
          }
        expect(whole.answers.flatMap(([text, n]) => Array(n).fill(text))).toEqual(
          [...latest.values()].sort(),
        );
      }),
    );
  });

  it('has the same sums when they are made anew from its answer strings, under any weights', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(anyWindow, weights, fc.integer({ min: 0, max: 100 }), (window, aspectWeights, percent) => {
        const other = { ...numbers, aspectWeights, minWeightPercent: percent };
        expect(retally(tallyCompound(compound, window, numbers), other)).toEqual(
          tallyCompound(compound, window, other),
        );
      }),
    );
  });
});
