import fc from 'fast-check';
import type { Day, Month } from '../../functions/domain/month.ts';
import type { Pseudonym, RatingRow, ShortPseudonym } from '../../functions/domain/rating.ts';

/** A household's pseudonym under a month's key, as a test invents it: different in every month, the same each time it is asked. */
export function pseudonymOf(household: number, month: Month): Pseudonym {
  return `${month.replace('-', '')}${String(household).padStart(10, 'x')}zzzzzzzzzz` as Pseudonym;
}

/** A row of `household` in `month` that names the household under `earlier` months too. */
export function rowOf(
  household: number,
  month: Month,
  earlier: readonly Month[],
  answers = '5555555-',
  more: Partial<RatingRow> = {},
): RatingRow {
  const names = earlier.map((one) => [one, pseudonymOf(household, one).slice(0, 16) as ShortPseudonym]);
  return {
    pseudonym: pseudonymOf(household, month),
    earlier: Object.fromEntries(names),
    answers,
    day: `${month}-15` as Day,
    mode: 'qr',
    contested: false,
    browser: '',
    burst: '',
    ...more,
  };
}

/** Any packed answers, most of them valid under the default weights. */
export const anyAnswers: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('1', '2', '3', '4', '5', '5', '-'),
    fc.array(fc.constantFrom('1', '2', '3', '4', '5', '-'), { minLength: 6, maxLength: 6 }),
    fc.constantFrom('a', 'e', 'j', '-'),
  )
  .map(([overall, rest, letter]) => `${overall}${rest.join('')}${letter}`);
