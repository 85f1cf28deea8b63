import { describe, expect, it } from 'vitest';
import { nextDue, nextEntry } from '../../functions/local/timetable-runner.ts';
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
    for (let count = 0; count < 5; count++) {
      const due = nextEntry(now, calendar);
      names.push(due.entry.name);
      now = due.at;
    }
    expect(names).toEqual(['close-month', 'watchdog-first', 'count', 'daily', 'watchdog-second']);
  });
});
