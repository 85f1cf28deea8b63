import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Month } from '../../functions/domain/month.ts';
import { StoreUnavailable } from '../../functions/ports.ts';
import { addCounty, sampleCompound, sampleFirm, sampleRating } from '../support/county.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const november = '2026-11' as Month;
const compound = sampleCompound(1, sampleFirm(1).id).id;
let world: TestWorld;

beforeAll(async () => {
  world = await testWorld({ environment: { STORE_PATIENCE: '3000' } });
  await addCounty(world);
});
afterAll(() => world.stop());

it('keeps a rating although the table was throttled twice', async () => {
  const rating = await sampleRating(world, november, compound, 1);
  world.countAfresh();
  world.database.throttle(2);
  expect(await world.ratings.keep(rating)).toEqual({ kept: true });
  expect(world.database.requests().get('PutItem')).toBe(3);
});

it('gives up within three seconds where the table stays throttled, under a name that sites know', async () => {
  const rating = await sampleRating(world, november, compound, 2);
  world.database.throttle(Number.POSITIVE_INFINITY);
  const before = performance.now();
  const error = await world.ratings.keep(rating).catch((thrown: unknown) => thrown);
  world.database.throttle(0);
  expect(error).toBeInstanceOf(StoreUnavailable);
  expect(performance.now() - before).toBeLessThan(3200);
});

it('lets no error of the SDK out: the words say what was refused, the request does not leave the store', async () => {
  const rating = await sampleRating(world, november, compound, 3, { rev: Number.NaN });
  const error = await world.ratings.keep(rating).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Error);
  expect(String(error)).toMatch(/^Error: the store refused: put into ratings/);
  expect(Object.keys(error as Error)).toEqual([]);
});

it('says that the store is unavailable where nothing answers at all', async () => {
  const lost = await testWorld({ environment: { STORE_PATIENCE: '300' } });
  await lost.stop();
  await expect(lost.ratings.countOf(november, compound)).rejects.toThrow(StoreUnavailable);
});
