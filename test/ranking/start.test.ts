import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Month } from '../../functions/domain/month.ts';
import { count } from '../../functions/ranking/count.ts';
import { daily } from '../../functions/ranking/daily.ts';
import { plan } from '../../functions/ranking/plan.ts';
import { releaseMonth } from '../../functions/ranking/release-month.ts';
import { startCount, startMonth } from '../../functions/ranking/start.ts';
import { addCounty, sampleRating } from '../support/county.ts';
import { runMonth } from '../support/run-month.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

let world: TestWorld;
const director = { director: '程局长', legalBasis: '某办法第一条' };

beforeEach(async () => {
  world = await testWorld({ now: '2026-11-30T23:59:59.999+08:00' });
  await addCounty(world, { policy: { from: '2026-11' as Month }, months: ['2026-11'] });
});
afterEach(() => world.stop());

it('starts nothing in the last millisecond of the month, nor before the grace for late forms is over', async () => {
  expect(await startMonth(world)).toBeNull();
  world.setNow('2026-12-01T00:14:59+08:00');
  expect(await startMonth(world)).toBeNull();
});

it('starts the month that is over once, however often it is called, and tries again where an execution ended unsealed', async () => {
  world.setNow('2026-12-01T00:15:00+08:00');
  expect(await startMonth(world)).toBe('2026-11-v1-a1');
  expect(await startMonth(world)).toBe('2026-11-v1-a1');
  expect(world.started).toEqual([{ name: '2026-11-v1-a1', input: { month: '2026-11', run: 'v1' } }]);
  world.endExecutions();
  expect(await startMonth(world)).toBe('2026-11-v1-a2');
});

it('starts nothing for a sealed month, and catches up a missed one, oldest first', async () => {
  world.setNow('2027-01-01T06:00:00+08:00');
  expect(await startMonth(world)).toBe('2026-11-v1-a1');
  await runMonth(world, '2026-11');
  expect(await startMonth(world)).toBe('2026-12-v1-a1');
  await runMonth(world, '2026-12');
  expect(await startMonth(world)).toBeNull();
});

it('makes the next month’s key three days ahead, once', async () => {
  world.setNow('2026-11-27T00:00:00+08:00');
  expect((await daily(world)).keysMade).toEqual([]);
  world.setNow('2026-11-28T00:00:00+08:00');
  expect((await daily(world)).keysMade).toEqual(['2026-12']);
  expect((await daily(world)).keysMade).toEqual([]);
});

it('counts the open month by night without reading an answer', async () => {
  const [compound] = await Array.fromAsync(world.registry.compounds());
  if (compound === undefined) throw new Error('no compound');
  await world.ratings.fill([
    await sampleRating(world, '2026-11', compound.id, 1),
    await sampleRating(world, '2026-11', compound.id, 2),
  ]);
  expect(await startCount(world)).toBe('count-2026-11-30');
  const { batches, ...input } = await plan(world, { month: '2026-11', run: 'count-2026-11-30' });
  for (const batch of batches) await count(world, { ...input, batch });
  const counts = await world.evaluations.counts('2026-11' as Month);
  expect(counts.get(compound.id)).toEqual({ day: '2026-11-30', count: 2 });
});

it('releases a sealed month in the name of one director, and refuses what is unsealed or another’s', async () => {
  world.setNow('2026-12-01T09:00:00+08:00');
  const month = '2026-11' as Month;
  expect(await releaseMonth(world, month, director)).toBe('not-sealed');
  await runMonth(world, '2026-11');
  expect(await releaseMonth(world, month, director)).toMatchObject({
    month,
    version: 1,
    director: '程局长',
    day: '2026-12-01',
  });
  world.setNow('2026-12-05T09:00:00+08:00');
  expect(await releaseMonth(world, month, director)).toMatchObject({ version: 1, day: '2026-12-01' });
  expect(await releaseMonth(world, month, { ...director, director: '别人' })).toBe('released-by-another');
  expect(await world.results.releases()).toHaveLength(1);
});

it('never releases a trial month', async () => {
  const trial = await testWorld({ now: '2026-12-01T09:00:00+08:00' });
  await addCounty(trial, { policy: { from: '2026-11' as Month, trialMonths: 1 }, months: ['2026-11'] });
  await runMonth(trial, '2026-11');
  expect(await releaseMonth(trial, '2026-11' as Month, director)).toBe('trial-month');
  await trial.stop();
});
