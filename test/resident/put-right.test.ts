import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { casePen, type Hand } from '../../functions/local/demo/case-pen.ts';
import { StoreUnavailable } from '../../functions/ports.ts';
import { residentApp } from '../../functions/resident/app.ts';
import { type ResidentSite, residentSite } from '../support/resident-site.ts';
import { type Visitor, visitor } from '../support/visitor.ts';

const officer: Hand = { by: { subject: 'o', name: '经办王某' }, as: 'work-on-case' };
const checker: Hand = { by: { subject: 'c', name: '核验李某' }, as: 'work-on-case' };
const heading = '上次评价以后，小区里改好了';

let site: ResidentSite;
beforeEach(async () => {
  site = await residentSite();
});
afterEach(() => site.world.stop());

/** An item of the compound from its opening to its verification, with what residents are told. */
async function done(number: number, told: string, at = site.compound): Promise<void> {
  const pen = casePen(site.world);
  const firm = at.tenures[0]?.firm ?? '';
  const facts = {
    ...{ theme: 'cleaning', what: '3栋201反映异味', firm, owner: '项目经理' },
    ...{ due: '2027-06-30', source: 'residents', origin: '工单88' },
  };
  await pen.item(at.id, officer, 'open-item', facts);
  await pen.item(at.id, { ...officer, number }, 'report', { done: '已清运' });
  await pen.item(at.id, { ...checker, number }, 'verify', { told }, '现场看过');
}

/** The page as a household of the compound reads it. */
async function thanks(by?: Visitor): Promise<string> {
  const one = by ?? site.visitor();
  if (by === undefined) await one.get(`/r/${await site.codeOf(101)}`);
  const answer = await one.get('/thanks');
  expect(answer.status).toBe(200);
  return await answer.text();
}

describe('what was put right', () => {
  it('stands on the thanks page in the words meant for residents, and says neither who asked nor who checked', async () => {
    expect(await thanks()).not.toContain(heading);
    site.world.setNow('2026-11-16T12:00:00+08:00');
    await done(1, '垃圾点已清运，每天两次');
    await done(2, '');
    site.world.setNow('2026-11-16T12:02:00+08:00');
    const html = await thanks();
    for (const words of [heading, '2026年11月16日核验：', '垃圾点已清运，每天两次'])
      expect(html).toContain(words);
    for (const hidden of ['王某', '李某', '3栋201', '工单88', '现场看过']) expect(html).not.toContain(hidden);
    expect(html).not.toContain('另有');
  });

  it('is told for ninety days, of the household’s own compound alone, and no longer once it was opened again', async () => {
    const [, other] = site.county.compounds;
    await done(1, '别的小区修了路灯', other);
    await done(1, '修好了路灯');
    const html = await thanks();
    expect(html).toContain('修好了路灯');
    expect(html).not.toContain('别的小区');
    site.world.setNow('2027-02-13T12:00:00+08:00');
    expect(await thanks()).toContain('修好了路灯');
    site.world.setNow('2027-02-14T12:00:00+08:00');
    expect(await thanks()).not.toContain(heading);
    site.world.setNow('2026-11-20T12:00:00+08:00');
    const again = { ...officer, number: 1 };
    await casePen(site.world).item(site.compound.id, again, 'reopen', { due: '2026-12-01' }, '反弹');
    expect(await thanks()).not.toContain(heading);
  });

  it('is read once a minute, and left out soon where the store fails or does not answer', async () => {
    await done(1, '修好了路灯');
    const { world } = site;
    let reads = 0;
    const counted = {
      ...world,
      cases: {
        ...world.cases,
        events: (stream: Parameters<typeof world.cases.events>[0]) => {
          reads += 1;
          return world.cases.events(stream);
        },
      },
    };
    const by = await like(counted);
    for (let time = 0; time < 5; time++) expect(await thanks(by)).toContain('修好了路灯');
    expect(reads).toBe(1);
    const failing = () => Promise.reject(new StoreUnavailable('query', undefined));
    const silent = () => new Promise<never>(() => {});
    for (const events of [failing, silent]) {
      const began = performance.now();
      const html = await thanks(await like({ ...world, cases: { ...world.cases, events } }));
      expect(html).toContain('收到了，谢谢您');
      expect(html).not.toContain(heading);
      expect(performance.now() - began).toBeLessThan(2000);
    }
  });

  it('keeps the page’s budget and its text plain, however much officers write', async () => {
    const long = `<script>alert(1)</script>‮${'整改说明各有不同'.repeat(200)}`;
    for (const number of [1, 2, 3, 4, 5]) await done(number, `${number}${long}`);
    const html = await thanks();
    expect(html).toContain('另有 2 件。');
    expect(html).not.toContain('<script>alert');
    expect(gzipSync(html).length).toBeLessThanOrEqual(8 * 1024);
  });
});

/** A household's browser at the site over another world, its letter opened. */
async function like(world: Parameters<typeof residentApp>[0]): Promise<Visitor> {
  const { by } = await site.opened(101);
  const one = visitor(residentApp(world), 'zh');
  for (const [name, value] of by.cookies) one.cookies.set(name, value);
  return one;
}
