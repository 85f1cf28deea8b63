import { dayOfTime } from '../domain/indicator/local-time.ts';
import type { Day } from '../domain/month.ts';
import { readDay } from '../sheets/read-day.ts';
import { readTime } from '../sheets/read-time.ts';

/** A day, of a month the first; of a time the day it is on. */
export function dayInCell(text: string): Day | 'lost-zero' | 'no-day' {
  const time = readTime(text);
  return time === undefined ? readDay(text, 'first') : dayOfTime(time.time);
}
