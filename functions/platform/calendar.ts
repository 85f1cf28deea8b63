import { TZDate } from '@date-fns/tz';
import { addMonths, type Day, type Instant, type Month } from '../domain/month.ts';
import type { Calendar } from '../ports.ts';

/**
 * Days and months of an IANA time zone, whatever zone the process runs in. DESIGN §3.11. Throws RangeError at the first
 * use of a zone that does not exist, and for an instant that is no time.
 */
export function openCalendar(timeZone: string): Calendar {
  const dayOf = (instant: Instant): Day => {
    const date = existing(new TZDate(instant, timeZone), timeZone);
    const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
    return parts.map((part) => String(part).padStart(2, '0')).join('-') as Day;
  };
  const opens = (month: Month): Instant =>
    existing(
      new TZDate(Number(month.slice(0, 4)), Number(month.slice(5)) - 1, 1, timeZone),
      timeZone,
    ).getTime();
  return {
    dayOf,
    monthOf: (instant) => dayOf(instant).slice(0, 7) as Month,
    timeOf: (instant) => {
      const date = existing(new TZDate(instant, timeZone), timeZone);
      const parts = [date.getHours(), date.getMinutes(), date.getSeconds()];
      return parts.map((part) => String(part).padStart(2, '0')).join(':');
    },
    opens,
    closes: (month) => opens(addMonths(month, 1)),
  };
}

function existing(date: TZDate, timeZone: string): TZDate {
  if (Number.isNaN(date.getTime())) throw new RangeError(`not a time, or ${timeZone} is no time zone`);
  return date;
}
