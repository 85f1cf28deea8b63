import type { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bureauApp } from '../../functions/bureau/app.ts';
import { rectificationStream } from '../../functions/domain/casework/case-stream.ts';
import type { CompoundId } from '../../functions/domain/compound.ts';
import { itemState, itemsIn } from '../../functions/domain/rectification/item.ts';
import { sampleCompound, sampleFirm } from '../support/county.ts';
import { type OfficeVisitor, signedIn } from '../support/office.ts';
import { sampleManifest } from '../support/sample-result.ts';
import { scriptCorpus } from '../support/script-corpus.ts';
import { sealLists } from '../support/sealed-lists.ts';
import { sendForm, stepFormsIn, takeByForm } from '../support/step-forms.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const firm = sampleFirm(1);
const compound = sampleCompound(1, firm.id);
const room = '/bureau/rectification';
const place = `${room}/${compound.id}`;
const wanted = {
  'fact-theme': 'cleaning',
  'fact-what': '清运垃圾',
  'fact-owner': '项目经理',
  'fact-due': '2026-12-10',
  'fact-source': 'residents',
};

let world: TestWorld;
let app: Hono;
let officer: OfficeVisitor;
let second: OfficeVisitor;
let director: OfficeVisitor;
beforeEach(async () => {
  world = await testWorld();
  app = bureauApp(world);
  await world.registry.putFirm(firm);
  await world.registry.putFirm(sampleFirm(2));
  await world.registry.putCompound(compound);
  await world.registry.putCompound(sampleCompound(2, firm.id, { district: '城西街道' }));
  await world.registry.putCompound(sampleCompound(3, firm.id));
  await world.registry.putCompound(sampleCompound(4, sampleFirm(2).id));
  await at('2026-12-01');
});
afterEach(() => world.stop());

async function at(day: string) {
  world.setNow(`${day}T09:00:00+08:00`);
  officer = await signedIn(world, app, 'officer');
  second = await signedIn(world, app, 'officer', { name: '复核员' });
  director = await signedIn(world, app, 'director', { name: '局长' });
}

const read = async (path: string, who = officer) => await (await who.get(path)).text();
async function take(who: OfficeVisitor, step: string, filled = {}, page = `${place}/1`) {
  const answer = await takeByForm({ world, app, visitor: who }, page, step, filled);
  const said = answer.status === 303 ? '' : await answer.text();
  expect(answer.status, `${step}: ${/role="alert".*?<\/div>/s.exec(said)?.[0]}`).toBe(303);
  return answer.headers.get('location') ?? '';
}
const open = (filled: Readonly<Record<string, string>> = {}) =>
  take(officer, 'open-item', { ...wanted, ...filled }, place);
const states = async () =>
  itemsIn(compound.id, await world.cases.events(rectificationStream(compound.id))).map(itemState);

