import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { caseDay } from '../../functions/casework/case-day.ts';
import { listingFile } from '../../functions/casework/listing-file.ts';
import { openListingFiles } from '../../functions/casework/listing-files.ts';
import { proposeFrom } from '../../functions/casework/open-proposals.ts';
import { publicListings } from '../../functions/casework/public-listings.ts';
import { type ListingId, listingStream } from '../../functions/domain/listing/listing.ts';
import type { Month } from '../../functions/domain/month.ts';
import { casePen, type Hand } from '../../functions/local/demo/case-pen.ts';
import { readNotice } from '../../functions/notices/issue-notice.ts';
import { resultsApp } from '../../functions/results/app.ts';
import { whatWaits } from '../../functions/waiting/what-waits.ts';
import { sampleFirm } from '../support/county.ts';
import { sealLists } from '../support/sealed-lists.ts';
import { visitor } from '../support/visitor.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const [november, december] = ['2026-11', '2026-12'] as Month[] as [Month, Month];
const id: ListingId = { month: november, list: 'black', firm: sampleFirm(28).id };
const person = (name: string, as: Hand['as']): Hand => ({ by: { subject: name, name }, as });
const [officer, director, other] = [
  person('经办', 'work-on-case'),
  person('局长', 'decide-case'),
  person('副局长', 'decide-case'),
];
const delivered = { delivered: '2026-12-01', way: 'in-person', recipient: '前台' };

let world: TestWorld;
beforeEach(async () => {
  world = await testWorld({ now: '2026-12-01T09:00:00+08:00' });
  for (const place of [1, 27, 28]) await world.registry.putFirm(sampleFirm(place));
});
afterEach(() => world.stop());

const at = (day: string) => world.setNow(`${day}T09:00:00+08:00`);
const shown = async () => (await publicListings(world)).map(({ name, state }) => [name, state]);

async function seal(month: Month, proposes: Parameters<typeof sealLists>[2], version = 1): Promise<void> {
  await sealLists(world, month, proposes, version);
  await proposeFrom(world, month);
}
async function release(month: Month, version = 1): Promise<void> {
  const day = world.calendar.dayOf(world.clock.now());
  await world.results.release({ month, version, manifest: '', director: '局长', legalBasis: '', day });
}
async function heard(of: ListingId): Promise<void> {
  const pen = casePen(world);
  await pen.listing(of, officer, 'issue-notice');
  await pen.listing(of, officer, 'record-delivery', delivered);
  at('2026-12-10');
  await pen.listing(of, officer, 'close-hearing');
}
async function announced(of: ListingId): Promise<void> {
  await heard(of);
  await casePen(world).listing(of, director, 'decide', {}, '事实清楚');
  at('2026-12-12');
  await release(november);
  await casePen(world).listing(of, officer, 'deliver-decision', { ...delivered, delivered: '2026-12-12' });
  await casePen(world).listing(of, officer, 'announce');
}
async function listed(of: ListingId): Promise<void> {
  await announced(of);
  at('2026-12-20');
  await casePen(world).listing(of, officer, 'list');
}
async function newestNotice(of: ListingId): Promise<string> {
  const file = await listingFile(world, of);
  const hash = file?.listing.events.at(-1)?.documents[0]?.hash ?? '';
  return JSON.stringify((await readNotice(world, hash))?.paragraphs);
}

describe('a listing is public', () => {
  it('to its last day and no longer, whether or not the daily job ran', async () => {
    await seal(november, { black: [28] });
    await listed(id);
    at('2027-12-20');
    expect(await shown()).toEqual([[`2026-11-black-${id.firm}`, 'listed']]);
    // Seconds later a page that remembers what it read shows it no more either.
    world.setNow('2027-12-20T23:59:50+08:00');
    await shown();
    world.setNow('2027-12-21T00:00:05+08:00');
    expect(await shown()).toEqual([]);
  });

  it('no longer once the newest version of its month does not propose it, and a director is told', async () => {
    await seal(november, { black: [28] });
    await announced(id);
    world.setNow('2026-12-12T10:00:00+08:00');
    expect(await shown()).toHaveLength(1);
    await seal(november, {}, 2);
    world.setNow('2026-12-12T10:01:00+08:00');
    expect(await shown()).toEqual([]);
    expect((await whatWaits(world)).map(({ kind }) => kind)).toContain('ground-gone');
  });

  it('on the red list until the next month is released: then it ends by itself', async () => {
    const red: ListingId = { month: november, list: 'red', firm: sampleFirm(1).id };
    await seal(november, { red: [1] });
    await listed(red);
    at('2027-01-02');
    await seal(december, {});
    expect(await shown()).toHaveLength(1);
    await release(december);
    world.setNow('2027-01-02T10:00:00+08:00');
    expect(await shown()).toEqual([]);
    await caseDay(world);
    expect((await listingFile(world, red))?.listing.events.map(({ step }) => step)).toContain('expire');
  });

  it('never on the red list where the next month was released first: a director withdraws it', async () => {
    const red: ListingId = { month: november, list: 'red', firm: sampleFirm(1).id };
    await seal(november, { red: [1] });
    await heard(red);
    await seal(december, {});
    await release(december);
    await expect(casePen(world).listing(red, director, 'decide', {}, '好')).rejects.toThrow(
      'proposal-stands',
    );
    expect((await whatWaits(world)).map(({ kind }) => kind)).toContain('ground-gone');
  });
});

