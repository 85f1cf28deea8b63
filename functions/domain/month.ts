declare const monthBrand: unique symbol;
declare const dayBrand: unique symbol;

/** An evaluation month 评价月 of the bureau's calendar, `YYYY-MM`. Text order is time order. */
export type Month = string & { readonly [monthBrand]: true };

/** A calendar day in the bureau's time zone, `YYYY-MM-DD`. Text order is time order. */
export type Day = string & { readonly [dayBrand]: true };

/** A point in time: milliseconds since the Unix epoch (UTC). */
export type Instant = number;

/** The month written in `text`, or undefined unless it is exactly `YYYY-MM` with a month 01..12 and a year 2000..2999. */
export function parseMonth(text: string): Month | undefined {
  return /^2\d{3}-(0[1-9]|1[0-2])$/.test(text) ? (text as Month) : undefined;
}

/** The month `count` months after `month` (before it, when negative). */
export function addMonths(month: Month, count: number): Month {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count;
  const year = Math.floor(months / 12);
  return `${year}-${String(months - year * 12 + 1).padStart(2, '0')}` as Month;
}

/** The day written in `text`, or undefined unless it is `YYYY-MM-DD` and exists in the Gregorian calendar. */
export function parseDay(text: string): Day | undefined {
  const match = /^(2\d{3})-(\d\d)-(\d\d)$/.exec(text);
  if (match === null) return undefined;
  const [, year, month, date] = match;
  return Number(date) >= 1 && Number(date) <= daysIn(Number(year), Number(month)) ? (text as Day) : undefined;
}

/** The first day of `month`. */
export function firstDay(month: Month): Day {
  return `${month}-01` as Day;
}

/** The last day of `month`; 29 February in leap years. */
export function lastDay(month: Month): Day {
  return `${month}-${daysIn(Number(month.slice(0, 4)), Number(month.slice(5)))}` as Day;
}

/** The day after `day`. */
export function dayAfter(day: Day): Day {
  const month = day.slice(0, 7) as Month;
  if (day === lastDay(month)) return firstDay(addMonths(month, 1));
  return `${month}-${String(Number(day.slice(8)) + 1).padStart(2, '0')}` as Day;
}

/** The day before `day`. */
export function dayBefore(day: Day): Day {
  const month = day.slice(0, 7) as Month;
  if (day === firstDay(month)) return lastDay(addMonths(month, -1));
  return `${month}-${String(Number(day.slice(8)) - 1).padStart(2, '0')}` as Day;
}

function daysIn(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
