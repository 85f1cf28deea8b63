import type { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bureauApp } from '../../functions/bureau/app.ts';
import { appendStep } from '../../functions/casework/append-step.ts';
import { exitFile } from '../../functions/casework/exit-file.ts';
import { proposeFrom } from '../../functions/casework/open-proposals.ts';
import { theService } from '../../functions/domain/casework/case-event.ts';
import { exitStream } from '../../functions/domain/casework/case-stream.ts';
import type { Compound } from '../../functions/domain/compound.ts';
import { exitName } from '../../functions/domain/exit-case/exit-case.ts';
import type { ExitStep } from '../../functions/domain/exit-case/exit-steps.ts';
import { handoverItems } from '../../functions/domain/exit-case/replacement-steps.ts';
import type { Day, Month } from '../../functions/domain/month.ts';
import { addCounty, sampleFirm } from '../support/county.ts';
import { type OfficeVisitor, signedIn } from '../support/office.ts';
import { sealLists } from '../support/sealed-lists.ts';
import { receipt, sendForm, stepFormsIn, takeByForm } from '../support/step-forms.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const firm = sampleFirm(2).id;
const next = sampleFirm(3).id;
const id = { firm, number: 1 };
const page = `/bureau/cases/${exitName(id)}`;

let world: TestWorld;
let app: Hono;
let compound: Compound;
let officer: OfficeVisitor;
let director: OfficeVisitor;
beforeEach(async () => {
  world = await testWorld({ now: '2026-09-01T09:00:00+08:00' });
  app = bureauApp(world);
  const county = await addCounty(world, { firms: 3, compounds: 6, months: ['2026-08' as Month] });
  const own = county.compounds.find(({ tenures }) => tenures.some((tenure) => tenure.firm === firm));
  if (own === undefined) throw new Error('the firm serves nothing');
  compound = own;
  await black('2026-08');
  await at('2026-10-01');
  await black('2026-09');
});
afterEach(() => world.stop());

/** In the morning of a day, when everybody signs in again. */
async function at(day: string) {
  world.setNow(`${day}T09:00:00+08:00`);
  officer = await signedIn(world, app, 'officer');
  director = await signedIn(world, app, 'director', { name: '局长' });
}

async function black(month: string): Promise<void> {
  await sealLists(world, month, { black: [2], ...(month > '2026-08' && { ordered: [2] }) });
  await proposeFrom(world, month as Month);
}

const read = async (visitor = officer, path = page) => await (await visitor.get(path)).text();
const state = async () => (await exitFile(world, id))?.state;
async function take(who: OfficeVisitor, step: string, filled: Readonly<Record<string, string>> = {}) {
  const answer = await takeByForm({ world, app, visitor: who }, page, step, filled);
  const said = answer.status === 303 ? '' : await answer.text();
  expect(answer.status, `${step}: ${/role="alert".*?<\/div>/s.exec(said)?.[0]}`).toBe(303);
}
const receiptOf = (day: string) => ({
  'fact-delivered': day,
  'fact-way': 'in-person',
  'fact-recipient': '前台',
});

/** Up to the firm's time to put things right, which ends with 8 November. */
async function rectifying() {
  await take(officer, 'warn');
  await take(officer, 'invite', { 'fact-held': '2026-10-08', 'fact-place': '局会议室' });
  await at('2026-10-08');
  await take(officer, 'record-interview', { 'fact-held': '2026-10-08', 'fact-attended': 'yes' });
  await take(director, 'order-rectification', {
    ...{ 'fact-days': '30', 'fact-items': '清运垃圾；修复路灯', reason: '连续两月' },
  });
  await at('2026-10-09');
  await take(officer, 'record-delivery', receiptOf('2026-10-09'));
}

/** Up to the owners' stage: the steps between are chained by the engine's own hand, without their forms. */
async function advising() {
  await rectifying();
  const stream = exitStream(firm);
  const steps: readonly [ExitStep, Record<string, string>][] = [
    ['begin-reevaluation', {}],
    ['propose-exit', {}],
    ['deliver-proposal', { delivered: '2027-01-05' }],
    ['decide-advice', {}],
    ['deliver-decision', { delivered: '2027-01-05' }],
    ['send-advice', {}],
  ];
  for (const [step, facts] of steps) {
    const events = await world.cases.events(stream);
    const order = { step, facts, at: world.clock.now(), day: '2027-01-05' as Day, by: theService };
    await appendStep(world, stream, events, {
      ...order,
      reason: '',
      documents: [],
      evidence: [],
      clocks: {},
    });
  }
  await at('2027-02-01');
}

