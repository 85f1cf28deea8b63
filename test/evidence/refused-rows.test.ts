import { afterEach, beforeEach, expect, it } from 'vitest';
import type { EvidenceKind } from '../../functions/domain/indicator/evidence-row.ts';
import type { Month } from '../../functions/domain/month.ts';

import { evidenceOver } from '../../functions/evidence/figures.ts';
import { keptFileName } from '../../functions/evidence/file-name.ts';
import { knownRows } from '../../functions/evidence/known-rows.ts';
import { localNow } from '../../functions/evidence/local-now.ts';
import { planRows } from '../../functions/evidence/plan-rows.ts';
import { addCounty, sampleCompound, sampleFirm } from '../support/county.ts';
import { evidenceFile, importFile } from '../support/evidence-files.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const [one, two] = [sampleFirm(1).id, sampleFirm(2).id];
const november = '2026-11' as Month;
const head = '工单编号,来源渠道,受理时间,办结时间,小区编码,统一社会信用代码,简单/复杂/超出职责,改派\n';
let world: TestWorld;

beforeEach(async () => {
  world = await testWorld({ now: '2026-11-20T12:00:00+08:00' });
  await addCounty(world);
});
afterEach(() => world.stop());

const orders = (text: string) => importFile(world, 'work-orders', head + text);
const of = async <Kind extends EvidenceKind>(kind: Kind) =>
  (await evidenceOver(world, [kind], november, november))[kind]?.get(november) ?? [];
const clause = async (name: string, firm = one) =>
  (await of('work-orders')).find((row) => row.firm === firm)?.clauses[name];

it('a time to come is refused in every column, and says nothing of other firms’ open orders', async () => {
  const { bad } = await orders(
    `F1,电话,2026-11-20 11:30:00,,,${one},复杂\nF2,电话,2026-11-20 09:00:00,2062-11-20 09:10:00,,${two},复杂\n`,
  );
  expect(bad).toMatchObject([{ line: 3, reason: expect.stringContaining('办结时间 closed: 还没有到') }]);
  expect(await clause('5341-complex')).toMatchObject({ breached: 0, running: [expect.any(Number)] });
  expect(await clause('5341-complex', two)).toBeUndefined();
  const closed = '编号,自查日期,统一社会信用代码,整改期限,整改完成日期\n';
  const row = (key: string, due: string, done: string) => `${key},2026-11-03,${one},${due},${done}\n`;
  const checks = await importFile(
    world,
    'self-checks',
    closed + row('1', '2026-12-03', '') + row('2', '', '2026-12-03'),
  );
  expect(checks.bad.map(({ line }) => line)).toEqual([3]);
});

it('a piece whose newest time is of a day to come knows nothing of what is open; one of later today knows until now', async () => {
  const { rows } = await evidenceFile('work-orders', `${head}F1,电话,2026-11-20 08:00:00,,,${one},复杂\n`);
  const planned = (openAt: string) =>
    planRows(
      world,
      knownRows(world, 'work-orders'),
      { kind: 'work-orders', openAt, rows: rows.slice(0, 100) },
      localNow(world),
    );
  const [slip, now] = [await planned('2062-11-20 08:00:00'), await planned('2026-11-20 12:00:00')];
  expect(await planned('2026-11-20 18:00:00')).toEqual(now);
  expect(JSON.parse(slip.parts[0]?.rows[0] ?? '[]').at(-1)).toBeNull();
  expect(JSON.parse(now.parts[0]?.rows[0] ?? '[]').at(-1)).toBe(4 * 3600);
});

