import type { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bureauApp } from '../../functions/bureau/app.ts';
import { proposeFrom } from '../../functions/casework/open-proposals.ts';
import { exitStream } from '../../functions/domain/casework/case-stream.ts';
import type { Compound } from '../../functions/domain/compound.ts';
import { handoverItems } from '../../functions/domain/exit-case/replacement-steps.ts';
import type { Month } from '../../functions/domain/month.ts';
import { casePen, type Hand } from '../../functions/local/demo/case-pen.ts';
import { addCounty, sampleFirm } from '../support/county.ts';
import { importFile } from '../support/evidence-files.ts';
import { type OfficeVisitor, signedIn } from '../support/office.ts';
import { sampleManifest } from '../support/sample-result.ts';
import { sealLists } from '../support/sealed-lists.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const [firm, next] = [sampleFirm(2).id, sampleFirm(3).id];
const person = (name: string, as: Hand['as']): Hand => ({ by: { subject: name, name }, as });
const [officer, checker, director] = [
  person('经办', 'work-on-case'),
  person('核验', 'work-on-case'),
  person('局长', 'decide-case'),
];

let world: TestWorld;
let app: Hono;
let compound: Compound;
beforeEach(async () => {
  world = await testWorld({ now: '2026-10-01T09:00:00+08:00' });
  const county = await addCounty(world, { firms: 3, compounds: 3, months: ['2026-08' as Month] });
  const own = county.compounds.find(({ tenures }) => tenures.some((tenure) => tenure.firm === firm));
  if (own === undefined) throw new Error('the firm serves nothing');
  compound = own;
  app = bureauApp(world);
});
afterEach(() => world.stop());

const read = async (path = '/bureau/annual', visitor?: OfficeVisitor, status = 200) => {
  const answer = await (visitor ?? (await signedIn(world, app, 'officer'))).get(path);
  expect(answer.status, path).toBe(status);
  return await answer.text();
};
/** The lines of a table's file, below its heading. */
const lines = async (table: string, year = '2026') =>
  (await read(`/bureau/annual?year=${year}&file=csv&table=${table}-${year}`)).trim().split(/\r?\n/);

/** A case from its warning on 1 October to the exit's completion on the day `until`, by its own steps. */
async function exits(until: string): Promise<void> {
  for (const [month, ordered] of [
    ['2026-08', []],
    ['2026-09', [2]],
  ] as const) {
    await sealLists(world, month, { black: [2], ordered });
    await proposeFrom(world, month as Month);
  }
  await casePen(world).exit({ firm, number: 1 }, officer, 'warn');
  const stream = exitStream(firm);
  const events = await world.cases.events(stream);
  const base = events.at(-1);
  if (base === undefined) throw new Error('no case');
  const inside = { compound: compound.id };
  const steps: readonly [string, Record<string, string>][] = [
    ...['invite', 'record-interview', 'order-rectification', 'record-delivery', 'begin-reevaluation'].map(
      (step): [string, Record<string, string>] => [step, {}],
    ),
    ...['propose-exit', 'deliver-proposal', 'decide-advice', 'deliver-decision', 'send-advice'].map(
      (step): [string, Record<string, string>] => [step, {}],
    ),
    ['advise-owners', inside],
    ['record-vote', { ...inside, resolved: 'replace' }],
    ['give-notice', inside],
    ['record-replacement', { ...inside, firm: next, from: '2026-12-16' }],
    ['begin-handover', inside],
    ...handoverItems.map((item): [string, Record<string, string>] => ['tick-handover', { ...inside, item }]),
    ['complete-exit', { ...inside, lastDay: '2026-12-15' }],
  ];
  for (const [index, [step, facts]] of steps.entries()) {
    const day = (step === 'complete-exit' ? until : base.day) as typeof base.day;
    await world.cases.append(stream, { ...base, seq: events.length + index + 1, step, facts, day });
  }
}

