import { afterAll, beforeAll, expect, it } from 'vitest';
import { bureauApp } from '../../functions/bureau/app.ts';
import type { Month } from '../../functions/domain/month.ts';
import { evidenceMatrix } from '../../functions/evidence/matrix.ts';
import { addCounty, type County } from '../support/county.ts';
import { importFile } from '../support/evidence-files.ts';
import { signedIn } from '../support/office.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

let world: TestWorld;
let county: County;
beforeAll(async () => {
  world = await testWorld();
  county = await addCounty(world);
  const complaint = (month: string, index: number) =>
    `H${month}${index},${month}-10,${county.firms[0]?.id},投诉,是,${index % 2 ? '是' : '否'},\n`;
  const of = (month: string, count: number) =>
    Array.from({ length: count }, (_, i) => complaint(month, i)).join('');
  const head = '工单编号,受理时间,统一社会信用代码,诉求类型,有效回访,是否解决,满意度\n';
  await importFile(
    world,
    'hotline',
    head + ['08', '09', '10'].map((month) => of(`2025-${month}`, 8) + of(`2026-${month}`, 4)).join(''),
  );
});
afterAll(() => world.stop());

it('a row has the value of the rule’s months, the same months a year before, and the bureau’s standard; no data is no 0', async () => {
  const [firm] = county.firms;
  if (firm === undefined) throw new Error('no firm');
  const rows = await evidenceMatrix(world, firm.id, '2026-10' as Month);
  const row = (kind: string) => rows.find((one) => one.kind === kind);
  expect(row('complaints')).toMatchObject({
    from: '2026-08',
    to: '2026-10',
    value: { value: 3, n: 12 },
    yearBefore: { value: 6 },
    standard: 1,
    meets: false,
  });
  expect(row('solved')).toMatchObject({ value: { value: 50, n: 12 }, meets: false });
  expect(row('satisfied')).toMatchObject({ value: undefined, meets: undefined });
});

it('the firm’s page in the console shows it to those who may see evidence', async () => {
  const app = bureauApp(world);
  const path = `/bureau/firms/${county.firms[0]?.id}`;
  const page = await (await (await signedIn(world, app, 'officer')).get(path)).text();
  expect(page).toContain('佐证矩阵');
  expect(page).toContain('没有数据');
  const administrator = await signedIn(world, app, 'administrator');
  expect(await (await administrator.get(path)).text()).not.toContain('佐证矩阵');
});
