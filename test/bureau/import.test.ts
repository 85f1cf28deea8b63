import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bureauApp } from '../../functions/bureau/app.ts';
import type { CompoundId } from '../../functions/domain/compound.ts';
import type { Day } from '../../functions/domain/month.ts';
import { compoundRow, givenCode, importRows, sheetPiece } from '../support/clerk-sheets.ts';
import { sampleCompound, sampleFirm } from '../support/county.ts';
import { type OfficeVisitor, signedIn, signedInAs } from '../support/office.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

let world: TestWorld;
let app: Hono;
let clerk: OfficeVisitor;
beforeAll(async () => {
  world = await testWorld();
  app = bureauApp(world);
  clerk = await signedIn(world, app, 'administrator');
});
afterAll(() => world.stop());

const compound = compoundRow;
const piece = sheetPiece;
const imported = (kind: string, rows: Parameters<typeof importRows>[2]) => importRows(clerk, kind, rows);
const page = async (id: string) => await (await clerk.get(`/bureau/import/${id}?lang=zh`)).text();
const undo = async (id: string) => {
  expect((await clerk.post(`/bureau/import/${id}/undo`)).status).toBe(303);
  return await page(id);
};
const standing = async (id: string) =>
  (await world.registry.compoundsNow([id as CompoundId])).get(id as CompoundId);

it('tries without changing anything', async () => {
  const answer = await clerk.send('/bureau/import/try', piece('compounds', [compound('试算小区')]));
  expect(await answer.json()).toMatchObject({ reports: [{ line: 2, outcome: 'added' }] });
  expect(await Array.fromAsync(world.registry.compounds())).toEqual([]);
});

it('gives new compounds a code; the same file twice changes nothing', async () => {
  const first = await imported('compounds', [compound('翠屏花园', { '+星级': '五星' })]);
  const id = givenCode(first);
  expect(await standing(id)).toMatchObject({ name: '翠屏花园', extra: { 星级: '五星' }, version: 1 });
  const again = await imported('compounds', [compound('翠屏花园', { '+星级': '五星' })]);
  expect(again.counts).toEqual({ added: 0, changed: 0, unchanged: 1, bad: 0 });
  expect(givenCode(again)).toBe(id);
  expect(await standing(id)).toMatchObject({ version: 1 });
});

it('takes a piece that is sent twice once, and refuses other rows under its number', async () => {
  const rows = [compound('滨河小区')];
  const { id } = await imported('compounds', rows);
  const again = await clerk.send(`/bureau/import/${id}/pieces/1`, piece('compounds', rows));
  expect(await again.json()).toMatchObject({ reports: [{ outcome: 'added' }] });
  const other = await clerk.send(`/bureau/import/${id}/pieces/1`, piece('compounds', [compound('别的')]));
  expect(other.status).toBe(409);
});

it('says of each bad line why, and keeps the good ones', async () => {
  const [a, b] = [sampleFirm(1), sampleFirm(2)];
  const { reports, counts } = await imported('firms', [
    { firm: a.id, name: '甲物业', repair_line: '0000-1' },
    { firm: '9.1E+17', name: '乙物业' },
    { firm: b.id, name: '' },
  ]);
  expect(counts).toEqual({ added: 1, changed: 0, unchanged: 0, bad: 2 });
  expect(String(reports[1]?.bad)).toContain('已被表格软件变成数字');
  expect(String(reports[2]?.bad)).toContain('企业名称没有填');
});

