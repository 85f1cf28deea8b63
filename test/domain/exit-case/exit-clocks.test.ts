import { expect, it } from 'vitest';
import type { CaseEvent } from '../../../functions/domain/casework/case-event.ts';
import type { CompoundId } from '../../../functions/domain/compound.ts';
import type { AnyExitStep } from '../../../functions/domain/exit-case/exit-case.ts';
import { compoundClocks, exitClocks } from '../../../functions/domain/exit-case/exit-clocks.ts';
import type { Day } from '../../../functions/domain/month.ts';
import { chineseWorkingDays } from '../../../functions/platform/working-days.ts';

function event(
  step: AnyExitStep,
  day: string,
  facts: Readonly<Record<string, string>> = {},
): CaseEvent<AnyExitStep> {
  const by = { subject: 'a', name: '甲' };
  return {
    seq: 1,
    step,
    at: 0,
    day: day as Day,
    by,
    reason: '',
    facts,
    documents: [],
    evidence: [],
    clocks: {},
    previous: '',
    hash: '',
  };
}

const ordered = [
  event('order-rectification', '2026-11-02', { days: '30' }),
  event('record-delivery', '2026-11-05', { delivered: '2026-11-04' }),
];

it('the firm’s time to put things right runs from the recorded delivery, not from the order', async () => {
  expect(await exitClocks({ events: ordered }, chineseWorkingDays)).toEqual([
    { clock: 'rectification', from: '2026-11-04', span: { unit: 'days', count: 30 }, last: '2026-12-04' },
  ]);
});

it('days of a suspension are added, and nothing runs out while it lasts', async () => {
  const suspended = [...ordered, event('suspend', '2026-11-20')];
  expect(await exitClocks({ events: suspended }, chineseWorkingDays)).toEqual([]);
  const resumed = [...suspended, event('resume', '2026-11-30')];
  expect((await exitClocks({ events: resumed }, chineseWorkingDays)).map(({ last }) => last)).toEqual([
    '2026-12-14',
  ]);
});

it('a suspension after the time was over gives none back', async () => {
  const late = [...ordered, event('suspend', '2026-12-10'), event('resume', '2026-12-20')];
  expect((await exitClocks({ events: late }, chineseWorkingDays)).map(({ last }) => last)).toEqual([
    '2026-12-04',
  ]);
});

it('the owners’ notice runs sixty days, emergency service the months agreed, each in its own compound', async () => {
  const [one, other] = ['1ABC', '2ABC'] as CompoundId[];
  const events = [
    event('give-notice', '2026-11-10', { compound: '1ABC', given: '2026-11-09' }),
    event('propose-emergency', '2026-11-19', { compound: '1ABC', from: '2026-12-01', months: '6' }),
    event('arrange-emergency', '2026-11-20', { compound: '1ABC' }),
  ];
  if (one === undefined || other === undefined) throw new Error('no compounds');
  const clocks = await compoundClocks({ events }, one, chineseWorkingDays);
  expect(clocks.map(({ clock, last }) => [clock, last])).toEqual([
    ['sixty-days', '2027-01-08'],
    ['emergency', '2027-06-01'],
  ]);
  expect(await compoundClocks({ events }, other, chineseWorkingDays)).toEqual([]);
});

it('the firm’s remedies run from the recorded delivery of the decision, whatever is suspended', async () => {
  const decided = [
    event('decide-advice', '2026-10-28'),
    event('deliver-decision', '2026-11-03', { delivered: '2026-11-02' }),
    event('suspend', '2026-11-10'),
  ];
  const clocks = await exitClocks({ events: decided }, chineseWorkingDays);
  expect(clocks.map(({ clock, last }) => [clock, last])).toContainEqual(['suit', '2027-05-02']);
  const asked = clocks.find(({ clock }) => clock === 'reconsideration');
  // Sixty days end on New Year’s Day, which is off: the term ends with the first day after the holiday.
  expect(asked?.from).toBe('2026-11-02');
  expect((asked?.last ?? '') >= '2027-01-01').toBe(true);
});
