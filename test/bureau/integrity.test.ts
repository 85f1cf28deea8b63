import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bureauApp } from '../../functions/bureau/app.ts';
import type { Compound } from '../../functions/domain/compound.ts';
import type { Month } from '../../functions/domain/month.ts';
import { releaseMonth } from '../../functions/ranking/release-month.ts';
import { annexOf, honestCounty, honestMonth } from '../support/honest-county.ts';
import { type OfficeVisitor, signedIn } from '../support/office.ts';
import { runMonth } from '../support/run-month.ts';
import type { TestWorld } from '../support/world.ts';

/** Twelve ratings in each of the worst firm's compounds come from one browser: all very satisfied. */
const stuffed = (firm: number, household: number) =>
  firm === 0 && household <= 12 ? { browser: 'shared0000000000', answers: '5555555-' } : {};

let world: TestWorld;
let app: Hono;
let compound: Compound;
let officer: OfficeVisitor;
let director: OfficeVisitor;
const page = `/bureau/integrity?month=${honestMonth}`;
const quarantines = `/bureau/integrity/${honestMonth}/quarantines`;
const textOf = async (response: Promise<Response>) => await (await response).text();

beforeAll(async () => {
  const county = await honestCounty(stuffed);
  world = county.world;
  const [first] = county.county.compounds;
  if (first === undefined) throw new Error('no compound');
  compound = first;
  await runMonth(world, honestMonth);
  app = bureauApp(world);
  officer = await signedIn(world, app, 'officer');
  director = await signedIn(world, app, 'director');
});
afterAll(() => world.stop());

describe('the integrity of a sealed month', () => {
  it('shows every flag with its evidence in words, and never an answer', async () => {
    const text = await textOf(officer.get(page));
    const { flags } = await annexOf(world);
    expect(flags.length).toBeGreaterThan(0);
    expect(text).toContain('同一台设备多份');
    expect(text).toContain('2 组共 24 份');
    expect(text).not.toContain('5555555');
    expect(await textOf(officer.get(`${page}&lang=en`))).toContain('2 groups with 24 ratings');
  });

  it('comes as a file too: a row a flag', async () => {
    const csv = await textOf(officer.get(`${page}&file=csv&table=flags-${honestMonth}`));
    expect(csv.trim().split('\r\n')).toHaveLength(1 + (await annexOf(world)).flags.length);
  });

  it('of a month that is not sealed is not found', async () => {
    expect((await officer.get('/bureau/integrity?month=2020-01')).status).toBe(404);
  });

  it('is shown to an officer of another district without flags of compounds outside', async () => {
    const scope = { kind: 'districts', districts: ['别处'] } as const;
    const elsewhere = await signedIn(world, app, 'officer', { name: '外区', scope });
    // Not released yet: for a part of the territory it is as if it were not there.
    expect(await textOf(elsewhere.get(page))).not.toMatch(new RegExp(`${compound.name}|同一台设备|第 1 版`));
    const order = { compound: compound.id, group: '0', reason: '同一部手机' };
    expect((await elsewhere.post(quarantines, order)).status).toBe(404);
  });
});

describe('setting ratings aside', () => {
  const order = () => ({ compound: compound.id, group: '0', reason: '同一部手机' });

  it('needs a reason', async () => {
    const refused = await officer.post(quarantines, { ...order(), reason: ' ' });
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('请写明理由');
  });

  it('is proposed by an officer and shows both counts', async () => {
    expect((await officer.post(quarantines, order())).status).toBe(303);
    const text = await textOf(director.get(page));
    expect(text).toMatch(/120 份/);
    expect(text).toMatch(/108 份/);
    expect((await officer.post(quarantines, order())).status).toBe(409);
  });

  it('is decided by nobody but a director, and never by the subject who proposed it, whatever their name', async () => {
    expect((await officer.post(`${quarantines}/1`, { approved: 'yes', reason: '属实' })).status).toBe(403);
    const person = await world.people.person('subject-of-officer-某officer');
    if (person === undefined) throw new Error('the officer is gone');
    const [grant] = person.grants;
    if (grant === undefined) throw new Error('no grant');
    const grants = [{ ...grant, role: 'director' as const, number: 2 }];
    await world.people.put({ ...person, name: '改了名', grants, version: 2 });
    const same = await officer.post(`${quarantines}/1`, { approved: 'yes', reason: '属实' });
    expect(same.status).toBe(409);
    expect(await same.text()).toContain('提出人不能自己决定');
    expect((await world.quarantines.of(honestMonth))[0]?.decision).toBeUndefined();
  });

  it('once approved has the month computed again, and stands in the journal with every refusal', async () => {
    const approved = await director.post(`${quarantines}/1`, { approved: 'yes', reason: '属实' });
    expect(approved.headers.get('location')).toContain('said=approved');
    expect(world.started.map(({ name }) => name)).toContain(`${honestMonth}-v2-a1`);
    const { entries } = await world.journal.of('2026-12' as Month);
    expect(JSON.stringify(entries)).not.toMatch(/同一部手机|属实/);
    const decided = entries.filter(({ act }) => act === 'decide-quarantine');
    expect(decided.map(({ by, facts }) => [by.name, facts.refused ?? 'done'])).toEqual([
      ['某officer', '403'],
      ['改了名', 'done'],
      ['改了名', '409'],
      ['某director', 'done'],
    ]);
  });
});

