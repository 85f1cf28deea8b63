import { type Day, firstDay, lastDay, parseDay, parseMonth } from '../domain/month.ts';

/** A month written as a day stands for its first or its last day. */
export type EndOfMonth = 'first' | 'last';

/** Why a text is no day: it is none at all, or October may have lost its zero to a spreadsheet. */
export type NoDay = 'no-day' | 'lost-zero';

/**
 * A day as clerks write it: `2024-03-01`, `2024/3/1`, `2024.3.1`, `2024年3月1日`, `20240301`; a month (`2024.3`, `2024年3月`) is its first or last day.
 * `2024.1` is refused: a spreadsheet makes that of 2024.10, too.
 */
export function readDay(text: string, end: EndOfMonth): Day | NoDay {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const whole =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (whole !== null) {
    const [, year = '', month = '', day = ''] = whole;
    return parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) ?? 'no-day';
  }
  if (/^\d{4}\.1$/.test(plain)) return 'lost-zero';
  const [, year = '', number = ''] = /^(\d{4})[-/.年](\d{1,2})月?$/.exec(plain) ?? [];
  const month = parseMonth(`${year}-${number.padStart(2, '0')}`);
  if (month === undefined) return 'no-day';
  return end === 'first' ? firstDay(month) : lastDay(month);
}
