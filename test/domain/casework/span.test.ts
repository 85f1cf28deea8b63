import { expect, it } from 'vitest';
import { lastDayOf, yearsBehind } from '../../../functions/domain/casework/span.ts';
import type { Day } from '../../../functions/domain/month.ts';
import { chineseWorkingDays } from '../../../functions/platform/working-days.ts';

it.each([
  // The day it begins with does not count (Civil Code §201); the month's last day stands for one it does not have (§202).
  ['2026-11-01', { unit: 'days', count: 5 }, '2026-11-06'],
  ['2026-11-28', { unit: 'days', count: 7 }, '2026-12-05'],
  ['2026-11-30', { unit: 'months', count: 3 }, '2027-02-28'],
  ['2027-11-30', { unit: 'months', count: 3 }, '2028-02-29'],
  ['2026-01-31', { unit: 'months', count: 1 }, '2026-02-28'],
  ['2026-11-12', { unit: 'months', count: 12 }, '2027-11-12'],
  // A last day that is off for a holiday moves behind it (§203): National Day 2026 on 1 to 7 October, the eve of the Spring Festival, a Saturday of the
  // Mid-autumn days; a mere Sunday moves nothing.
  ['2026-09-01', { unit: 'days', count: 30 }, '2026-10-08'],
  ['2026-01-16', { unit: 'months', count: 1 }, '2026-02-24'],
  ['2026-09-19', { unit: 'days', count: 7 }, '2026-09-28'],
  ['2026-11-01', { unit: 'days', count: 7 }, '2026-11-08'],
  // Over the National Day holidays of 2026, 1 to 7 October; 10 October is a Saturday that is worked.
  ['2026-09-30', { unit: 'working-days', count: 2 }, '2026-10-09'],
  ['2026-09-30', { unit: 'working-days', count: 3 }, '2026-10-10'],
] as const)('a span after %s of %o ends with %s', async (from, span, last) => {
  expect(await lastDayOf(from as Day, span, chineseWorkingDays)).toBe(last);
});

it('is at least one whole unit', async () => {
  for (const count of [0, -1, 1.5, Number.NaN])
    await expect(lastDayOf('2026-11-01' as Day, { unit: 'days', count }, chineseWorkingDays)).rejects.toThrow(
      RangeError,
    );
});

it.each([
  ['working-days', '2026-12-28', '2027-01-05', ['2026', '2027']],
  ['working-days', '2026-03-02', '2026-03-09', ['2026']],
  ['days', '2026-12-02', '2027-01-04', ['2027']],
  ['months', '2025-08-20', '2026-08-20', ['2026']],
] as const)('a last day in %s from %s, %s, rests on the holidays of %j', (unit, from, last, years) => {
  const clock = { from: from as Day, last: last as Day, span: { unit, count: 1 } };
  expect(yearsBehind(clock)).toEqual(years);
});
