import type { Day, Instant } from '../domain/month.ts';
import { addMonths, firstDay } from '../domain/month.ts';
import type { World } from '../ports.ts';
import { type TimetableEntry, timetable } from '../timetable.ts';

/** What the timetable calls. */
export type Targets = Readonly<Record<TimetableEntry['target'], () => Promise<unknown>>>;

/** The first instant strictly after `after` at which `entry` is due, in the bureau's time zone. */
export function nextDue(entry: TimetableEntry, after: Instant, calendar: World['calendar']): Instant {
  const minutes = (entry.hour * 60 + entry.minute) * 60_000;
  for (let month = calendar.monthOf(after); ; month = addMonths(month, 1)) {
    for (let at = calendar.opens(month); at < calendar.closes(month); at += 24 * 3_600_000) {
      const day: Day = calendar.dayOf(at);
      if (entry.dayOfMonth !== undefined && day !== firstDay(month)) continue;
      if (at + minutes > after) return at + minutes;
    }
  }
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
 * fails is logged and does not stop the others. Returns how to stop.
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
