import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Day, Month } from '../../functions/domain/month.ts';
import type { Manifest } from '../../functions/domain/result/manifest.ts';
import { verifySealed } from '../../functions/ranking/verify-sealed.ts';
import { addCounty, sampleRating } from '../support/county.ts';
import { runMonth, sealedText } from '../support/run-month.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const month = '2026-11' as Month;
let world: TestWorld;
beforeAll(async () => {
  world = await testWorld({ now: '2026-12-01T00:20:00+08:00' });
});
afterAll(() => world.stop());

it('a month with one answer in every compound has no variance to rank by: it is sealed, verifies, and ranks nobody', async () => {
  const households = { count: 15, source: '社区', day: '2026-01-01' as Day };
  const { compounds } = await addCounty(world, { firms: 1, compounds: 60, compound: { households } });
  await world.ratings.fill(await Promise.all(compounds.map(({ id }) => sampleRating(world, month, id, 1))));
  await runMonth(world, month);
  expect(await verifySealed(world, month)).toBeUndefined();
  const { firms, unranked }: Manifest = JSON.parse(await sealedText(world, month));
  expect(firms).toEqual([]);
  expect(unranked).toMatchObject([{ reason: 'too-few-answers', answers: 60, missing: 1 }]);
});
