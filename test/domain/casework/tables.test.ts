import { describe, expect, it } from 'vitest';
import type { StepRow } from '../../../functions/domain/casework/step-row.ts';
import { exitEnds, exitStates, exitTable } from '../../../functions/domain/exit-case/exit-steps.ts';
import {
  replacementEnds,
  replacementStates,
  replacementTable,
} from '../../../functions/domain/exit-case/replacement-steps.ts';
import { listingEnds, listingStates, listingTable } from '../../../functions/domain/listing/listing-steps.ts';
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
    ['objection', 'veto', 'public-notice', 'shortest-listing', 'longest-listing'],
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
    for (const { step, after, within, notBy } of table) {
      for (const clock of [after, within]) if (clock !== undefined) expect(clocks).toContain(clock);
      for (const other of notBy) expect([step, steps.has(other)]).toEqual([step, true]);
    }
    for (const { step, facts, notBefore = {}, notBeforeLast = {}, answers, most } of table) {
      for (const fact of Object.keys({ ...notBefore, ...notBeforeLast }))
        expect([step, fact, facts[fact]?.kind]).toEqual([step, fact, 'day']);
      for (const other of [...Object.values(notBefore), answers, most?.since])
        if (other !== undefined) expect([step, other, steps.has(other)]).toEqual([step, other, true]);
      for (const clock of [...Object.values(notBeforeLast), most?.clock])
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
        'expire',
        'time-passed',
        'compound-time-passed',
        'item-time-passed',
      ]).toContain(step);
  });

  it('has a written reason for every turn of a firm’s fate that people take', () => {
    for (const { step, to, by, reason } of table)
      if (turning.has(to) && !by.includes('service')) expect([step, reason]).toEqual([step, true]);
  });

  it('lets nobody decide what they prepared', () => {
    for (const { step, to, by, notBy } of table)
      if (by.includes('decide-case') && ['decided', 'advised', 'exited', 'kept'].includes(to))
        expect([step, notBy.length > 0]).toEqual([step, true]);
  });
});
