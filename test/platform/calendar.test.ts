import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { addMonths, type Month } from '../../functions/domain/month.ts';
import { openCalendar } from '../../functions/platform/calendar.ts';

const shanghai = openCalendar('Asia/Shanghai');
const standing = process.env.TZ;
afterAll(() => {
  process.env.TZ = standing;
});

describe.each(['UTC', 'Asia/Shanghai', 'America/New_York'])('in a process whose zone is %s', (zone) => {
  const inZone = <T>(look: () => T): T => {
    process.env.TZ = zone;
    return look();
  };

  it.each([
    ['2026-11-30T23:59:59.999+08:00', '2026-11-30'],
    ['2026-12-01T00:00:00.000+08:00', '2026-12-01'],
    ['2028-02-29T23:59:59.999+08:00', '2028-02-29'],
    ['2028-03-01T00:00:00.000+08:00', '2028-03-01'],
    ['2026-12-31T23:59:59.999+08:00', '2026-12-31'],
    ['2027-01-01T00:00:00.000+08:00', '2027-01-01'],
    ['2026-11-30T16:00:00.000Z', '2026-12-01'],
  ])('%s is on %s in Shanghai', (time, day) => {
    const instant = Date.parse(time);
    expect(inZone(() => shanghai.dayOf(instant))).toBe(day);
    expect(inZone(() => shanghai.monthOf(instant))).toBe(day.slice(0, 7));
  });

  it('closes November 2026 at 24:00 of the 30th in Shanghai', () => {
    const closes = inZone(() => shanghai.closes('2026-11' as Month));
    expect(new Date(closes).toISOString()).toBe('2026-11-30T16:00:00.000Z');
  });

  it('opens months in a zone with summer time at its own midnight', () => {
    const newYork = openCalendar('America/New_York');
    const opens = (month: string) => new Date(inZone(() => newYork.opens(month as Month))).toISOString();
    expect([opens('2026-03'), opens('2026-04'), opens('2026-11'), opens('2026-12')]).toEqual([
      '2026-03-01T05:00:00.000Z',
      '2026-04-01T04:00:00.000Z',
      '2026-11-01T04:00:00.000Z',
      '2026-12-01T05:00:00.000Z',
    ]);
  });
});

it('puts every instant into exactly one month, which begins where the one before ends', () => {
  const zones = ['Asia/Shanghai', 'Asia/Urumqi', 'America/New_York', 'Africa/Cairo', 'Pacific/Apia'];
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2099, 0) }),
      (zone, instant) => {
        const calendar = openCalendar(zone);
        const month = calendar.monthOf(instant);
        expect(calendar.opens(month)).toBeLessThanOrEqual(instant);
        expect(calendar.closes(month)).toBeGreaterThan(instant);
        expect(calendar.closes(month)).toBe(calendar.opens(addMonths(month, 1)));
        expect(calendar.monthOf(calendar.closes(month) - 1)).toBe(month);
      },
    ),
  );
});

it('refuses a zone that does not exist, and an instant that is no time', () => {
  const nowhere = openCalendar('Asia/Nowhere');
  expect(() => nowhere.dayOf(0)).toThrow(RangeError);
  expect(() => nowhere.opens('2026-11' as Month)).toThrow(RangeError);
  expect(() => shanghai.dayOf(Number.NaN)).toThrow(RangeError);
});
