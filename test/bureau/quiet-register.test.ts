import { afterAll, beforeAll, expect, it } from 'vitest';
import { bureauApp } from '../../functions/bureau/app.ts';
import type { Firm } from '../../functions/domain/firm.ts';
import { sampleCompound, sampleFirm } from '../support/county.ts';
import { type OfficeVisitor, signedIn } from '../support/office.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const start = Date.parse('2026-12-02T09:00:00+08:00');
const firms: readonly Firm[] = Array.from({ length: 60 }, (_, index) => sampleFirm(index));
let world: TestWorld;
let officer: OfficeVisitor;
let lists = 0;

beforeAll(async () => {
  world = await testWorld({ now: start });
  for (const firm of firms) await world.registry.putFirm(firm);
  await world.registry.putCompound(sampleCompound(1, sampleFirm(1).id));
  const { registry } = world;
  const counted = <T>(list: AsyncIterable<T>) => {
    lists += 1;
    return list;
  };
  const read = {
    ...registry,
    firms: () => counted(registry.firms()),
    compounds: () => counted(registry.compounds()),
  };
  officer = await signedIn(world, bureauApp({ ...world, registry: read }), 'officer');
  world.setNow(start + 120_000);
  await officer.get('/bureau/firms');
});
afterAll(() => world.stop());

it.each([
  '/bureau/firms?q=%E7%AC%AC4',
  '/bureau/firms?page=2',
  `/bureau/firms/${sampleFirm(1).id}`,
  '/bureau/compounds',
  '/bureau',
])(
  '%s reads no whole list of a register that stood still, each time after a quiet of more than half a minute',
  async (address) => {
    lists = 0;
    for (const _ of [1, 2]) {
      world.setNow(world.clock.now() + 31_000);
      expect((await officer.get(address)).status).toBe(200);
      expect(lists).toBe(0);
    }
  },
);
