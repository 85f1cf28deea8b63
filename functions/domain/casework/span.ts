import { addMonths, type Day, dayAfter, lastDay, type Month } from '../month.ts';

/** How long something may or must take, as the rule says it: shown beside the date it gives. */
export interface Span {
  readonly unit: 'working-days' | 'days' | 'months';
  /** At least 1. */
  readonly count: number;
}

/** A calendar as spans need it. */
export interface CountsDays {
  /** The `count`-th working day after a day. */
  after(day: Day, count: number): Promise<Day>;
  /** Whether a day is off for a statutory holiday; a weekend by itself is none. */
  isHoliday(day: Day): Promise<boolean>;
}

/**
 * The last day of a span that begins with the day after `from`: five days from the 1st end with the 6th, three months from 30 November with 28 or 29
 * February. Civil Code §201–202. Where such a day is off for a statutory holiday 法定休假日, the span ends with the next day that is not (§203); a mere
 * weekend 休息日 moves nothing, as §203 does not name it.
 */
export async function lastDayOf(from: Day, { unit, count }: Span, calendar: CountsDays): Promise<Day> {
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`${count} ${unit} is no span`);
  if (unit === 'working-days') return await calendar.after(from, count);
  let last = unit === 'days' ? daysAfter(from, count) : monthsAfter(from, count);
  while (await calendar.isHoliday(last)) last = dayAfter(last);
  return last;
}

/**
 * The years on whose holidays a last day rests: working days are counted through all of theirs; an end in days or months is moved over the holidays of
 * its own, and where it was moved into another year, of that one.
 */
export function yearsBehind({
  from,
  last,
  span,
}: {
  readonly from: Day;
  readonly last: Day;
  readonly span: Span;
}): readonly string[] {
  return [...new Set([...(span.unit === 'working-days' ? [from] : []), last].map((day) => day.slice(0, 4)))];
}

function daysAfter(from: Day, count: number): Day {
  let day = from;
  for (let left = count; left > 0; left--) day = dayAfter(day);
  return day;
}

function monthsAfter(from: Day, count: number): Day {
  const month = addMonths(from.slice(0, 7) as Month, count);
  const same = `${month}-${from.slice(8)}` as Day;
  return same > lastDay(month) ? lastDay(month) : same;
}

/** How long a firm may object after a recorded delivery, unless the policy says otherwise. PRACTICE §4. */
export const objectionSpan: Span = { unit: 'working-days', count: 5 };

/** A firm may ask for administrative reconsideration 行政复议 of a decision: Administrative Reconsideration Law §20. */
export const reconsiderationSpan: Span = { unit: 'days', count: 60 };

/** And sue 行政诉讼: Administrative Litigation Law §46. Both run from the recorded delivery of the decision. */
export const suitSpan: Span = { unit: 'months', count: 6 };

/** The veto of a second director stands until the end of the day after the decision: 24 hours at least. */
export const vetoSpan: Span = { unit: 'days', count: 1 };
