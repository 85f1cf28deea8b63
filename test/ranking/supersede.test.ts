import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Month } from '../../functions/domain/month.ts';
import type { Manifest } from '../../functions/domain/result/manifest.ts';
import { daily } from '../../functions/ranking/daily.ts';
import { plan } from '../../functions/ranking/plan.ts';
import { releaseMonth } from '../../functions/ranking/release-month.ts';
import { sha256 } from '../../functions/ranking/sha256.ts';
import { startMonth } from '../../functions/ranking/start.ts';
import { supersedeMonth } from '../../functions/ranking/supersede-month.ts';
import { tally } from '../../functions/ranking/tally.ts';
import { addCounty, type County, sampleRating } from '../support/county.ts';
import { runMonth, sealedText } from '../support/run-month.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const month = '2026-11' as Month;
let world: TestWorld;
let county: County;

beforeAll(async () => {
  world = await testWorld({ now: '2026-12-01T00:20:00+08:00' });
  county = await addCounty(world, { months: ['2026-11'], policy: { windowMonths: 1, from: month } });
  const [compound] = county.compounds;
  if (compound === undefined) throw new Error('no compound');
  const numbers = Array.from({ length: 40 }, (_, index) => index + 1);
  await world.ratings.fill(
    await Promise.all(numbers.map((number) => sampleRating(world, month, compound.id, number))),
  );
});
afterAll(() => world.stop());

it('refuses to supersede what was never begun', async () => {
  expect(await supersedeMonth(world, month, 'households corrected')).toBe('not-begun');
});

it('names the version it replaces, why, and its hash, and makes the tally from sealed answers once the rows are destroyed', async () => {
  await runMonth(world, month);
  expect((await daily(world)).shredded).toEqual([month]);
  const [compound] = county.compounds;
  if (compound === undefined) throw new Error('no compound');
  await world.registry.putCompound({
    ...compound,
    households: { ...compound.households, count: 100 },
    version: 2,
  });
  expect(await supersedeMonth(world, month, 'households corrected')).toMatchObject({ version: 2 });
  expect(await supersedeMonth(world, month, 'households corrected')).toMatchObject({ version: 2 });
  expect(await startMonth(world)).toMatch(/^2026-11-v2-a/);
  await runMonth(world, month, 2);
  const [first, second]: Manifest[] = [
    JSON.parse(await sealedText(world, month)),
    JSON.parse(await sealedText(world, month, 2)),
  ];
  expect(second?.supersedes).toEqual({
    version: 1,
    reason: 'households corrected',
    manifest: sha256(await sealedText(world, month)),
  });
  expect(second?.counts).toEqual(first?.counts);
  expect(second?.inputs).toBe(first?.inputs);
});

it('counts the sealed answers although half of the rows are destroyed already', async () => {
  const half = await testWorld({ now: '2026-12-01T00:20:00+08:00' });
  const { compounds } = await addCounty(half, {
    months: ['2026-11'],
    policy: { windowMonths: 1, from: month },
  });
  const ratings = compounds.flatMap(({ id }) =>
    [1, 2, 3].map((number) => sampleRating(half, month, id, number)),
  );
  await half.ratings.fill(await Promise.all(ratings));
  await runMonth(half, month);
  const [gone] = compounds;
  if (gone === undefined) throw new Error('no compound');
  await half.ratings.destroy(month, gone.id);
  await supersedeMonth(half, month, 'corrected');
  expect((await daily(half)).shredded).toEqual([]);
  await runMonth(half, month, 2);
  const inputs = [1, 2].map(async (version) => JSON.parse(await sealedText(half, month, version)).inputs);
  expect(new Set(await Promise.all(inputs)).size).toBe(1);
  expect((await daily(half)).shredded).toEqual([month]);
  await half.stop();
});

it('begins a new version of one that was never sealed, from the ratings', async () => {
  const stuck = await testWorld({ now: '2026-12-01T00:20:00+08:00' });
  const { compounds } = await addCounty(stuck, { months: ['2026-11'], policy: { from: month } });
  const [compound] = compounds;
  if (compound === undefined) throw new Error('no compound');
  await plan(stuck, { month, run: 'v1' });
  await tally(stuck, { month, run: 'v1', batch: 0 });
  await stuck.ratings.fill([await sampleRating(stuck, month, compound.id, 1)]);
  const again = () => supersedeMonth(stuck, month, 'ratings came back from a backup');
  expect(await again()).toBe('under-way');
  stuck.setNow('2026-12-02T00:20:00+08:00');
  expect(await again()).toMatchObject({ version: 2 });
  await runMonth(stuck, month, 2);
  const [first] = await Array.fromAsync(stuck.evaluations.tallies(month, 2));
  expect(first?.modes.qr).toBe(1);
  await stuck.stop();
});

it('neither releases a month while it is corrected, nor lets a correction hold up the months after it', async () => {
  const busy = await testWorld({ now: '2026-12-01T00:20:00+08:00' });
  await addCounty(busy, { months: ['2026-11'], policy: { from: month } });
  await runMonth(busy, month);
  await supersedeMonth(busy, month, 'names corrected');
  const words = { director: '程局长', legalBasis: '某办法第一条' };
  expect(await releaseMonth(busy, month, words)).toBe('under-way');
  busy.setNow('2027-01-01T00:20:00+08:00');
  expect(await startMonth(busy)).toBe('2026-12-v1-a1');
  await runMonth(busy, '2026-12');
  expect(await startMonth(busy)).toMatch(/^2026-11-v2-a/);
  expect(await supersedeMonth(busy, month, 'names corrected once more')).toMatchObject({ version: 3 });
  await runMonth(busy, month, 3);
  const { supersedes }: Manifest = JSON.parse(await sealedText(busy, month, 3));
  expect(supersedes).toMatchObject({ version: 1, reason: 'names corrected once more' });
  expect(await releaseMonth(busy, month, words)).toMatchObject({ version: 3 });
  await busy.stop();
});
