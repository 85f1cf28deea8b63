import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Month } from '../../functions/domain/month.ts';
import { beginEvidence } from '../../functions/evidence/begin-evidence.ts';
import { evidenceOver } from '../../functions/evidence/figures.ts';
import { importEvidence } from '../../functions/evidence/import-evidence.ts';
import { keepRows } from '../../functions/evidence/keep-rows.ts';
import { knownRows } from '../../functions/evidence/known-rows.ts';
import { localNow } from '../../functions/evidence/local-now.ts';
import { undoEvidence } from '../../functions/evidence/undo-evidence.ts';
import { addCounty, sampleFirm } from '../support/county.ts';
import { dyingEvidence } from '../support/dying-evidence.ts';
import { evidenceFile, importFile } from '../support/evidence-files.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const one = sampleFirm(1).id;
const [october, november] = ['2026-10' as Month, '2026-11' as Month];
const by = { subject: 'officer', name: '某经办' };
const head = '工单编号,来源渠道,受理时间,办结时间,统一社会信用代码,简单/复杂/超出职责\n';
const line = (key: string, received: string, closed: string) =>
  `${key},电话,2026-${received}:00,2026-${closed}:00,${one},简单\n`;
let world: TestWorld;

beforeEach(async () => {
  world = await testWorld({ now: '2026-11-20T12:00:00+08:00' });
  await addCounty(world);
});
afterEach(() => world.stop());

const orders = (text: string) => importFile(world, 'work-orders', head + text);
const undo = async (id = '') => {
  const record = await world.evidence.find(id);
  if (record !== undefined) await undoEvidence(world, record, '某经办');
};
const figures = async (month: Month) =>
  (await evidenceOver(world, ['work-orders'], month, month))['work-orders']?.get(month)?.[0];

it('what a later file said too stands on when the earlier one is undone', async () => {
  const [a, b] = [line('A1', '11-03 08:00', '11-03 08:20'), line('A2', '10-03 08:00', '10-03 08:20')];
  const first = await orders(a + b);
  await orders(a + b + line('A3', '11-04 08:00', '11-04 08:20'));
  await undo(first.id);
  expect((await figures(november))?.orders).toBe(2);
  expect((await figures(october))?.orders).toBe(1);
});

it('so it does where the first thousands of the later file brought nothing', async () => {
  const many = Array.from({ length: 1600 }, (_, index) => line(`N${index}`, '10-05 08:00', '10-05 08:20'));
  const first = await orders(many.join(''));
  const { counts } = await orders(many.join('') + line('A3', '11-04 08:00', '11-04 08:20'));
  expect(counts).toEqual({ added: 1, changed: 0, unchanged: 1600, bad: 0 });
  await undo(first.id);
  expect((await figures(october))?.orders).toBe(1600);
});

it('an order whose time of receipt is put right by many months, twice, stands in one month', async () => {
  await orders(line('A1', '01-03 08:00', '01-03 08:20'));
  await orders(line('A1', '11-03 08:00', '11-03 08:20'));
  await orders(line('A1', '05-03 08:00', '05-03 08:20'));
  const months = ['2026-01', '2026-05', '2026-11'] as Month[];
  const found = await Promise.all(months.map((month) => figures(month)));
  expect(found.map((one) => one?.orders)).toEqual([undefined, 1, undefined]);
});

it('an order that one file put into another month, and a later file says there too, stays there alone when the file between is undone', async () => {
  await orders(line('A1', '10-03 08:00', '10-03 08:20'));
  const moved = line('A1', '11-03 08:00', '11-03 08:20');
  const between = await orders(moved);
  await orders(moved + line('A2', '11-03 08:00', '11-03 08:20'));
  await undo(between.id);
  expect(await figures(october)).toBeUndefined();
  expect((await figures(november))?.orders).toBe(2);
});

it('many clerks at once leave an order in one month, whichever was first', async () => {
  const moments = ['09-30 23:50', '10-31 23:50', '11-01 00:10', '05-01 08:00'];
  await Promise.all(
    moments.map((moment) =>
      orders(line('K1', moment, '11-01 03:00') + line(`S${moment.slice(0, 2)}`, moment, '11-01 03:00')),
    ),
  );
  const months = ['2026-05', '2026-09', '2026-10', '2026-11'] as Month[];
  const found = await Promise.all(months.map(async (month) => (await figures(month))?.orders ?? 0));
  expect(found.reduce((sum, one) => sum + one, 0)).toBe(5);
});

it('a clerk who began before another and sends after him is the later one', async () => {
  const by = { subject: 'a', name: 'a' };
  const known = () => knownRows(world, 'work-orders');
  const begin = (file: string) => beginEvidence(world, { kind: 'work-orders', file, rows: 1, by });
  const [a, b] = [await begin('a'), await begin('b')];
  const send = async (import_: typeof a, received: string) => {
    const { kind, openAt, rows } = await evidenceFile(
      'work-orders',
      head + line('K1', received, '11-01 03:00'),
    );
    const sent = { kind, openAt, rows: rows.slice(0, 9) };
    return keepRows(world, known(), { head: import_, number: 1, now: localNow(world) }, sent);
  };
  expect(await send(b, '11-01 00:10')).toMatchObject({ outcomes: 'a' });
  expect(await send(a, '10-31 23:50')).toMatchObject({ outcomes: 'c' });
  expect(await send(a, '10-31 23:50')).toMatchObject({ outcomes: 'c' });
  expect(await send(a, '10-31 23:51')).toBe('other-rows');
  expect((await figures(october))?.orders).toBe(1);
  expect(await figures(november)).toBeUndefined();
});

it('an import that dies before any of its writes, made once more, gives the same as one that lives; and so does an undoing', async () => {
  const moved = head + line('A1', '11-03 08:00', '11-03 08:20') + line('A2', '10-03 08:00', '10-03 08:20');
  await orders(line('A1', '10-03 08:00', '10-03 08:20'));
  const sheet = await evidenceFile('work-orders', moved, localNow(world));
  let killed = 0;
  for (let at = 1; at <= 10; at++) {
    const dying = { ...world, evidence: dyingEvidence(world.database.endpoint, at) };
    await importEvidence(dying, sheet, { file: '甲.csv', by }).catch(() => {
      killed += 1;
    });
    await importEvidence(world, sheet, { file: '甲.csv', by });
    expect([(await figures(october))?.orders, (await figures(november))?.orders]).toEqual([1, 1]);
    for (const record of await world.evidence.all()) {
      if (record.undone !== undefined || record.file !== '*.csv') continue;
      await undoEvidence(dying, record, '某经办').catch(() => {});
      await undoEvidence(world, record, '某经办');
    }
    expect([(await figures(october))?.orders, await figures(november)]).toEqual([1, undefined]);
  }
  expect(killed).toBeGreaterThan(4);
});
