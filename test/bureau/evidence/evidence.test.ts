import { afterAll, beforeAll, expect, it } from 'vitest';
import { bureauApp } from '../../../functions/bureau/app.ts';
import type { Month } from '../../../functions/domain/month.ts';

import { evidenceOver } from '../../../functions/evidence/figures.ts';
import { addCounty, sampleFirm } from '../../support/county.ts';
import { evidenceFile, importFile } from '../../support/evidence-files.ts';
import { type OfficeVisitor, signedIn } from '../../support/office.ts';
import { type TestWorld, testWorld } from '../../support/world.ts';

const room = '/bureau/evidence';
const firm = sampleFirm(1).id;
const november = '2026-11' as Month;
let world: TestWorld;
let officer: OfficeVisitor;
let viewer: OfficeVisitor;
let scoped: OfficeVisitor;

beforeAll(async () => {
  world = await testWorld();
  await addCounty(world);
  const app = bureauApp(world);
  officer = await signedIn(world, app, 'officer');
  viewer = await signedIn(world, app, 'viewer');
  const scope = { kind: 'districts', districts: ['城东街道'] } as const;
  scoped = await signedIn(world, app, 'officer', { name: '街道经办', scope });
});
afterAll(() => world.stop());

async function sentRows(closed: string) {
  const { openAt, rows } = await evidenceFile(
    'work-orders',
    `工单编号,受理时间,首次响应时间,办结时间,统一社会信用代码,难易程度\nA1,2026-11-03 08:00:00,2026-11-03 08:01:00,${closed},${firm},简单\nA2,2026-11-03,,,${firm},简单\n`,
  );
  return { kind: 'work-orders', openAt, rows: rows.slice(0, 100) };
}
const met = async () =>
  (await evidenceOver(world, ['work-orders'], november, november))['work-orders']?.get(november)?.[0]?.rules[
    '5341'
  ].met;

it('a trial writes nothing and says what would become of each line', async () => {
  const answer = await officer.send(`${room}/try`, await sentRows('2026-11-03 08:20:00'));
  expect(await answer.json()).toMatchObject({ outcomes: 'ab', bad: [{ line: 3 }] });
  expect(await world.evidence.all()).toEqual([]);
});

it('an import is begun, sent in pieces, ended, listed, shown with what undoing touches, and undone', async () => {
  const begun = await officer.send(`${room}/begin`, { kind: 'work-orders', file: '工单.csv', rows: 2 });
  const { id } = (await begun.json()) as { id: string };
  const sent = await sentRows('2026-11-03 08:20:00');
  for (const _ of ['first', 'again'])
    expect(await (await officer.send(`${room}/${id}/pieces/1`, sent)).json()).toMatchObject({
      outcomes: 'ab',
    });
  const other = await officer.send(`${room}/${id}/pieces/1`, await sentRows('2026-11-03 08:40:00'));
  expect(other.status).toBe(409);
  const counts = { added: 1, changed: 0, unchanged: 0, bad: 1 };
  expect((await officer.send(`${room}/${id}/end`, { pieces: 1, counts })).status).toBe(200);
  expect(await met()).toBe(1);
  expect(await (await viewer.get(room)).text()).toContain('工单.csv');
  const page = await (await officer.get(`${room}/${id}`)).text();
  expect(page).toMatch(/1 行，涉及 ?2026 ?年 ?11 ?月/);
  expect(await (await viewer.get(`${room}/${id}`)).text()).not.toContain('撤销会影响什么');
  expect((await officer.post(`${room}/${id}/undo`)).status).toBe(303);
  expect(await met()).toBeUndefined();
  expect((await officer.send(`${room}/${id}/pieces/1`, sent)).status).toBe(404);
});

it('of a long file’s requests none reads again what one before has read', async () => {
  const rows = Array.from(
    { length: 2000 },
    (_, index) => `N${index},2026-11-03 08:00:00,2026-11-03 08:20:00,${firm}\n`,
  );
  await importFile(world, 'work-orders', `工单编号,受理时间,办结时间,统一社会信用代码\n${rows.join('')}`);
  const { openAt, rows: sheet } = await evidenceFile(
    'work-orders',
    `工单编号,受理时间,办结时间,统一社会信用代码\n${rows.slice(0, 9).join('')}`,
  );
  const sent = { kind: 'work-orders', openAt, rows: sheet.slice(0, 9) };
  const reads: number[] = [];
  for (const _ of ['first', 'second']) {
    world.countAfresh();
    expect(await (await officer.send(`${room}/try`, sent)).json()).toMatchObject({ outcomes: 'uuuuuuuuu' });
    reads.push(world.consumed.read);
  }
  expect((reads[0] ?? 0) - (reads[1] ?? 0)).toBeGreaterThan(40);
  expect(reads[1]).toBeLessThan(15);
});

it('who only sees cannot import, and an officer of some districts imports nothing about firms', async () => {
  expect((await viewer.send(`${room}/try`, await sentRows(''))).status).toBe(403);
  expect((await scoped.send(`${room}/try`, await sentRows(''))).status).toBe(403);
  const [import_] = await world.evidence.all();
  for (const page of [room, `${room}?table=imports&as=csv`, `${room}/${import_?.id}`])
    expect((await scoped.get(page)).status).toBe(404);
  expect((await officer.get(`${room}/${import_?.id}`)).status).toBe(200);
  expect(await (await scoped.get('/bureau')).text()).not.toContain(`href="${room}`);
});

it('what is not a piece is refused', async () => {
  const sent = await sentRows('');
  for (const wrong of [{}, { ...sent, kind: 'firms' }, { ...sent, rows: [] }, { ...sent, rows: [[2, 3]] }])
    expect((await officer.send(`${room}/try`, wrong)).status).toBe(400);
});

it('an import ends with the counts of its pieces, none missing, and takes no more of them', async () => {
  const begun = await officer.send(`${room}/begin`, { kind: 'work-orders', file: '工单.csv', rows: 2 });
  const { id } = (await begun.json()) as { id: string };
  const sent = await sentRows('2026-11-03 08:20:00');
  const counts = { added: 0, changed: 0, unchanged: 5000, bad: 3 };
  for (const visitor of [scoped]) {
    expect((await visitor.send(`${room}/${id}/pieces/1`, sent)).status).toBe(403);
    expect((await visitor.send(`${room}/${id}/end`, { pieces: 0, counts })).status).toBe(403);
  }
  await officer.send(`${room}/${id}/pieces/1`, sent);
  for (const pieces of [0, 2, 77])
    expect((await officer.send(`${room}/${id}/end`, { pieces, counts })).status).toBe(409);
  expect((await officer.send(`${room}/${id}/end`, { pieces: 1, counts })).status).toBe(200);
  expect((await world.evidence.find(id))?.counts).toEqual({ added: 1, changed: 0, unchanged: 0, bad: 3 });
  expect((await officer.send(`${room}/${id}/end`, { pieces: 1, counts })).status).toBe(200);
  expect((await officer.send(`${room}/${id}/pieces/2`, sent)).status).toBe(404);
});
