import type { Day, Instant, Month } from '../../../domain/month.ts';
import type { World } from '../../../ports.ts';

/** Ten in the morning of a day, when the demo's office works. */
export function morningOf({ calendar }: Pick<World, 'calendar'>, day: Day): Instant {
  return calendar.opens(day.slice(0, 7) as Month) + (Number(day.slice(8)) - 1) * 86_400_000 + 10 * 3_600_000;
}
