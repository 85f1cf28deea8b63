import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Month } from '../../functions/domain/month.ts';
import type { Manifest } from '../../functions/domain/result/manifest.ts';
import { daily } from '../../functions/ranking/daily.ts';
import { sha256 } from '../../functions/ranking/sha256.ts';
import { supersedeMonth } from '../../functions/ranking/supersede-month.ts';
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

it('refuses to supersede what is not sealed', async () => {
  expect(await supersedeMonth(world, month, 'households corrected')).toBe('not-sealed');
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
  expect(await supersedeMonth(world, month, 'once more')).toBe('under-way');
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
