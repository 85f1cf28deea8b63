import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bureauApp, bureauOffice } from '../../../functions/bureau/app.ts';
import { actWords } from '../../../functions/bureau/trail/act-words.ts';
import { factsText } from '../../../functions/bureau/trail/trail-table.tsx';
import { firmOffice } from '../../../functions/firm/app.ts';
import { sampleFirm } from '../../support/county.ts';
import { testTables } from '../../support/database.ts';
import { type OfficeVisitor, signedIn } from '../../support/office.ts';
import { scriptCorpus } from '../../support/script-corpus.ts';
import { tamper } from '../../support/tamper.ts';
import { type TestWorld, testWorld } from '../../support/world.ts';

let world: TestWorld;
let app: Hono;
let auditor: OfficeVisitor;
const firm = sampleFirm(1);

beforeAll(async () => {
  world = await testWorld();
  app = bureauApp(world);
  auditor = await signedIn(world, app, 'auditor');
  await world.registry.putFirm(firm);
  for (let number = 1; number <= 60; number++)
    await world.journal.append({
      at: Date.parse('2026-11-15T09:00:00+08:00') + number * 1000,
      by: { subject: 's1', name: number % 2 === 0 ? '甲' : '乙', roles: ['officer'] },
      act: number === 60 ? 'give-grant' : 'record-calls',
      about: number === 60 ? 'person:p1' : `firm:${firm.id}`,
      facts: { number: String(number), ...(number === 7 && { refused: '409' }) },
    });
});
afterAll(() => world.stop());

const page = async (query = '') => await (await auditor.get(`/bureau/trail${query}`)).text();

describe('the audit trail', () => {
  it('says that its chain is intact, with how many entries and the last hash', async () => {
    const { entries } = await world.journal.of('2026-11' as never);
    const text = await page();
    expect(text).toContain('记录链完整：共 60 条');
    expect(text).toContain(entries.at(-1)?.hash);
  });

  it('tells who did what to what in words, the newest first, fifty on a page', async () => {
    const text = await page();
    for (const word of ['2026-11-15 09:01:00', '授权', '登记回访结果', firm.name, '经办人'])
      expect(text).toContain(word);
    expect(text.indexOf('09:00:58')).toBeLessThan(text.indexOf('09:00:20'));
    expect(text).not.toContain('09:00:10');
    expect(await page('?page=2')).toContain('09:00:10');
    expect(await page('?lang=en')).toContain('recorded call-backs');
  });

  it('finds entries by person, act, object and whether they were refused', async () => {
    expect(await page('?q=乙')).toContain('符合条件的 30 条');
    expect(await page('?act=give-grant')).toContain('符合条件的 1 条');
    expect(await page(`?q=${firm.id}`)).toContain('符合条件的 59 条');
    expect(await page(`?q=${encodeURIComponent('未办成')}`)).toContain('符合条件的 1 条');
    expect(await page('?q=nothing-of-the-kind')).toContain('符合条件的 0 条');
  });

  it('gives what was found, all of it, as files with the hashes', async () => {
    const csv = await page('?q=乙&file=csv&table=trail');
    expect(csv.trim().split('\r\n')).toHaveLength(31);
    expect(csv).toMatch(/[0-9a-f]{64}/);
    const xlsx = await auditor.get('/bureau/trail?file=xlsx&table=trail');
    expect(xlsx.headers.get('content-type')).toContain('spreadsheetml');
  });

  it('takes queries as text, and months that are none as this one', async () => {
    for (const script of scriptCorpus) {
      const answer = await auditor.get(
        `/bureau/trail?q=${encodeURIComponent(script)}&act=${encodeURIComponent(script)}`,
      );
      expect(answer.status).toBe(200);
      if (/[<"]/.test(script)) expect(await answer.text()).not.toContain(script);
    }
    for (const month of ['2026-13', '__proto__', '9999-99'])
      expect(await page(`?month=${month}`)).toContain('共 60 条');
    expect(await page('?month=2020-01&page=-3')).toContain('没有记录。');
  });

  it('says at which entry it is broken', async () => {
    const key = { pk: 'JOURNAL#2026-11', sk: '00000017' };
    await tamper(world.database.endpoint, testTables.records, key, 'body', (text) =>
      text.replace('乙', '丙'),
    );
    const text = await page();
    expect(text).toContain('记录链在第 17 条断开');
    expect(text).not.toContain('记录链完整');
  });
});

it('every order of the console and of the firms’ site has its words in the trail', () => {
  const routes = [...bureauOffice(world).routes, ...firmOffice(world).routes];
  const acts = routes.flatMap((route) => (route.method === 'post' ? [route.act] : []));
  expect([...new Set(acts)].filter((act) => actWords[act] === undefined)).toEqual([]);
});

it('what an entry keeps by its key is said in words, what somebody typed as it is', () => {
  const said = (facts: Readonly<Record<string, string>>) => factsText({ facts }, 'zh');
  expect(said({ role: 'officer', scope: 'everything' })).toBe('岗位：经办人 · 范围：全部');
  expect(said({ kind: 'wecom' })).toBe('方式：企业微信');
  expect(said({ approved: 'true', reason: 'true', scope: 'constructor' })).toBe(
    '同意：是 · 理由：true · 范围：constructor',
  );
});

it('tells of what a firm’s people did only who may see cases: nobody else learns by it that a matter is under way', async () => {
  const entry = (act: string, seconds: number, about = '') =>
    world.journal.append({
      at: Date.parse('2026-12-01T09:00:00+08:00') + seconds * 1000,
      by: { subject: 'f1', name: '企业联系人', roles: ['firm'] },
      act,
      about,
      facts: { step: 'object' },
    });
  await entry('say-listing', 1);
  await entry('say-item', 2, 'compound:0001');
  const december = '/bureau/trail?month=2026-12';
  const told = await (await auditor.get(december)).text();
  for (const word of ['企业就名单事项陈述', '企业登记或报告整改', '步骤：']) expect(told).toContain(word);
  const administrator = await signedIn(world, app, 'administrator');
  const bare = await (await administrator.get(december)).text();
  expect(bare.match(/企业在自己的页面办理事项/g)?.length).toBeGreaterThan(1);
  for (const word of ['say-listing', '名单事项', '整改', '步骤：', '0001'])
    expect(bare.slice(bare.indexOf('<main'))).not.toContain(word);
  const found = await (await administrator.get(`${december}&act=say-listing`)).text();
  expect(found).not.toContain('企业联系人');
});

it('finds the steps of a firm’s listings and cases by the firm, for who may see cases and nobody else', async () => {
  await world.registry.putFirm(firm);
  const at = Date.parse('2027-01-05T09:00:00+08:00');
  const by = { subject: 'o1', name: '某经办', roles: ['officer'] } as const;
  await world.journal.append({
    at,
    by: { ...by, roles: [...by.roles] },
    act: 'work-exit',
    about: `firm:${firm.id}`,
    facts: {},
  });
  const found = async (visitor: typeof auditor) =>
    await (await visitor.get(`/bureau/trail?month=2027-01&q=${firm.id}`)).text();
  expect(await found(auditor)).toContain('某经办');
  const administrator = await signedIn(world, app, 'administrator');
  expect(await found(administrator)).not.toContain('某经办');
  // Nor does the firm's own history tell of it.
  const history = `/bureau/firms/${firm.id}/history`;
  expect(await (await administrator.get(history)).text()).not.toContain('某经办');
  expect(await (await auditor.get(history)).text()).toContain('某经办');
  const api = await (await administrator.get('/api/bureau/trail/2027-01')).text();
  expect(api).not.toContain(firm.id);
});
