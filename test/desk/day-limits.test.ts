import { expect, it } from 'vitest';
import { dayLimits } from '../../functions/desk/day-limits.ts';
import type { CaseEvent } from '../../functions/domain/casework/case-event.ts';
import type { Day } from '../../functions/domain/month.ts';

const today = '2026-11-20' as Day;
const issued = { step: 'issue-notice', day: '2026-11-12' } as CaseEvent<string>;
const day = { kind: 'day' } as const;
const none = { events: [], running: [] };
const running = [
  { clock: 'notice', from: today, last: '2027-01-19' as Day, span: { unit: 'days', count: 60 } },
] as const;

it('a date field offers the days alone that its row takes', () => {
  const of = (row: Parameters<typeof dayLimits>[0], desk: Parameters<typeof dayLimits>[1] = none) =>
    dayLimits(row, desk, 'd', today);
  expect(of({ facts: { d: day } })).toEqual({});
  expect(of({ facts: { d: { ...day, when: 'past' } } })).toEqual({ last: today });
  expect(of({ facts: { d: { ...day, when: 'coming' } } })).toEqual({ first: today });
  const delivered = { facts: { d: { ...day, when: 'past' } }, notBefore: { d: 'issue-notice' } } as const;
  expect(of(delivered, { events: [issued], running: [] })).toEqual({ first: '2026-11-12', last: today });
  const begins = { facts: { d: { ...day, when: 'coming' } }, notBeforeLast: { d: 'notice' } } as const;
  expect(of(begins, { events: [], running })).toEqual({ first: '2027-01-19' });
});
