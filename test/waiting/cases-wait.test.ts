import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bureauApp } from '../../functions/bureau/app.ts';
import { proposeFrom } from '../../functions/casework/open-proposals.ts';
import { exitName } from '../../functions/domain/exit-case/exit-case.ts';
import { type ListingId, listingName } from '../../functions/domain/listing/listing.ts';
import type { Day, Month } from '../../functions/domain/month.ts';
import { casePen, type Hand } from '../../functions/local/demo/case-pen.ts';
import { waitingText } from '../../functions/waiting/waiting-words.ts';
import { whatWaits } from '../../functions/waiting/what-waits.ts';
import { sampleCompound, sampleFirm } from '../support/county.ts';
import { importFile } from '../support/evidence-files.ts';
import { signedIn } from '../support/office.ts';
import { sealLists } from '../support/sealed-lists.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const november = '2026-11' as Month;
const firm = sampleFirm(28).id;
const id: ListingId = { month: november, list: 'black', firm };
const person = (name: string, as: Hand['as']): Hand => ({ by: { subject: name, name }, as });
const [officer, director] = [person('经办', 'work-on-case'), person('局长', 'decide-case')];
const owner = person('企业', 'own-firm');

let world: TestWorld;
beforeEach(async () => {
  world = await testWorld({ now: '2026-12-01T09:00:00+08:00' });
  await world.registry.putFirm(sampleFirm(28));
  await world.registry.putCompound(sampleCompound(1, firm));
  await sealLists(world, november, { black: [28] });
  await proposeFrom(world, november);
});
afterEach(() => world.stop());

const at = (day: string) => world.setNow(`${day}T09:00:00+08:00`);
const waits = async () => (await whatWaits(world)).filter(({ path }) => !path.includes('/publishing'));
const kinds = async () => (await waits()).map(({ kind }) => kind);
const one = async (kind: string) => (await waits()).find((waiting) => waiting.kind === kind);

/** Up to the firm's hearing, with an objection on 2 December. */
async function objected() {
  const pen = casePen(world);
  await pen.listing(id, officer, 'issue-notice');
  at('2026-12-02');
  await pen.listing(id, officer, 'record-delivery', {
    ...{ delivered: '2026-12-02', way: 'in-person', recipient: '前台' },
  });
  await pen.listing(id, owner, 'object', { objection: '户数不对' });
  return pen;
}

describe('what waits of listings', () => {
  it('is what an officer or a director can do today, at its own page where it is one', async () => {
    expect(await one('listing-steps')).toMatchObject({
      ...{ may: 'work-on-case', count: 1, path: `/bureau/lists/${listingName(id)}` },
    });
    expect((await one('listing-steps'))?.room).toBe('/bureau/lists');
    await sealLists(world, november, { black: [27, 28] }, 2);
    await proposeFrom(world, november);
    expect(await one('listing-steps')).toMatchObject({ count: 2, path: '/bureau/lists' });
    const app = bureauApp(world);
    const html = await (await (await signedIn(world, app, 'officer')).get('/bureau')).text();
    expect(html).toContain('名单有 2 件可以办下一步');
  });

  it('gives an objection three working days, then a director seven', async () => {
    const pen = await objected();
    expect(await kinds()).toEqual(['answer-case-objections']);
    const told = await one('answer-case-objections');
    expect(told?.due).toEqual({ day: '2026-12-07', rule: 'answer', overdue: 0, days: 3 });
    at('2026-12-08');
    const late = await one('escalated-case-objections');
    expect(late).toMatchObject({ may: 'decide-case', due: { day: '2026-12-11', overdue: 0 } });
    expect((await one('answer-case-objections'))?.key).not.toBe(told?.key);
    await pen.listing(id, officer, 'answer-objection', { number: '1', answer: '已核对' });
    at('2026-12-10');
    expect(await kinds()).toEqual(['listing-steps']);
    await pen.listing(id, officer, 'close-hearing');
    expect(await kinds()).toEqual(['listing-decisions']);
  });

  it('brings a decided listing whose ground is gone before an officer, then, as it is proposed to end, before a director', async () => {
    const pen = await objected();
    await pen.listing(id, officer, 'answer-objection', { number: '1', answer: '已核对' });
    at('2026-12-10');
    await pen.listing(id, officer, 'close-hearing');
    await pen.listing(id, director, 'decide', {}, '事实清楚');
    await sealLists(world, november, {}, 2);
    expect(await one('ground-gone')).toMatchObject({ may: 'work-on-case', count: 1 });
    await pen.listing(id, officer, 'propose-end', {}, '新版本不再拟列');
    expect(await one('ground-gone')).toMatchObject({ may: 'decide-case', count: 1 });
    expect(await one('decide-ends')).toMatchObject({ may: 'decide-case', count: 1 });
  });

  it('brings a red entry before an officer and a director once its firm had an accident, and ends it by no machine', async () => {
    await sealLists(world, november, { red: [27], black: [28] }, 2);
    await world.registry.putFirm(sampleFirm(27));
    await proposeFrom(world, november);
    expect(await one('red-vetoes')).toBeUndefined();
    const file = `编号,发生日期,统一社会信用代码,类型\nS-1,2026-12-01,${sampleFirm(27).id},安全事故\n`;
    await importFile(world, 'accidents', `${file}S-2,2026-12-01,${firm},行政处罚\n`);
    const red = listingName({ month: november, list: 'red', firm: sampleFirm(27).id });
    const found = { count: 1, path: `/bureau/lists/${red}` };
    expect(await one('red-vetoes')).toMatchObject({ may: 'work-on-case', ...found });
    expect(await one('revoke-red')).toMatchObject({ may: 'decide-case', ...found });
    const app = bureauApp(world);
    const html = await (await (await signedIn(world, app, 'officer')).get('/bureau')).text();
    expect(html).toContain('红榜企业有 1 起安全事故或行政处罚，请经办人核查');
    expect((await world.cases.heads('listing', 'open')).length).toBe(2);
  });

  it('reads the accidents once, however many red entries there are', async () => {
    const reads: string[] = [];
    const { evidence } = world;
    const counted = {
      ...world,
      evidence: {
        ...evidence,
        inputs: (...asked: Parameters<typeof evidence.inputs>) => {
          reads.push(asked.join(' '));
          return evidence.inputs(...asked);
        },
      },
    };
    await whatWaits(counted);
    expect(reads).toEqual([]);
    await sealLists(world, november, { red: [24, 25, 26, 27], black: [28] }, 2);
    await proposeFrom(world, november);
    await whatWaits(counted);
    expect(reads).toEqual(['accidents 2025-12 2026-12']);
  });

  it('says of a last day in a year whose holidays are not known that it may come early', async () => {
    at('2026-12-30');
    const pen = casePen(world);
    await pen.listing(id, officer, 'issue-notice');
    await pen.listing(id, officer, 'record-delivery', {
      ...{ delivered: '2026-12-30', way: 'in-person', recipient: '前台' },
    });
    await pen.listing(id, owner, 'object', { objection: '户数不对' });
    expect((await one('answer-case-objections'))?.due?.unsure).toBeUndefined();
    const blind = { ...world.workingDays, knows: async (year: number) => year < 2027 };
    const told = (await whatWaits({ ...world, workingDays: blind })).find(
      ({ kind }) => kind === 'answer-case-objections',
    );
    expect(told?.due?.unsure).toBe(true);
    expect(told && waitingText(told, 'zh')).toContain('放假安排尚未收录');
  });
});

