import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { proposeFrom } from '../../functions/casework/open-proposals.ts';
import type { Month } from '../../functions/domain/month.ts';
import { firmApp } from '../../functions/firm/app.ts';
import { casePen, type Hand } from '../../functions/local/demo/case-pen.ts';
import { addCounty, sampleFirm } from '../support/county.ts';
import { type OfficeVisitor, signedIn } from '../support/office.ts';
import { sealLists } from '../support/sealed-lists.ts';
import { receipt, sendForm } from '../support/step-forms.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const firm = sampleFirm(2).id;
const id = { firm, number: 1 };
const page = `/firm/exits/${firm}-1`;
const person = (name: string, as: Hand['as']): Hand => ({ by: { subject: name, name }, as });
const [officer, director] = [person('经办王某', 'work-on-case'), person('局长李某', 'decide-case')];

let world: TestWorld;
beforeEach(async () => {
  world = await testWorld({ now: '2026-10-01T09:00:00+08:00' });
  await addCounty(world, { firms: 3, compounds: 3, months: ['2026-08' as Month] });
  for (const [month, ordered] of [
    ['2026-08', []],
    ['2026-09', [2]],
  ] as const) {
    await sealLists(world, month, { black: [2], ordered });
    await proposeFrom(world, month as Month);
  }
});
afterEach(() => world.stop());

const visitor = (place = 2): Promise<OfficeVisitor> =>
  signedIn(world, firmApp(world), 'firm', {
    name: `企业${place}`,
    scope: { kind: 'firm', firm: sampleFirm(place).id },
  });
const read = async (status = 200, place = 2) => {
  const answer = await (await visitor(place)).get(page);
  expect(answer.status).toBe(status);
  return await answer.text();
};

describe('a firm’s exit case', () => {
  it('is not there before its warning, takes a report once the order was delivered, and names nobody', async () => {
    await read(404);
    const pen = casePen(world);
    await pen.exit(id, officer, 'warn');
    await read(404, 3);
    const warned = await read();
    for (const words of ['已预警', '物业服务质量预警函', '目前没有可办的步骤'])
      expect(warned).toContain(words);
    await pen.exit(id, officer, 'invite', { held: '2026-10-08', place: '局会议室' });
    world.setNow('2026-10-08T09:00:00+08:00');
    await pen.exit(id, officer, 'record-interview', { held: '2026-10-08', attended: 'yes' });
    const order = { days: '30', items: '清运垃圾；修复路灯' };
    await pen.exit(id, director, 'order-rectification', order, '内部考虑');
    const delivery = { delivered: '2026-10-08', way: 'in-person', recipient: '前台' };
    await pen.exit(id, officer, 'record-delivery', delivery);
    const html = await read();
    for (const words of ['限期整改中', '送达后 30 日', '限期整改通知书', '提交整改报告'])
      expect(html).toContain(words);
    for (const hidden of ['王某', '李某']) expect(html).not.toContain(hidden);
    const seen = /name="seen" value="(\d+)"/.exec(html)?.[1] ?? '';
    const on = { world, app: firmApp(world), visitor: await visitor() };
    const form = { action: `${page}/say/report-rectification`, hidden: { seen } };
    const taken = await sendForm(on, form, { 'fact-report': '垃圾已清运，路灯已修复' }, receipt);
    expect(taken.status).toBe(303);
    expect(await read()).toContain('垃圾已清运，路灯已修复');
  });

  it('takes no step of an officer’s from a firm, and none twice from an old page', async () => {
    await casePen(world).exit(id, officer, 'warn');
    const on = { world, app: firmApp(world), visitor: await visitor() };
    const seen = /name="seen" value="(\d+)"/.exec(await read())?.[1] ?? '2';
    for (const step of ['invite', 'withdraw', 'advise-owners', 'x']) {
      const answer = await sendForm(on, { action: `${page}/say/${step}`, hidden: { seen } });
      expect(answer.status, step).toBe(409);
      expect(await answer.text()).not.toContain('王某');
    }
  });
});
