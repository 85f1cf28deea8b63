import type { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bureauApp } from '../../functions/bureau/app.ts';
import { listingFile } from '../../functions/casework/listing-file.ts';
import { proposeFrom } from '../../functions/casework/open-proposals.ts';
import { type ListingId, listingName } from '../../functions/domain/listing/listing.ts';
import type { Day, Month } from '../../functions/domain/month.ts';
import { sampleCompound, sampleFirm } from '../support/county.ts';
import { type OfficeVisitor, signedIn } from '../support/office.ts';
import { scriptCorpus } from '../support/script-corpus.ts';
import { sealLists } from '../support/sealed-lists.ts';
import { sendForm, stepFormsIn, takeByForm } from '../support/step-forms.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const november = '2026-11' as Month;
const firm = sampleFirm(28);
const id: ListingId = { month: november, list: 'black', firm: firm.id };
const page = `/bureau/lists/${listingName(id)}`;
const delivered = {
  'fact-delivered': '2026-12-02',
  'fact-way': 'in-person',
  'fact-recipient': '项目部收发',
};

let world: TestWorld;
let app: Hono;
let officer: OfficeVisitor;
let director: OfficeVisitor;
let other: OfficeVisitor;
beforeEach(async () => {
  world = await testWorld({ now: '2026-12-01T09:00:00+08:00' });
  app = bureauApp(world);
  await world.registry.putFirm(firm);
  await world.registry.putCompound(sampleCompound(1, firm.id));
  await sealLists(world, november, { black: [28], red: [1] });
  await proposeFrom(world, november);
  await at('2026-12-01');
});
afterEach(() => world.stop());

/** In the morning of a day, when everybody signs in again. */
async function at(day: string) {
  world.setNow(`${day}T09:00:00+08:00`);
  officer = await signedIn(world, app, 'officer');
  director = await signedIn(world, app, 'director', { name: '局长' });
  other = await signedIn(world, app, 'director', { name: '副局长' });
}

const state = async () => (await listingFile(world, id))?.state;
const fresh = async (visitor: OfficeVisitor, path = page) => await (await visitor.get(path)).text();
/** Takes a step by the form of the page and expects it to be done. */
async function take(who: OfficeVisitor, step: string, filled: Readonly<Record<string, string>> = {}) {
  const answer = await takeByForm({ world, app, visitor: who }, page, step, filled);
  expect(answer.status, `${step}: ${await answer.clone().text()}`.slice(0, 200)).toBe(303);
  expect(answer.headers.get('location')).toContain(`said=${step}`);
}

/** Up to the hearing's end. */
async function heard() {
  await take(officer, 'issue-notice');
  await at('2026-12-02');
  await take(officer, 'record-delivery', delivered);
  await at('2026-12-10');
  await take(officer, 'close-hearing');
}

async function release(): Promise<void> {
  const day = world.calendar.dayOf(world.clock.now());
  await world.results.release({
    ...{ month: november, version: 1, manifest: '', director: '局长', legalBasis: '', day },
  });
}

describe('the list of listings', () => {
  it('tells what waits and the next last day with its rule, by firm, and as a file', async () => {
    await take(officer, 'issue-notice');
    await at('2026-12-02');
    await take(officer, 'record-delivery', delivered);
    const html = await fresh(officer, '/bureau/lists');
    expect(html).toContain('2026-12-09（异议期：送达后 5 个工作日）');
    expect(html).toContain('经办人：结束异议程序');
    expect(await fresh(officer, `/bureau/lists?q=${encodeURIComponent('第1物业')}`)).not.toContain(
      '第28物业',
    );
    const csv = await fresh(officer, '/bureau/lists?file=csv&table=open');
    expect(csv).toContain('第28物业');
    const english = await fresh(officer, '/bureau/lists?lang=en');
    expect(english).toContain('5 working days after delivery');
  });

  it('shows nothing of a firm whose compounds do not lie wholly within reach, nor its page, documents and orders', async () => {
    const scope = { kind: 'districts', districts: ['城东街道'] } as const;
    const near = await signedIn(world, app, 'officer', { name: '城东', scope });
    expect(await fresh(near, '/bureau/lists')).toContain('第28物业');
    expect((await near.get(page)).status).toBe(200);
    await take(officer, 'issue-notice');
    await world.registry.putCompound(sampleCompound(2, firm.id, { district: '城西街道' }));
    world.setNow('2026-12-01T09:05:00+08:00');
    expect(await fresh(near, '/bureau/lists')).not.toContain('第28物业');
    const [document] = (await listingFile(world, id))?.all.at(-1)?.documents ?? [];
    const path = `/bureau/documents/${document?.hash}?in=listing/black-${firm.id}`;
    for (const there of [page, path]) expect((await near.get(there)).status).toBe(404);
    expect((await officer.get(path)).status).toBe(303);
    const order = { action: `${page}/work/record-delivery`, hidden: { seen: '2' } };
    expect((await sendForm({ world, app, visitor: near }, order, delivered)).status).toBe(404);
    expect(await state()).toBe('noticed');
  });
});