describe('call-back audits', () => {
  it('show the households to call to the third party alone', async () => {
    const caller = await signedIn(world, app, 'third-party');
    const [audit] = await world.audits.of(honestMonth);
    if (audit?.state !== 'open') throw new Error('no audit was drawn');
    const [household] = audit.households;
    const [own, list] = [
      `/bureau/calls/${honestMonth}/${audit.firm}`,
      await textOf(caller.get('/bureau/calls')),
    ];
    expect(list).toContain(`href="${own}"`);
    expect(list).not.toContain(`>${household?.compound}</td>`);
    const page = await textOf(caller.get(own));
    expect(page).toContain(`>${household?.compound}</td>`);
    const table = `${own}?file=csv&table=calls-${honestMonth}-${audit.firm}`;
    const csv = await textOf(caller.get(table));
    expect(csv).toContain(`,${household?.compound},${household?.number}`);
    expect(csv.trim().split('\r\n')).toHaveLength(1 + audit.households.length);
    for (const role of ['officer', 'director', 'administrator', 'auditor', 'community'] as const)
      expect([
        role,
        (await (await signedIn(world, app, role, { name: `${role}2` })).get(table)).status,
      ]).toEqual([role, 403]);
  });

  it('are closed with three counts that fit, once; what does not fit loses nothing', async () => {
    const caller = await signedIn(world, app, 'third-party');
    const [audit] = await world.audits.of(honestMonth);
    const path = `/bureau/calls/${honestMonth}/${audit?.firm}`;
    const form = await textOf(caller.get(path));
    expect(form).toMatch(/<input id="reached"[^>]* required/);
    for (const reached of ['', ' '])
      expect((await caller.post(path, { reached, confirmed: '', denied: '' })).status).toBe(409);
    const wrong = await caller.post(path, { reached: '10', confirmed: '8', denied: '5' });
    expect(wrong.status).toBe(409);
    const again = await wrong.text();
    expect(again).toContain('value="8"');
    expect(again).toContain('<a href="#reached">');
    expect(again.match(/aria-invalid="true"/g)).toHaveLength(3);
    const closed = await caller.post(path, { reached: '10', confirmed: '8', denied: '1' });
    expect(closed.headers.get('location')).toBe('/bureau/calls?done=1');
    expect((await world.audits.closed(honestMonth))[0]).toMatchObject({
      reached: 10,
      confirmed: 8,
      denied: 1,
    });
    const other = await caller.post(path, { reached: '9', confirmed: '8', denied: '1' });
    expect([other.status, await other.text()]).toEqual([409, expect.stringContaining('已用其他数目结案')]);
    expect((await caller.get(path)).headers.get('location')).toBe('/bureau/calls#closed');
    expect((await caller.post(`/bureau/calls/${honestMonth}/91000000000000000X`, {})).status).toBe(404);
  });
});

it('once released is shown for a part of the territory with the flags of its own compounds, and with no group and no figure of a firm', async () => {
  const words = { director: '局长', legalBasis: '办法第一条' };
  await runMonth(world, honestMonth, 2);
  expect(await releaseMonth(world, honestMonth, words)).toMatchObject({ version: 2 });
  const within = await signedIn(world, app, 'officer', {
    name: '本区',
    scope: { kind: 'districts', districts: [compound.district] },
  });
  const outside = await signedIn(world, app, 'officer', {
    name: '外区',
    scope: { kind: 'districts', districts: ['别处'] },
  });
  const own = await textOf(within.get(page));
  expect(own).toContain('同一台设备多份');
  expect(own).not.toMatch(/120 份|108 份|待回访/);
  const other = await textOf(outside.get(page));
  expect(other).not.toContain('同一台设备多份');
  expect(other).not.toContain(compound.name);
});

it('says of last days in a year whose holidays are not known that they may come early, and else nothing', async () => {
  const read = async (of: typeof world) => {
    const visitor = await signedIn(world, bureauApp(of), 'officer');
    return await (await visitor.get(page)).text();
  };
  expect(await read(world)).not.toContain('放假安排尚未收录');
  const workingDays = { ...world.workingDays, knows: async () => false };
  expect(await read({ ...world, workingDays })).toContain('年放假安排尚未收录');
});
