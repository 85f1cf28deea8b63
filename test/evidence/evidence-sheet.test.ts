import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import type { EvidenceKind } from '../../functions/domain/indicator/evidence-row.ts';
import { parseTime } from '../../functions/domain/indicator/local-time.ts';
import { packRow, unpackRow } from '../../functions/domain/indicator/packed-rows.ts';
import { columnsOf } from '../../functions/evidence/columns.ts';
import type { EvidenceSheet } from '../../functions/evidence/evidence-sheet.ts';
import { readEvidenceRow } from '../../functions/evidence/read-evidence-row.ts';
import { readTable } from '../../functions/sheets/read-table.ts';
import { sampleFirm } from '../support/county.ts';
import { evidenceFile } from '../support/evidence-files.ts';

const firm = sampleFirm(1).id;

function read(sheet: EvidenceSheet, index = 0) {
  const [row] = sheet.rows.slice(index, index + 1);
  if (row === undefined) throw new Error(`no row ${index}`);
  const [, ...texts] = row;
  const cells = Object.fromEntries(
    columnsOf(sheet.kind).map((column, place) => [column, texts[place] ?? '']),
  );
  return readEvidenceRow(cells, sheet.kind, firm, parseTime(sheet.openAt));
}
const one = async (kind: EvidenceKind, head: string, line: string) =>
  read(await evidenceFile(kind, `${head}\n${line}\n`));

const orders = `某县2026年11月工单
受理编号,渠道,来电时间,首次响应时间,办结时间,姓名,联系电话,房号,诉求内容,统一社会信用代码,诉求类别,难易程度,是否解决,满意度,挂起原因
Ｇ1,微信小程序,2026/11/3 8:15,2026.11.3 8:16,2026年11月3日9时5分,张三,13800000000,3-501,水管漏水,${firm},投诉举报,简单,已解决,基本满意,等待配件
`;
const order = {
  key: 'G1',
  firm,
  channel: 'wechat',
  kind: 'simple',
  appeal: 'complaint',
  coarse: true,
  pause: {},
  callBack: { solved: true, satisfied: true },
};

