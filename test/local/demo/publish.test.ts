import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Day, Instant } from '../../../functions/domain/month.ts';
import { previewWorkingDays } from '../../../functions/domain/publishing/preview.ts';
import { demoCounty } from '../../../functions/local/demo/county.ts';
import { lastPreview, publishSealed } from '../../../functions/local/demo/publish.ts';
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

it('takes the versions that the daily job had computed again to the public, as it does the first', async () => {
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
  expect(await released()).toEqual([1, 2]);
  expect((await whatWaits(world)).filter(({ kind }) => kind === 'open-preview')).toEqual([]);
});

it('knows the last day from which a preview is over before today', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 364 }), async (days) => {
      const now = Date.parse('2026-01-01T10:00:00+08:00') + days * 86_400_000;
      const at = await lastPreview(world, now);
      const over = (instant: Instant): Promise<Day> =>
        world.workingDays.after(world.calendar.dayOf(instant), previewWorkingDays);
      expect((await over(at)) < world.calendar.dayOf(now)).toBe(true);
      expect((await over(at + 86_400_000)) < world.calendar.dayOf(now)).toBe(false);
    }),
    { numRuns: 40 },
  );
});
