import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Month } from '../../functions/domain/month.ts';
import { daily } from '../../functions/ranking/daily.ts';
import { startMonth } from '../../functions/ranking/start.ts';
import { verifySealed } from '../../functions/ranking/verify-sealed.ts';
import { closedCounty, closedMonth, sealedOf } from '../support/closed-county.ts';
import { restore } from '../support/restore.ts';
import { runMonth } from '../support/run-month.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

let lost: TestWorld;
let restored: TestWorld;

beforeAll(async () => {
  lost = await closedCounty();
  await runMonth(lost, closedMonth);
  const { signer } = lost;
  restored = await testWorld({ now: '2026-12-02T12:00:00+08:00', ports: { signer } });
  // Month keys have no backups.
  const tables = ['ratings', 'records', 'codeKeys'] as const;
  expect(await restore(lost.database.endpoint, restored.database.endpoint, tables)).toBeGreaterThan(60);
});
afterAll(async () => {
  await lost.stop();
  await restored.stop();
});

it('a restored backup holds the sealed result to the byte, and it verifies', async () => {
  expect(await sealedOf(restored)).toEqual(await sealedOf(lost));
  expect(await verifySealed(restored, closedMonth)).toBeUndefined();
  expect(await startMonth(restored)).toBeNull();
  await runMonth(restored, closedMonth);
  expect(await sealedOf(restored)).toEqual(await sealedOf(lost));
});

it('letters that were handed out are still good', async () => {
  const [compound] = await Array.fromAsync(restored.registry.compounds());
  if (compound === undefined) throw new Error('no compound');
  const code = await lost.codes.issue({ compound: compound.id, number: 5 }, 0);
  expect(await restored.another().codes.read(code)).toMatchObject({ household: { number: 5 } });
});

it('what is shredded goes from the restored tables too, and the service goes on', async () => {
  expect(await daily(restored)).toEqual({ keysMade: ['2026-12'], shredded: [closedMonth], settled: [] });
  const compounds = await Array.fromAsync(restored.registry.compounds());
  for (const { id } of compounds) expect(await restored.ratings.countOf(closedMonth as Month, id)).toBe(0);
  expect(await verifySealed(restored, closedMonth)).toBeUndefined();
});
