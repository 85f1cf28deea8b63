import type { Day, Month } from '../domain/month.ts';
import type { Language } from './language.ts';

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A month in words: 2026年11月, November 2026. */
export function monthWords(month: Month, language: Language): string {
  const number = Number(month.slice(5));
  const year = month.slice(0, 4);
  return language === 'zh' ? `${year}年${number}月` : `${monthNames[number - 1]} ${year}`;
}

/** The month of a result in words; a trial month says so wherever it is named: 2026年11月（试评）. */
export function monthLabel(
  { month, trial }: { readonly month: Month; readonly trial: boolean },
  language: Language,
): string {
  const words = monthWords(month, language);
  if (!trial) return words;
  return language === 'zh' ? `${words}（试评）` : `${words} (trial)`;
}

/** A day in words: 2026年11月5日, 5 November 2026. */
export function dayWords(day: Day, language: Language): string {
  const month = monthWords(day.slice(0, 7) as Month, language);
  const date = Number(day.slice(8));
  return language === 'zh' ? `${month}${date}日` : `${date} ${month}`;
}

/** The end of a day, as residents are told of a close: 11月30日24时 belongs to that day. */
export function endOfDayWords(day: Day, language: Language): string {
  return language === 'zh' ? `${dayWords(day, 'zh')}24时` : `midnight at the end of ${dayWords(day, 'en')}`;
}
