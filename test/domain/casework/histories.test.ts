import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  brokenEvent,
  type CaseEvent,
  eventText,
  newestOf,
} from '../../../functions/domain/casework/case-event.ts';
import { stateAfter } from '../../../functions/domain/casework/case-state.ts';
import { saidIn } from '../../../functions/domain/casework/said.ts';
import type { StepRow } from '../../../functions/domain/casework/step-row.ts';
import { takeStep } from '../../../functions/domain/casework/take-step.ts';
import { exitTable } from '../../../functions/domain/exit-case/exit-steps.ts';
import { replacementTable } from '../../../functions/domain/exit-case/replacement-steps.ts';
import { listingTable } from '../../../functions/domain/listing/listing-steps.ts';
import type { Day } from '../../../functions/domain/month.ts';
import { itemTable } from '../../../functions/domain/rectification/item-steps.ts';
import { sha256 } from '../../../functions/ranking/sha256.ts';

type Rows = readonly StepRow<string, string>[];
type Event = CaseEvent<string>;

const days = Array.from({ length: 20 }, (_, index) => `2026-11-${String(index + 1).padStart(2, '0')}` as Day);
const people = ['甲', '乙', '丙'].map((name) => ({ subject: name, name }));

/** What somebody tries: a step (by its place in the table), a person, whether a reason is written, what lacks, when a clock ends. */
const attempt = fc.record({
  /** Mostly a step that leads on from where the case stands, sometimes any from there or any at all. */
  row: fc.nat(200),
  tried: fc.constantFrom('onward', 'onward', 'onward', 'from-here', 'any'),
  person: fc.constantFrom(...people),
  reason: fc.constantFrom('理由', '理由', '理由', ' '),
  lacks: fc.constantFrom('nothing', 'nothing', 'nothing', 'fact', 'document'),
  /** What is known that day, whatever the step asks for: mostly all there is but a few things. */
  unknown: fc.uniqueArray(fc.nat(30), { maxLength: 4 }),
  /** How far a day among the facts lies before today. */
  back: fc.constantFrom(0, 0, 0, 0, 4),
  number: fc.integer({ min: 1, max: 3 }),
  as: fc.constantFrom('right', 'right', 'right', 'wrong'),
  last: fc.constantFrom(...days.slice(4, 12)),
});

type Tried = typeof attempt extends fc.Arbitrary<infer T> ? T : never;

function value(kind: StepRow<string, string>['facts'][string], today: Day, { back, number }: Tried): string {
  if (kind.kind === 'text') return '事实';
  if (kind.kind === 'day') return days[Math.max(0, days.indexOf(today) - back)] ?? today;
  if (kind.kind === 'count') return String(kind.between?.[0] ?? number);
  return kind.kind[number % kind.kind.length] ?? kind.kind[0];
}

function triedRows(table: Rows, state: string, tried: string): Rows {
  const here = table.filter(({ from }) => from.includes(state));
  const onward = here.filter(({ to }) => !['same', 'before', 'withdrawn', 'refused', 'closed'].includes(to));
  return { any: table, 'from-here': here }[tried] ?? (onward.length > 0 ? onward : here);
}

/** A random history: everything refused leaves no trace. */
function history(table: Rows, attempts: readonly Tried[]) {
  const events: Event[] = [];
  const evidence = [...new Set(table.flatMap((row) => row.evidence))];
  for (const [index, wanted] of attempts.entries()) {
    const { row: place, tried, person, reason, lacks, as, last, unknown } = wanted;
    const { state } = stateAfter(table, events);
    const rows = triedRows(table, state, tried);
    const row = rows[place % Math.max(1, rows.length)];
    if (row === undefined) continue;
    const facts = Object.entries(row.facts).slice(lacks === 'fact' ? 1 : 0);
    const day = days[Math.min(days.length - 1, Math.floor(index / 3))] ?? ('2026-11-01' as Day);
    const decided = takeStep(
      table,
      events,
      {
        step: row.step,
        at: index,
        day,
        by: person,
        as: as === 'right' ? (row.by[0] ?? 'service') : 'own-firm',
        reason,
        facts: Object.fromEntries(facts.map(([name, fact]) => [name, value(fact, day, wanted)])),
        documents: row.documents
          .slice(lacks === 'document' ? 1 : 0)
          .map((kind) => ({ kind, name: kind, hash: '' })),
      },
      {
        evidence: new Set(evidence.filter((_, at) => !unknown.includes(at))),
        clocks: Object.fromEntries(
          [
            row.after,
            row.within,
            row.most?.clock,
            ...Object.values({ ...row.notBeforeLast, ...row.afterLast }),
          ].flatMap((name) => (name ? [[name, last]] : [])),
        ),
      },
    );
    if ('refused' in decided) continue;
    const chained = { ...decided, seq: events.length + 1, previous: events.at(-1)?.hash ?? '' };
    events.push({ ...chained, hash: sha256(eventText(chained)) });
  }
  return events;
}

