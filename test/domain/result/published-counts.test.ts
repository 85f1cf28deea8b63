import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CompoundTally } from '../../../functions/domain/compound-tally.ts';
import { publishedCounts } from '../../../functions/domain/result/published-counts.ts';
import { minimumCell } from '../../../functions/domain/suppression.ts';
import { allHidden } from '../../support/hidden-counts.ts';
import { tallyWith } from '../../support/plans.ts';

type Numbers = Pick<CompoundTally, 'superseded' | 'invalid' | 'contested' | 'late' | 'modes'>;
const none = { superseded: 0, invalid: 0, contested: 0, late: 0 };
const tallied = (numbers: Partial<Numbers> & Pick<Numbers, 'modes'>): readonly CompoundTally[] => [
  { ...tallyWith('0001', []), ...none, ...numbers },
];
const around = { totalHidden: false, rowsShown: true };
it('shows no count of anything where the month’s total is hidden, however few ratings there are', () => {
  const few = tallied({ modes: { qr: 3, paper: 0 }, contested: 3, late: 3 });
  expect(publishedCounts(few, { ...around, totalHidden: true })).toEqual(allHidden);
  expect(publishedCounts(few, around)).toEqual(allHidden);
});

it('hides one to nine contested, late or superseded ratings, and shows none and ten', () => {
  const counts = publishedCounts(
    tallied({ modes: { qr: 100, paper: 0 }, contested: 9, late: 1, superseded: 10 }),
    around,
  );
  expect(counts).toEqual({
    ...allHidden,
    ratings: 100,
    qr: 100,
    paper: 0,
    superseded: 10,
    invalid: 0,
    excluded: 0,
    quarantined: 0,
  });
});

it('hides scanned ratings with a few on paper, because their difference would tell', () => {
  const counts = publishedCounts(tallied({ modes: { qr: 100, paper: 4 } }), around);
  expect(counts).toMatchObject({ ratings: 104, qr: null, paper: null });
});

it('hides the total with a few invalid ratings only where rows would give them away', () => {
  const few = tallied({ modes: { qr: 100, paper: 0 }, invalid: 2 });
  expect(publishedCounts(few, around)).toEqual(allHidden);
  expect(publishedCounts(few, { ...around, rowsShown: false })).toMatchObject({
    ratings: 100,
    invalid: null,
  });
});

it('never shows fewer than ten of anything, nor by subtracting two versions', () => {
  const n = fc.constantFrom(0, 3, 9, 10, 15, 40, 45);
  const numbers = fc.record({
    superseded: n,
    invalid: n,
    contested: n,
    late: n,
    modes: fc.record({ qr: n, paper: n }),
  });
  fc.assert(
    fc.property(numbers, numbers, fc.boolean(), (first, second, rowsShown) => {
      const before = publishedCounts(tallied(first), { totalHidden: false, rowsShown });
      const after = publishedCounts(tallied(second), { totalHidden: false, rowsShown, before });
      for (const name of Object.keys(after) as (keyof typeof after)[]) {
        const [was, is] = [before[name], after[name]];
        if (was === null) expect(is).toBeNull();
        if (is === null) continue;
        for (const told of [is, Math.abs(is - (was ?? is))])
          expect(told === 0 || told >= minimumCell).toBe(true);
      }
      if (after.ratings === null) expect(after).toEqual(allHidden);
    }),
  );
});
