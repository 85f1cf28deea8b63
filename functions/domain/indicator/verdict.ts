import type { Day } from '../month.ts';
import { type ClockRules, lastTimeWithin, secondsSpent, type TimeSpan } from './duty-time.ts';
import { dayOfTime, daySeconds, type LocalTime, localTime } from './local-time.ts';
import type { ResponseClause, ResponseNumbers } from './response-rule.ts';
import { counts, isOpen, type WorkOrder } from './work-order.ts';

/** What a clause makes of an order. A missing time is unknown, never met; equal to the limit is met. PRACTICE §6. */
export type Verdict = 'met' | 'breached' | 'running' | 'not-applicable' | 'unknown';

/** What judging needs beside order and clause. */
export interface Judging {
  readonly numbers: Pick<ResponseNumbers, 'duty' | 'dayMeans'>;
  /** Undefined of a day in a year whose holidays are not known: what hangs on it is unknown. */
  readonly isWorkingDay: (day: Day) => boolean | undefined;
}

/**
 * A verdict that stands whenever one looks, or one that hangs on it: running until `due` (that time included), unknown after it, since no newer file says what became
 * of the order.
 */
export type Found = Exclude<Verdict, 'running'> | { readonly due: LocalTime };

/**
 * Judges an order by a clause. Duplicates and what is not the firm's to settle are not applicable; so are orders of another channel or kind (unknown where the
 * order does not say which). A time before the one it is counted from contradicts it: unknown. An order that the file shows as not closed after the limit is
 * breached, by a clause that ends with the close; any other time that is missing then may only not have been written down: unknown. A plan that nobody wrote down was
 * there with the close at the latest: it shows what was met, never what was breached. A pause that is not wholly known may have been any: met is only what is met without it.
 * A clock of working days that runs into a year whose holidays are not known is unknown, too.
 */
export function found(order: WorkOrder, clause: ResponseClause, judging: Judging): Found {
  let guessed = false;
  const isWorkingDay = (day: Day) => {
    const worked = judging.isWorkingDay(day);
    if (worked === undefined) guessed = true;
    return worked ?? false;
  };
  const verdict = foundOn(order, clause, judging.numbers, isWorkingDay);
  return guessed ? 'unknown' : verdict;
}

function foundOn(
  order: WorkOrder,
  clause: ResponseClause,
  numbers: Judging['numbers'],
  isWorkingDay: (day: Day) => boolean,
): Found {
  const applies = counts(order) ? appliesTo(order, clause.of) : false;
  if (applies !== true) return applies === false ? 'not-applicable' : 'unknown';
  const { planned, closed } = order.times;
  const isGuessed = clause.to === 'planned' && planned === undefined;
  const [from, to] = [order.times[clause.from], isGuessed ? closed : order.times[clause.to]];
  if (from === undefined) return 'unknown';
  const limits = limitsOf(order, clause, from, numbers, isWorkingDay);
  if (to === undefined) {
    if (!isOpen(order)) return 'unknown';
    const due = limits.due();
    if (due >= (order.openAt ?? from)) return { due };
    return clause.to === 'closed' && !limits.unsure ? 'breached' : 'unknown';
  }
  if (to < from) return 'unknown';
  if (order.coarse && clause.unit === 'seconds' && clause.limit < 60)
    // Written to the minute: two minutes apart are one minute apart at least.
    return to - from >= 120 ? 'breached' : 'unknown';
  if (limits.isWithin(to)) return 'met';
  return limits.unsure || isGuessed ? 'unknown' : 'breached';
}

/** The verdict at the time of looking. */
export function verdictAt(one: Found, now: LocalTime): Verdict {
  if (typeof one === 'string') return one;
  return now <= one.due ? 'running' : 'unknown';
}

/** An order by a whole rule: breached where one clause is, else unknown where one is, else running until the first of its limits, else met where any applies. */
export function foundTogether(all: readonly Found[]): Found {
  if (all.includes('breached')) return 'breached';
  if (all.includes('unknown')) return 'unknown';
  const dues = all.flatMap((one) => (typeof one === 'object' ? [one.due] : []));
  if (dues.length > 0) return { due: Math.min(...dues) };
  return all.includes('met') ? 'met' : 'not-applicable';
}

/** Whether a clause is about the order; undefined where the order does not say. */
function appliesTo({ channel, kind }: WorkOrder, of: ResponseClause['of']): boolean | undefined {
  if (of === 'all') return true;
  const said = of === 'simple' || of === 'complex' || of === 'beyond' ? kind : channel;
  return said === undefined ? undefined : said === of;
}

/** The time in which an order was put off, as far as it is sure: a pause without an end goes on while the order is open, and lasted nobody knows how long once it is not. */
function surePause(order: WorkOrder): TimeSpan | undefined {
  const { from, to = isOpen(order) ? Number.POSITIVE_INFINITY : undefined } = order.pause ?? {};
  if (from === undefined || to === undefined) return undefined;
  return from < order.times.received || to < from ? undefined : { from, to };
}

/** Where the limit lies; `unsure` where the order was put off and it is not sure from when to when: what is over the limit may yet be within it. */
function limitsOf(
  order: WorkOrder,
  { limit, unit, hours, pauses }: ResponseClause,
  from: LocalTime,
  numbers: Judging['numbers'],
  isWorkingDay: (day: Day) => boolean,
): { due(): LocalTime; readonly unsure: boolean; isWithin(to: LocalTime): boolean } {
  const stops = order.pause !== undefined && pauses === 'stop-clock';
  const still = stops ? surePause(order) : undefined;
  const unsure = stops && still === undefined;
  if (unit === 'days' && numbers.dayMeans !== '24-hours') {
    const end = endOfDay(from, limit, numbers.dayMeans === 'working-day' ? isWorkingDay : () => true);
    const put =
      still === undefined || still.from > end ? 0 : Math.max(0, still.to - Math.max(from, still.from));
    return { due: () => end + put, unsure, isWithin: (to) => to <= end + put };
  }
  const rules: ClockRules = { duty: hours === 'duty' ? numbers.duty : undefined, isWorkingDay, pause: still };
  const seconds = unit === 'days' ? limit * daySeconds : limit;
  return {
    due: () => lastTimeWithin(from, seconds, rules),
    unsure,
    isWithin: (to) => secondsSpent(from, to, rules) <= seconds,
  };
}

/** Midnight at the end of the `count`-th day after the one that `from` is on, of days that count. */
function endOfDay(from: LocalTime, count: number, isCounted: (day: Day) => boolean): LocalTime {
  let midnight = localTime(dayOfTime(from));
  for (let left = count, days = 0; left > 0 && days < 400; days++) {
    midnight += daySeconds;
    if (isCounted(dayOfTime(midnight))) left -= 1;
  }
  return midnight + daySeconds;
}
