import { describe, expect, it } from 'vitest';
import type { StepRow } from '../../../functions/domain/casework/step-row.ts';
import { exitEnds, exitStates, exitTable } from '../../../functions/domain/exit-case/exit-steps.ts';
import {
  replacementEnds,
  replacementStates,
  replacementTable,
} from '../../../functions/domain/exit-case/replacement-steps.ts';
import { listingEnds, listingStates } from '../../../functions/domain/listing/listing-states.ts';
import { listingTable } from '../../../functions/domain/listing/listing-steps.ts';
import { itemRests, itemStates, itemTable } from '../../../functions/domain/rectification/item-steps.ts';

const tables: readonly [
  string,
  readonly StepRow<string, string>[],
  readonly string[],
  readonly string[],
  readonly string[],
][] = [
  [
    'a listing',
    listingTable,
    listingStates,
    listingEnds,
    ['objection', 'veto', 'public-notice', 'shortest-listing', 'longest-listing', 'revocation-hearing'],
  ],
  ['an exit case', exitTable, exitStates, exitEnds, ['rectification', 'objection', 'veto']],
  ['a rectification item', itemTable, itemStates, itemRests, []],
  ['a replacement', replacementTable, replacementStates, replacementEnds, ['sixty-days']],
];

/** Steps that turn a firm's fate: each needs a reason that is written. */
const turning = new Set([
  'ended',
  'refused',
  'withdrawn',
  'closed',
  'decided',
  'advised',
  'exited',
  'kept',
  'concluded',
]);

/** What a director decides alone, and why that is enough: a later day for a firm that an officer verifies afterwards. */
const alone = new Set(['extend']);

/** Decisions that a firm gets, and the step by which each reaches it. */
const delivered: Readonly<Record<string, string>> = {
  decide: 'deliver-decision',
  'decide-advice': 'deliver-decision',
  'revoke-red': 'deliver-revocation-decision',
};

/** What takes a decision back or sets the case aside before it was delivered. */
const backOrMark = new Set(['veto', 'withdraw', 'suspend']);

describe.each(tables)('the table of %s', (_, table, states, ends, clocks) => {
  const leaving = (state: string) => table.filter(({ from }) => from.includes(state));
  const reached = (row: StepRow<string, string>): readonly string[] =>
    row.to === 'same' || row.to === 'before' ? [] : [row.to];

  it('has one row for a step from a state', () => {
    for (const state of ['none', ...states]) {
      const steps = leaving(state).map(({ step }) => step);
      expect(steps).toEqual([...new Set(steps)]);
    }
  });

  it('reaches every state from none, and an end from every state that is none', () => {
    const found = new Set(['none']);
    for (const state of found) for (const row of leaving(state)) for (const to of reached(row)) found.add(to);
    expect([...found].sort()).toEqual(['none', ...states].sort());
    for (const state of states) {
      // What was put right can come back.
      if (ends.includes(state))
        expect([state, leaving(state).filter(({ step }) => step !== 'reopen')]).toEqual([state, []]);
      else {
        const ahead = new Set([state]);
        for (const one of ahead) for (const row of leaving(one)) for (const to of reached(row)) ahead.add(to);
        expect([state, ends.some((end) => ahead.has(end))]).toEqual([state, true]);
      }
    }
  });

  it('names clocks there are, and people who took a step there is', () => {
    const steps = new Set(table.map(({ step }) => step));
    for (const { step, after, within, notBy, prepared } of table) {
      if (prepared !== undefined) expect([step, steps.has(prepared)]).toEqual([step, true]);
      for (const clock of [after, within]) if (clock !== undefined) expect(clocks).toContain(clock);
      for (const other of notBy) expect([step, steps.has(other)]).toEqual([step, true]);
    }
    for (const { step, facts, notBefore = {}, notBeforeLast = {}, afterLast = {}, answers, most } of table) {
      for (const fact of Object.keys({ ...notBefore, ...notBeforeLast, ...afterLast }))
        expect([step, fact, facts[fact]?.kind]).toEqual([step, fact, 'day']);
      for (const other of [...Object.values(notBefore), answers, most?.since])
        if (other !== undefined) expect([step, other, steps.has(other)]).toEqual([step, other, true]);
      for (const clock of [...Object.values(notBeforeLast), ...Object.values(afterLast), most?.clock])
        if (clock !== undefined) expect(clocks).toContain(clock);
      if (answers !== undefined) expect(facts.number?.kind).toBe('count');
    }
  });

  it('lets nothing that is recorded of the past lie before what it follows', () => {
    // What no other step of the case has to come before: what is ticked of a handover.
    const free = new Set(['tick-handover']);
    for (const { step, facts, notBefore } of table)
      for (const [fact, row] of Object.entries(facts))
        if (row.when === 'past' && !free.has(step))
          expect([step, Object.keys(notBefore ?? {})]).toEqual([step, [fact]]);
  });

  it('lets the service by itself only propose, give way, mark and end what is over', () => {
    const alone = table.filter(({ by }) => by.includes('service')).map(({ step }) => step);
    for (const step of alone)
      expect([
        'propose',
        'propose-again',
        'give-way',
        'lapse',
        'expire',
        'time-passed',
        'compound-time-passed',
        'item-time-passed',
      ]).toContain(step);
  });

  it('has a written reason for every turn of a firm’s fate that people take', () => {
    for (const { step, to, by, reason } of table)
      if (turning.has(to) && !by.includes('service') && !Object.values(delivered).includes(step))
        expect([step, reason]).toEqual([step, true]);
  });

  it('takes two people for every decision that a firm or residents feel: another has prepared it before', () => {
    /** States that a case can come to without any step of `avoided`. */
    const reachedWithout = (avoided: readonly string[]) => {
      const found = new Set(['none']);
      for (const state of found)
        for (const row of leaving(state).filter(({ step }) => !avoided.includes(step)))
          for (const to of reached(row)) found.add(to);
      return found;
    };
    for (const { step, from, by, notBy, prepared } of table) {
      if (!by.includes('decide-case') || alone.has(step)) continue;
      const preparers = table.filter((row) => row.step === prepared);
      const isPrepared =
        preparers.length > 0 &&
        preparers.every((row) => row.to === 'same' && !row.by.includes('service')) &&
        from.every((state) => preparers.some((row) => row.from.includes(state)));
      const without = reachedWithout(notBy);
      const isByAnother = notBy.length > 0 && from.every((state) => !without.has(state));
      expect([step, isPrepared || isByAnother]).toEqual([step, true]);
    }
  });

  it('lets no decision have effect before its delivery is recorded, by the day, the way and the receipt', () => {
    for (const [decision, follows] of Object.entries(delivered)) {
      const rows = table.filter(({ step }) => step === decision);
      for (const { to } of rows) {
        const onward = leaving(to).filter(({ step, by }) => !backOrMark.has(step) && !by.includes('service'));
        const moving = onward.filter((row) => row.to !== 'same').map(({ step }) => step);
        expect([decision, moving]).toEqual([decision, [follows]]);
        const [delivery] = onward.filter(({ step }) => step === follows);
        expect(delivery?.documents).toEqual(['delivery-receipt']);
        expect(Object.keys(delivery?.facts ?? {})).toEqual(['delivered', 'way', 'recipient']);
        expect(delivery?.notBefore).toEqual({ delivered: decision });
      }
    }
  });
});
