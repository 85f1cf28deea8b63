import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMonths, type Month } from '../../functions/domain/month.ts';
import type { World } from '../../functions/ports.ts';
import { type TriedMonth, triedAtOnce, tryNumbers } from '../../functions/ranking/what-if.ts';
import { addCounty } from '../support/county.ts';
import { annexOf, numbers, rateHonestly } from '../support/honest-county.ts';
import { runMonth } from '../support/run-month.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const [october, november] = ['2026-10', '2026-11'] as [Month, Month];

/** In October firms[9] is middling; in November it has thrice the answers and the best score: a jump that blocks the red list. */
let world: TestWorld;
beforeAll(async () => {
  world = await testWorld({ now: '2026-12-01T00:20:00+08:00' });
  const policy = { windowMonths: 1, from: october };
  const county = await addCounty(world, { firms: 10, compounds: 20, months: [october, november], policy });
  const middling = (firm: number) => (firm === 9 ? { answers: '3343332-' } : {});
  await rateHonestly(world, county, october, middling);
  const asked = (compound: number) => numbers(compound % 10 === 9 ? 180 : 60);
  await rateHonestly(world, county, november, () => ({}), asked);
  for (const month of [october, november]) await runMonth(world, month);
});
afterAll(() => world.stop());

const tried = (months: readonly Month[], numbersTried: Parameters<typeof tryNumbers>[2]) =>
  Array.fromAsync(tryNumbers(world, months, numbersTried));
const newest = (months: readonly TriedMonth[]) => {
  const month = months.at(-1);
  if (month === undefined) throw new Error('nothing was tried');
  return month;
};

describe('a month that is tried alone', () => {
  it('looks back at what was sealed before it: flags of a jump and status over months are those of the seal', async () => {
    const annex = await annexOf(world, 1, november);
    const jumped = annex.flags.find(({ kind }) => kind === 'turnout')?.firm;
    expect(annex.heldBack.red).toEqual([jumped]);
    expect(annex.status.some(({ rectification }) => rectification)).toBe(true);
    const { sealed, tried: again } = newest(await tried([november], {}));
    expect(again).toEqual(sealed);
    expect(again.red).not.toContain(jumped);
  });

  it('looks back at seals that stand as they are, whatever numbers are tried', async () => {
    const { tried: outcome } = newest(await tried([november], { passMark: 0 }));
    expect(outcome.black).toEqual([]);
    expect(outcome.status.filter(({ rectification }) => rectification)).toEqual([]);
    const often = { ...(await planOf()).policy.status, rectification: [1, 2] as const };
    const once = newest(await tried([november], { passMark: 0, status: often })).tried;
    expect(once.status.filter(({ rectification }) => rectification).map(({ firm }) => firm)).toEqual(
      (await annexOf(world, 1, october)).black.map(({ firm }) => firm),
    );
  });
});

it('looks back from the second month on at what the numbers made of the first', async () => {
  const often = { ...(await planOf()).policy.status, rectification: [1, 2] as const };
  const [first, second] = await tried([october, november], { passMark: 0, status: often });
  expect([first?.tried.black, second?.tried.black]).toEqual([[], []]);
  expect(second?.tried.status.filter(({ rectification }) => rectification)).toEqual([]);
});

it('keeps of a month no more than the lists need: no answers, no participation, no projects', async () => {
  const { tried: outcome, sealed } = newest(await tried([november], {}));
  for (const row of [...outcome.ranked, ...sealed.ranked])
    expect(Object.keys(row).sort()).toEqual(['firm', 'lower', 'score', 'se', 'upper']);
});

it('reads the tallies of a month only when the month before is done', async () => {
  const read: string[] = [];
  const spied: Pick<World, 'evaluations' | 'results' | 'workingDays'> = {
    ...world,
    evaluations: {
      ...world.evaluations,
      tallies(month, version) {
        read.push(month);
        return world.evaluations.tallies(month, version);
      },
    },
  };
  for await (const { month } of tryNumbers(spied, [october, november], {})) expect(read.at(-1)).toBe(month);
  expect(read).toEqual([october, november]);
});

it('takes twelve months of a county at once, and one of a province', async () => {
  const months = Array.from({ length: 14 }, (_, index) => addMonths(november, index - 13));
  const plan = await planOf();
  const sized = (count: number) => {
    const compounds = Array.from({ length: count }).flatMap(() => plan.compounds.slice(0, 1));
    const evaluations = { ...world.evaluations, plan: async () => ({ ...plan, compounds }) };
    return triedAtOnce({ ...world, evaluations }, months);
  };
  expect(await sized(131)).toEqual(months.slice(-12));
  expect(await sized(10_000)).toEqual(months.slice(-6));
  expect(await sized(50_000)).toEqual(months.slice(-1));
  expect(await sized(500_000)).toEqual(months.slice(-1));
});

async function planOf() {
  const plan = await world.evaluations.plan(november, 1);
  if (plan === undefined) throw new Error('no plan');
  return plan;
}
