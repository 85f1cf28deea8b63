import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listingFile } from '../../functions/casework/listing-file.ts';
import { proposeFrom } from '../../functions/casework/open-proposals.ts';
import type { ListingId } from '../../functions/domain/listing/listing.ts';
import type { Month } from '../../functions/domain/month.ts';
import { casePen, type Hand } from '../../functions/local/demo/case-pen.ts';
import { readNotice } from '../../functions/notices/issue-notice.ts';
import { resultsApp } from '../../functions/results/app.ts';
import { caseEvents } from '../../functions/store/keys.ts';
import { addCounty, sampleFirm } from '../support/county.ts';
import { testTables } from '../support/database.ts';
import { sealLists } from '../support/sealed-lists.ts';
import { tamper } from '../support/tamper.ts';
import { visitor } from '../support/visitor.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const october = '2026-10' as Month;
const firm = sampleFirm(3);
const id: ListingId = { month: october, list: 'black', firm: firm.id };
const person = (name: string, as: Hand['as']): Hand => ({ by: { subject: name, name }, as });
const [officer, director] = [person('经办甲', 'work-on-case'), person('局长乙', 'decide-case')];
const receipt = (delivered: string) => ({ delivered, way: 'in-person', recipient: '前台' });

let world: TestWorld;
let by: ReturnType<typeof visitor>;
beforeEach(async () => {
  world = await testWorld({ now: '2026-11-02T09:00:00+08:00' });
  by = visitor(resultsApp(world));
  await addCounty(world, { firms: 3, compounds: 3, months: [october] });
  await sealLists(world, october, { black: [3] });
  await proposeFrom(world, october);
});
afterEach(() => world.stop());

const at = (day: string) => world.setNow(`${day}T09:00:00+08:00`);
const lists = async () => await (await by.get('/results/lists.json')).json();
async function release(month: Month, version: number): Promise<void> {
  const day = world.calendar.dayOf(world.clock.now());
  await world.results.release({ month, version, manifest: '', director: '局长乙', legalBasis: '', day });
}

async function decided(): Promise<void> {
  const pen = casePen(world);
  await pen.listing(id, officer, 'issue-notice');
  await pen.listing(id, officer, 'record-delivery', receipt('2026-11-02'));
  at('2026-11-12');
  await pen.listing(id, officer, 'close-hearing');
  await pen.listing(id, director, 'decide', {}, '理由');
  at('2026-11-16');
}

async function listed(): Promise<void> {
  await decided();
  await release(october, 1);
  const pen = casePen(world);
  await pen.listing(id, officer, 'deliver-decision', receipt('2026-11-16'));
  await pen.listing(id, officer, 'announce');
  at('2026-11-26');
  await pen.listing(id, officer, 'list');
}

describe('the public lists', () => {
  it('say nothing of a later month before it is released', async () => {
    await listed();
    at('2026-12-02');
    const november = '2026-11' as Month;
    await sealLists(world, november, { black: [3] });
    await proposeFrom(world, november);
    expect((await lists()).listings[0]).toMatchObject({ state: 'listed', again: [] });
    await release(november, 1);
    world.setNow(world.clock.now() + 60_000);
    expect((await lists()).listings[0]).toMatchObject({ again: [november] });
  });

  it('keep to the released version while a correction is sealed, and so does the public notice', async () => {
    await decided();
    await release(october, 1);
    await sealLists(world, october, { black: [3] }, 2);
    await proposeFrom(world, october);
    const pen = casePen(world);
    await pen.listing(id, officer, 'deliver-decision', receipt('2026-11-16'));
    await pen.listing(id, officer, 'announce');
    expect((await lists()).listings[0]).toMatchObject({ version: 1, found: { version: '1' } });
    const file = await listingFile(world, id);
    const announced = file?.listing.events.find(({ step }) => step === 'announce');
    const notice = await readNotice(world, announced?.documents[0]?.hash ?? '');
    expect(notice?.paragraphs.join('')).toContain('第1版');
    expect(notice?.paragraphs.join('')).not.toContain('第2版');
  });

  it('cannot be announced by a version that is not the one released', async () => {
    await sealLists(world, october, { black: [] }, 2);
    await release(october, 2);
    await sealLists(world, october, { black: [3] }, 3);
    await proposeFrom(world, october);
    const file = await listingFile(world, id);
    expect(file?.found.version).toBe('3');
    expect(file?.evidence.has('result-released')).toBe(false);
  });

  it('show nothing of a listing whose chain was tampered with', async () => {
    await listed();
    expect((await lists()).listings).toHaveLength(1);
    const key = { pk: caseEvents(`listing/black-${firm.id}`), sk: '00001' };
    await tamper(world.database.endpoint, testTables.records, key, 'body', (text) =>
      text.replace(/"score":"[^"]*"/, '"score":"-7.77"'),
    );
    const anew = visitor(resultsApp(world.another()));
    expect((await (await anew.get('/results/lists.json')).json()).listings).toEqual([]);
  });
});
