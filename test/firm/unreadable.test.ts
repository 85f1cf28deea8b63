import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { proposeFrom } from '../../functions/casework/open-proposals.ts';
import { exitStream, rectificationStream } from '../../functions/domain/casework/case-stream.ts';
import { listingStream } from '../../functions/domain/listing/listing.ts';
import type { Day, Month } from '../../functions/domain/month.ts';
import { firmApp } from '../../functions/firm/app.ts';
import { casePen, type Hand } from '../../functions/local/demo/case-pen.ts';
import { breakStream } from '../support/break-stream.ts';
import { addCounty, sampleCompound, sampleFirm } from '../support/county.ts';
import { type OfficeVisitor, signedIn } from '../support/office.ts';
import { sealLists } from '../support/sealed-lists.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const [firm, other] = [sampleFirm(2).id, sampleFirm(3).id];
const officer: Hand = { by: { subject: 'o', name: '经办' }, as: 'work-on-case' };
const compound = sampleCompound(2, firm).id;
const stream = rectificationStream(compound);
const item = { theme: 'cleaning', what: '垃圾点有异味', firm, owner: '经理', due: '2026-09-20' };
const unread = (kind: string) => `“${kind}”中有一件的记录暂时无法读取`;

let world: TestWorld, app: Hono;
let own: OfficeVisitor, former: OfficeVisitor;
beforeEach(async () => {
  world = await testWorld({ now: '2026-09-01T09:00:00+08:00' });
  app = firmApp(world);
  await addCounty(world, { firms: 3, compounds: 3, months: ['2026-08'] });
  const [until, from] = ['2025-12-31' as Day, '2026-01-01' as Day];
  const tenures = [
    { firm: other, from: '2020-01-01' as Day, to: until },
    { firm, from },
  ];
  await world.registry.putCompound(sampleCompound(2, firm, { tenures, version: 2 }));
  own = await signedIn(world, app, 'firm', { name: '企业某', scope: { kind: 'firm', firm } });
  former = await signedIn(world, app, 'firm', { name: '别家某', scope: { kind: 'firm', firm: other } });
});
afterEach(() => world.stop());

async function read(path: string, by = own) {
  const answer = await by.get(path);
  expect(answer.status, path).toBe(200);
  return await answer.text();
}
async function open(what = item.what) {
  await casePen(world).item(compound, officer, 'open-item', { ...item, what, source: 'inspection' });
}

it('an item that cannot be read is named to its own firm alone, and hinders no other', async () => {
  await open();
  await open('路灯不亮');
  await breakStream(world, stream);
  for (const path of ['/firm/cases', `/firm/items/${compound}`]) {
    const html = await read(path);
    expect(html).toContain(unread('整改和自查事项'));
    expect(html).toContain('垃圾点有异味');
    expect(html).not.toContain('路灯不亮');
    expect(await read(path, former)).not.toContain('无法读取');
  }
  expect((await own.get(`/firm/items/${compound}/2`)).status).toBe(404);
  expect(await read(`/firm/items/${compound}/1`)).toContain('垃圾点有异味');
});

it('a stream whose head says nothing tells a firm of no item but its own', async () => {
  await open();
  await breakStream(world, stream);
  await world.cases.keepHead({ ...stream, seq: 2, open: true });
  expect(await read('/firm/cases')).toContain(unread('整改和自查事项'));
  expect(await read('/firm/cases', former)).not.toContain('无法读取');
});

it('an event of no item hinders no item', async () => {
  await open();
  await breakStream(world, stream, { step: 'report', facts: {} });
  for (const path of ['/firm/cases', `/firm/items/${compound}`, `/firm/items/${compound}/1`])
    expect(await read(path)).toContain('垃圾点有异味');
});

it('listings and exit cases that cannot be read are named beside what can', async () => {
  await sealLists(world, '2026-08', { black: [2] });
  await proposeFrom(world, '2026-08' as Month);
  await open();
  world.setNow('2026-10-01T09:00:00+08:00');
  await sealLists(world, '2026-09', { black: [2], ordered: [2] });
  await proposeFrom(world, '2026-09' as Month);
  const listing = { month: '2026-08' as Month, list: 'black', firm } as const;
  await casePen(world).listing(listing, officer, 'issue-notice');
  await casePen(world).exit({ firm, number: 1 }, officer, 'warn');
  await breakStream(world, listingStream(listing));
  await breakStream(world, exitStream(firm), { step: 'resume' });
  own = await signedIn(world, app, 'firm', { name: '企业某', scope: { kind: 'firm', firm } });
  const html = await read('/firm/cases');
  for (const words of [unread('名单事项'), unread('退出个案'), '垃圾点有异味']) expect(html).toContain(words);
});

it('a notice that is missing or was changed is named, and nothing says that none was issued', async () => {
  const id = { month: '2026-08' as Month, list: 'black', firm } as const;
  await sealLists(world, '2026-08', { black: [2] });
  await proposeFrom(world, id.month);
  await casePen(world).listing(id, officer, 'issue-notice');
  const events = await world.cases.events(listingStream(id));
  const { hash = '', name = '' } = events.flatMap(({ documents }) => documents)[0] ?? {};
  const kept = join(world.folder, 'documents', hash);
  const pages = ['/firm/cases', `/firm/listings/2026-08-black-${firm}`];
  for (const path of pages) expect(await read(path)).not.toContain('无法读取');
  const [code = ''] = /\/firm\/notices\/\d+-\d+/.exec(await read('/firm/cases')) ?? [];
  for (const spoil of [() => rm(kept), () => writeFile(kept, '{"changed":1}')]) {
    await spoil();
    for (const path of pages) {
      const html = await read(path);
      expect(html).toContain(`请联系主管部门另行提供：${name}`);
      expect(html).not.toContain('没有发给本企业的文书');
    }
    expect((await own.get(code)).status).toBe(404);
  }
});
