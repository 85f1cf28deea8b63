import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Instant } from '../../../functions/domain/month.ts';
import { demoCounty } from '../../../functions/local/demo/county.ts';
import { publishSealed } from '../../../functions/local/demo/publish.ts';
import { startVersion } from '../../../functions/ranking/start.ts';
import { supersedeMonth } from '../../../functions/ranking/supersede-month.ts';
import { whatWaits } from '../../../functions/waiting/what-waits.ts';
import { closedCounty, closedMonth } from '../../support/closed-county.ts';
import { runMonth } from '../../support/run-month.ts';
import type { TestWorld } from '../../support/world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await closedCounty(3, 60);
});
afterAll(() => world.stop());

it('takes to the public what tells it something new, and no version that was computed again to the same figures', async () => {
  const county = demoCounty(closedMonth, closedMonth);
  const clock = { now: () => world.clock.now(), moveTo: (at: Instant) => world.setNow(at) };
  // What the local machine does with a started execution is run here step by step; there is none but ours.
  const machine = { operations: {}, settled: async () => {} };
  const office = { world, clock, machine, county };
  await startVersion(world, closedMonth, 1);
  await runMonth(world, closedMonth);
  const released = async () => {
    await publishSealed(office);
    return (await world.results.releases()).map(({ version }) => version);
  };
  expect(await released()).toEqual([1]);
  expect(await released()).toEqual([1]);
  expect(await supersedeMonth(world, closedMonth, '某因')).toMatchObject({ version: 2 });
  await runMonth(world, closedMonth, 2);
  expect(await released()).toEqual([1]);
  expect((await whatWaits(world)).filter(({ kind }) => kind === 'open-preview')).toEqual([]);
});
