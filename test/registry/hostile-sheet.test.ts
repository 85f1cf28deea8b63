import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { isHarmless, mayBeAboutPeople } from '../../functions/domain/extra-columns.ts';
import { withoutTwins } from '../../functions/registry/pieces-of.ts';
import { readCompoundRow, readFirmRow } from '../../functions/registry/read-row.ts';
import { type SheetChoice, sheetInTable } from '../../functions/registry/sheet-in-table.ts';
import { readTable } from '../../functions/sheets/read-table.ts';
import { compoundRow } from '../support/clerk-sheets.ts';
import { sampleFirm } from '../support/county.ts';

const read = async (text: string, choice?: SheetChoice) =>
  sheetInTable(await readTable(new TextEncoder().encode(text)), choice);
const heads = '小区名称,街道,管理方式,入住户数,户数来源,户数日期';

describe('persons and doors stay out of the register', () => {
  it('drops heads of persons, keeps those that PRACTICE names, and asks of all others', async () => {
    const people =
      '网格员,社区书记,楼长,户主,业主,房号,门牌,联系方式,业委会成员,业委会主任,保安队长,法人代表,contact,手机号,座机,地址,管家,电梯安全员';
    const harmless = '星级,收费率,物业费收缴率,党支部,业主委员会,建筑面积(平方米),电梯数';
    const sheet = await read(`${heads},${people},${harmless},特色,收费率\n甲,东,市场化,1,社区,2026-11-01`);
    expect(sheet.heads).toMatchObject({ leftOut: people.split(','), asked: ['特色'] });
    expect(sheet.heads.kept).toEqual([...harmless.split(','), '收费率']);
    const ticked = await read(`${heads},网格员,特色\n甲,东,市场化,1,社区,2026-11-01,张三,河景`, {
      keep: ['特色', '网格员'],
    });
    expect(ticked.rows[0]?.cells).toMatchObject({ '+特色': '河景' });
    expect(JSON.stringify(ticked.rows)).not.toContain('张三');
  });

  it('takes counts and shares of people for what they are', () => {
    expect(['业主人数', '业主满意度', '业主大会', '居民委员会'].filter(mayBeAboutPeople)).toEqual([]);
    expect(['党支部书记', '星级评定人员', '信用管理员'].filter(isHarmless)).toEqual([]);
  });

  it('drops them whoever sends them, and numbers of persons wherever they stand', () => {
    const row = compoundRow('甲里', { '+网格员': '张三', '+星级': '五星', community_line: '138 0000 1111' });
    const { extra, communityLine, notice } = readCompoundRow(row);
    expect([extra, communityLine]).toEqual([{ 星级: '五星' }, undefined]);
    expect(notice).toContain('社区电话像是个人的');
    expect(() => readCompoundRow(compoundRow('甲里', { households_source: '张 13800001111' }))).toThrow(
      '户数来源',
    );
    expect(
      readFirmRow({ firm: sampleFirm(1).id, name: '甲', repair_line: '13800001111' }),
    ).not.toHaveProperty('repairLine');
  });
});

describe('nothing is made up', () => {
  it('refuses lines of totals, and fills nothing into them', async () => {
    const text = `${heads}\n一,城东,市场化,100,社区,2026-11-01\n合计,,,300,,\n,城东小计,,300,,`;
    const sheet = await read(text, { fillDown: true });
    expect(sheet.rows[1]?.cells).toMatchObject({ name: '合计', district: '', households_source: '' });
    expect(sheet.filled).toEqual([]);
    expect(() => readCompoundRow(compoundRow('合计'))).toThrow('合计行');
    expect(() => readCompoundRow(compoundRow('二', { district: '城东 小计' }))).toThrow('合计行');
  });

  it('fills what an XLSX merges and only asks of what it leaves empty', async () => {
    const row = (...cells: readonly (string | null)[]) =>
      cells.map((value) => (value === null ? null : { value }));
    const { toBuffer } = writeXlsxFile(
      [
        row('登记表'),
        row('街道', '小区名称', '管理方式', '入住户数', '户数来源', '户数日期'),
        [{ value: '城东', rowSpan: 2 }, ...row('一', '市场化', '1', '社区', '2026-11-01')],
        row(null, '二', '市场化', '2', '社区', '2026-11-01'),
        row(null, '三', '市场化', '3', null, '2026-11-01'),
      ],
      { sheet: '登记' },
    );
    const sheet = sheetInTable(await readTable(new Uint8Array(await toBuffer())));
    const found = sheet.rows.map(({ cells }) => [cells.district, cells.households_source]);
    expect(found).toEqual([
      ['城东', '社区'],
      ['城东', '社区'],
      ['', ''],
    ]);
    expect([sheet.filled, sheet.blank]).toEqual([[4], [5]]);
  });
});

describe('a ledger of several kinds', () => {
  const text = `${heads},统一社会信用代码,物业企业,报修电话,星级\n一,东,市场化,1,社区,2026-11-01,9,甲物业,0000-1,五\n二,东,市场化,1,社区,2026-11-01,9,甲物业,0000-1,四`;

  it('says which columns are of another kind, and what else it can be read as', async () => {
    const sheet = await read(text);
    expect([sheet.kind, sheet.kinds]).toEqual(['compounds', ['compounds', 'firms']]);
    expect(sheet.heads.unused).toEqual(['统一社会信用代码', '物业企业', '报修电话']);
    expect(Object.keys(sheet.rows[0]?.cells ?? {})).not.toContain('firm');
  });

  it('is read as firms next: each once, with nothing that is their compounds’', async () => {
    const sheet = await read(text, { kind: 'firms' });
    expect(sheet.rows[0]?.cells).toEqual({ firm: '9', name: '甲物业', repair_line: '0000-1' });
    expect(withoutTwins(sheet)).toEqual({ rows: sheet.rows.slice(0, 1), bad: [] });
  });
});