describe.each<[string, Rows]>([
  ['a listing', listingTable],
  ['an exit case', exitTable],
  ['a replacement', replacementTable],
  ['an item', itemTable],
])('whatever is tried, %s', (_, table) => {
  const histories = fc.property;
  const many = fc.array(attempt, { minLength: 20, maxLength: 120 });

  it('stands where its events lead, by a chain that holds and tells of every change', () => {
    fc.assert(
      histories(many, fc.nat(), (attempts, which) => {
        const events = history(table, attempts);
        expect(() => stateAfter(table, events)).not.toThrow();
        expect(brokenEvent(events, sha256)).toBeUndefined();
        if (events.length === 0) return;
        const at = which % events.length;
        const changed = events.map((event, index) =>
          index === at ? { ...event, reason: `${event.reason}!` } : event,
        );
        expect(brokenEvent(changed, sha256)).toBe(at + 1);
      }),
      { numRuns: 150 },
    );
  });

  it('is never decided by who prepared it, nor without what the table asks for', () => {
    fc.assert(
      histories(many, (attempts) => {
        const events = history(table, attempts);
        for (const [index, event] of events.entries()) {
          const { state } = stateAfter(table, events.slice(0, index));
          const row = table.find(({ step, from }) => step === event.step && from.includes(state));
          expect(row).toBeDefined();
          const before = events.slice(0, index).filter(({ step }) => row?.notBy.includes(step));
          expect(before.some(({ by }) => by.subject === event.by.subject)).toBe(false);
          if (row?.prepared !== undefined) {
            const asked = events.slice(0, index).findLast(({ step }) => step === row.prepared);
            expect(asked && asked.by.subject !== event.by.subject).toBe(true);
          }
          if (row?.reason) expect(event.reason).not.toBe('');
          for (const kind of row?.documents ?? [])
            expect(event.documents.map((one) => one.kind)).toContain(kind);
          for (const [name, { optional }] of Object.entries(row?.facts ?? {}))
            if (!optional) expect(event.facts[name]).toBeTruthy();
          if (row?.after !== undefined) expect(event.day > (event.clocks[row.after] ?? '9999')).toBe(true);
          for (const [fact, step] of Object.entries(row?.notBefore ?? {}))
            expect((event.facts[fact] ?? '') >= (newestOf(events.slice(0, index), step)?.day ?? '')).toBe(
              true,
            );
          if (row?.within !== undefined) expect(event.day <= (event.clocks[row.within] ?? '')).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('answers everything once at most, and nothing before it was said', () => {
    fc.assert(
      histories(many, (attempts) => {
        const events = history(table, attempts);
        const answering = new Set(table.flatMap((row) => (row.answers === undefined ? [] : [row.step])));
        const answers = events.filter(({ step }) => answering.has(step));
        const said = saidIn(table, events);
        expect(said.filter(({ answer }) => answer !== undefined)).toHaveLength(answers.length);
        expect(new Set(answers.map(({ facts }) => facts.number)).size).toBe(answers.length);
      }),
      { numRuns: 100 },
    );
  });
});

it('is listed by nothing but a decision that stood its veto, was delivered and stood its public notice', () => {
  let reached = 0;
  fc.assert(
    fc.property(fc.array(attempt, { minLength: 60, maxLength: 200 }), (attempts) => {
      const steps = history(listingTable, attempts).map(({ step }) => step);
      const listed = steps.indexOf('list');
      if (listed < 0) return;
      reached += 1;
      const since = steps.slice(steps.lastIndexOf('decide', listed), listed);
      expect(since[0]).toBe('decide');
      expect(since).toContain('deliver-decision');
      expect(since).toContain('announce');
      expect(since).not.toContain('veto');
    }),
    { numRuns: 200 },
  );
  expect(reached).toBeGreaterThan(0);
});
