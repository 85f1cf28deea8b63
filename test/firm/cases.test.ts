import type { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { proposeFrom } from '../../functions/casework/open-proposals.ts';
import type { CompoundId } from '../../functions/domain/compound.ts';
import type { Month } from '../../functions/domain/month.ts';
import { firmApp } from '../../functions/firm/app.ts';
import { casePen, type Hand } from '../../functions/local/demo/case-pen.ts';
import { addCounty, sampleFirm } from '../support/county.ts';
import { type OfficeVisitor, signedIn } from '../support/office.ts';
import { sealLists } from '../support/sealed-lists.ts';
import { receipt, sendForm } from '../support/step-forms.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const firm = sampleFirm(2).id;
const other = sampleFirm(3).id;
const listing = { month: '2026-08' as Month, list: 'black', firm } as const;
const page = `/firm/listings/2026-08-black-${firm}`;
const person = (name: string, as: Hand['as']): Hand => ({ by: { subject: name, name }, as });
const [officer, director, second] = [
  person('经办王某', 'work-on-case'),
  person('局长李某', 'decide-case'),
  person('副局长赵某', 'decide-case'),
];
const delivery = (delivered: string) => ({ delivered, way: 'in-person', recipient: '前台' });

let world: TestWorld;
let app: Hono;
let own: OfficeVisitor;
let rival: OfficeVisitor;
let compound: CompoundId;
beforeEach(async () => {
  world = await testWorld({ now: '2026-09-01T09:00:00+08:00' });
  const county = await addCounty(world, { firms: 3, compounds: 3, months: ['2026-08' as Month] });
  const served = county.compounds.find(({ tenures }) => tenures.some((tenure) => tenure.firm === firm));
  if (served === undefined) throw new Error('the firm serves nothing');
  compound = served.id;
  app = firmApp(world);
  await at('2026-09-01');
  await sealLists(world, '2026-08', { black: [2] });
  await proposeFrom(world, '2026-08' as Month);
});
afterEach(() => world.stop());

/** In the morning of a day, when everybody signs in again. */
async function at(day: string) {
  world.setNow(`${day}T09:00:00+08:00`);
  own = await signedIn(world, app, 'firm', { name: '企业某', scope: { kind: 'firm', firm } });
  rival = await signedIn(world, app, 'firm', { name: '别家某', scope: { kind: 'firm', firm: other } });
}

const pen = () => casePen(world);
const read = async (path: string, status = 200, by = own) => {
  const answer = await by.get(path);
  expect(answer.status, path).toBe(status);
  return await answer.text();
};
/** Sends the form of a step as a firm does. */
async function say(path: string, step: string, filled: Readonly<Record<string, string>>, file?: File) {
  const form = stepForm(await read(path), step);
  return await sendForm({ world, app, visitor: own }, form, filled, file);
}
function stepForm(html: string, step: string) {
  const form = [...html.matchAll(/<form[^>]*action="([^"]*\/say\/[^"]*)"[^>]*>(.*?)<\/form>/gs)].find(
    ([, action = '']) => action.split('?')[0]?.endsWith(`/${step}`) === true,
  );
  if (form === undefined) throw new Error(`no form for ${step}`);
  const hidden = [...(form[2] ?? '').matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
  const carried = hidden.map(([, name = '', value = '']) => [name, value] as const);
  return { action: form[1] ?? '', hidden: Object.fromEntries(carried) };
}
async function delivered() {
  await pen().listing(listing, officer, 'issue-notice');
  await pen().listing(listing, officer, 'record-delivery', delivery('2026-09-01'));
}

describe('a firm’s listings', () => {
  it('are not there before the notice was issued, and tell from then on how far they are and what comes next', async () => {
    expect(await read('/firm/cases')).toContain('没有告知过本企业的名单事项');
    await read(page, 404);
    expect((await own.post(`${page}/say/object`)).status).toBe(415);
    await delivered();
    const html = await read('/firm/cases');
    for (const words of [
      '重点监管名单（黑榜）',
      '已送达，异议期',
      '2026-09-08（异议期：送达后 5 个工作日）',
      '可以提出异议',
    ])
      expect(html).toContain(words);
    expect(await read('/firm/cases?lang=en')).toContain('5 working days after delivery');
    await read(page, 404, rival);
    expect(await read('/firm/cases', 200, rival)).not.toContain('异议期');
  });

  it('take an objection with its document; refused, it keeps what was typed', async () => {
    await delivered();
    const empty = await say(page, 'object', { 'fact-objection': ' ' });
    expect(empty.status).toBe(400);
    expect(await empty.text()).toContain('请填写“异议或申请内容”');
    const wrong = new File(['<html>'], '说明.pdf', { type: 'application/pdf' });
    const refused = await say(page, 'object', { 'fact-objection': '户数登记<b>有误' }, wrong);
    expect(refused.status).toBe(400);
    const again = await refused.text();
    expect(again).toContain('户数登记&lt;b&gt;有误');
    expect(again).toContain('只收 PDF、JPG、PNG');
    const taken = await say(page, 'object', { 'fact-objection': '户数登记有误' }, receipt);
    expect(taken.status).toBe(303);
    await pen().listing(listing, officer, 'answer-objection', { number: '1', answer: '已核对，户数无误' });
    const html = await read(`${page}?said=object`);
    for (const words of ['已办理：提出异议', '户数登记有误', '送达回证.pdf', '已核对，户数无误', '期限内'])
      expect(html).toContain(words);
    expect(html).not.toContain('王某');
    const { entries } = await world.journal.of('2026-09' as Month);
    expect(entries.filter(({ act }) => act === 'say-listing').length).toBeGreaterThan(1);
    expect(JSON.stringify(entries)).not.toContain('户数登记');
    // Who reads the trail may not read cases: which listing it is stands in its own chain.
    for (const { act, about, facts } of entries)
      if (act === 'say-listing')
        expect([about, facts.listing, facts.step]).toEqual([`firm:${firm}`, undefined, undefined]);
  });

  it('tell of no decision while it may be vetoed, of a vetoed one never, and of nobody’s name and reasons', async () => {
    await delivered();
    await at('2026-09-09');
    await pen().listing(listing, officer, 'close-hearing');
    await pen().listing(listing, director, 'decide', {}, '内部考虑');
    expect(await read(page)).toContain('异议程序结束，待决定');
    expect(await read('/firm/cases')).not.toContain('列入决定书');
    await pen().listing(listing, second, 'veto', {}, '程序有疑');
    await at('2026-09-15');
    expect(await read('/firm/cases')).not.toContain('决定书');
    await pen().listing(listing, second, 'decide', {}, '证据充分');
    await at('2026-09-17');
    // Until it has reached the firm, the firm is not told of it.
    expect(await read('/firm/cases')).not.toContain('决定书');
    await pen().listing(listing, officer, 'deliver-decision', delivery('2026-09-17'));
    const html = await read(page);
    for (const words of [
      '决定已送达，待公示',
      '决定列入',
      '2026-11-16 24时',
      '2027-03-17 24时',
      '列入重点监管名单（黑榜）决定书'.slice(0, 4),
    ])
      expect(html).toContain(words);
    for (const hidden of ['内部考虑', '程序有疑', '李某', '赵某', '王某', '否决'])
      expect(html, hidden).not.toContain(hidden);
    expect(html.match(/\/firm\/notices\/\d+-\d+/g)).toHaveLength(2);
  });

  it('once listed take a request for review; one for repair says from which day on', async () => {
    await delivered();
    await at('2026-09-09');
    await pen().listing(listing, officer, 'close-hearing');
    await pen().listing(listing, director, 'decide', {}, '证据充分');
    await at('2026-09-11');
    await world.results.release({
      ...{ month: listing.month, version: 1, manifest: '', director: '局长', legalBasis: '' },
      day: world.calendar.dayOf(world.clock.now()),
    });
    await pen().listing(listing, officer, 'deliver-decision', delivery('2026-09-11'));
    await pen().listing(listing, officer, 'announce');
    await at('2026-09-21');
    await pen().listing(listing, officer, 'list');
    const html = await read(page);
    expect(html).toContain('最早 2026-12-22 可办：最短列入期到 2026-12-21 24时（列入后 3 个月）');
    expect((await say(page, 'ask-review', { 'fact-objection': '请复核' })).status).toBe(303);
    const hidden = stepForm(html, 'ask-review').hidden;
    const early = { action: `${page}/say/ask-repair`, hidden: { ...hidden, seen: '999' } };
    const visitor = own;
    const stale = await sendForm({ world, app, visitor }, early, { 'fact-remedied': '已修复' });
    expect(stale.status).toBe(409);
    await at('2026-12-22');
    expect((await say(page, 'ask-repair', { 'fact-remedied': '路灯已全部修复' })).status).toBe(303);
    expect(await read(page)).toContain('路灯已全部修复');
  });
});

describe('a firm’s notices', () => {
  it('print from their issue on, for the firm alone', async () => {
    await pen().listing(listing, officer, 'issue-notice');
    const [link = ''] = /\/firm\/notices\/\d+-\d+/.exec(await read('/firm/cases')) ?? [];
    const sheet = await read(link);
    for (const words of ['拟列入重点监管名单（黑榜）告知书', '〔2026〕', '扫码核验本文书'])
      expect(sheet).toContain(words);
    await read(link, 404, rival);
    for (const path of ['/firm/notices/2026-999', '/firm/notices/x']) await read(path, 404);
  });
});

describe('a firm’s items', () => {
  const items = () => `/firm/items/${compound}`;
  const filled = {
    'fact-theme': 'cleaning',
    'fact-what': '垃圾点有异味',
    'fact-owner': '项目经理',
    'fact-due': '2026-09-20',
  };

  it('are registered by the firm itself, reported with evidence, and closed by an officer', async () => {
    expect((await say(items(), 'open-own-item', { ...filled, 'fact-due': '2026-08-01' })).status).toBe(400);
    const opened = await say(items(), 'open-own-item', {
      ...filled,
      'fact-firm': other,
      'fact-source': 'hotline',
    });
    expect(opened.headers.get('location')).toContain(`${items()}/1?said=open-own-item`);
    expect(await read(`${items()}/1`)).toContain('企业自查');
    const bare = await say(`${items()}/1`, 'report', { 'fact-done': '已清运并消杀' });
    expect(bare.status).toBe(400);
    expect(await bare.text()).toContain('已清运并消杀');
    expect((await say(`${items()}/1`, 'report', { 'fact-done': '已清运并消杀' }, receipt)).status).toBe(303);
    await pen().item(compound, { ...officer, number: 1 }, 'verify', { told: '垃圾点已清运' }, '现场看过');
    const html = await read(`${items()}/1`);
    expect(html).toContain('核验通过，办结');
    for (const hidden of ['现场看过', '王某']) expect(html).not.toContain(hidden);
  });

  it('of another firm are not there, nor is a compound it never served', async () => {
    await say(items(), 'open-own-item', filled);
    for (const path of [items(), `${items()}/1`]) await read(path, 404, rival);
    expect(await read('/firm/cases', 200, rival)).not.toContain('垃圾点有异味');
    await read(`${items()}/2`, 404);
    await read('/firm/items/ZZZZ', 404);
  });
});
