import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  type Day,
  dayAfter,
  firstDay,
  lastDay,
  type Month,
  parseDay,
  parseMonth,
} from '../../functions/domain/month.ts';

const anyMonth = fc
  .tuple(fc.integer({ min: 2000, max: 2999 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}` as Month);

describe('a month', () => {
  it.each([
    '2026-00',
    '2026-13',
    '2026-1',
    '1999-12',
    '3000-01',
    '2026-11-01',
    ' 2026-11',
    '',
    '2026/11',
    '２０２６-11',
  ])('is not %j', (text) => {
    expect(parseMonth(text)).toBeUndefined();
  });

  it('comes back after going there and back again, and later months are greater text', () => {
    fc.assert(
      fc.property(anyMonth, fc.integer({ min: 1, max: 300 }), (month, count) => {
        fc.pre(parseMonth(addMonths(month, count)) !== undefined);
        expect(addMonths(addMonths(month, count), -count)).toBe(month);
        expect(addMonths(month, count) > month).toBe(true);
      }),
    );
  });

  it('crosses years', () => {
    expect(addMonths('2026-12' as Month, 1)).toBe('2027-01');
    expect(addMonths('2026-01' as Month, -13)).toBe('2024-12');
  });

  it('ends on the day the calendar says', () => {
    expect(
      ['2024-02', '2026-02', '2100-02', '2400-02', '2026-04', '2026-12'].map((month) =>
        lastDay(month as Month),
      ),
    ).toEqual(['2024-02-29', '2026-02-28', '2100-02-28', '2400-02-29', '2026-04-30', '2026-12-31']);
    fc.assert(
      fc.property(anyMonth, (month) => {
        const next = new Date(Date.parse(`${lastDay(month)}T00:00:00Z`) + 86_400_000)
          .toISOString()
          .slice(0, 10);
        expect(next).toBe(firstDay(addMonths(month, 1)));
      }),
    );
  });
});

describe('a day', () => {
  it.each(['2026-02-29', '2026-04-31', '2026-00-10', '2026-13-01', '2026-1-1', '2026-11-00', 'today', ''])(
    'is not %j',
    (text) => {
      expect(parseDay(text)).toBeUndefined();
    },
  );

  it('is every day that exists', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true }),
        (date) => {
          const text = date.toISOString().slice(0, 10);
          expect(parseDay(text)).toBe(text);
        },
      ),
    );
  });

  it('is followed by the next of the calendar', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2999-12-30'), noInvalidDate: true }),
        (date) => {
          const text = (time: number) => new Date(time).toISOString().slice(0, 10) as Day;
          expect(dayAfter(text(date.getTime()))).toBe(text(date.getTime() + 86_400_000));
        },
      ),
    );
  });
});
