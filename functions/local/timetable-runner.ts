import { addMonths, type Instant, type Month } from '../domain/month.ts';
import type { World } from '../ports.ts';
import { type TimetableEntry, timetable } from '../timetable.ts';

/** What the timetable calls. */
export type Targets = Readonly<Record<TimetableEntry['target'], () => Promise<unknown>>>;

const hours = 3_600_000;

/** The first instant strictly after `after` at which `entry` is due, in the bureau's time zone. An entry of a day of the month is of its first. */
export function nextDue(entry: TimetableEntry, after: Instant, calendar: World['calendar']): Instant {
  for (let month = calendar.monthOf(after); ; month = addMonths(month, 1)) {
    const at = dueIn(entry, month, after, calendar);
    if (at !== undefined) return at;
  }
}

/** The same within a month; undefined where it is not due in it any more. */
function dueIn(
  { hour, minute, dayOfMonth }: TimetableEntry,
  month: Month,
  after: Instant,
  calendar: World['calendar'],
): Instant | undefined {
  const first = calendar.opens(month) + (hour === 'every' ? 0 : hour * hours) + minute * 60_000;
  const step = hour === 'every' ? hours : 24 * hours;
  const steps = Math.max(0, Math.floor((after - first) / step) + 1);
  const at = first + steps * step;
  return at < calendar.closes(month) && (dayOfMonth === undefined || steps === 0) ? at : undefined;
}

/** The entry due next after `after`, and when. */
export function nextEntry(
  after: Instant,
  calendar: World['calendar'],
): { readonly entry: TimetableEntry; readonly at: Instant } {
  const due = timetable
    .map((entry) => ({ entry, at: nextDue(entry, after, calendar) }))
    .sort((a, b) => a.at - b.at);
  const [first] = due;
  if (first === undefined) throw new Error('the timetable is empty');
  return first;
}

/**
 * Runs the timetable by the world's clock, looking every second (so that a clock that is moved is followed). A target that
 * fails is logged and does not stop the others. What repeats every hour runs once for all the hours that were missed. Returns how to stop.
 */
export function runTimetable(world: Pick<World, 'clock' | 'calendar' | 'log'>, targets: Targets): () => void {
  let last = world.clock.now();
  let next = nextEntry(last, world.calendar);
  let busy = false;
  const look = async () => {
    if (busy) return;
    busy = true;
    const now = world.clock.now();
    if (now < last) {
      last = now;
      next = nextEntry(last, world.calendar);
    }
    try {
      while (next.at <= now) {
        const { entry, at } = next;
        last = at;
        next = nextEntry(last, world.calendar);
        if (entry.hour === 'every' && nextDue(entry, at, world.calendar) <= now) continue;
        await targets[entry.target]().catch((error: unknown) =>
          world.log.error('timetable', error, { entry: entry.name }),
        );
      }
    } finally {
      busy = false;
    }
  };
  const timer = setInterval(() => void look(), 1000);
  return () => clearInterval(timer);
}
