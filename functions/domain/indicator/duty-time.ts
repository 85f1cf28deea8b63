import type { Day } from '../month.ts';
import { dayOfTime, daySeconds, type LocalTime, localTime, secondsOfDay } from './local-time.ts';

/** When a limit's clock runs: at all hours, or from `from` to `to` (`HH:MM`; over midnight where `to` is not later) of every day or of working days. */
export interface DutyHours {
  readonly from: string;
  readonly to: string;
  readonly days: 'every-day' | 'working-days';
}

/** A span of time, its end not included; open-ended ones end at infinity. */
export interface TimeSpan {
  readonly from: LocalTime;
  readonly to: LocalTime;
}

/** What a clock knows of the world beside its limit. */
export interface ClockRules {
  /** Undefined where the clock runs at all hours. */
  readonly duty: DutyHours | undefined;
  readonly isWorkingDay: (day: Day) => boolean;
  /** While this lasts the clock stands still. */
  readonly pause: TimeSpan | undefined;
}

/** Days that a clock is followed for: a limit of hours that is not over after them never runs on any day. */
const farthest = 400;

/** Seconds that the clock ran between two times; 0 where `to` is not later. */
export function secondsSpent(from: LocalTime, to: LocalTime, rules: ClockRules): number {
  let spent = 0;
  for (const span of runningSpans(from, rules)) {
    if (span.from >= to) break;
    spent += Math.min(span.to, to) - span.from;
    // No day is asked about beyond what matters: it may be of a year that is not known.
    if (span.to >= to) break;
  }
  return spent;
}

/** The last time at which the clock, started at `from`, has not run longer than `limit` seconds; infinity where it never will. */
export function lastTimeWithin(from: LocalTime, limit: number, rules: ClockRules): LocalTime {
  let left = limit;
  for (const span of runningSpans(from, rules)) {
    // What ends with the span itself is still within the limit until the next one begins.
    if (span.to - span.from > left) return span.from + left;
    left -= span.to - span.from;
  }
  return Number.POSITIVE_INFINITY;
}

/** The spans from a time on in which the clock runs, in order. */
function* runningSpans(from: LocalTime, { duty, isWorkingDay, pause }: ClockRules): Iterable<TimeSpan> {
  for (const span of duty === undefined ? always(from) : onDuty(from, duty, isWorkingDay)) {
    const parts =
      pause === undefined
        ? [span]
        : [
            { from: span.from, to: Math.min(span.to, pause.from) },
            { from: Math.max(span.from, pause.to), to: span.to },
          ];
    for (const part of parts) if (part.to > part.from) yield part;
  }
}

function* always(from: LocalTime): Iterable<TimeSpan> {
  yield { from, to: Number.POSITIVE_INFINITY };
}

function* onDuty(
  from: LocalTime,
  { from: begins, to: ends, days }: DutyHours,
  isWorkingDay: (day: Day) => boolean,
): Iterable<TimeSpan> {
  const start = secondsOfDay(begins) ?? 0;
  const until = secondsOfDay(ends) ?? daySeconds;
  const length = until > start ? until - start : until + daySeconds - start;
  // The day before may be on duty over midnight.
  const first = localTime(dayOfTime(from)) - daySeconds;
  for (let midnight = first; midnight < first + farthest * daySeconds; midnight += daySeconds) {
    if (days === 'working-days' && !isWorkingDay(dayOfTime(midnight))) continue;
    const span = { from: Math.max(from, midnight + start), to: midnight + start + length };
    if (span.to > span.from) yield span;
  }
}