it('words that a deciding column does not know make the row bad, by the column’s name', async () => {
  const heads =
    '工单编号,受理时间,统一社会信用代码,诉求类型,是否物业责任,有效回访,是否联系,是否解决,满意度\n';
  const row = (key: string, rest: string) => `${key},2026-11-03,${one},${rest}\n`;
  const { bad } = await importFile(
    world,
    'hotline',
    heads +
      row('H1', '投诉,开发商责任,是,是,是,满意') +
      row('H2', '非投诉,是,无效,,,') +
      row('H3', '投诉,是,是,联系不上,无法解决,不够满意') +
      row('H4', '不是投诉,是,,,,') +
      row('H5', '投诉,共同责任,,,,') +
      row('H6', '投诉,是,半有效,,,') +
      row('H7', '投诉,是,,,,100%'),
  );
  expect(bad.map(({ line, reason }) => [line, reason.split(' ')[0]])).toEqual([
    [5, '诉求类型'],
    [6, '是否物业责任'],
    [7, '有效回访'],
    [8, '满意度'],
  ]);
  expect(await of('hotline')).toMatchObject([
    {
      orders: 2,
      complaints: 1,
      rates: { contacted: { yes: 0, of: 1 }, solved: { yes: 0, of: 1 }, satisfied: { yes: 0, of: 1 } },
    },
  ]);
  const vetoes = `日期,统一社会信用代码,类型\n2026-11-03,${one},无安全事故\n2026-11-03,${two},未处罚\n`;
  expect((await importFile(world, 'accidents', vetoes)).counts).toMatchObject({ added: 0, bad: 2 });
  const results = `日期,统一社会信用代码,检查结果\n2026-11-03,${one},未达标\n2026-11-04,${one},还行\n`;
  expect((await importFile(world, 'inspections', results)).bad.map(({ line }) => line)).toEqual([3]);
  expect(await of('inspections')).toMatchObject([{ failed: true }]);
});

it('a number belongs to one firm, unless the file says that the order was given to another', async () => {
  const row = (firm: string, rest = '') =>
    `K1,电话,2026-11-03 08:00:00,2026-11-03 08:10:00,,${firm},简单,${rest}\n`;
  await orders(row(one));
  const { bad, counts } = await orders(row(two));
  expect([counts.bad, bad[0]?.reason]).toEqual([1, expect.stringContaining('工单编号已属另一企业')]);
  expect((await orders(row(one) + row(two))).counts).toMatchObject({ unchanged: 1, bad: 1 });
  expect((await orders(row(two, '是'))).counts.changed).toBe(1);
  expect(await clause('5341-simple', two)).toMatchObject({ met: 1 });
  expect(await clause('5341-simple')).toBeUndefined();
});

it('an order of a compound whose firm was put right in the registry goes with it', async () => {
  const place = sampleCompound(1, one);
  const row = `K1,电话,2026-11-03 08:00:00,2026-11-03 08:10:00,${place.id},,简单\n`;
  await orders(row);
  expect(await world.registry.putCompound(sampleCompound(1, two, { version: 2 }))).toBe(true);
  expect((await orders(row)).counts.changed).toBe(1);
});

it('a line counts as totals only where its first cell is that word', async () => {
  const rest = `2026-11-03 08:00:00,,,${one},简单\n`;
  const { counts, bad } = await orders(`A1,费用合计,${rest}合计,2,,,,,\nA2,累计,${rest}`);
  expect([counts.added, bad]).toEqual([2, []]);
});

it('a number with a name, a door or a story in it is no number, and no words of a cell are kept', async () => {
  const told = '张三家漏水3幢502室无人管';
  const numbers = [told, '张三', '工单张三12', '3幢502', '李四2026001', '张三〔2026〕12号', '工单'];
  const row = (key: string, kind = '简单') => `${key},电话,2026-11-03 08:00:00,,,${one},${kind}\n`;
  const { bad, counts } = await orders(numbers.map((key) => row(key)).join(''));
  expect([bad.length, counts.added]).toEqual([numbers.length, 0]);
  const good = [
    'GD-2026/11_03',
    '12345热线'.slice(0, 5),
    '工单20261103001',
    '热线工单A1',
    '单号:88',
    '第7号',
  ];
  expect((await orders(good.map((key) => row(key)).join(''))).counts).toMatchObject({
    added: good.length,
    bad: 0,
  });
  const check = (key: string) => `${key},2026-11-03,${one}\n`;
  const heads = '编号,自查日期,统一社会信用代码\n';
  const checks = await importFile(
    world,
    'self-checks',
    heads + numbers.map(check).join('') + check('ZC-1'),
    `${told}.csv`,
  );
  expect(checks.counts).toMatchObject({ added: 1, bad: numbers.length });
  const vetoes = '决定书文号,处罚日期,统一社会信用代码,类型\n';
  const decision = `杭建罚字〔2026〕第12号,2026-11-03,${one},行政处罚\n`;
  expect((await importFile(world, 'accidents', vetoes + decision)).counts.added).toBe(1);
  const everything: unknown[] = [];
  for (const record of await world.evidence.all()) {
    everything.push(record);
    for (const number of (await world.evidence.summaries(record.id)).keys())
      everything.push(await world.evidence.piece(record.id, number));
  }
  for (const private_ of ['张三', '漏水', '502', '李四', '无人管'])
    expect(JSON.stringify(everything)).not.toContain(private_);
});

