import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bureauApp } from '../../functions/bureau/app.ts';
import { addCounty, type County, sampleFirm } from '../support/county.ts';
import { type OfficeVisitor, signedIn, signedInAs } from '../support/office.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

let world: TestWorld;
let app: Hono;
let county: County;
let clerk: OfficeVisitor;
let other: OfficeVisitor;
beforeAll(async () => {
  world = await testWorld();
  county = await addCounty(world, { firms: 2, compounds: 3 });
  app = bureauApp(world);
  clerk = await signedIn(world, app, 'administrator', { name: '甲' });
  other = await signedIn(world, app, 'administrator', { name: '乙' });
});
afterAll(() => world.stop());

const [a, b] = [sampleFirm(1), sampleFirm(2)];
const place = (index: number) => {
  const compound = county.compounds[index];
  if (compound === undefined) throw new Error('no such compound');
  return compound.id;
};
const standing = async (index: number) =>
  (await world.registry.compoundsNow([place(index)])).get(place(index));
const compound = {
  name: '第1小区',
  district: '城东街道',
  mode: 'market',
  count: '200',
  source: '社区',
  day: '2026-01-01',
  communityLine: '0000-1234567',
  extra: '',
};

describe('a firm', () => {
  it('is added with a true credit code, once', async () => {
    const fields = {
      version: '0',
      id: sampleFirm(9).id,
      name: '新物业',
      repairLine: '0000-9',
      extra: '星级：五星',
    };
    const wrong = await clerk.post('/bureau/firms/new', { ...fields, id: '123', name: '' });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toMatch(/href="#id"[\s\S]*href="#name"/);
    expect((await clerk.post('/bureau/firms/new', fields)).status).toBe(303);
    expect(await world.registry.firm(sampleFirm(9).id)).toMatchObject({
      name: '新物业',
      extra: { 星级: '五星' },
    });
    expect(await (await clerk.post('/bureau/firms/new', fields)).text()).toContain('这个代码已登记过');
  });

  it('is edited by one of two clerks at once; the second sees both versions and decides again', async () => {
    const path = `/bureau/firms/${a.id}/edit`;
    const fields = { version: '1', name: '甲改的', repairLine: a.repairLine, extra: '' };
    expect((await clerk.post(path, fields)).status).toBe(303);
    const late = await other.post(path, { ...fields, name: '乙改的' });
    expect(late.status).toBe(409);
    const page = await late.text();
    expect(page).toMatch(/甲改的[\s\S]*乙改的/);
    expect(page).toContain('name="version" value="2"');
    expect((await other.post(path, { ...fields, version: '2', name: '乙改的' })).status).toBe(303);
    const history = await (await clerk.get(`/bureau/firms/${a.id}/history?lang=zh`)).text();
    expect(history).toMatch(/乙<[\s\S]*登记的变化[\s\S]*甲改的[\s\S]*乙改的/);
    expect(history).toMatch(/第1物业[\s\S]*甲改的/);
    expect(history).toContain('未执行');
  });

  it('is not written where nothing is different', async () => {
    const path = `/bureau/firms/${b.id}/edit`;
    const answer = await clerk.post(path, {
      version: '1',
      name: b.name,
      repairLine: b.repairLine,
      extra: '',
    });
    expect(answer.headers.get('location')).toContain('said=nothing');
    expect(await world.another().registry.firm(b.id)).toEqual(b);
  });
});

