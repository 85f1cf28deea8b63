import type { Instant } from '../domain/month.ts';
import type { World } from '../ports.ts';

/** An instant as a desk reads it, in the bureau's time: `2026-11-15 12:05`. */
export function momentOf({ calendar }: Pick<World, 'calendar'>, instant: Instant): string {
  const day = calendar.dayOf(instant);
  const minutes = Math.floor((instant - calendar.opens(calendar.monthOf(instant))) / 60_000) % 1440;
  const two = (number: number) => String(number).padStart(2, '0');
  return `${day} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
