import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Month } from '../../functions/domain/month.ts';
import { evidenceOver } from '../../functions/evidence/figures.ts';
import { undoEvidence, whatEvidenceTouches } from '../../functions/evidence/undo-evidence.ts';
import { addCounty, sampleCompound, sampleFirm } from '../support/county.ts';
import { importFile } from '../support/evidence-files.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const [one, two] = [sampleFirm(1).id, sampleFirm(2).id];
const [october, november] = ['2026-10' as Month, '2026-11' as Month];
const head =
  '工单编号,来源渠道,受理时间,首次响应时间,开始服务时间,办结时间,小区编码,统一社会信用代码,简单/复杂/超出职责\n';
const line = (key: string, received: string, closed: string, kind = '简单', firm: string = one) =>
  `${key},电话,2026-${received}:00,2026-${received}:03,2026-${received}:50,${closed && `2026-${closed}:00`},,${firm},${kind}\n`;
let world: TestWorld;

beforeEach(async () => {
  world = await testWorld({ now: '2026-11-20T12:00:00+08:00' });
  await addCounty(world);
});
afterEach(() => world.stop());

const orders = (text: string) => importFile(world, 'work-orders', head + text);
const figures = async (month: Month, firm = one) =>
  (await evidenceOver(world, ['work-orders'], month, month))['work-orders']
    ?.get(month)
    ?.find((row) => row.firm === firm);

it('keeps good rows, reports bad ones by line, and folds the months', async () => {
  const { counts, bad } = await orders(
    line('A1', '11-03 08:00', '11-03 08:20') +
      line('A2', '11-03 08:00', '11-03 09:20') +
      line('', '11-03 08:00', '11-03 08:20') +
      line('A3', '11-03 08:00', '11-03 08:20', '简单', '9.1330000E+17') +
      line('A4', '12-03 08:00', '12-03 08:20'),
  );
  expect(counts).toEqual({ added: 2, changed: 0, unchanged: 0, bad: 3 });
  expect(bad.map(({ line: at, reason }) => [at, reason.slice(0, 12)])).toEqual([
    [4, '工单编号没有填 orde'],
    [5, '统一社会信用代码 fir'],
    [6, '2026-12-03 还'],
  ]);
  expect((await figures(november))?.rules['5341']).toMatchObject({ met: 1, breached: 1 });
});

it('the same file twice changes nothing and writes nothing, thousands of rows alike', async () => {
  const many = Array.from({ length: 4000 }, (_, index) =>
    line(
      `N${index}`,
      index % 2 ? '10-05 08:00' : '11-05 08:00',
      '11-05 08:20',
      '复杂',
      index % 3 ? one : two,
    ),
  ).join('');
  expect((await orders(many)).counts).toMatchObject({ added: 4000, bad: 0 });
  const before = await figures(october);
  world.countAfresh();
  const again = await orders(many);
  expect(again).toEqual({ counts: { added: 0, changed: 0, unchanged: 4000, bad: 0 }, bad: [] });
  expect(world.consumed.write).toBe(0);
  expect(await figures(october)).toEqual(before);
  expect(await world.evidence.all()).toHaveLength(1);
});

it('the same number in a later file is the same order: its new state takes the place of the old one, in another month too', async () => {
  await orders(line('A1', '10-31 23:30', ''));
  expect((await figures(october))?.rules['5341']).toMatchObject({ met: 0 });
  expect((await orders(line('A1', '10-31 23:30', '10-31 23:50'))).counts.changed).toBe(1);
  expect((await figures(october))?.rules['5341']).toMatchObject({ met: 1 });
  await orders(line('A1', '11-01 00:10', '11-01 00:20'));
  expect(await figures(october)).toBeUndefined();
  expect((await figures(november))?.orders).toBe(1);
});

it('an order that is reclassified keeps its time of receipt, and its month', async () => {
  await orders(line('A1', '10-31 23:30', ''));
  await orders(line('A1', '11-01 00:10', '11-01 03:00', '复杂'));
  expect((await figures(october))?.clauses['5341-complex']?.met).toBe(1);
  expect(await figures(november)).toBeUndefined();
});

it('a third file leaves a reclassified order in the month of its first receipt, and brings nothing where it says the same', async () => {
  await orders(line('A1', '10-31 23:30', ''));
  const second = line('A1', '11-01 00:10', '', '复杂');
  await orders(second);
  expect((await orders(second)).counts.unchanged).toBe(1);
  await orders(line('A1', '11-01 00:10', '11-01 04:00', '复杂'));
  expect((await figures(october))?.clauses['5341-complex']?.breached).toBe(1);
  expect(await figures(november)).toBeUndefined();
});

it('an import is undone as a whole: what stood before stands again, and what it touches is said first', async () => {
  await orders(line('A1', '11-03 08:00', '11-03 09:20'));
  const { id = '' } = await orders(
    line('A1', '11-03 08:00', '11-03 08:20') + line('B1', '10-03 08:00', '10-03 08:20', '简单', two),
  );
  const record = await world.evidence.find(id);
  if (record === undefined) throw new Error('no record');
  const touched = await whatEvidenceTouches(world, record, async (firms) => firms.length);
  expect(touched).toEqual({
    months: [october, november],
    rows: 2,
    firms: [one, two],
    open: november,
    unplanned: [october],
    planned: [],
    sealed: [],
    openCases: 2,
  });
  expect((await figures(november))?.rules['5341'].met).toBe(1);
  await undoEvidence(world, record, '某经办');
  await undoEvidence(world, record, '某经办');
  expect((await figures(november))?.rules['5341']).toMatchObject({ met: 0, breached: 1 });
  expect(await figures(october, two)).toBeUndefined();
  expect((await world.evidence.find(id))?.undone?.by).toBe('某经办');
});

it('pages read one small record a month: figures are kept when they are made, and reading writes nothing', async () => {
  const many = Array.from({ length: 3000 }, (_, index) =>
    line(`N${index}`, '11-05 08:00', '11-05 08:20'),
  ).join('');
  await orders(many);
  world.countAfresh();
  await figures(november);
  expect(world.consumed.write).toBe(0);
  expect(world.consumed.read).toBeLessThan(10);
});

it('an order without a firm is its compound’s firm’s; one that nobody serves is refused', async () => {
  const nobody = sampleCompound(9, one, { tenures: [] });
  await world.registry.putCompound(nobody);
  const [place] = [sampleCompound(2, two)];
  const rows = [place, nobody].map(({ id }, index) => `C${index},电话,2026-11-03 08:00:00,,,,${id},,简单\n`);
  const { counts, bad } = await orders(rows.join(''));
  expect(counts.added).toBe(1);
  expect((await figures(november, two))?.orders).toBe(1);
  expect(bad[0]?.reason).toContain('没有物业企业服务');
});
