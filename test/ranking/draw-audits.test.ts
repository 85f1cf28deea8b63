import { expect, it } from 'vitest';
import type { CompoundId } from '../../functions/domain/compound.ts';
import type { FirmId } from '../../functions/domain/firm.ts';
import type { Month } from '../../functions/domain/month.ts';
import type { World } from '../../functions/ports.ts';
import { drawAudits } from '../../functions/ranking/draw-audits.ts';
import { plan } from '../../functions/ranking/plan.ts';
import { seal } from '../../functions/ranking/seal.ts';
import { sweepDraws } from '../../functions/ranking/sweep-draws.ts';
import { closedCounty, closedMonth } from '../support/closed-county.ts';
import { addCounty, sampleRating } from '../support/county.ts';
import { testTables } from '../support/database.ts';
import { deleteEverything } from '../support/everything.ts';
import { honestCounty, honestMonth } from '../support/honest-county.ts';
import { runMonth } from '../support/run-month.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const run = 'v1';
const input = { month: honestMonth, run };
/** Either side of a midnight. */
const days = ['2026-12-01T23:59:00+08:00', '2026-12-02T00:05:00+08:00'].map((day) => Date.parse(day));
const on = (world: World, day: number): World => ({ ...world, clock: { now: () => days[day] ?? 0 } });

it('comes to one draw where two seals draw at once on different days, and both go through', async () => {
  const { world } = await honestCounty();
  const [first, before] = [on(world, 0), on(world.another(), 1)];
  let sealed = false;
  const second: World = {
    ...before,
    audits: {
      ...before.audits,
      async of(month) {
        const found = await before.audits.of(month);
        if (!sealed) await seal(first, input);
        sealed = true;
        return found;
      },
    },
  };
  await runMonth(second, honestMonth);
  const audits = await world.audits.of(honestMonth);
  expect(sealed).toBe(true);
  expect(audits.map(({ day }) => day)).toEqual(['2026-12-01', '2026-12-01']);
  expect(await world.results.sealedVersion(honestMonth)).toBe(1);
  await world.stop();
});

it('draws nobody anew when a sealed month is sealed once more after its draws are over', async () => {
  const { world } = await honestCounty();
  await runMonth(world, honestMonth);
  world.setNow('2027-01-20T12:00:00+08:00');
  expect(await sweepDraws(world)).toBe(2);
  await seal(world, input);
  expect(await world.audits.of(honestMonth)).toEqual([]);
  await world.stop();
});

const notDrawn = ({ logged }: TestWorld) => logged.filter(({ event }) => event === 'audits-not-drawn');

it('says as an error that nobody can be drawn once the key of the month is lost, and seals all the same', async () => {
  const { world } = await honestCounty();
  await deleteEverything(world.database.endpoint, testTables.monthKeys);
  await runMonth(world.another(), honestMonth);
  expect(await world.results.sealedVersion(honestMonth)).toBe(1);
  expect(notDrawn(world)).toMatchObject([{ month: honestMonth, version: 1, firms: 2 }]);
  await world.stop();
});

it('says nothing of a lost key where there is nobody to audit', async () => {
  const world = await closedCounty();
  await deleteEverything(world.database.endpoint, testTables.monthKeys);
  await runMonth(world.another(), closedMonth);
  expect(notDrawn(world)).toEqual([]);
  await world.stop();
});

it('makes no pseudonym where nobody rated, nor more of a household than it takes to find it, and reads eight compounds at once', async () => {
  const world = await testWorld({ now: '2026-12-01T00:20:00+08:00' });
  const window = ['2026-09', '2026-10', '2026-11'] as Month[];
  const county = await addCounty(world, { firms: 1, compounds: 20, months: window });
  const [one] = county.compounds;
  if (one === undefined) throw new Error('no compound');
  for (const [month, numbers] of [
    ['2026-10', [3, 4]],
    ['2026-11', [4, 5]],
  ] as const)
    await world.ratings.fill(
      await Promise.all(numbers.map((number) => sampleRating(world, month, one.id, number))),
    );
  await plan(world, input);
  const planned = await world.evaluations.plan(honestMonth, 1);
  if (planned === undefined) throw new Error('no plan');
  const asked: { compound: CompoundId; months: string }[] = [];
  const reading = new Set<string>();
  let most = 0;
  const watched: World = {
    ...world,
    pseudonyms: {
      ...world.pseudonyms,
      of: (household, months) => {
        asked.push({ compound: household.compound, months: `${household.number} ${months}` });
        return world.pseudonyms.of(household, months);
      },
    },
    ratings: {
      ...world.ratings,
      async *participants(month, compound) {
        reading.add(compound);
        most = Math.max(most, reading.size);
        yield* world.ratings.participants(month, compound);
        reading.delete(compound);
      },
    },
  };
  await drawAudits(watched, planned, [county.firms[0]?.id ?? ('' as FirmId)]);
  const [audit] = await world.audits.of(honestMonth);
  const called = audit?.state === 'open' ? audit.households.map(({ number }) => number) : [];
  expect(called.toSorted()).toEqual([3, 4, 5]);
  expect(new Set(asked.map(({ compound }) => compound))).toEqual(new Set([one.id]));
  const about = (number: number) => asked.filter(({ months }) => months.startsWith(`${number} `));
  expect(about(4).map(({ months }) => months)).toEqual(['4 2026-11']);
  expect(about(3).map(({ months }) => months)).toEqual(['3 2026-11', '3 2026-10']);
  expect(most).toBe(8);
  await world.stop();
});
