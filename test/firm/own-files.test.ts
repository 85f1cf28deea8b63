import type { Hono } from 'hono';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { proposeFrom } from '../../functions/casework/open-proposals.ts';
import type { CaseEvent } from '../../functions/domain/casework/case-event.ts';
import { type ListingId, listingStream } from '../../functions/domain/listing/listing.ts';
import type { Month } from '../../functions/domain/month.ts';
import { firmApp } from '../../functions/firm/app.ts';
import { reasonTold, sayingsIn } from '../../functions/firm/told.ts';
import { casePen, type Hand } from '../../functions/local/demo/case-pen.ts';
import { breakStream } from '../support/break-stream.ts';
import { addCounty, sampleCompound, sampleFirm } from '../support/county.ts';
import { type OfficeVisitor, signedIn } from '../support/office.ts';
import { sealLists } from '../support/sealed-lists.ts';
import { receipt, takeByForm } from '../support/step-forms.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const [firm, other] = [sampleFirm(2).id, sampleFirm(3).id];
const id: ListingId = { month: '2026-08' as Month, list: 'black', firm };
const page = `/firm/listings/2026-08-black-${firm}`;
const officer: Hand = { by: { subject: 'o', name: '经办' }, as: 'work-on-case' };

let world: TestWorld, app: Hono;
let own: OfficeVisitor, rival: OfficeVisitor;
const compound = sampleCompound(2, firm).id;
beforeEach(async () => {
  world = await testWorld({ now: '2026-09-01T09:00:00+08:00' });
  app = firmApp(world);
  await addCounty(world, { firms: 3, compounds: 3, months: ['2026-08'] });
  own = await signedIn(world, app, 'firm', { name: '企业某', scope: { kind: 'firm', firm } });
  rival = await signedIn(world, app, 'firm', { name: '别家某', scope: { kind: 'firm', firm: other } });
  await sealLists(world, '2026-08', { black: [2] });
  await proposeFrom(world, id.month);
  const pen = casePen(world);
  await pen.listing(id, officer, 'issue-notice');
  const delivered = { delivered: '2026-09-01', way: 'in-person', recipient: '前台' };
  await pen.listing(id, officer, 'record-delivery', delivered);
});
afterEach(() => world.stop());

const text = async (path: string) => await (await own.get(path)).text();
const object = async () =>
  await takeByForm({ world, app, visitor: own }, page, 'object', { 'fact-objection': '户数有误' });

it('a firm has back the files it sent, nobody else has them, and what the bureau brought is not among them', async () => {
  expect((await object()).status).toBe(303);
  const [link = ''] = new RegExp(`${page}/files/[0-9a-f]{64}`).exec(await text(page)) ?? [];
  const answer = await own.get(link);
  expect(answer.status).toBe(200);
  expect(await answer.text()).toBe(await receipt.text());
  expect(answer.headers.get('content-disposition')).toContain('attachment');
  expect((await rival.get(link)).status).toBe(404);
  const events = await world.cases.events(listingStream(id));
  const brought = events.filter(({ step }) => step !== 'object').flatMap(({ documents }) => documents);
  expect(brought.length).toBeGreaterThan(1);
  for (const { hash } of brought) expect((await own.get(`${page}/files/${hash}`)).status).toBe(404);
});

it('a notice is there as .docx for office programs, for its firm alone', async () => {
  const [link = ''] = /\/firm\/notices\/\d+-\d+/.exec(await text('/firm/cases')) ?? [];
  const docx = `${link}/notice.docx`;
  expect(await text(link)).toContain(docx);
  const answer = await own.get(docx);
  expect(answer.headers.get('content-type')).toContain('wordprocessingml');
  expect(new TextDecoder().decode((await answer.arrayBuffer()).slice(0, 2))).toBe('PK');
  expect((await rival.get(docx)).status).toBe(404);
});

