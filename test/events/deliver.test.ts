import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Day, Month } from '../../functions/domain/month.ts';
import type { Release } from '../../functions/domain/release.ts';
import { deliver, type ReadMark } from '../../functions/events/deliver.ts';
import { deliverEvents } from '../../functions/events/deliver-events.ts';
import type { Mark, PublishedEvent } from '../../functions/ports/events.ts';
import type { World } from '../../functions/ports.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

let world: TestWorld;
/** The records: what was written, by its mark's reference. */
let records: Set<string>;
let taken: PublishedEvent[];
const bus: World['eventBus'] = { publish: async (events) => void taken.push(...events) };

beforeAll(async () => {
  world = await testWorld();
});
afterAll(() => world.stop());
beforeEach(async () => {
  for await (const mark of world.outbox.pending()) await world.outbox.done(mark);
  [records, taken] = [new Set(), []];
});

const start = Date.parse('2026-11-15T12:00:00+08:00');
const minutes = 60_000;
const refOf = (number: number) => `20${20 + number}-10#1`;
const mark = (ref: string, at = world.clock.now()): Mark => ({ kind: 'release', ref, at });
const read: ReadMark = async ({ ref }) => (records.has(ref) ? [eventOf(ref)] : undefined);
const pending = async () => (await Array.fromAsync(world.outbox.pending())).map(({ ref }) => ref);
const delivering = (from: Partial<World> = {}) => ({ ...world, eventBus: bus, ...from });

function eventOf(ref: string): PublishedEvent {
  const [month = '', version = ''] = ref.split('#');
  return {
    id: `release:${ref}`,
    type: 'RankingReleased',
    version: 1,
    at: '2026-11-14T16:00:00.000Z',
    about: `month:${month}`,
    facts: { month, version: Number(version), manifest: 'a'.repeat(64), day: '2026-11-15' },
  };
}

it('publishes a marked record once, and its mark is gone', async () => {
  world.setNow(start);
  await world.outbox.note(mark(refOf(1)));
  records.add(refOf(1));
  expect(await deliver(delivering(), read)).toEqual({ events: 1, waiting: 0, dropped: 0 });
  expect(await deliver(delivering(), read)).toEqual({ events: 0, waiting: 0, dropped: 0 });
  expect(taken.map(({ id }) => id)).toEqual([`release:${refOf(1)}`]);
});

it('waits a quarter of an hour for a record, then knows that it never came', async () => {
  world.setNow(start);
  await world.outbox.note(mark(refOf(1)));
  world.setNow(start + 15 * minutes);
  expect(await deliver(delivering(), read)).toMatchObject({ waiting: 1, dropped: 0 });
  world.setNow(start + 15 * minutes + 1);
  expect(await deliver(delivering(), read)).toMatchObject({ waiting: 0, dropped: 1 });
  expect([await pending(), taken]).toEqual([[], []]);
});

it('keeps a mark that was noted anew while the older one was given up', async () => {
  world.setNow(start);
  const old = mark(refOf(1));
  await world.outbox.note(old);
  world.setNow(start + 16 * minutes);
  const late: ReadMark = async () => {
    await world.outbox.note(mark(refOf(1)));
    return undefined;
  };
  await deliver(delivering(), late);
  expect(await pending()).toEqual([refOf(1)]);
});

it('keeps the mark of what the bus did not take, and publishes the others all the same', async () => {
  world.setNow(start);
  for (const number of [1, 2, 3]) {
    await world.outbox.note(mark(refOf(number)));
    records.add(refOf(number));
  }
  const choosy: World['eventBus'] = {
    publish: async (events) => {
      if (events.some(({ id }) => id.endsWith(refOf(2)))) throw new Error('not taken');
      await bus.publish(events);
    },
  };
  await expect(deliver(delivering({ eventBus: choosy }), read)).rejects.toThrow('not taken');
  expect([await pending(), taken.length]).toEqual([[refOf(2)], 2]);
});

it('lets nothing leave that the schema does not know: no name of a person, no other fact', async () => {
  world.setNow(start);
  await world.outbox.note(mark(refOf(1)));
  const telling: ReadMark = async ({ ref }) => {
    const event = eventOf(ref);
    return [{ ...event, facts: { ...event.facts, director: '某局长' } }];
  };
  await expect(deliver(delivering(), telling)).rejects.toThrow('director');
  expect([await pending(), taken]).toEqual([[refOf(1)], []]);
});

/** What can happen, in any order: a writer notes, a writer goes on to the record (or died before), a deliverer that dies at one of its writes, time that passes. */
const story = fc.array(
  fc.oneof(
    fc.record({ deed: fc.constantFrom('note' as const, 'write' as const), number: fc.nat(4) }),
    fc.record({ deed: fc.constant('deliver' as const), number: fc.nat(12) }),
    fc.record({ deed: fc.constant('wait' as const), number: fc.constantFrom(1, 10, 20) }),
  ),
  { maxLength: 20 },
);

/** The two ports that a deliverer writes to, of a process that dies at one of those writes: before it is carried out, or after. */
function mortal(writes: number, after: boolean): Pick<World, 'eventBus' | 'outbox'> {
  let left = writes;
  const guard =
    <Given extends unknown[]>(work: (...given: Given) => Promise<void>) =>
    async (...given: Given) => {
      left -= 1;
      if (left >= 0 || after) await work(...given);
      if (left < 0) throw new Error('died');
    };
  return {
    eventBus: { publish: guard(bus.publish) },
    outbox: { ...world.outbox, done: guard(world.outbox.done) },
  };
}

it('delivers every record at least once and invents none, whoever dies at whatever point', async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(story, fc.boolean(), async (deeds, after) => {
      run += 1;
      const refs = Array.from({ length: 5 }, (_, number) => `${2000 + run}-0${number + 1}#1`);
      const noted = new Map<string, number>();
      const written = new Set<string>();
      let now = world.clock.now();
      for (const { deed, number } of deeds) {
        const ref = refs[number] ?? '';
        if (deed === 'wait') now += number * minutes;
        world.setNow(now);
        if (deed === 'note') {
          await world.outbox.note(mark(ref));
          noted.set(ref, now);
        }
        // No function runs for more than a quarter of an hour.
        if (deed === 'write' && now - (noted.get(ref) ?? Number.NEGATIVE_INFINITY) <= 15 * minutes) {
          await world.results.release(releaseOf(ref));
          written.add(ref);
        }
        if (deed === 'deliver') await deliverEvents(delivering(mortal(number, after))).catch(() => undefined);
      }
      world.setNow(now + 20 * minutes);
      await deliverEvents(delivering());
      const own = taken.map(({ id }) => id).filter((id) => id.startsWith(`release:${2000 + run}-`));
      expect(new Set(own)).toEqual(new Set([...written].map((ref) => `release:${ref}`)));
      expect(await pending()).toEqual([]);
    }),
    { numRuns: 80 },
  );
}, 60_000);

function releaseOf(ref: string): Release {
  const [month, version] = ref.split('#');
  const record = {
    manifest: 'a'.repeat(64),
    director: '某局长',
    legalBasis: '某办法',
    day: '2026-11-15' as Day,
  };
  return { month: month as Month, version: Number(version), ...record };
}

it('gives the local endpoint the events as lines, as the bus has them', async () => {
  const events = Array.from({ length: 23 }, (_, number) => eventOf(refOf(number + 1)));
  await world.eventBus.publish(events);
  const lines = (await readFile(join(world.folder, 'events.jsonl'), 'utf8')).trim().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual(events);
});