describe('undoing', () => {
  it('puts back what stood before, and takes out what was added', async () => {
    const before = await imported('compounds', [compound('学府里')]);
    const id = givenCode(before);
    const next = await imported('compounds', [compound('学府里', { households: '280' }), compound('书香苑')]);
    expect(await page(next.id)).toContain('这次新增的小区都还没有印评价信');
    const shown = await undo(next.id);
    expect(shown).toContain('2 项恢复为导入前的样子');
    expect(await standing(id)).toMatchObject({ households: { count: 300 }, version: 3 });
    expect(await standing(givenCode(next, 1))).toBeUndefined();
    const third = await imported('compounds', [compound('书香苑')]);
    expect(third.counts.added).toBe(1);
  });

  it('leaves what was changed since, what has letters, and firms under contract, and says so', async () => {
    const firm = sampleFirm(7);
    const firms = await imported('firms', [{ firm: firm.id, name: '丙物业' }]);
    const { id, ...rest } = await imported('compounds', [
      compound('锦绣一期'),
      compound('锦绣二期'),
      compound('锦绣三期'),
    ]);
    const [first, second] = [await standing(givenCode(rest)), await standing(givenCode(rest, 1))];
    if (first === undefined || second === undefined) throw new Error('not imported');
    const { batches } = sampleCompound(1, firm.id);
    await world.registry.putCompound({ ...first, batches, version: 2 });
    await world.registry.putCompound({ ...second, name: '锦绣二期(改)', version: 2 });
    await imported('tenures', [{ compound: givenCode(rest), firm: firm.id, from: '2026.3', to: '' }]);
    const before = await page(id);
    expect(before).toContain('有 1 个已经印了评价信');
    const shown = await undo(id);
    expect(shown).toMatch(/1 项恢复[\s\S]*锦绣一期[\s\S]*已有评价信/);
    expect(shown).toMatch(/锦绣二期[\s\S]*导入后又被改过/);
    expect(await standing(second.id)).toMatchObject({ name: '锦绣二期(改)' });
    expect(await undo(firms.id)).toContain('已有服务合同期指向它');
    expect(await world.another().registry.firm(firm.id)).toMatchObject({ name: '丙物业' });
  });

  it('undoes once, and can be asked again', async () => {
    const { id } = await imported('firms', [{ firm: sampleFirm(8).id, name: '丁物业' }]);
    await undo(id);
    expect(await undo(id)).toContain('1 项恢复');
    expect((await world.registry.firmsNow([sampleFirm(8).id])).size).toBe(0);
  });

  it('names for whom a substitute imported and undid', async () => {
    const own = clerk;
    const scope = { kind: 'everything' } as const;
    const grant = { number: 1, role: 'administrator', scope, from: '2020-01-01' as Day, by: '测试' } as const;
    const grants = [{ ...grant, substituteFor: '王管理' }];
    await world.people.put({ subject: 'deputy', name: '李管理', grants, version: 1 });
    clerk = await signedInAs(world, app, 'deputy');
    const { id } = await imported('firms', [{ firm: sampleFirm(15).id, name: '己物业' }]);
    await undo(id);
    clerk = own;
    const record = await world.imports.find(id);
    expect([record?.by.name, record?.undone?.by]).toEqual(['李管理 代 王管理', '李管理 代 王管理']);
  });

  it('waits for an import that still runs, and takes no piece of one that is undone: neither a new one nor the same again', async () => {
    const rows = [{ firm: sampleFirm(14).id, name: '戊物业' }];
    const begun = await clerk.send('/bureau/import/begin', { kind: 'firms', file: '表.xlsx', rows: 1 });
    const { id } = (await begun.json()) as { id: string };
    const first = () => clerk.send(`/bureau/import/${id}/pieces/1`, piece('firms', rows));
    expect((await first()).status).toBe(200);
    expect(await undo(id)).toContain('这次导入还没有结束');
    expect((await world.registry.firmsNow([sampleFirm(14).id])).size).toBe(1);
    await clerk.send(`/bureau/import/${id}/end`, {
      pieces: 1,
      counts: { added: 1, changed: 0, unchanged: 0, bad: 0 },
    });
    await undo(id);
    expect((await first()).status).toBe(404);
    expect((await clerk.send(`/bureau/import/${id}/pieces/2`, piece('firms', rows))).status).toBe(404);
    expect((await world.registry.firmsNow([sampleFirm(14).id])).size).toBe(0);
  });
});

it('tells compounds of another district to nobody who is not entrusted with it, takes none of theirs, and lets them undo their own', async () => {
  await imported('compounds', [compound('城西新村', { district: '城西街道' })]);
  const scope = { kind: 'districts', districts: ['城东街道'] } as const;
  const other = await signedIn(world, app, 'administrator', { name: '城东管理员', scope });
  const names = (await (await other.get('/bureau/import/names')).json()) as Record<string, unknown>;
  expect(Object.keys(names)).toEqual(['城东街道']);
  const rows = [compound('城西花苑', { district: '城西街道' })];
  const answer = await other.send('/bureau/import/try', piece('compounds', rows));
  expect(await answer.text()).toContain('不在您的授权范围');
  expect((await other.send('/bureau/import/try', piece('firms', [{ firm: '1', name: '1' }]))).status).toBe(
    403,
  );
  const own = clerk;
  clerk = other;
  const theirs = await imported('compounds', [compound('城东家园')]);
  expect(await undo(theirs.id)).toContain('1 项恢复为导入前的样子');
  clerk = own;
  const { id } = await imported('compounds', [compound('城西家园', { district: '城西街道' })]);
  expect((await other.get(`/bureau/import/${id}`)).status).toBe(404);
  expect((await other.send(`/bureau/import/${id}/pieces/2`, piece('compounds', rows))).status).toBe(404);
});

it('answers bad input with a 4xx', async () => {
  const bad = [null, {}, piece('streets', [{}]), { ...piece('firms', [{}]), extra: 1 }, piece('firms', [])];
  for (const body of bad) expect((await clerk.send('/bureau/import/try', body)).status).toBe(400);
  const many = piece(
    'firms',
    Array.from({ length: 1001 }, () => ({ firm: '1' })),
  );
  expect((await clerk.send('/bureau/import/try', many)).status).toBe(400);
  for (const id of ['x', '%00', 'a'.repeat(26)])
    expect((await clerk.get(`/bureau/import/${id}`)).status).toBe(404);
  expect((await clerk.get('/bureau/import/templates/streets.csv')).status).toBe(404);
});

it('offers templates whose headers it reads itself, and lists imports without a formula in their files', async () => {
  const csv = await (await clerk.get('/bureau/import/templates/compounds.csv')).text();
  expect(csv).toContain('小区编码,小区名称,街道,管理方式,入住户数,户数来源,户数日期,社区电话');
  expect((await clerk.get('/bureau/import/templates/tenures.xlsx')).status).toBe(200);
  await clerk.send('/bureau/import/begin', { kind: 'firms', file: '=1+1\u202e.csv', rows: 1 });
  const list = await (await clerk.get('/bureau/import?file=csv&table=imports&lang=zh')).text();
  expect(list).toContain("'=1+1.csv");
  expect(await (await clerk.get('/bureau/import')).text()).toContain('没有导完');
});

it('writes every piece into the journal, with the file’s name and no row of it', async () => {
  const { entries } = await world.journal.of(world.calendar.monthOf(world.clock.now()));
  const acts = new Set(entries.map(({ act }) => act));
  expect(acts).toEqual(new Set(['try-import', 'begin-import', 'import-piece', 'end-import', 'undo-import']));
  expect(JSON.stringify(entries)).not.toContain('翠屏');
  expect(entries[0]?.at && world.calendar.dayOf(entries[0].at)).toBe('2026-11-15' as Day);
});
