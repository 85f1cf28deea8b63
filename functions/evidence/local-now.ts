import { type LocalTime, localTime, secondsOfDay } from '../domain/indicator/local-time.ts';
import type { World } from '../ports.ts';

/** Now, on the bureau's clocks. */
export function localNow({ calendar, clock }: Pick<World, 'calendar' | 'clock'>): LocalTime {
  const now = clock.now();
  return localTime(calendar.dayOf(now), secondsOfDay(calendar.timeOf(now)) ?? 0);
}
