import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { World } from '../../functions/ports.ts';
import { registered } from '../../functions/publishing/registered.ts';
import { sampleCompound, sampleFirm } from '../support/county.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const start = Date.parse('2026-11-15T12:00:00+08:00');
let world: TestWorld;
let whole = 0;

/** A process beside the test's own, with its own memory; what it reads as a whole is counted. */
function process(): World {
  const other = world.another();
  const { registry } = other;
  const counted = <T>(list: AsyncIterable<T>) => {
    whole += 1;
    return list;
  };
  return {
    ...other,
    registry: {
      ...registry,
      firms: () => counted(registry.firms()),
      compounds: () => counted(registry.compounds()),
    },
  };
}
const after = (seconds: number) => world.setNow(start + seconds * 1000);
const names = async (reader: World) => (await registered(reader).firms()).map(({ name }) => name);

beforeEach(async () => {
  world = await testWorld({ now: start });
  whole = 0;
  await world.registry.putFirm(sampleFirm(1));
  await world.registry.putCompound(sampleCompound(1, sampleFirm(1).id));
});
afterEach(() => world.stop());

it('a register that stands still is read once: however long nobody asked, one small read tells that a list is current', async () => {
  const reader = process();
  after(120);
  for (const seconds of [120, 121, 151, 600, 7200, 86_400]) {
    after(seconds);
    world.countAfresh();
    expect(await names(reader)).toEqual([sampleFirm(1).name]);
    expect((await registered(reader).compounds()).map(({ id }) => id)).toEqual([
      sampleCompound(1, sampleFirm(1).id).id,
    ]);
    expect(whole).toBe(2);
    // Two lists, each asks once.
    if (seconds > 120) expect(world.consumed.read).toBeLessThanOrEqual(2);
  }
});

it('just after a change a list is believed for half a minute only: its index may lag, its write may still be under way', async () => {
  const reader = process();
  after(1);
  await names(reader);
  after(32);
  await names(reader);
  expect(whole).toBe(2);
  after(63);
  await names(reader);
  expect(whole).toBe(3);
  after(3600);
  await names(reader);
  expect(whole).toBe(3);
});

it('whatever other processes change and whenever one looks, a list is at most half a minute behind', async () => {
  const moments = fc.array(
    fc.record({ wait: fc.integer({ min: 0, max: 100 }), change: fc.boolean(), remove: fc.boolean() }),
    { minLength: 1, maxLength: 15 },
  );
  await fc.assert(
    fc.asyncProperty(moments, async (steps) => {
      const [reader, writer] = [process(), process()];
      const standing = new Map((await writer.registry.firmsNow([sampleFirm(1).id])).entries());
      let now = world.clock.now();
      const told: { at: number; text: string }[] = [];
      for (const { wait, change, remove } of steps) {
        now += wait * 1000;
        world.setNow(now);
        const [own] = standing.values();
        if (change && remove && own !== undefined) {
          await writer.registry.removeFirm(own.id, own.version);
          standing.clear();
        } else if (change) {
          const next = { ...sampleFirm(1), name: `第${now}物业`, version: (own?.version ?? 0) + 1 };
          expect(await writer.registry.putFirm(next)).toBe(true);
          standing.set(next.id, next);
        }
        told.push({ at: now, text: [...standing.values()].map(({ name }) => name).join() });
        const seen = (await names(reader)).join();
        const possible = told.filter(
          ({ at }, place) => at >= now - 30_000 || (told[place + 1]?.at ?? now) >= now - 30_000,
        );
        expect(possible.map(({ text }) => text)).toContain(seen);
      }
      if (standing.size === 0) await writer.registry.putFirm(sampleFirm(1));
    }),
    { numRuns: 40 },
  );
});

it('an import announces itself every ten seconds, not with every row; a change that is refused is announced at most', async () => {
  const writer = process();
  after(100);
  for (let index = 2; index < 40; index++) await writer.registry.putFirm(sampleFirm(index));
  expect(await world.registry.changed()).toBe(start + 100_000);
  after(109);
  await writer.registry.putFirm(sampleFirm(40));
  expect(await world.registry.changed()).toBe(start + 100_000);
  after(110);
  expect(await writer.registry.putFirm(sampleFirm(40))).toBe(true);
  expect(await world.registry.changed()).toBe(start + 110_000);
  // A process whose clock is behind never takes an announcement back.
  after(50);
  await process().registry.putFirm(sampleFirm(41));
  expect(await world.registry.changed()).toBe(start + 110_000);
});
