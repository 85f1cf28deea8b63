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

it('fewer than ten complaints are in a plan as that alone', async () => {
  world = await testWorld({ now: '2026-11-01T00:15:00+08:00' });
  const rule = { ...ruleOfIndicator({}, 'complaints'), months: 1 };
  await addCounty(world, { policy: { indicators: [rule], satisfactionWeight: 3 } });
  await importFile(world, 'hotline', head + complaints(9, '0001', 'a') + complaints(1, '0002', 'b'));
  const found = await planned();
  expect(found.get(one)).toMatchObject({ value: 1.125, n: null });
  expect(found.get(two)).toEqual(found.get(one));
});
