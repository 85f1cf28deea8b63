import { afterEach, beforeEach, expect, it } from 'vitest';
import { defaultSurvey } from '../../functions/domain/default-survey.ts';
import type { Month } from '../../functions/domain/month.ts';
import type { Manifest } from '../../functions/domain/result/manifest.ts';
import { daily } from '../../functions/ranking/daily.ts';
import { startMonth } from '../../functions/ranking/start.ts';
import { addCounty, sampleCompound, sampleFirm, samplePolicy, sampleRating } from '../support/county.ts';
import { runMonth, sealedText } from '../support/run-month.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const months = ['2026-10', '2026-11', '2026-12'] as string[] as Month[];
let world: TestWorld;

beforeEach(async () => {
  world = await testWorld({ now: '2026-11-01T00:20:00+08:00' });
});
afterEach(() => world.stop());

async function rate(month: string, index: number, numbers: readonly number[]): Promise<void> {
  const { id } = sampleCompound(index, sampleFirm(1).id);
  await world.ratings.fill(
    await Promise.all(numbers.map((number) => sampleRating(world, month, id, number))),
  );
}

it('counts over a window that policy made longer only the months whose ratings are still there', async () => {
  await addCounty(world, { months, policy: { from: months[0], windowMonths: 1 } });
  await runMonth(world, '2026-10');
  expect((await daily(world)).shredded).toEqual(['2026-10']);
  const later = world.another();
  await later.rules.addPolicy(samplePolicy({ id: 'longer', from: '2026-11' as Month, windowMonths: 3 }));
  world.setNow('2027-01-01T00:20:00+08:00');
  await runMonth(later, '2026-11');
  await runMonth(later, '2026-12');
  const windows = ['2026-11', '2026-12'].map(
    async (month) => JSON.parse(await sealedText(world, month)).window,
  );
  expect(await Promise.all(windows)).toEqual([['2026-11'], ['2026-11', '2026-12']]);
});

it('keeps a month that a longer window to come will count', async () => {
  await addCounty(world, { months, policy: { from: months[0], windowMonths: 1 } });
  await world.rules.addPolicy(samplePolicy({ id: 'longer', from: '2026-12' as Month, windowMonths: 3 }));
  await runMonth(world, '2026-10');
  expect((await daily(world)).shredded).toEqual([]);
});

it('ranks a month although the register was corrected below the number that answered, and says so', async () => {
  const { compounds } = await addCounty(world, {
    firms: 1,
    compounds: 1,
    months,
    policy: { from: months[0] },
  });
  const [compound] = compounds;
  if (compound === undefined) throw new Error('no compound');
  await rate(
    '2026-10',
    1,
    Array.from({ length: 80 }, (_, index) => index + 1),
  );
  await world.registry.putCompound({
    ...compound,
    households: { ...compound.households, count: 70 },
    version: 2,
  });
  await runMonth(world, '2026-10');
  const manifest: Manifest = JSON.parse(await sealedText(world, '2026-10'));
  expect(manifest.firms.map(({ answers, households }) => [answers, households])).toEqual([[80, 80]]);
  expect(manifest.householdSources.join()).toContain('登记 70 户,实有 80 户评价');
});

it('starts no month that had a policy but no questionnaire, nor lets it stand in the way of the next', async () => {
  await world.rules.addPolicy(samplePolicy({ from: '2026-10' as Month }));
  await world.rules.addSurvey(defaultSurvey('2026-11' as Month));
  world.setNow('2026-12-01T00:20:00+08:00');
  expect(await startMonth(world)).toBe('2026-11-v1-a1');
});

it('fails aloud when a month that left the window is not destroyed within 72 hours', async () => {
  await addCounty(world, { months, policy: { from: months[0], windowMonths: 1 } });
  await daily(world);
  world.setNow('2026-11-04T00:00:00+08:00');
  await daily(world);
  world.setNow('2026-11-04T00:00:01+08:00');
  await expect(daily(world)).rejects.toThrow('2026-10 left the window over 72 hours ago');
});

it('destroys the key of a month that never had rules', async () => {
  await daily(world);
  expect(await world.monthKeys.exists('2026-11' as Month)).toBe(true);
  world.setNow('2026-12-02T00:00:00+08:00');
  await daily(world);
  expect(await world.monthKeys.exists('2026-11' as Month)).toBe(false);
});
