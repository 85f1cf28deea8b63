import { expect, it } from 'vitest';
import type { Month } from '../../functions/domain/month.ts';
import { daily } from '../../functions/ranking/daily.ts';
import { testTables } from '../support/database.ts';
import { deleteEverything } from '../support/everything.ts';
import { testWorld } from '../support/world.ts';

it('a month that lost its key gets no second one, under which every household could rate once more: the daily job says so', async () => {
  const world = await testWorld();
  expect((await daily(world)).keysMade).toEqual(['2026-11']);
  await deleteEverything(world.database.endpoint, testTables.monthKeys);
  const afterwards = world.another();
  await expect(daily(afterwards)).rejects.toThrow('2026-11 lost its key');
  expect(await afterwards.monthKeys.exists('2026-11' as Month)).toBe(false);
  await world.stop();
});
