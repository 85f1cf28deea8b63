import { parse } from 'csv-parse/sync';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bureauApp } from '../../functions/bureau/app.ts';
import { compoundRow, givenCode, importRows } from '../support/clerk-sheets.ts';
import { sampleFirm } from '../support/county.ts';
import { type OfficeVisitor, signedIn } from '../support/office.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

let world: TestWorld;
let app: Hono;
let clerk: OfficeVisitor;
let director: OfficeVisitor;
beforeAll(async () => {
  world = await testWorld();
  app = bureauApp(world);
  clerk = await signedIn(world, app, 'administrator', { name: '甲' });
  director = await signedIn(world, app, 'director', { name: '丁' });
});
afterAll(() => world.stop());

const compound = (name: string, given: Record<string, string> = {}) =>
  compoundRow(name, { community_line: '0000-1234567', ...given });
/** Imports a file; the import's id, and the code of its first compound. */
async function imported(file: string, kind: string, rows: Parameters<typeof importRows>[2]) {
  const done = await importRows(clerk, kind, rows, file);
  return { id: done.id, code: kind === 'compounds' && done.reports[0]?.given ? givenCode(done) : '' };
}
const text = async (visitor: OfficeVisitor, path: string) => await (await visitor.get(path)).text();
const csv = async (visitor: OfficeVisitor, path: string) =>
  parse(await text(visitor, path), { bom: true }) as string[][];

describe('what is kept of a record', () => {
  it('stands whole on its page and in the page’s file: committee, lines, unknown columns, how and when it was registered', async () => {
    const { code } = await imported('小区.xlsx', 'compounds', [
      compound('翠屏花园', { '+业主委员会': '有', '+星级': '五星' }),
    ]);
    const page = await text(director, `/bureau/compounds/${code}?lang=zh`);
    const facts = [
      ['业主委员会', '有'],
      ['星级', '五星'],
      ['社区电话', '0000-1234567'],
      ['户数来源', '社区核定'],
      ['户数日期', '2026-11-01'],
      ['登记来源', '表格导入'],
      ['登记日期', '2026-11-15'],
    ];
    for (const [head, value] of facts)
      expect(page).toMatch(new RegExp(`<th scope="row">${head}</th><td[^>]*>${value}</td>`));
    const file = await csv(director, `/bureau/compounds/${code}?lang=zh&file=csv&table=facts`);
    expect(file).toEqual(expect.arrayContaining(facts));
  });

  it('says of a compound of whose committee nothing is known that nothing is', async () => {
    const { code } = await imported('无.xlsx', 'compounds', [compound('无名里')]);
    expect(await text(director, `/bureau/compounds/${code}?lang=zh`)).toMatch(
      /<th scope="row">业主委员会<\/th><td[^>]*>—</,
    );
  });

  it('stands in a firm’s page and file too, and says who was added on the form', async () => {
    const { id } = sampleFirm(7);
    const fields = { version: '0', id, name: '新物业', repairLine: '0000-7', extra: '星级：四星' };
    expect((await clerk.post('/bureau/firms/new', fields)).status).toBe(303);
    const file = await csv(director, `/bureau/firms/${id}?lang=zh&file=csv&table=facts`);
    expect(file).toEqual(
      expect.arrayContaining([
        ['报修电话', '0000-7'],
        ['星级', '四星'],
        ['登记来源', '单个新增'],
        ['登记日期', '2026-11-15'],
      ]),
    );
  });

  it('stands in the list’s file, a column for every unknown heading in an order that does not hang on the rows', async () => {
    await imported('多.xlsx', 'compounds', [
      compound('甲里', { '+收费率': '九成', '+党支部': '有' }),
      compound('乙里', { '+业主委员会': '筹备', '+Ａ': '一', '+丙': '三' }),
    ]);
    // Another process has not read the lists yet.
    const other = world.another();
    const viewer = await signedIn(other, bureauApp(other), 'viewer');
    const all = await csv(viewer, '/bureau/compounds?lang=zh&file=csv&table=compounds');
    const searched = await csv(
      viewer,
      `/bureau/compounds?lang=zh&q=${encodeURIComponent('甲里')}&file=csv&table=compounds`,
    );
    const heads = [
      '户数来源',
      '户数日期',
      '社区电话',
      '业主委员会',
      '丙',
      '党支部',
      '收费率',
      '星级',
      'Ａ',
      '登记来源',
      '登记日期',
    ];
    expect(all[0]?.slice(-heads.length)).toEqual(heads);
    expect(searched[0]).toEqual(all[0]);
    expect(searched).toHaveLength(2);
    expect(searched[1]).toEqual(expect.arrayContaining(['甲里', '九成', '有', '表格导入', '2026-11-15']));
  });

  it('is nothing about a person: the form refuses columns and numbers of people', async () => {
    const fields = { version: '1', name: '新物业', repairLine: '0000-7' };
    for (const extra of ['负责人：张三', '值班：13800001111', '备案：11010519491231002X']) {
      const answer = await clerk.post(`/bureau/firms/${sampleFirm(7).id}/edit`, { ...fields, extra });
      expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('可能是个人信息')]);
    }
  });
});