it('a firm reads why its report was sent back and why its item was opened again, with its files', async () => {
  const pen = casePen(world);
  const item = { theme: 'cleaning', what: '垃圾点有异味', firm, owner: '项目经理', due: '2026-09-20' };
  await pen.item(compound, officer, 'open-item', { ...item, source: 'inspection' });
  const reported = { by: { subject: 'f', name: '企业某' }, as: 'own-firm', firm, number: 1 } as const;
  const check = { ...officer, number: 1 };
  await pen.item(compound, reported, 'report', { done: '已清运' });
  await pen.item(compound, check, 'send-back', {}, '异味仍在，请消杀');
  await pen.item(compound, reported, 'report', { done: '已消杀' });
  await pen.item(compound, check, 'verify', {}, '现场看过');
  await pen.item(compound, check, 'reopen', { due: '2026-09-25' }, '三天后又有异味');
  const path = `/firm/items/${compound}/1`;
  const html = await text(path);
  for (const words of ['异味仍在，请消杀', '三天后又有异味']) expect(html).toContain(words);
  expect(html).not.toContain('现场看过');
  const [link = ''] = new RegExp(`${path}/files/[0-9a-f]{64}`).exec(html) ?? [];
  expect((await own.get(link)).status).toBe(200);
  expect((await rival.get(link)).status).toBe(404);
});

it('a file that came with a self-check is given back like any other', async () => {
  const self = { 'fact-theme': 'cleaning', 'fact-what': '垃圾点有异味', 'fact-owner': '经理' };
  const there = `/firm/items/${compound}`;
  const by = { world, app, visitor: own };
  const opened = await takeByForm(by, there, 'open-own-item', { ...self, 'fact-due': '2026-09-20' });
  expect(opened.status).toBe(303);
  const [link = ''] = new RegExp(`${there}/1/files/[0-9a-f]{64}`).exec(await text(`${there}/1`)) ?? [];
  expect(await (await own.get(link)).text()).toBe(await receipt.text());
  expect((await rival.get(link)).status).toBe(404);
});

it('an answer is known by its number, however that is written, and answers only what was said before', async () => {
  await object();
  const pen = casePen(world);
  await pen.listing(id, officer, 'answer-objection', { number: '01', answer: '户数无误' });
  expect(await text(page)).toContain('户数无误');
  const said = { ...(await world.cases.events(listingStream(id))).at(-1) } as CaseEvent<string>;
  const objected = { ...said, seq: 9, step: 'object', facts: { objection: '再次异议' } };
  expect(sayingsIn([said, objected], undefined)).toMatchObject([{ answer: undefined }]);
});

it('of others’ steps a firm reads the reasons that it must answer, and no inward ones', () => {
  const told = (step: string) => reasonTold({ step, reason: '路灯仍有三盏不亮' });
  for (const step of ['send-back', 'reopen', 'refuse-repair']) expect(told(step)).toBe('路灯仍有三盏不亮');
  for (const step of ['decide', 'verify', 'close-hearing', 'veto']) expect(told(step)).toBeNull();
});

it('a matter that cannot be read is named, once the firm was told of it, and all others are shown', async () => {
  const item = { theme: 'cleaning', what: '垃圾点有异味', firm, owner: '项目经理', due: '2026-09-20' };
  await casePen(world).item(compound, officer, 'open-item', { ...item, source: 'inspection' });
  const broken = listingStream(id);
  await breakStream(world, broken);
  const html = await text('/firm/cases');
  expect(html).toContain('“名单事项”中有一件的记录暂时无法读取');
  expect(html).toContain('垃圾点有异味');
  expect(await (await rival.get('/firm/cases')).text()).not.toContain('无法读取');
});

it('an unreadable matter of which the firm was given no notice is not told by its fault', async () => {
  await sealLists(world, '2026-08', { red: [3], black: [2] }, 2);
  await proposeFrom(world, id.month);
  const broken = listingStream({ month: id.month, list: 'red', firm: other });
  await breakStream(world, broken);
  const answer = await rival.get('/firm/cases');
  expect(answer.status).toBe(200);
  expect(await answer.text()).not.toContain('无法读取');
});