describe('a listing', () => {
  it('goes through its life by the forms of its page, each drawn for whoever may send it', async () => {
    expect(stepFormsIn(await fresh(officer)).map(({ step }) => step)).toEqual([
      'propose-end',
      'issue-notice',
    ]);
    expect(stepFormsIn(await fresh(director)).map(({ step }) => step)).toEqual([]);
    expect(await fresh(director)).toContain('须先由另一人办理“提请了结');
    await take(officer, 'issue-notice');
    await at('2026-12-02');
    await take(officer, 'record-delivery', delivered);
    await take(officer, 'object', { 'fact-objection': '户数不对' });
    await at('2026-12-09');
    const early = await fresh(officer);
    expect(early).toContain('最早 2026-12-10 可办：异议期到 2026-12-09 24时（送达后 5 个工作日）');
    expect(early).toContain('还有异议未答复');
    await take(officer, 'answer-objection', { 'fact-number': '1', 'fact-answer': '登记无误' });
    await at('2026-12-10');
    await take(officer, 'close-hearing');
    await take(director, 'decide', { reason: '事实清楚' });
    await at('2026-12-12');
    await release();
    await take(officer, 'deliver-decision', { ...delivered, 'fact-delivered': '2026-12-12' });
    await take(officer, 'announce');
    await at('2026-12-20');
    await take(officer, 'list');
    expect(await state()).toBe('listed');
    expect(await fresh(officer, '/bureau/lists')).toContain('2027-12-20');
    await take(other, 'revoke', { reason: '企业已更换' });
    expect(await state()).toBe('ended');
    expect(await fresh(officer)).toContain('记录链已核对');
  });

  it('says what the evaluation found, by name which firms are surely better, and marks a late objection', async () => {
    await heard();
    await take(officer, 'object', { 'fact-objection': '晚了一步' });
    const html = await fresh(officer);
    for (const said of ['第1物业', '第2物业', '第3物业', '3 家', '逾期', '第 1 版，校验值'])
      expect(html).toContain(said);
  });

  it('is decided by nobody who prepared it, and once by two directors at the same time', async () => {
    await heard();
    const subject = 'subject-of-officer-某officer';
    const version = ((await world.people.person(subject))?.version ?? 0) + 1;
    const grants = (['officer', 'director'] as const).map((role, index) => ({
      ...{
        number: index + 1,
        role,
        scope: { kind: 'everything' } as const,
        from: '2020-01-01' as Day,
        by: '测试',
      },
    }));
    await world.people.put({ subject, name: '某officer', grants, version });
    const own = await fresh(officer);
    expect(stepFormsIn(own).map(({ step }) => step)).not.toContain('decide');
    expect(own).toContain('须由另一人办理：您办过“发出列入事先告知书”');
    const order = {
      action: `${page}/decide/decide`,
      hidden: {
        seen: String((await world.cases.events({ kind: 'listing', subject: `black-${firm.id}` })).length),
      },
    };
    const refused = await sendForm({ world, app, visitor: officer }, order, { reason: '事实清楚' });
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('须由另一人办理');
    const both = await Promise.all(
      [director, other].map((visitor) => sendForm({ world, app, visitor }, order, { reason: '事实清楚' })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect(await state()).toBe('decided');
  });

  it('tells who sends an old page what happened meanwhile, with what was filled in', async () => {
    await take(officer, 'propose-end', { reason: '数据有误' });
    const html = await fresh(director);
    const form = stepFormsIn(html).find(({ step }) => step === 'withdraw');
    await take(officer, 'propose-end', { reason: '另有材料' });
    const late = await sendForm({ world, app, visitor: director }, form ?? { action: '', hidden: {} }, {
      reason: '数据有误',
    });
    expect(late.status).toBe(409);
    const text = await late.text();
    expect(text).toContain('某officer 提请了结');
    expect(text).toContain('数据有误</textarea>');
    expect(await state()).toBe('proposed');
  });

  it('shows a refused form as it was filled in, with what is wrong at its field', async () => {
    await take(officer, 'issue-notice');
    await at('2026-12-02');
    const filled = { ...delivered, 'fact-delivered': '昨天' };
    const answer = await takeByForm({ world, app, visitor: officer }, page, 'record-delivery', filled);
    expect(answer.status).toBe(400);
    const html = await answer.text();
    expect(html).toContain('id="listing-record-delivery-fact-delivered-err"');
    expect(html).toContain('href="#listing-record-delivery-fact-delivered"');
    expect(html).toContain('value="项目部收发"');
    expect(await state()).toBe('noticed');
  });

  it('takes whatever somebody writes for text', async () => {
    await take(officer, 'issue-notice');
    await at('2026-12-02');
    await take(officer, 'record-delivery', delivered);
    await take(officer, 'object', { 'fact-objection': scriptCorpus.join(' ') });
    const html = await fresh(officer);
    for (const bad of ['<script>alert', '<svg/onload', '<img src=x', '<iframe', '<style>*'])
      expect(html).not.toContain(bad);
    for (const way of ['\u202e', '\u2066', '\u200b']) expect(html).not.toContain(way);
  });
});