it('keeps of a sheet no cell that has somebody’s own number in it', async () => {
  const cells = { '+值班': '13800001111', '+备案': '张 138-0000-1111', '+星级': '五星', '+编号': '20261101' };
  const { code } = await imported('号码.xlsx', 'compounds', [compound('号码里', cells)]);
  const file = await csv(director, `/bureau/compounds/${code}?lang=zh&file=csv&table=facts`);
  expect(file.map(([head]) => head)).toEqual(expect.arrayContaining(['星级', '编号']));
  expect(JSON.stringify(file)).not.toMatch(/1380000|138-0000|值班|备案/);
});

describe('imports of a record', () => {
  it('are told with file and line, what each changed, and lead to the import for whoever may open it', async () => {
    const first = await imported('一.xlsx', 'compounds', [compound('山下里')]);
    const second = await imported('二.xlsx', 'compounds', [compound('山下里', { households: '310' })]);
    const path = `/bureau/compounds/${first.code}/history?lang=zh`;
    const page = await text(clerk, path);
    expect(page.indexOf(second.id)).toBeLessThan(page.indexOf(first.id));
    expect(page).toMatch(/二\.xlsx[\s\S]*入住户数 300（[^）]*） → 310（[\s\S]*一\.xlsx[\s\S]*新增/);
    for (const { id } of [first, second]) {
      expect(page).toContain(`href="/bureau/import/${id}?lang=zh"`);
      expect((await clerk.get(`/bureau/import/${id}`)).status).toBe(200);
    }
    const unlinked = await text(director, path);
    expect(unlinked).toMatch(/二\.xlsx[\s\S]*一\.xlsx/);
    expect(unlinked).not.toContain('/bureau/import/');
    expect(await text(director, `/bureau/compounds/${first.code}?lang=zh`)).toContain('/history?lang=zh');
  });

  it('are still told when the record was edited since, and when one was undone', async () => {
    const made = await imported('甲.xlsx', 'firms', [{ firm: sampleFirm(5).id, name: '旧名' }]);
    const renamed = await imported('乙.xlsx', 'firms', [{ firm: sampleFirm(5).id, name: '新名' }]);
    expect((await clerk.post(`/bureau/import/${renamed.id}/undo`)).status).toBe(303);
    const fields = { version: '3', name: '旧名', repairLine: '0000-5', extra: '' };
    const path = `/bureau/firms/${sampleFirm(5).id}`;
    expect((await clerk.post(`${path}/edit`, fields)).status).toBe(303);
    expect((await world.registry.firmsNow([sampleFirm(5).id])).get(sampleFirm(5).id)?.repairLine).toBe(
      '0000-5',
    );
    const rows = await csv(clerk, `${path}/history?lang=zh&file=csv&table=imports`);
    expect(rows.slice(1).map((row) => [row[1], row.at(-1)])).toEqual([
      ['乙.xlsx', '已撤销'],
      ['甲.xlsx', '已导入'],
    ]);
    expect(made.id).not.toBe(renamed.id);
  });
});