describe('an exit case', () => {
  it('says step by step why it was opened, and what the next step lacks', async () => {
    await rectifying();
    const html = await read();
    expect(html).toContain('2026-08、09 月拟列黑榜');
    expect(html).toContain('整改期限 2026-11-08 24时届满（送达后 30 日）');
    expect(html).toContain('其后还没有全新窗口的评价结果');
    expect(html).toContain('最早 2026-11-09 可办：整改期限到 2026-11-08 24时（送达后 30 日）');
    expect(await read(officer, `${page}?lang=en`)).toContain('Proposed for the black list in 2026-08, 09');
  });

  it('takes each compound through its own forms, shows the vote by law beside the resolution, and ends the tenure', async () => {
    await advising();
    const within = { 'fact-compound': compound.id };
    await take(officer, 'advise-owners', within);
    const vote = {
      ...{ 'fact-areaTotal': '9000', 'fact-ownersTotal': '100', 'fact-areaTookPart': '6000' },
      ...{ 'fact-ownersTookPart': '66', 'fact-areaFor': '3001', 'fact-ownersFor': '40' },
    };
    await take(officer, 'record-vote', { ...within, ...vote, 'fact-resolved': 'replace' });
    const html = await read();
    // 66 of 100 owners are less than two thirds: said, and not decided by it.
    expect(html).toContain('<b>未达到</b> 参加：面积 6,000（66.7%），人数 66（66.0%）');
    expect(html).toContain('<b>决议更换</b>');
    await take(officer, 'give-notice', { ...within, 'fact-given': '2027-02-01' });
    await take(officer, 'propose-emergency', {
      ...{ ...within, 'fact-firm': next, 'fact-from': '2027-02-10', 'fact-months': '3', reason: '无人服务' },
    });
    await take(director, 'arrange-emergency', { ...within, reason: '属实' });
    expect(await read()).toContain('2027-05-10 24时止');
    await take(officer, 'record-replacement', { ...within, 'fact-firm': next, 'fact-from': '2027-05-01' });
    await take(officer, 'begin-handover', within);
    const tick = (item: string) => ({ ...within, 'fact-item': item, 'fact-received': '2027-02-01' });
    const [first, ...others] = handoverItems;
    await take(officer, 'tick-handover', tick(first));
    // What is ticked is no choice any more.
    const on = { world, app, visitor: officer };
    expect((await takeByForm(on, page, 'tick-handover', tick(first))).status).toBe(400);
    for (const item of others) await take(officer, 'tick-handover', tick(item));
    await at('2027-04-10');
    await take(director, 'complete-exit', { ...within, 'fact-lastDay': '2027-04-30', reason: '移交完毕' });
    const tenures = (await world.registry.compoundsNow([compound.id])).get(compound.id)?.tenures;
    expect(tenures?.map((one) => [one.firm, one.to])).toEqual([
      [firm, '2027-02-09'],
      [next, '2027-04-30'],
      [next, undefined],
    ]);
    await take(director, 'conclude', { reason: '已更换' });
    expect(await state()).toBe('concluded');
    expect(await read(officer, '/bureau/cases')).toContain('已结案');
  });

  it('lets nobody sign what they prepared, nor two take one step, and refuses what the table does not have', async () => {
    await take(officer, 'warn');
    const html = await read();
    const [form] = stepFormsIn(html).filter(({ step }) => step === 'invite');
    if (form === undefined) throw new Error('no form');
    const filled = { 'fact-held': '2026-10-08', 'fact-place': '局会议室' };
    const second = await signedIn(world, app, 'officer', { name: '另一人' });
    const both = await Promise.all(
      [officer, second].map((visitor) => sendForm({ world, app, visitor }, form, filled)),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
    const on = { world, app, visitor: director };
    const asWork = await sendForm(on, { action: form.action, hidden: form.hidden }, filled);
    expect(asWork.status).toBe(403);
    const foreign = { action: `${page}/decide/decide-advice`, hidden: { seen: '3' } };
    const refused = await sendForm(on, foreign, { reason: '理由' });
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('现在的状态不能办这一步');
    expect((await sendForm(on, { ...foreign, action: `${page}/decide/nothing` })).status).toBe(409);
    expect(await state()).toBe('invited');
  });

  it('says at which record its chain breaks, where one was changed behind the service', async () => {
    await take(officer, 'warn');
    expect(await read()).toContain('记录链已核对：共 2 条');
    const stream = exitStream(firm);
    const last = (await world.cases.events(stream)).at(-1);
    if (last === undefined) throw new Error('no event');
    await world.cases.append(stream, { ...last, seq: 3, step: 'suspend' });
    expect(await read()).toContain('记录链在第 3 条断开');
  });

  it('gives a document to whoever may see its case, under the name it was brought with, and to nobody else', async () => {
    await take(officer, 'warn');
    await take(officer, 'invite', { 'fact-held': '2026-10-08', 'fact-place': '局会议室' });
    await at('2026-10-08');
    await take(officer, 'record-interview', { 'fact-held': '2026-10-08', 'fact-attended': 'yes' });
    const html = await read();
    const path =
      /href="(\/bureau\/documents\/[^"]*)">送达回证/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const file = await officer.get(path);
    expect(file.status).toBe(200);
    expect(file.headers.get('content-disposition')).toContain(encodeURIComponent('送达回证.pdf'));
    expect(await file.text()).toBe(await receipt.text());
    const scope = { kind: 'compounds', compounds: [compound.id] } as const;
    const elsewhere = await signedIn(world, app, 'auditor', { name: '一个小区', scope });
    expect((await elsewhere.get(path)).status).toBe(404);
    expect((await elsewhere.get(page)).status).toBe(404);
    expect((await officer.get(path.replace('exit%2F', 'rectification%2F'))).status).toBe(404);
    expect((await officer.get(`/bureau/documents/${'0'.repeat(64)}?in=exit/${firm}`)).status).toBe(404);
  });
});
