import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Day, Month } from '../../functions/domain/month.ts';
import { confirmationsOf } from '../../functions/evidence/confirmations.ts';
import { sampleFirm } from '../support/county.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const month = '2026-10' as Month;
const [caught, cleared] = [sampleFirm(1).id, sampleFirm(2).id];
const counts = { drawn: 60, reached: 40, confirmed: 20, denied: 20 };
let world: TestWorld;

beforeAll(async () => {
  world = await testWorld();
  for (const firm of [caught, cleared]) {
    const draw = { month, version: 1, firm, households: [], day: '2026-11-01' as Day };
    await world.audits.keepDraw(draw);
    await world.audits.close(month, firm, counts, '第三方', '2026-11-09' as Day);
  }
  const audits = [
    { firm: caught, ...counts, proven: true },
    { firm: cleared, ...counts, proven: false },
  ];
  await world.results.keepDocument(month, 1, 'annex', JSON.stringify({ audits }));
});
afterAll(() => world.stop());

it('stuffing that an audit proved confirms from the day the audit closed, once its result is sealed', async () => {
  expect(await confirmationsOf(world, caught, [month])).toEqual([]);
  await world.results.seal(month, 1, 0);
  expect(await confirmationsOf(world, caught, [month])).toEqual([
    { kind: 'stuffing', day: '2026-11-09', facts: { month, reached: '40', denied: '20' } },
  ]);
});

it('an audit that proved nothing confirms nothing, nor does one of a month that is not asked about', async () => {
  expect(await confirmationsOf(world, cleared, [month])).toEqual([]);
  expect(await confirmationsOf(world, caught, ['2026-09' as Month])).toEqual([]);
});
