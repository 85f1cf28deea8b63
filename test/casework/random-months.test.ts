import fc from 'fast-check';
import { expect, it } from 'vitest';
import { caseDay } from '../../functions/casework/case-day.ts';
import { proposeFrom } from '../../functions/casework/open-proposals.ts';
import { brokenEvent } from '../../functions/domain/casework/case-event.ts';
import { exitCasesIn, isOpen } from '../../functions/domain/exit-case/exit-case.ts';
import type { FirmId } from '../../functions/domain/firm.ts';
import { isOpen as isListingOpen, listingsIn } from '../../functions/domain/listing/listing.ts';
import { addMonths, type Month } from '../../functions/domain/month.ts';
import type { World } from '../../functions/ports.ts';
import { sha256 } from '../../functions/ranking/sha256.ts';
import { tryStep } from '../support/random-office.ts';
import { sealLists } from '../support/sealed-lists.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const bad = [26, 27, 28];
const good = [1, 2];

/** What happens: a month is sealed (or the newest anew) and its proposals opened by three runs at once, somebody tries steps, days go by. */
const happening = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('month' as const),
      black: fc.subarray(bad, { minLength: 1 }),
      ordered: fc.subarray(bad),
      red: fc.subarray(good),
      again: fc.constantFrom(false, false, true),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('steps' as const),
      attempts: fc.array(
        fc.record({
          stream: fc.nat(20),
          row: fc.nat(40),
          onward: fc.constantFrom(true, true, true, false),
          person: fc.nat(3),
        }),
        { minLength: 1, maxLength: 6 },
      ),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('days' as const), days: fc.integer({ min: 1, max: 12 }) }),
  },
);
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

const first = '2025-01' as Month;

/** Lives through what happens; how often two people at once both took a step. */
async function live(world: TestWorld, happenings: readonly Happening[]): Promise<number> {
  let [sealed, version, twice] = [0, 0, 0];
  const seal = async ({ black, ordered, red, again }: Extract<Happening, { kind: 'month' }>) => {
    if (again && sealed > 0) version += 1;
    else [sealed, version] = [sealed + 1, 1];
    const month = addMonths(first, sealed - 1);
    const opens = world.calendar.opens(addMonths(month, 1));
    if (world.clock.now() < opens) world.setNow(opens);
    await sealLists(world, month, { black, ordered, red }, version);
    await Promise.all([1, 2, 3].map(() => proposeFrom(world, month)));
    const day = world.calendar.dayOf(world.clock.now());
    await world.results.release({ month, version, manifest: '', director: '局长', legalBasis: '', day });
  };
  // The first month is led as far as its listing, so that what follows meets one that stands.
  await seal({ kind: 'month', black: [28], ordered: [28], red: [1], again: false });
  for (let round = 0; round < 12; round++) {
    for (let stream = 0; stream < 3; stream++)
      if ((await tryStep(world, { stream, row: 0, onward: true, person: round })) > 1) twice += 1;
    world.setNow(world.clock.now() + 4 * 86_400_000);
    await caseDay(world);
  }
  for (const one of happenings) {
    if (one.kind === 'month') await seal(one);
    if (one.kind === 'days') {
      world.setNow(world.clock.now() + one.days * 86_400_000);
      await caseDay(world);
    }
    for (const attempt of one.kind === 'steps' ? one.attempts : []) {
      if ((await tryStep(world, attempt)) > 1) twice += 1;
    }
  }
  return twice;
}

/** Every rule of every stream, as it stands now; steps that listings and cases went through. */
async function assertRules(world: World): Promise<readonly string[]> {
  const found: string[] = [];
  for (const head of await world.cases.heads('exit', 'all')) {
    const events = await world.cases.events(head);
    expect(brokenEvent(events, sha256)).toBeUndefined();
    const cases = exitCasesIn(head.subject as FirmId, events);
    expect(cases.filter(isOpen).length).toBeLessThan(2);
    expect(head).toMatchObject({ seq: events.length, open: cases.some(isOpen) });
    found.push(...events.map(({ step }) => `exit ${step}`));
  }
  for (const head of await world.cases.heads('listing', 'all')) {
    const events = await world.cases.events(head);
    expect(brokenEvent(events, sha256)).toBeUndefined();
    const listings = listingsIn(head, events);
    expect(listings.filter(isListingOpen).length).toBeLessThan(2);
    expect(head).toMatchObject({ seq: events.length, open: listings.some(isListingOpen) });
    for (const { events: own } of listings) {
      found.push(...own.map(({ step }) => step));
      const listed = own.findIndex(({ step }) => step === 'list');
      const decided = own.slice(0, Math.max(0, listed)).findLast(({ step }) => step === 'decide');
      if (listed >= 0) expect(decided).toBeDefined();
      for (const decision of own.filter(({ step }) => step === 'decide')) {
        const before = own.filter(({ step, seq }) => step === 'issue-notice' && seq < decision.seq);
        expect(before.map(({ by }) => by.subject)).not.toContain(decision.by.subject);
      }
    }
  }
  return found;
}

it('holds, whatever months and people bring: one open case a cause, no listing without a decision by somebody else, one change of two at once, chains and heads that tell what is', async () => {
  const reached = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 15, maxLength: 30 }), async (happenings) => {
      const world = await testWorld({ now: '2025-01-01T09:00:00+08:00' });
      try {
        const twice = await live(world, happenings);
        for (const step of await assertRules(world)) reached.add(step);
        expect(twice).toBe(0);
      } finally {
        await world.stop();
      }
    }),
    { numRuns: 2, endOnFailure: true },
  );
  expect([...reached]).toEqual(
    expect.arrayContaining(['propose', 'decide', 'list', 'exit propose', 'exit warn']),
  );
}, 240_000);
