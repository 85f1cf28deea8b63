import { describe, expect, it, vi } from 'vitest';
import { nextDue, nextEntry, runTimetable } from '../../functions/local/timetable-runner.ts';
import { openCalendar } from '../../functions/platform/calendar.ts';
import { timetable } from '../../functions/timetable.ts';

const at = (text: string) => Date.parse(text);
const entry = (name: string) => {
  const found = timetable.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no entry ${name}`);
  return found;
};

describe('the timetable', () => {
  const calendar = openCalendar('Asia/Shanghai');

  it('closes a month at 00:15 of the first day of the next, bureau time', () => {
    expect(nextDue(entry('close-month'), at('2026-11-22T12:00:00+08:00'), calendar)).toBe(
      at('2026-12-01T00:15:00+08:00'),
    );
    expect(nextDue(entry('close-month'), at('2026-12-01T00:15:00+08:00'), calendar)).toBe(
      at('2027-01-01T00:15:00+08:00'),
    );
  });

  it('works daily at its hour', () => {
    expect(nextDue(entry('daily'), at('2026-11-30T02:59:59+08:00'), calendar)).toBe(
      at('2026-11-30T03:00:00+08:00'),
    );
    expect(nextDue(entry('daily'), at('2026-11-30T03:00:00+08:00'), calendar)).toBe(
      at('2026-12-01T03:00:00+08:00'),
    );
  });

  it('runs through the first day of a month in order', () => {
    const names: string[] = [];
    let now = at('2026-12-01T00:00:00+08:00');
    while (names.length < 6) {
      const due = nextEntry(now, calendar);
      if (due.entry.hour !== 'every') names.push(due.entry.name);
      now = due.at;
    }
    expect(names).toEqual(['close-month', 'watchdog-first', 'count', 'daily', 'case-day', 'watchdog-second']);
  });

  it('tells other systems at minute 20 of every hour, over the ends of days and months too', () => {
    const next = (text: string) => nextDue(entry('events'), at(text), calendar);
    expect(next('2026-11-22T12:19:59+08:00')).toBe(at('2026-11-22T12:20:00+08:00'));
    expect(next('2026-11-22T12:20:00+08:00')).toBe(at('2026-11-22T13:20:00+08:00'));
    expect(next('2026-11-30T23:20:00+08:00')).toBe(at('2026-12-01T00:20:00+08:00'));
  });

  it('runs what repeats every hour once where the clock was moved over many, and all else as often as it was due', async () => {
    vi.useFakeTimers();
    let now = at('2026-11-20T12:00:00+08:00');
    const ran: string[] = [];
    const run = (name: string) => async () => void ran.push(name);
    const world = { clock: { now: () => now }, calendar, log: { info: () => {}, error: () => {} } };
    const stop = runTimetable(world, {
      'start-month': run('month'),
      'start-count': run('count'),
      daily: run('daily'),
      notify: run('notify'),
      'case-day': run('case-day'),
      events: run('events'),
    });
    now = at('2026-12-01T00:20:00+08:00');
    await vi.advanceTimersByTimeAsync(1000);
    stop();
    vi.useRealTimers();
    const times = (name: string) => ran.filter((one) => one === name).length;
    expect(['month', 'daily', 'notify', 'events'].map(times)).toEqual([1, 10, 10, 1]);
    expect(ran.at(-1)).toBe('events');
  });
});