describe('files of evidence as clerks have them', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(orders)],
    ['GBK', iconv.encode(orders, 'gbk')],
    ['GB18030', iconv.encode(orders, 'gb18030')],
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${orders}`)],
  ])('%s, with a title above, synonyms, full width, times as they are written', async (_, bytes) => {
    const sheet = await evidenceFile('work-orders', bytes);
    expect(read(sheet)).toMatchObject(order);
    expect(sheet.openAt).toBe('2026-11-03 09:05:00');
    expect(sheet.dropped).toEqual(['姓名', '联系电话', '房号', '诉求内容']);
  });

  it('names, telephones, rooms and free text are not in what is read; of why it was put off only that it was', async () => {
    const sheet = JSON.stringify((await evidenceFile('work-orders', orders)).rows.slice(0, 9));
    for (const private_ of ['张三', '13800000000', '3-501', '水管漏水', '等待配件'])
      expect(sheet).not.toContain(private_);
  });

  it('a workbook with real times is read to the second', async () => {
    const head = ['工单编号', '受理时间', '办结时间', '统一社会信用代码'].map((value) => ({ value }));
    const time = (text: string) => ({
      value: new Date(`2026-11-03T${text}Z`),
      type: Date,
      format: 'yyyy-mm-dd hh:mm:ss',
    });
    const row = [{ value: 'X1' }, time('08:00:05'), time('08:30:05'), { value: firm }];
    const { toBuffer } = writeXlsxFile([head, row], { sheet: '1' });
    const sheet = await evidenceFile('work-orders', new Uint8Array(await toBuffer()));
    expect(read(sheet)).toMatchObject({
      key: 'X1',
      times: { received: parseTime('2026-11-03 08:00:05'), closed: parseTime('2026-11-03 08:30:05') },
    });
  });

  it.each([
    ['T00:00:00', undefined],
    ['T08:15:00', true],
    ['T08:15:30', false],
  ])('a spreadsheet’s time %s: no second, or no time of day, is not taken for 0', async (written, coarse) => {
    const time = { value: new Date(`2026-11-03${written}Z`), type: Date, format: 'yyyy/m/d' };
    const text = [['X1'], [firm]].map(([value = '']) => ({ value }));
    const heads = ['工单编号', '统一社会信用代码', '受理时间', '首次响应时间', '办结时间'];
    const { toBuffer } = writeXlsxFile([heads.map((value) => ({ value })), [...text, time, time, time]], {
      sheet: '1',
    });
    const sheet = await evidenceFile('work-orders', new Uint8Array(await toBuffer()));
    if (coarse === undefined) expect(() => read(sheet)).toThrow('没有时刻');
    else expect('coarse' in read(sheet)).toBe(coarse);
  });

  it('0:00 of a CSV file is a day that a spreadsheet wrote, and a day it is still', async () => {
    const head = '工单编号,统一社会信用代码,受理时间,首次响应时间';
    await expect(one('work-orders', head, `A1,${firm},2026/11/3 0:00,`)).rejects.toThrow('没有时刻');
    const times = { received: parseTime('2026-11-03 08:00') };
    expect(await one('work-orders', head, `A1,${firm},2026/11/3 8:00,2026/11/3 0:00`)).toMatchObject({
      times,
    });
    const day = await one('inspections', '检查日期,统一社会信用代码,得分', `2026/11/3 0:00,${firm},90`);
    expect(day).toMatchObject({ day: '2026-11-03' });
  });

  it('a pause of days, or of an end alone, is one that lasted nobody knows how long', async () => {
    const head = '工单编号,统一社会信用代码,受理时间,挂起时间,恢复时间';
    for (const pause of ['2026-11-03,2026-11-05', ',2026-11-03 09:00', '2026-11-03 08:30,2026-11-04'])
      expect(await one('work-orders', head, `A1,${firm},2026-11-03 08:00,${pause}`)).toMatchObject({
        pause: {},
      });
  });

  it('an .xls, and a table without the columns, are refused with what is missing', async () => {
    const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]);
    await expect(evidenceFile('hotline', old)).rejects.toThrow('请另存为 xlsx');
    await expect(evidenceFile('hotline', `工单编号,受理时间,统一社会信用代码\n1,2,3\n`)).rejects.toThrow(
      '诉求类型',
    );
  });

  it('an XLSX file that would take too much memory is refused with the advice to save it as CSV', async () => {
    const { toBuffer } = writeXlsxFile([[{ value: '工单编号' }]], { sheet: '1' });
    const bytes = new Uint8Array(await toBuffer());
    await expect(readTable(bytes, 500)).rejects.toThrow('另存为”CSV');
    expect(await readTable(bytes, 5000)).toHaveLength(1);
    expect(await readTable(new TextEncoder().encode('工单编号\n'.repeat(900)), 500)).toHaveLength(900);
  });

  it('a column’s own head goes before other words for it, wherever it stands; two of equal standing are refused by name', async () => {
    const row = `1,GD-1,2026-11-03 08:00,${firm}\n`;
    for (const heads of ['编号,工单编号', '热线编号,工单编号(必填)']) {
      const sheet = await evidenceFile('work-orders', `${heads},受理时间,统一社会信用代码\n${row}`);
      expect(read(sheet)).toMatchObject({ key: 'GD-1' });
    }
    for (const heads of ['编号,工单号', '工单编号,工单编号'])
      await expect(evidenceFile('work-orders', `${heads},受理时间,统一社会信用代码\n${row}`)).rejects.toThrow(
        `${heads.replace(',', '、')} 都可作“工单编号”`,
      );
  });

  it('a number that stands twice in a file is refused the second time, unless the row says the very same', async () => {
    const head = '工单编号,受理时间,统一社会信用代码';
    const row = (time: string) => `A1,2026-11-03 ${time},${firm}\n`;
    const sheet = await evidenceFile('work-orders', `${head}\n${row('08:00')}${row('08:00')}${row('09:00')}`);
    expect(sheet.rows).toHaveLength(1);
    expect(sheet.bad.map(({ line }) => line)).toEqual([4]);
  });

  it.each([
    [
      'inspections',
      '检查日期,统一社会信用代码,得分,检查结果',
      '2024.3',
      '55分,不合格',
      { day: '2024-03-01', score: 55, failed: true },
    ],
    [
      'self-checks',
      '自查日期,统一社会信用代码,编号,整改完成日期',
      '2026年11月3日',
      'Z-1,20261108',
      { key: 'Z-1', closed: '2026-11-08' },
    ],
    ['credit', '评定日期,统一社会信用代码,信用等级,备注', '2026-11-03', 'aa级,x', { grade: 'AA' }],
    ['stars', '评定日期,统一社会信用代码,星级,备注', '2026-11-03', '四星级,x', { stars: 4 }],
    ['accidents', '发生日期,统一社会信用代码,类型,备注', '2026-11-03', '行政处罚,x', { what: 'penalty' }],
    [
      'samples',
      '调查日期,统一社会信用代码,满意度得分,样本量',
      '2026-11-03',
      '71.5,120户',
      { score: 71.5, n: 120 },
    ],
  ] as const)('%s', async (kind, head, day, rest, expected) => {
    expect(await one(kind, head, `${day},${firm},${rest}`)).toMatchObject({ firm, ...expected });
  });

  it.each([
    ['inspections', '检查日期,统一社会信用代码,得分', '2024.1,F,55', '去掉零的 10 月'],
    ['inspections', '检查日期,统一社会信用代码,得分', '2026-11-03,F,155', '0 到 100'],
    ['work-orders', '工单编号,统一社会信用代码,受理时间', '2.02E+17,F,2026-11-03 08:00', '变成数字'],
    ['work-orders', '工单编号,统一社会信用代码,受理时间', 'A1,F,2026-11-03', '没有时刻'],
    ['work-orders', '工单编号,统一社会信用代码,受理时间', '13800000000,F,2026-11-03 08:00', '与手机号'],
    ['hotline', '工单编号,统一社会信用代码,受理时间,诉求类型', 'A1,F,2026-11-03,', '诉求类型没有填'],
    ['credit', '评定日期,统一社会信用代码,信用等级', '2026-11-03,F,优', '不是 AAA'],
  ] as const)('%s: %s: a wrong cell is a clear reason', async (kind, head, line, reason) => {
    await expect(one(kind, head, line)).rejects.toThrow(reason);
  });

  it('a packed row is the row again', async () => {
    const row = read(await evidenceFile('work-orders', orders));
    expect(unpackRow('work-orders', packRow('work-orders', row as never))).toEqual(row);
    const bare = await one(
      'hotline',
      '工单编号,统一社会信用代码,受理时间,诉求类型,是否物业责任,重复件',
      `A1,F,2026-11-03,咨询,否,是`,
    );
    expect(unpackRow('hotline', packRow('hotline', bare as never))).toEqual(bare);
  });
});
