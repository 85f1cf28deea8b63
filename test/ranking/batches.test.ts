import { expect, it } from 'vitest';
import { plan } from '../../functions/ranking/plan.ts';
import { rank } from '../../functions/ranking/rank.ts';
import { seal } from '../../functions/ranking/seal.ts';
import { tally } from '../../functions/ranking/tally.ts';
import { closedCounty, closedMonth, sealedOf } from '../support/closed-county.ts';
import { runMonth } from '../support/run-month.ts';

const input = { month: closedMonth, run: 'v1' };

it('comes to the same bytes whatever the order of its batches, and ranks nothing while one is missing', async () => {
  const forwards = await closedCounty(203, 2);
  await runMonth(forwards, closedMonth);
  const backwards = await closedCounty(203, 2);
  expect((await plan(backwards, input)).batches).toEqual([0, 1]);
  await tally(backwards.another(), { ...input, batch: 1 });
  await expect(rank(backwards, input)).rejects.toThrow('3 of 203 compounds of 2026-11 are tallied');
  await tally(backwards.another(), { ...input, batch: 0 });
  await rank(backwards, input);
  await seal(backwards, input);
  expect(await sealedOf(backwards)).toEqual(await sealedOf(forwards));
  await forwards.stop();
  await backwards.stop();
}, 60_000);