describe('the annual sheet', () => {
  it('counts completed exits with both firms and their days, in the year of their completion alone', async () => {
    await exits('2026-12-15');
    world.setNow('2027-01-05T09:00:00+08:00');
    const [row = ''] = (await lines('replaced')).filter((line) => line.includes(compound.name));
    for (const words of [sampleFirm(2).name, '2026-12-15', sampleFirm(3).name, '2026-12-16', '75'])
      expect(row).toContain(words);
    const html = await read('/bureau/annual?year=2026');
    expect(html).toContain('1 家企业，1 个小区');
    expect(await read('/bureau/annual?year=2027')).toContain('本年度没有完成退出的企业');
    const exitLines = await lines('exits');
    for (const line of ['立案,1', '结案,0', '年末（至今）在办,1']) expect(exitLines).toContain(line);
    expect(await lines('exits', '2025')).toContain('年末（至今）在办,0');
  });

  it('compares complaints on the same months alone, and says where there is no data', async () => {
    expect(await read()).toContain('没有数据');
    const head = '工单编号,受理时间,统一社会信用代码,诉求类型\n';
    const rows = (month: string, count: number) =>
      Array.from({ length: count }, (_, i) => `H${month}-${i},${month}-10,${firm},投诉\n`).join('');
    await importFile(world, 'hotline', head + rows('2025-03', 20) + rows('2026-03', 15) + rows('2026-04', 9));
    const table = await lines('hotline');
    expect(table.find((line) => line.startsWith('2026年3月'))).toBe('2026年3月,15,15,20,−25.0%');
    expect(table.find((line) => line.startsWith('2026年4月'))).toBe('2026年4月,9,9,没有数据,没有数据');
    expect(table.at(-1)).toBe('可比 1 个月合计,15,15,20,−25.0%');
    expect(await read()).toContain('15 件，上年同月 20 件（可比 1 个月）');
  });

  it('gives the closed loop with its n, what was dropped left out', async () => {
    const pen = casePen(world);
    const facts = {
      ...{ theme: 'cleaning', what: '垃圾', firm, owner: '项目经理' },
      ...{ due: '2026-10-20', source: 'inspection' },
    };
    for (let number = 1; number <= 3; number++) await pen.item(compound.id, officer, 'open-item', facts);
    await pen.item(compound.id, { ...director, number: 3 }, 'drop', {}, '重复');
    for (const [number, day] of [
      [1, '2026-10-20'],
      [2, '2026-10-21'],
    ] as const) {
      world.setNow(`${day}T09:00:00+08:00`);
      await pen.item(compound.id, { ...officer, number }, 'report', { done: '已清运' });
    }
    world.setNow('2026-10-25T09:00:00+08:00');
    await pen.item(compound.id, { ...checker, number: 1 }, 'verify', {}, '看过');
    expect((await lines('items')).at(-1)).toBe('合计,3,1,1,1,50.0%');
    await pen.item(compound.id, { ...checker, number: 2 }, 'verify', {}, '看过');
    expect((await lines('items')).at(-1)).toBe('合计,3,1,2,1,100.0%');
    expect(await read()).toContain('2/2 件已核验办结');
  });

  it('takes participation from released results alone, and names trial months and unreleased ones without a figure', async () => {
    await sealLists(world, '2026-07', { trial: true });
    const released = sampleManifest('2026-08');
    await sealLists(world, '2026-08', {}, 1, released);
    const day = world.calendar.dayOf(world.clock.now());
    const signed = { manifest: '', director: '局长', legalBasis: '', day };
    await world.results.release({ month: '2026-08' as Month, version: 1, ...signed });
    await sealLists(world, '2026-09', {});
    const table = await lines('participation');
    expect(table.at(-3)).toBe('2026年7月,试评，不公布,,,,,,');
    expect(table.at(-1)).toBe('2026年9月,尚未公布,,,,,,');
    const { ratings, qr, paper } = released.counts;
    expect(table.at(-2)).toContain('已公布，第 1 版');
    for (const figure of [ratings, qr, paper]) expect(table.at(-2)).toContain(`${figure}`);
    expect(await read('/bureau/annual?lang=en')).toContain('it is no random sample');
  });

  it('is for who sees every case: not for a part of the territory, nor for years nobody counts', async () => {
    const scope = { kind: 'districts', districts: ['城东街道'] } as const;
    await read('/bureau/annual', await signedIn(world, app, 'officer', { name: '城东', scope }), 404);
    for (const year of ['1999', '2027', 'x']) await read(`/bureau/annual?year=${year}`, undefined, 404);
  });
});