describe('a compound', () => {
  it('keeps letters and contracts when its facts are edited', async () => {
    const before = await standing(0);
    const path = `/bureau/compounds/${place(0)}/edit`;
    const fields = { ...compound, version: '1', mode: 'trusteeship', count: '２１０', day: '2026.11.1' };
    expect((await clerk.post(path, fields)).status).toBe(303);
    expect(await standing(0)).toEqual({
      ...before,
      mode: 'trusteeship',
      households: { count: 210, source: '社区', day: '2026-11-01' },
      version: 2,
    });
    const bad = await clerk.post(path, {
      ...fields,
      version: '2',
      count: '0',
      day: '2026.1',
      mode: 'x',
      source: '',
    });
    expect(bad.status).toBe(422);
    expect(await bad.text()).toMatch(/请选一项[\s\S]*1 以上[\s\S]*没有填[\s\S]*1 月还是 10 月/);
  });

  it('is added under a code of the service; a name nearly another’s is asked about, the same name refused', async () => {
    const fields = { ...compound, version: '0', name: '碧水花园' };
    const added = await clerk.post('/bureau/compounds/new', fields);
    expect(added.headers.get('location')).toMatch(/\/bureau\/compounds\/[0-9A-Z]{4}\/edit\?said=saved/);
    expect(await (await clerk.post('/bureau/compounds/new', fields)).text()).toContain('已有这个名称的小区');
    const near = { ...fields, name: '碧水家园' };
    const asked = await clerk.post('/bureau/compounds/new', near);
    expect([asked.status, await asked.text()]).toEqual([422, expect.stringContaining('碧水花园（')]);
    expect((await clerk.post('/bureau/compounds/new', { ...near, sure: 'yes' })).status).toBe(303);
  });

  it('stands in the history under the substitute’s name and for whom, and so does who did it in their own right', async () => {
    const scope = { kind: 'everything' } as const;
    const grant = {
      number: 1,
      role: 'administrator',
      scope,
      from: '2020-01-01' as never,
      by: '测试',
    } as const;
    const grants = [{ ...grant, substituteFor: '王管理' }];
    await world.people.put({ subject: 'deputy', name: '李管理', grants, version: 1 });
    const deputy = await signedInAs(world, app, 'deputy');
    const fields = { version: '3', name: '乙改的', repairLine: '0000-9', extra: '' };
    expect((await deputy.post(`/bureau/firms/${a.id}/edit`, fields)).status).toBe(303);
    const history = await (await clerk.get(`/bureau/firms/${a.id}/history?lang=zh`)).text();
    expect(history.match(/李管理 代 王管理</g)?.length).toBeGreaterThanOrEqual(2);
    expect(history).not.toMatch(/李管理<|substituteFor/);
  });

  it('is nobody’s business outside the clerk’s districts', async () => {
    const scope = { kind: 'districts', districts: ['城西街道'] } as const;
    const west = await signedIn(world, app, 'administrator', { name: '城西', scope });
    for (const page of ['edit', 'tenures', 'history'])
      expect((await west.get(`/bureau/compounds/${place(0)}/${page}`)).status).toBe(404);
    expect(
      (await west.post(`/bureau/compounds/${place(0)}/edit`, { ...compound, version: '2' })).status,
    ).toBe(404);
    expect((await west.get(`/bureau/firms/${a.id}/edit`)).status).toBe(404);
    const moved = await west.post('/bureau/compounds/new', { ...compound, version: '0', name: '新里' });
    expect(await moved.text()).toContain('不在您的授权范围');
  });
});

describe('contracts', () => {
  const path = () => `/bureau/compounds/${place(1)}/tenures`;

  it('are ended, added and corrected on one form', async () => {
    const fields = {
      version: '1',
      firm1: b.id,
      from1: '2020-01-01',
      to1: '2026.10',
      firm2: '乙改的',
      from2: '2026-11-01',
    };
    expect((await clerk.post(path(), fields)).status).toBe(303);
    expect((await standing(1))?.tenures).toEqual([
      { firm: b.id, from: '2020-01-01', to: '2026-10-31' },
      { firm: a.id, from: '2026-11-01' },
    ]);
    const again = { version: '2', firm1: '', from1: '', to1: '', firm2: a.id, from2: '2026-11-01', to2: '' };
    expect((await clerk.post(path(), again)).status).toBe(303);
    expect((await standing(1))?.tenures).toEqual([{ firm: a.id, from: '2026-11-01' }]);
  });

  it('never share a day, end before they begin, or name a firm that is not there', async () => {
    const shared = { version: '3', firm1: a.id, from1: '2026-01-01', firm2: b.id, from2: '2026-05-01' };
    expect(await (await clerk.post(path(), shared)).text()).toContain('有重叠的日子');
    const backwards = { version: '3', firm1: a.id, from1: '2026-05-01', to1: '2026-04-30' };
    expect(await (await clerk.post(path(), backwards)).text()).toContain('结束早于开始');
    const unknown = { version: '3', firm1: sampleFirm(77).id, from1: '2026-05-01' };
    expect(await (await clerk.post(path(), unknown)).text()).toContain('没有登记这家企业');
    const stale = await clerk.post(path(), { version: '1', firm1: a.id, from1: '2026-05-01' });
    expect(stale.status).toBe(409);
  });
});
