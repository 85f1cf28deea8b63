import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listingFile } from '../../functions/casework/listing-file.ts';
import { proposeFrom } from '../../functions/casework/open-proposals.ts';
import { takeListingStep } from '../../functions/casework/take-listing-step.ts';
import { watchDeadlines } from '../../functions/casework/watch-deadlines.ts';
import type { ListingId } from '../../functions/domain/listing/listing.ts';
import type { Day, Month } from '../../functions/domain/month.ts';
import { casePen, type Hand } from '../../functions/local/demo/case-pen.ts';
import { readNotice } from '../../functions/notices/issue-notice.ts';
import { sampleFirm } from '../support/county.ts';
import { sealLists } from '../support/sealed-lists.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const november = '2026-11' as Month;
const id: ListingId = { month: november, list: 'black', firm: sampleFirm(28).id };
const person = (name: string, as: Hand['as']): Hand => ({ by: { subject: name, name }, as });
const [officer, director, other] = [
  person('经办', 'work-on-case'),
  person('局长', 'decide-case'),
  person('副局长', 'decide-case'),
];
const firm = person('企业', 'own-firm');
const delivered = { delivered: '2026-12-02', way: 'in-person', recipient: '前台' };

let world: TestWorld;
beforeEach(async () => {
  world = await testWorld({ now: '2026-12-01T09:00:00+08:00' });
  await world.registry.putFirm(sampleFirm(28));
  await sealLists(world, november, { black: [28] });
  await proposeFrom(world, november);
});
afterEach(() => world.stop());

const at = (day: string) => world.setNow(`${day}T09:00:00+08:00`);
const state = async () => (await listingFile(world, id))?.state;

/** Up to a decision: noticed, delivered, window over, heard, decided. */
async function decided(): Promise<void> {
  const pen = casePen(world);
  await pen.listing(id, officer, 'issue-notice');
  at('2026-12-02');
  await pen.listing(id, officer, 'record-delivery', delivered);
  at('2026-12-10');
  await pen.listing(id, officer, 'close-hearing');
  await pen.listing(id, director, 'decide', {}, '事实清楚');
}

async function release(): Promise<void> {
  const day = world.calendar.dayOf(world.clock.now());
  const release = { month: november, version: 1, manifest: '', director: '局长', legalBasis: '', day };
  await world.results.release(release);
}