it.each([
  ['张三家漏水3幢502室无人管.xlsx', '*.xlsx'],
  ['城东2026年11月工单(3-501王五).csv', '*2026年11月工单(*).csv'],
  ['12345热线工单导出_20261103.xlsx', '12345热线工单导出_20261103.xlsx'],
  ['执法检查台账-更正.csv', '执法检查台账-更正.csv'],
])('of the file’s name %s only %s is kept', (name, kept) => {
  expect(keptFileName(name)).toBe(kept);
});

it('inspections without a number are told apart by their order in the file, and the same file brings nothing', async () => {
  const file = `检查日期,统一社会信用代码,检查得分\n2026-11-03,${one},40\n2026/11/3,${one},95\n2026-11-04,${one},70\n2026-11-03,${one},40\n`;
  expect((await importFile(world, 'inspections', file)).counts).toMatchObject({ added: 3 });
  expect((await of('inspections')).map(({ score }) => score).sort()).toEqual([40, 70, 95]);
  expect((await importFile(world, 'inspections', file)).counts).toMatchObject({ added: 0, unchanged: 3 });
  const better = file.replace(',95', ',96');
  expect((await importFile(world, 'inspections', better)).counts).toMatchObject({ changed: 1, unchanged: 2 });
});

it('a firm has one grade on a day: the second line that says another is refused', async () => {
  const file = `评定日期,统一社会信用代码,信用等级\n2026-11-03,${one},AA\n2026/11/3,${one},B\n2026-11-03,${two},B\n`;
  const { counts, bad } = await importFile(world, 'credit', file);
  expect([counts.added, bad.map(({ line }) => line)]).toEqual([2, [3]]);
});

it('no reason quotes a cell; numbers of persons are in no key and in no file’s name', async () => {
  const person = '张三 3幢502 13987654321';
  const { bad } = await orders(
    [
      `13812345678,电话,2026-11-03 08:00:00,,,${one},简单`,
      `A1,电话,2026-11-03 08:00:00,${person},,${one},简单`,
      `A2,电话,2026-11-03 08:00:00,,${person},,简单`,
      `A3,电话,2026-11-03 08:00:00,,,${person},简单`,
      `A4,电话,${person},,,${one},简单`,
      `A5,电话,2026-11-03 08:00:00,,,${one},${person}`,
    ].join('\n'),
  );
  const check = `编号,自查日期,统一社会信用代码\n138 1234 5678,2026-11-03,${one}\n张三 13812345678 3幢502漏水,2026-11-03,${one}\n`;
  const checks = await importFile(world, 'self-checks', check);
  expect([bad.length, checks.bad.length]).toEqual([6, 2]);
  const reasons = [...bad, ...checks.bad].map(({ reason }) => reason).join();
  for (const told of ['张三', '3幢', '139', '138']) expect(reasons).not.toContain(told);
  const good = `编号,自查日期,统一社会信用代码\nZ1,2026-11-03,${one}\n`;
  await importFile(world, 'self-checks', good, '张138-1234-5678自查20261103.csv');
  expect((await world.evidence.all())[0]?.file).toBe('*自查20261103.csv');
});