describe('what waits of exit cases', () => {
  it('is the next step, then a mark that nobody answered, and a director’s part of it', async () => {
    await sealLists(world, '2026-12', { black: [28], ordered: [28], unranked: [27] });
    await proposeFrom(world, '2026-12' as Month);
    const exit = { firm, number: 1 };
    const path = `/bureau/cases/${exitName(exit)}`;
    expect(await one('exit-steps')).toMatchObject({ may: 'work-on-case', count: 1, path });
    expect(await one('unranked-long')).toMatchObject({
      count: 1,
      path: `/bureau/firms/${sampleFirm(27).id}`,
    });
    const pen = casePen(world);
    await pen.exit(exit, officer, 'warn');
    await pen.exit(exit, officer, 'invite', { held: '2026-12-01', place: '局会议室' });
    await pen.exit(exit, officer, 'record-interview', { held: '2026-12-01', attended: 'yes' });
    expect(await kinds()).not.toContain('exit-steps');
    await sealLists(world, '2027-01', { black: [28], ordered: [28] });
    expect(await one('exit-decisions')).toMatchObject({ may: 'decide-case', path });
  });
});

describe('what waits of items and compounds', () => {
  it('is an item to be verified, or past its day, and leaves when it is closed', async () => {
    const pen = casePen(world);
    const compound = sampleCompound(1, firm).id;
    const facts = {
      theme: 'cleaning',
      what: '清运',
      firm,
      owner: '经理',
      due: '2026-12-05',
      source: 'hotline',
    };
    await pen.item(compound, officer, 'open-item', facts);
    expect(await kinds()).not.toContain('items-overdue');
    at('2026-12-06');
    expect((await one('items-overdue'))?.due).toEqual({ day: '2026-12-05', rule: 'item', overdue: 1 });
    await pen.item(compound, { ...officer, number: 1 }, 'report', { done: '已清' });
    expect(await one('verify-items')).toMatchObject({ path: `/bureau/rectification/${compound}/1` });
    await pen.item(compound, { ...person('复核', 'work-on-case'), number: 1 }, 'verify', {}, '看过');
    expect(await kinds()).not.toContain('verify-items');
  });

  it('is a trusteeship that ends within sixty days and is followed by none', async () => {
    const ends = (to: string) => ({
      mode: 'trusteeship' as const,
      tenures: [{ firm, from: '2024-01-01' as Day, to: to as Day }],
    });
    await world.registry.putCompound(sampleCompound(2, firm, ends('2027-01-30')));
    await world.registry.putCompound(sampleCompound(3, firm, ends('2027-01-31')));
    expect(await one('trusteeship-ends')).toMatchObject({
      ...{ count: 1, path: `/bureau/compounds/${sampleCompound(2, firm).id}`, due: { day: '2027-01-30' } },
    });
  });
});
