import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultIntegrityNumbers } from '../../../functions/domain/integrity/numbers.ts';
import { type MarkedRating, ratingGroups } from '../../../functions/domain/integrity/rating-groups.ts';
import type { Month } from '../../../functions/domain/month.ts';

const month = '2026-11' as Month;
const rating = (more: Partial<MarkedRating>): MarkedRating => ({
  month,
  answers: '4444444-',
  browser: '',
  burst: '',
  ...more,
});
const many = (count: number, more: (index: number) => Partial<MarkedRating>) =>
  Array.from({ length: count }, (_, index) => rating(more(index)));
const kinds = (ratings: readonly MarkedRating[]) =>
  ratingGroups(ratings, defaultIntegrityNumbers).map(
    ({ kind, answers }) => [kind, answers.reduce((sum, [, n]) => sum + n, 0)] as const,
  );

describe('groups of ratings that came in alike', () => {
  it('are made by five of one browser in a month, not by four', () => {
    expect(kinds(many(4, () => ({ browser: 'a' })))).toEqual([]);
    expect(kinds(many(5, () => ({ browser: 'a' })))).toEqual([['browser', 5]]);
    const overTwoMonths = many(6, (n) => ({ browser: 'a', month: (n < 3 ? '2026-10' : month) as Month }));
    expect(kinds(overTwoMonths)).toEqual([]);
  });

  it('are made by eight equal strings inside ten minutes, if they answer four aspects', () => {
    expect(kinds(many(8, () => ({ burst: 'b' })))).toEqual([['identical', 8]]);
    expect(kinds(many(8, () => ({ burst: 'b', answers: '4------a' })))).toEqual([]);
    expect(kinds(many(8, (n) => ({ burst: `b${n}` })))).toEqual([]);
  });

  it('are made by fifteen of any answers inside ten minutes', () => {
    const answers = (n: number) => `${1 + (n % 5)}${1 + (n % 3)}4444${1 + (n % 4)}-`;
    expect(kinds(many(14, (n) => ({ burst: 'b', answers: answers(n) })))).toEqual([]);
    expect(kinds(many(15, (n) => ({ burst: 'b', answers: answers(n) })))).toEqual([['burst', 15]]);
  });

  it('hold every rating once at most, whatever the order, and nothing of paper', () => {
    const any = fc.record({
      answers: fc.constantFrom('5555555-', '1111111-', '4-4444-b', '4------a'),
      browser: fc.constantFrom('', 'a', 'b'),
      burst: fc.constantFrom('', 'x', 'y', 'z'),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 80 }), fc.func(fc.integer()), (given, order) => {
        const ratings = given.map(rating);
        const groups = ratingGroups(ratings, defaultIntegrityNumbers);
        const shuffled = ratings.toSorted((a, b) => order(a) - order(b));
        expect(ratingGroups(shuffled, defaultIntegrityNumbers)).toEqual(groups);
        const all = Map.groupBy(
          ratings.filter((one) => one.browser !== '' || one.burst !== ''),
          (one) => one.answers,
        );
        const held = new Map<string, number>();
        for (const { answers } of groups)
          for (const [text, n] of answers) held.set(text, (held.get(text) ?? 0) + n);
        for (const [text, n] of held) expect(n).toBeLessThanOrEqual(all.get(text)?.length ?? 0);
      }),
    );
  });
});
