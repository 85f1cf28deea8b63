import { expect, it } from 'vitest';
import { readDay } from '../../functions/sheets/read-day.ts';

it.each([
  ['2024-03-01', '2024-03-01'],
  ['2024/3/1', '2024-03-01'],
  ['2024.3.1', '2024-03-01'],
  ['２０２４年３月１日', '2024-03-01'],
  ['20240301', '2024-03-01'],
  ['2024.3', '2024-03-31'],
  ['2024年3月', '2024-03-31'],
  ['2024-02', '2024-02-29'],
  ['2024.10', '2024-10-31'],
  ['2024.1', 'lost-zero'],
  ['2024-02-30', 'no-day'],
  ['2024.13', 'no-day'],
  ['去年', 'no-day'],
  ['', 'no-day'],
])('%s is %s', (text, day) => {
  expect(readDay(text, 'last')).toBe(day);
});

it('takes the first day of a month where something begins', () => {
  expect(readDay('2024.3', 'first')).toBe('2024-03-01');
});