describe('a black listing', () => {
  it('goes from proposal to its end only as its clocks and two people let it', async () => {
    const pen = casePen(world);
    await pen.listing(id, officer, 'issue-notice');
    at('2026-12-02');
    await pen.listing(id, officer, 'record-delivery', delivered);
    await pen.listing(id, firm, 'object', { objection: '户数不对' });
    // Five working days after 2 December end with the 9th.
    at('2026-12-09');
    await expect(pen.listing(id, officer, 'close-hearing')).rejects.toThrow('missing-evidence');
    await pen.listing(id, officer, 'answer-objection', { number: '1', answer: '已核对，登记无误' });
    await expect(pen.listing(id, officer, 'close-hearing')).rejects.toThrow('too-early objection');
    at('2026-12-10');
    await pen.listing(id, officer, 'close-hearing');
    await expect(pen.listing(id, { ...officer, as: 'decide-case' }, 'decide', {}, '理由')).rejects.toThrow(
      'same-person',
    );
    await pen.listing(id, director, 'decide', {}, '事实清楚');
    at('2026-12-12');
    await expect(pen.listing(id, officer, 'announce')).rejects.toThrow('not-from-here');
    const early = { ...delivered, delivered: '2026-12-11' };
    await expect(pen.listing(id, officer, 'deliver-decision', early)).rejects.toThrow(
      'not-after-clock delivered',
    );
    await pen.listing(id, officer, 'deliver-decision', { ...delivered, delivered: '2026-12-12' });
    await expect(pen.listing(id, officer, 'announce')).rejects.toThrow('missing-evidence result-released');
    await release();
    await pen.listing(id, officer, 'announce');
    at('2026-12-19');
    await expect(pen.listing(id, officer, 'list')).rejects.toThrow('too-early public-notice');
    at('2026-12-20');
    await pen.listing(id, officer, 'list');
    await expect(pen.listing(id, firm, 'ask-repair', { remedied: '已整改' })).rejects.toThrow(
      'too-early shortest-listing',
    );
    at('2027-12-20');
    expect((await watchDeadlines(world)).written).toBe(6);
    expect(await state()).toBe('listed');
    at('2027-12-21');
    await watchDeadlines(world);
    expect(await state()).toBe('ended');
    expect((await watchDeadlines(world)).written).toBe(0);
  });

  it('is vetoed by another director within the day after, and then decided anew', async () => {
    await decided();
    await expect(casePen(world).listing(id, director, 'veto', {}, '再想想')).rejects.toThrow('same-person');
    const early = { ...delivered, delivered: '2026-12-10' };
    await expect(casePen(world).listing(id, officer, 'deliver-decision', early)).rejects.toThrow(
      'not-after-clock',
    );
    await casePen(world).listing(id, other, 'veto', {}, '证据不足');
    expect(await state()).toBe('heard');
    await casePen(world).listing(id, other, 'decide', {}, '补充后成立');
    at('2026-12-12');
    const third = person('三副', 'decide-case');
    await expect(casePen(world).listing(id, third, 'veto', {}, '太迟')).rejects.toThrow('too-late veto');
  });

  it('is changed once by two at once, and by nobody from a page that is out of date', async () => {
    await decided();
    const seen = (await listingFile(world, id))?.all.length;
    if (seen === undefined) throw new Error('no file');
    const wish = { step: 'veto', reason: '证据不足', seen, ...other } as const;
    const third = person('三副', 'decide-case');
    const outcomes = await Promise.all([
      takeListingStep(world, id, wish),
      takeListingStep(world, id, { ...wish, ...third }),
    ]);
    expect(outcomes.filter((outcome) => typeof outcome === 'object' && 'seq' in outcome)).toHaveLength(1);
    expect(await takeListingStep(world, id, wish)).toBe('stale');
  });

  it('cannot be decided once a newer version no longer proposes the firm', async () => {
    const pen = casePen(world);
    await pen.listing(id, officer, 'issue-notice');
    at('2026-12-02');
    await pen.listing(id, officer, 'record-delivery', delivered);
    at('2026-12-10');
    await pen.listing(id, officer, 'close-hearing');
    await sealLists(world, november, { black: [] }, 2);
    await expect(pen.listing(id, director, 'decide', {}, '理由')).rejects.toThrow('proposal-stands');
  });

  it('has an objection after its window kept as late, and answered all the same before it is listed', async () => {
    await decided();
    await casePen(world).listing(id, firm, 'object', { objection: '迟到的异议' });
    expect((await listingFile(world, id))?.statements).toMatchObject([{ late: true, answered: undefined }]);
  });

  it('gives each of its notices a number and keeps what was printed', async () => {
    await decided();
    const file = await listingFile(world, id);
    const issued = file?.listing.events.flatMap(({ documents }) => documents) ?? [];
    const notices = await Promise.all(issued.map(({ hash }) => readNotice(world, hash)));
    expect(notices.flatMap((notice) => (notice === undefined ? [] : [notice.code]))).toEqual([
      '2026-1',
      '2026-2',
    ]);
    expect(await world.cases.notice(2026, 1)).toMatchObject({
      kind: 'listing-notice',
      day: '2026-12-01' as Day,
      stream: `listing/black-${id.firm}`,
    });
    const text = JSON.stringify(notices);
    expect(text).toContain('自本告知书送达之日起5个工作日内');
    expect(text).toContain('不是严重失信主体名单');
    expect(text).not.toContain('undefined');
  });
});
