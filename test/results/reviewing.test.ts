import { afterEach, beforeEach, expect, it } from 'vitest';
import { resultsApp } from '../../functions/results/app.ts';
import { addCounty } from '../support/county.ts';
import { releaseSample, sampleManifest, sealSample } from '../support/sample-result.ts';
import { type Visitor, visitor } from '../support/visitor.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

let world: TestWorld;
let by: Visitor;
beforeEach(async () => {
  world = await testWorld({ now: '2026-11-30T23:59:59.999+08:00' });
  by = visitor(resultsApp(world));
});
afterEach(() => world.stop());

const status = async (month: string) => (await by.get(`/results/${month}`)).status;
const index = async () => (await by.get('/results')).text();

it('a month is 审核中 from the instant of its close, before anybody planned its evaluation', async () => {
  await addCounty(world, { policy: { trialMonths: 0 } });
  expect(await status('2026-11')).toBe(404);
  expect(await index()).not.toContain('2026年11月');
  world.setNow('2026-12-01T00:00:00+08:00');
  const response = await by.get('/results/2026-11');
  expect([response.status, (await response.text()).includes('2026年11月的结果：审核中')]).toEqual([
    200,
    true,
  ]);
  expect(await index()).toMatch(/2026年11月 <span class="tag">审核中/);
  expect(await status('2026-12')).toBe(404);
  expect(await status('2026-10')).toBe(404);
});

it('a month without rules in force is none, closed or not', async () => {
  world.setNow('2026-12-01T00:00:00+08:00');
  expect(await status('2026-11')).toBe(404);
  expect(await index()).toContain('还没有公布的结果');
});

it('a month that will be a trial is not spoken of; the first after the trial months is', async () => {
  await addCounty(world, { policy: { trialMonths: 1 } });
  world.setNow('2026-12-01T00:00:00+08:00');
  expect(await status('2026-11')).toBe(404);
  await sealSample(world, sampleManifest('2026-10', { trial: true }));
  expect(await status('2026-11')).toBe(200);
});

it('a released month that just closed is shown once, as released', async () => {
  await addCounty(world, { policy: { trialMonths: 0 } });
  world.setNow('2026-12-05T00:00:00+08:00');
  await releaseSample(world, sampleManifest('2026-11'));
  expect(await index()).not.toContain('审核中');
});