describe('a rectification item', () => {
  it('goes through its loop by the forms of its page, and is verified by nobody who reported it', async () => {
    expect(await open()).toContain(`${place}/1?said=open-item`);
    await take(officer, 'hold', { 'fact-cause': 'mediation', reason: '调解中' });
    expect(await read(`${place}/1`)).toContain('暂缓中，期限停止计算');
    await take(officer, 'resume-item', { reason: '调解结束' });
    await take(director, 'extend', { 'fact-due': '2026-12-20', reason: '等材料' });
    await take(officer, 'report', { 'fact-done': '已清运' });
    const own = await read(`${place}/1`);
    expect(stepFormsIn(own).map(({ step }) => step)).not.toContain('verify');
    expect(own).toContain('须由另一人办理：您办过“登记整改情况”');
    await take(second, 'send-back', { reason: '还有一处' });
    await take(officer, 'report', { 'fact-done': '都清了' });
    await take(second, 'verify', { 'fact-told': '垃圾已清运', reason: '现场看过' });
    expect(await read(room)).toContain('1/1 件已核验办结');
    await take(officer, 'reopen', { 'fact-due': '2026-12-30', reason: '又堆上了' });
    await take(director, 'drop', { reason: '并入另一件' });
    expect(await states()).toEqual(['dropped']);
    expect(await read(room)).toContain('没有数据');
  });

  it('is shown overdue first where its day is over, and by firm or compound', async () => {
    await open();
    await open({ 'fact-due': '2026-12-30', 'fact-what': '修路灯' });
    await at('2026-12-11');
    const html = await read(room);
    expect(html.indexOf('清运垃圾')).toBeLessThan(html.indexOf('修路灯'));
    expect(html).toContain('逾期 · 整改中');
    expect(await read(`${room}?q=${encodeURIComponent('第2小区')}`)).not.toContain('清运垃圾');
    for (const path of [`/bureau/firms/${firm.id}`, `/bureau/compounds/${compound.id}`])
      expect(await read(path)).toContain('修路灯');
    expect(await read(`${room}?file=csv&table=open`)).toContain('项目经理');
  });

  it('suggests the firm’s other compounds, worst published score first, and opens the same there with one click', async () => {
    const manifest = sampleManifest('2026-11');
    const [sample] = manifest.projects;
    if (sample === undefined) throw new Error('no project');
    const projects = Object.entries({ '0002': 41.5, '0003': 66 }).map(([id, score]) => ({
      ...{ ...sample, compound: id as CompoundId, score, low: score - 5, high: score + 5 },
    }));
    await sealLists(world, '2026-11', {}, 1, { ...manifest, projects });
    await open();
    const html = await read(`${place}/1`);
    expect(html).toContain('41.5');
    const forms = stepFormsIn(html).filter(({ step }) => step === 'open-item');
    expect(forms.map(({ action }) => action.split('/')[3])).toEqual(['0002', '0003']);
    const answer = await sendForm({ world, app, visitor: officer }, forms[1] ?? { action: '', hidden: {} });
    expect(answer.headers.get('location')).toContain(`${room}/0003/1`);
    const twice = await sendForm({ world, app, visitor: officer }, forms[1] ?? { action: '', hidden: {} });
    expect(twice.status).toBe(409);
    expect(await read(`${room}/0003`)).not.toContain('第 2 件');
    const there = await read(`${room}/0003/1`);
    expect(there).toContain('类推追办');
    expect(there).toContain('清运垃圾');
    expect(await read(`${place}/1`)).toContain('已有同类整改');
  });

  it('is not there for whoever does not reach its compound, nor are siblings outside it', async () => {
    await open();
    const scope = { kind: 'compounds', compounds: [compound.id] } as const;
    const near = await signedIn(world, app, 'officer', { name: '本区', scope });
    const html = await read(`${place}/1`, near);
    expect(html).toContain('清运垃圾');
    expect(html).not.toContain('第2小区');
    for (const path of [`${room}/0002`, `${room}/0002/1`]) expect((await near.get(path)).status).toBe(404);
    const order = { action: `${room}/0002/work/open-item`, hidden: {} };
    expect((await sendForm({ world, app, visitor: near }, order, wanted)).status).toBe(404);
    expect(await read(room, near)).toContain('清运垃圾');
  });

  it('refuses a day that is over and a form without what it needs, at the field', async () => {
    const on = { world, app, visitor: officer };
    const late = await takeByForm(on, place, 'open-item', { ...wanted, 'fact-due': '2026-11-30' });
    expect(late.status).toBe(400);
    expect(await late.text()).toContain('id="o-0001-open-item-fact-due-err"');
    const none = await takeByForm(on, place, 'open-item', { ...wanted, 'fact-what': ' ' });
    expect(await none.text()).toContain('请填写“整改内容”');
    expect(await states()).toEqual([]);
  });

  it('takes whatever somebody writes for text, in fields and in the link to a new item', async () => {
    for (const [index, text] of scriptCorpus.entries()) {
      await open({ 'fact-what': text, 'fact-owner': text });
      const pages = [`${place}/${index + 1}`, `${place}?what=${encodeURIComponent(text)}&theme=x`];
      for (const path of pages) {
        const html = await read(path);
        for (const bad of ['<script>alert', '<svg/onload', '<img src=x', '<iframe', '<style>*'])
          expect(html).not.toContain(bad);
      }
    }
  });
});
