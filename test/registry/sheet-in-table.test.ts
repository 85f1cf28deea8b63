import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { sheetInTable } from '../../functions/registry/sheet-in-table.ts';
import { readTable } from '../../functions/sheets/read-table.ts';

const csv = (lines: readonly string[]) => lines.join('\r\n');
const compounds = [
  '某县住宅小区登记表,,,,,,,',
  '填表单位：城东街道,,,,,2026年11月,,',
  '街道办,小区名称,管理模式,户数(户),户数来源,统计日期,星级,联系人电话',
  '城东街道,翠屏花园,市场化,１２００,社区核定,2024.3,五星,13800000000',
  ',滨河 小区,托管,"1,300户",,,,',
];

describe('a file as clerks have it', () => {
  it.each(['utf8', 'gbk', 'gb18030'])(
    'is read in %s, under its title rows, by other names of columns',
    async (encoding) => {
      const sheet = sheetInTable(await readTable(iconv.encode(csv(compounds), encoding)));
      expect(sheet.kind).toBe('compounds');
      expect(sheet.rows.map(({ line }) => line)).toEqual([4, 5]);
      expect(sheet.rows[0]?.cells).toEqual({
        district: '城东街道',
        name: '翠屏花园',
        mode: '市场化',
        households: '1200',
        households_source: '社区核定',
        households_day: '2024.3',
        '+星级': '五星',
      });
    },
  );

  it('fills empty cells from above once the clerk says so, keeps unknown columns, leaves people out', async () => {
    const table = await readTable(new TextEncoder().encode(csv(compounds)));
    const asked = sheetInTable(table);
    expect(asked.rows[1]?.cells).toMatchObject({ district: '', households_source: '', households_day: '' });
    expect([asked.blank, asked.filled]).toEqual([[5], []]);
    const sheet = sheetInTable(table, { fillDown: true });
    expect(sheet.rows[1]?.cells).toMatchObject({
      district: '城东街道',
      households_source: '社区核定',
      households_day: '2024.3',
      mode: '托管',
      '+星级': '',
    });
    const { kept, leftOut } = sheet.heads;
    expect([sheet.filled, sheet.blank, kept, leftOut]).toEqual([[5], [], ['星级'], ['联系人电话']]);
  });

  it('is read from XLSX too, with days that a spreadsheet made', async () => {
    const { toBuffer } = writeXlsxFile(
      [
        [{ value: '合同台账' }],
        ['小区代码', '信用代码', '合同开始日期', '到期日期'].map((value) => ({ value })),
        [
          { value: '1ABC' },
          { value: '913300000000000011' },
          { value: new Date('2024-03-01T00:00:00Z'), format: 'yyyy-mm-dd' },
          null,
        ],
      ] as never,
      { sheet: '台账' },
    );
    const { kind, rows } = sheetInTable(await readTable(new Uint8Array(await toBuffer())));
    expect(kind).toBe('tenures');
    expect(rows).toEqual([
      { line: 3, cells: { compound: '1ABC', firm: '913300000000000011', from: '2024-03-01', to: '' } },
    ]);
  });

  it('is refused with the columns that it lacks, and an old .xls with what to do', async () => {
    const file = '街道,小区名称,管理方式,户数来源,户数日期\n城东,翠屏,市场化,社区,2024-03-01\n';
    const rows = await readTable(new TextEncoder().encode(file));
    expect(() => sheetInTable(rows)).toThrow('表头缺少：入住户数');
    await expect(readTable(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]))).rejects.toThrow('请另存为 xlsx');
  });
});
