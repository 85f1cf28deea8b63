import { type Day, parseDay } from '../month.ts';

/** A time on the bureau's clocks: whole seconds since 1 January 1970, 00:00:00, as the clock on the wall shows it, so that no time zone is needed to compare two. */
export type LocalTime = number;

/** Seconds of a day. */
export const daySeconds = 86_400;

/** The time `seconds` after midnight of `day`. */
export function localTime(day: Day, seconds = 0): LocalTime {
  return (
    Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8))) / 1000 + seconds
  );
}

/** The day that a time is on. */
export function dayOfTime(time: LocalTime): Day {
  return new Date(time * 1000).toISOString().slice(0, 10) as Day;
}

/** A time of day as seconds after midnight, from `HH:MM` or `HH:MM:SS`; `24:00` is the end of the day. Undefined where it is none. */
export function secondsOfDay(text: string): number | undefined {
  const [, hours, minutes, seconds = '0'] = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/.exec(text) ?? [];
  if (hours === undefined) return undefined;
  const total = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return total <= daySeconds ? total : undefined;
}

/** A time as text, `2026-11-03 08:15:30`. */
export function timeText(time: LocalTime): string {
  return new Date(time * 1000).toISOString().slice(0, 19).replace('T', ' ');
}

/** The time that `timeText` wrote, or undefined. */
export function parseTime(text: string): LocalTime | undefined {
  const [day, seconds] = [parseDay(text.slice(0, 10)), secondsOfDay(text.slice(11))];
  return day === undefined || seconds === undefined ? undefined : localTime(day, seconds);
}
