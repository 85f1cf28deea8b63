import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Month } from '../../functions/domain/month.ts';
import { addCounty, type County, sampleRating } from '../support/county.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const november = '2026-11' as Month;
let world: TestWorld;
let county: County;

beforeAll(async () => {
  world = await testWorld();
  county = await addCounty(world);
});
afterAll(() => world.stop());

/** Everything a submitted form asks of the store: month keys of the window, compound, policy, survey, then the rating itself. */
async function submit(number: number, rev: number) {
  const compound = county.compounds[0]?.id;
  if (compound === undefined) throw new Error('no compound');
  await world.registry.compound(compound);
  await world.rules.policy(november);
  await world.rules.survey(november);
  const earlierMonths = ['2026-09', '2026-10'];
  const rating = await sampleRating(world, november, compound, number, { earlierMonths, rev });
  return world.ratings.keep(rating);
}

it('costs one write unit and no read unit to give a rating once the process is warm, and the same to edit it', async () => {
  await submit(1, 1);
  world.countAfresh();
  expect(await submit(2, 1)).toEqual({ kept: true });
  expect(world.consumed).toEqual({ read: 0, write: 1 });
  expect(await submit(2, 2)).toEqual({ kept: true });
  expect(world.consumed).toEqual({ read: 0, write: 2 });
});

it('reads the compound again after a minute, for half a read unit', async () => {
  await submit(3, 1);
  world.setNow('2026-11-15T12:01:00+08:00');
  world.countAfresh();
  await submit(4, 1);
  expect(world.consumed).toEqual({ read: 0.5, write: 1 });
});

it('costs a new process at most ten read units until its first rating is kept', async () => {
  const process = world.another(); // measured: 6.5 (code keys, three month keys, compound, policy, survey)
  const [compound] = county.compounds;
  if (compound === undefined) throw new Error('no compound');
  const code = await world.codes.issue({ compound: compound.id, number: 5 }, 0);
  world.countAfresh();
  await process.codes.read(code);
  await process.registry.compound(compound.id);
  await process.rules.policy(november);
  await process.rules.survey(november);
  const rating = await sampleRating(process, november, compound.id, 5, {
    earlierMonths: ['2026-09', '2026-10'],
  });
  expect(await process.ratings.keep(rating)).toEqual({ kept: true });
  expect(world.consumed.write).toBe(1);
  expect(world.consumed.read).toBeLessThanOrEqual(10);
});