describe('what is printed of a listing', () => {
  it('is what the newest version found that proposes it, with the compounds that were evaluated', async () => {
    await seal(november, { black: [28] });
    await seal(november, { black: [28] }, 2);
    expect(await proposeFrom(world, november)).toBe(0);
    await casePen(world).listing(id, officer, 'issue-notice');
    expect(await newestNotice(id)).toContain('（第2版）');
    expect(await newestNotice(id)).not.toContain('其后');
  });

  it('tells of a later month only once it is released, and while its newest released version finds the same', async () => {
    await seal(november, { black: [28] });
    await seal(december, { black: [28] });
    expect((await listingFile(world, id))?.again).toEqual([]);
    await release(december);
    await casePen(world).listing(id, officer, 'issue-notice');
    expect(await newestNotice(id)).toContain('其后2026年12月的评价结论相同');
    await casePen(world).listing(id, officer, 'record-delivery', delivered);
    await seal(december, {}, 2);
    await release(december, 2);
    at('2027-01-10');
    await casePen(world).listing(id, officer, 'close-hearing');
    await casePen(world).listing(id, director, 'decide', {}, '事实清楚');
    expect(await newestNotice(id)).not.toContain('其后');
  });
});

describe('a stream that cannot be read', () => {
  it('hinders no other: listings end, months propose, pages and what waits are shown, and it is named', async () => {
    await seal(november, { black: [28] });
    await listed(id);
    await seal(december, { black: [27] });
    const broken = listingStream({ ...id, firm: sampleFirm(27).id });
    const [first] = await world.cases.events(broken);
    if (first === undefined) throw new Error('nothing was proposed');
    await world.cases.append(broken, { ...first, seq: 2, step: 'old-step' });
    await world.cases.keepHead({ ...broken, seq: 2, open: true });
    world.setNow('2026-12-20T10:00:00+08:00');
    expect(await shown()).toHaveLength(1);
    expect(await openListingFiles(world)).toMatchObject({ read: [{}], broken: [broken] });
    expect((await whatWaits(world)).map(({ kind }) => kind)).toContain('records-broken');
    at('2028-01-20');
    await expect(caseDay(world)).rejects.toThrow('could not be looked at');
    expect((await listingFile(world, id))?.state).toBe('ended');
  });
});

describe('the public check of a notice', () => {
  it('knows the one that took effect of two that directors signed at once, and no other', async () => {
    await seal(november, { black: [28] });
    await heard(id);
    const pen = casePen(world);
    const both = [director, other].map((hand) => pen.listing(id, hand, 'decide', {}, '事实清楚'));
    await Promise.allSettled(both);
    const by = visitor(resultsApp(world));
    const statuses = await Promise.all(
      [1, 2, 3].map(async (number) => (await by.get(`/results/notices/2026-${number}`)).status),
    );
    expect(statuses.toSorted()).toEqual([200, 200, 404]);
    expect(statuses[0]).toBe(200);
  });

  it('does not lead from the notice of a listing that is over to the firm’s present one', async () => {
    await seal(november, { black: [28] });
    await listed(id);
    await casePen(world).listing(id, other, 'revoke', {}, '认定有误');
    at('2026-12-21');
    await seal(december, { black: [28] });
    const later = { ...id, month: december };
    const pen = casePen(world);
    await pen.listing(later, officer, 'issue-notice');
    await pen.listing(later, officer, 'record-delivery', { ...delivered, delivered: '2026-12-21' });
    at('2026-12-29');
    await pen.listing(later, officer, 'close-hearing');
    await pen.listing(later, director, 'decide', {}, '事实清楚');
    at('2026-12-31');
    await release(december);
    await pen.listing(later, officer, 'deliver-decision', { ...delivered, delivered: '2026-12-31' });
    await pen.listing(later, officer, 'announce');
    world.setNow('2026-12-31T10:00:00+08:00');
    const by = visitor(resultsApp(world));
    const text = async (code: string) => (await by.get(`/results/notices/${code}`)).text();
    expect(await text('2026-1')).toContain('现在没有可公开的内容');
    expect(await text('2026-5')).toContain('所涉事项已公开');
  });
});
