import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type ClockRules,
  lastTimeWithin,
  secondsSpent,
} from '../../../functions/domain/indicator/duty-time.ts';
import {
  dayOfTime,
  daySeconds,
  localTime,
  parseTime,
  timeText,
} from '../../../functions/domain/indicator/local-time.ts';
import type { Day } from '../../../functions/domain/month.ts';

const start = localTime('2026-11-01' as Day);
const time = fc.integer({ min: start, max: start + 20 * daySeconds });
const hour = fc.integer({ min: 0, max: 23 }).map((hours) => `${String(hours).padStart(2, '0')}:00`);
const rules: fc.Arbitrary<ClockRules> = fc.record({
  duty: fc.option(fc.record({ from: hour, to: hour, days: fc.constantFrom('every-day', 'working-days') }), {
    nil: undefined,
  }),
  isWorkingDay: fc.constant((day: Day) => Number(day.slice(8)) % 7 > 1),
  pause: fc.option(
    fc.tuple(time, fc.nat(3 * daySeconds)).map(([from, length]) => ({ from, to: from + length })),
    { nil: undefined },
  ),
});

it('the last time within a limit is the last at which no more than the limit was spent', () => {
  fc.assert(
    fc.property(time, fc.nat(2 * daySeconds), rules, (from, limit, clock) => {
      const due = lastTimeWithin(from, limit, clock);
      expect(secondsSpent(from, due, clock)).toBeLessThanOrEqual(limit);
      expect(secondsSpent(from, due + 1, clock)).toBeGreaterThan(limit);
    }),
  );
});

it('what is spent over two stretches is spent over the whole', () => {
  fc.assert(
    fc.property(time, fc.nat(daySeconds * 3), fc.nat(daySeconds * 3), rules, (from, one, two, clock) => {
      const middle = from + one;
      expect(secondsSpent(from, middle + two, clock)).toBe(
        secondsSpent(from, middle, clock) + secondsSpent(middle, middle + two, clock),
      );
    }),
  );
});

it('a local time is read as it was written, whatever zone the process is in', () => {
  fc.assert(
    fc.property(time, (one) => {
      expect(parseTime(timeText(one))).toBe(one);
    }),
  );
  expect(dayOfTime(start - 1)).toBe('2026-10-31');
  expect(parseTime('2026-11-31 08:00')).toBeUndefined();
  expect(parseTime('2026-11-30 24:01')).toBeUndefined();
});
