import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Compound } from '../../functions/domain/compound.ts';
import { activateSpare } from '../../functions/domain/letters/activate-spare.ts';
import { firstSpare } from '../../functions/domain/letters/batch.ts';
import { deliver, handOver, revoke } from '../../functions/domain/letters/batch-steps.ts';
import type { LetterDecision } from '../../functions/domain/letters/change.ts';
import { printBatch } from '../../functions/domain/letters/print-batch.ts';
import type { Day } from '../../functions/domain/month.ts';
import { residentApp } from '../../functions/resident/app.ts';
import { addCounty } from '../support/county.ts';
import { visitor } from '../support/visitor.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const day = '2026-11-10' as Day;
let world: TestWorld;
let compound: Compound;

/** Every way a letter can be opened: scanned, and typed. */
async function opened(code: string) {
  const by = visitor(residentApp(world.another()));
  const scanned = await by.get(`/R/${code}`);
  const typed = await by.post('/', { code });
  const body = (await scanned.text()) + (await typed.text()).replace(code, '');
  return { status: [scanned.status, typed.status], body };
}
const codeOf = (number: number, issue = 0) => world.codes.issue({ compound: compound.id, number }, issue);
async function take(decide: (standing: Compound) => LetterDecision): Promise<void> {
  const decided = decide(compound);
  if ('refused' in decided) throw new Error(decided.refused);
  expect(await world.registry.putCompound(decided.compound)).toBe(true);
  compound = decided.compound;
}

beforeAll(async () => {
  world = await testWorld();
  const county = await addCounty(world, { compounds: 1, compound: { batches: [] } });
  [compound = compound] = county.compounds;
});
afterAll(() => world.stop());

it('a letter that is not printed, printed, handed over, back, replaced, revoked or spare answers like no letter at all; one delivered or activated opens the form, until the letter of a planned reprint is delivered', async () => {
  const none = await opened('11ABC000010000000000000000');
  const households = [[1, 9]] as const;
  const dead = async (code: string) => expect(await opened(code)).toEqual(none);
  const alive = async (code: string) => expect((await opened(code)).status).toEqual([303, 303]);
  expect(none.status).toEqual([404, 404]);

  await dead(await codeOf(1));
  await take((one) => printBatch(one, { households, spares: 2, key: '1', day }));
  await dead(await codeOf(1));
  await take((one) => handOver(one, 1, day));
  await dead(await codeOf(1));
  await take((one) => deliver(one, 1, day, [[2, 2]]));
  await alive(await codeOf(1));
  await dead(await codeOf(2));
  await dead(await codeOf(1, 1));
  await dead(await codeOf(firstSpare));

  await take((one) => activateSpare(one, { spare: firstSpare, household: 1, day, activeKeys: ['1'] }));
  await alive(await codeOf(firstSpare));
  await dead(await codeOf(1));
  await take((one) => printBatch(one, { households: [[3, 3]], spares: 0, key: '1', day }));
  await dead(await codeOf(3));
  await dead(await codeOf(3, 1));

  const planned = { households: [[5, 6]] as const, spares: 0, key: '1', day, onDelivery: true };
  await take((one) => printBatch(one, planned));
  await take((one) => handOver(one, 4, day));
  for (const number of [5, 6]) await alive(await codeOf(number));
  for (const number of [5, 6]) await dead(await codeOf(number, 1));
  await take((one) => deliver(one, 4, day, [[6, 6]]));
  await dead(await codeOf(5));
  for (const code of [await codeOf(5, 1), await codeOf(6)]) await alive(code);
  await dead(await codeOf(6, 1));
  await take((one) => revoke(one, 1, day));
  for (const code of [await codeOf(4), await codeOf(firstSpare), await codeOf(firstSpare + 1)])
    await dead(code);
});
