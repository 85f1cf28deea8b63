import type { Day } from '../../../domain/month.ts';

/** The day `count` days after, before it where negative. */
export function daysAfter(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10) as Day;
}
