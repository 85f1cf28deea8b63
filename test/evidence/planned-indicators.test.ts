import { afterEach, expect, it } from 'vitest';
import { ruleOfIndicator } from '../../functions/domain/indicator/indicator-rule.ts';
import type { Day, Month } from '../../functions/domain/month.ts';
import { makePlan } from '../../functions/ranking/make-plan.ts';
import { addCounty, sampleCompound, sampleFirm } from '../support/county.ts';
import { importFile } from '../support/evidence-files.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const month = '2026-10' as Month;
const [one, two] = [sampleFirm(1).id, sampleFirm(2).id];
const head = '工单编号,受理时间,小区编码,统一社会信用代码,诉求类型\n';
const complaints = (count: number, compound: string, tag: string) =>
  Array.from({ length: count }, (_, index) => `${tag}${index},${month}-10,${compound},,投诉\n`).join('');
let world: TestWorld;
afterEach(() => world.stop());

async function planned() {
  const [indicator] = (await makePlan(world, month, 1)).indicators ?? [];
  return new Map(indicator?.values.map(({ firm, measured }) => [firm, measured]));
}

it('a plan measures orders and households of the compounds that its ranking counts, from the imported rows to the firm', async () => {
  world = await testWorld({ now: '2026-11-01T00:15:00+08:00' });
  const rule = { ...ruleOfIndicator({}, 'complaints'), months: 1 };
  await addCounty(world, {
    policy: { indicators: [rule], satisfactionWeight: 3, windowMonths: 3 },
  });
  // Changed hands before the indicator's month, within the window: out of the ranking, out of the indicator.
  const tenures = [
    { firm: one, from: '2020-01-01' as Day, to: '2026-08-20' as Day },
    { firm: two, from: '2026-08-21' as Day },
  ];
  await world.registry.putCompound(sampleCompound(5, two, { tenures }));
  await importFile(world, 'hotline', head + complaints(12, '0001', 'a') + complaints(16, '0002', 'b'));
  const before = await planned();
  expect(before.get(one)).toMatchObject({ value: 3, n: 12 });
  expect(before.get(two)).toMatchObject({ value: 4, n: 16 });
  await importFile(world, 'hotline', head + complaints(40, '0005', 'c'));
  expect(await planned()).toEqual(before);
});

const few = { ...ruleOfIndicator({}, 'complaints'), months: 1 };

it('a firm with few complaints has the rate of all such firms together: being small makes it no worse', async () => {
  world = await testWorld({ now: '2026-11-01T00:15:00+08:00' });
  await addCounty(world, { firms: 4, compounds: 0, policy: { indicators: [few], satisfactionWeight: 3 } });
  const homes = (count: number) => ({ households: { count, source: '社区', day: '2026-01-01' as Day } });
  for (const [index, count] of [100, 1000, 900, 1000].entries())
    await world.registry.putCompound(sampleCompound(index + 1, sampleFirm(index + 1).id, homes(count)));
  const rows = complaints(8, '0002', 'a') + complaints(9, '0003', 'b') + complaints(10, '0004', 'c');
  await importFile(world, 'hotline', head + rows);
  const [indicator] = (await makePlan(world, month, 1)).indicators ?? [];
  const [small, ...others] = indicator?.values ?? [];
  // No third firm would leave one of two with the other's count: here 17 less the greatest are 8, too few, and none is what is told.
  expect(small?.measured).toMatchObject({ value: 0, n: null });
  expect(small?.score).toBe(100);
  expect(others.map(({ measured }) => measured?.n)).toEqual([null, null, 10]);
  await importFile(world, 'hotline', head + complaints(3, '0001', 'd'));
  const [again, ...rest] = [...(await planned()).values()];
  expect(again).toMatchObject({ value: 1, n: null });
  expect(rest.map((one) => [one?.value, one?.n])).toEqual([
    [1, null],
    [1, null],
    [1, 10],
  ]);
  expect(again?.se).toBeGreaterThan(rest[0]?.se ?? 0);
});

it('two more call-backs do not move what the month before published; ten do', async () => {
  world = await testWorld({ now: '2026-11-01T00:15:00+08:00' });
  const rule = { ...ruleOfIndicator({}, 'satisfied'), months: 3 };
  await addCounty(world, { policy: { indicators: [rule], satisfactionWeight: 3, trialMonths: 0 } });
  const called = '工单编号,受理时间,小区编码,统一社会信用代码,诉求类型,是否满意\n';
  const rows = (n: number, yes: number, tag: string, of: string) =>
    Array.from({ length: n }, (_, i) => `${tag}${i},${of}-10,0001,,投诉,${i < yes ? '是' : '否'}\n`).join('');
  await importFile(world, 'hotline', called + rows(14, 9, 'a', '2026-09'));
  await world.evaluations.keepPlan(await makePlan(world, '2026-09' as Month, 1));
  await world.results.seal('2026-09' as Month, 1, 0);
  await importFile(world, 'hotline', called + rows(2, 0, 'b', month));
  expect((await planned()).get(one)).toMatchObject({ value: 64.2857, n: 14 });
  await importFile(world, 'hotline', called + rows(8, 1, 'c', month));
  expect((await planned()).get(one)).toMatchObject({ value: 41.6667, n: 24 });
});

it('what a trial month measured holds nothing off: nobody read it', async () => {
  world = await testWorld({ now: '2026-11-01T00:15:00+08:00' });
  const rule = { ...few, months: 3 };
  await addCounty(world, { policy: { indicators: [rule], satisfactionWeight: 3, trialMonths: 1 } });
  for (const of of ['2026-08', '2026-09'])
    await importFile(world, 'hotline', head + complaints(6, '0001', of).replaceAll(`${month}-`, `${of}-`));
  await importFile(world, 'hotline', head + complaints(2, '0001', 'b'));
  await world.evaluations.keepPlan(await makePlan(world, '2026-09' as Month, 1));
  await world.results.seal('2026-09' as Month, 1, 0);
  expect((await planned()).get(one)).toMatchObject({ n: 14 });
});
