import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listingFile } from '../../functions/casework/listing-file.ts';
import { proposeFrom } from '../../functions/casework/open-proposals.ts';
import { publicListings } from '../../functions/casework/public-listings.ts';
import type { ListingId } from '../../functions/domain/listing/listing.ts';
import type { Month } from '../../functions/domain/month.ts';
import { casePen, type Hand } from '../../functions/local/demo/case-pen.ts';
import { readNotice } from '../../functions/notices/issue-notice.ts';
import { sampleFirm } from '../support/county.ts';
import { sealLists } from '../support/sealed-lists.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const november = '2026-11' as Month;
const black: ListingId = { month: november, list: 'black', firm: sampleFirm(28).id };
const red: ListingId = { month: november, list: 'red', firm: sampleFirm(1).id };
const person = (name: string, as: Hand['as']): Hand => ({ by: { subject: name, name }, as });
const [officer, director, other] = [
  person('经办', 'work-on-case'),
  person('局长', 'decide-case'),
  person('副局长', 'decide-case'),
];
const firm = person('企业', 'own-firm');
const receipt = (delivered: string) => ({ delivered, way: 'in-person', recipient: '前台' });

let world: TestWorld;
beforeEach(async () => {
  world = await testWorld({ now: '2026-12-01T09:00:00+08:00' });
  for (const place of [1, 28]) await world.registry.putFirm(sampleFirm(place));
  await sealLists(world, november, { black: [28], red: [1] });
  await proposeFrom(world, november);
});
afterEach(() => world.stop());

const at = (day: string) => world.setNow(`${day}T09:00:00+08:00`);
const take = (id: ListingId, hand: Hand, step: string, facts = {}, reason = '理由') =>
  casePen(world).listing(id, hand, step, facts, reason);
const clocks = async (id: ListingId) => (await listingFile(world, id))?.clocks ?? {};
async function newest(id: ListingId): Promise<string> {
  const documents = (await listingFile(world, id))?.listing.events.flatMap((event) => event.documents) ?? [];
  return JSON.stringify(await readNotice(world, documents.at(-1)?.hash ?? ''));
}

async function decided(id: ListingId): Promise<void> {
  await take(id, officer, 'issue-notice');
  await take(id, officer, 'record-delivery', receipt('2026-12-01'));
  at('2026-12-10');
  await take(id, officer, 'close-hearing');
  await take(id, director, 'decide');
}

async function listed(id: ListingId): Promise<void> {
  await decided(id);
  at('2026-12-12');
  const day = world.calendar.dayOf(world.clock.now());
  await world.results.release({
    ...{ month: november, version: 1, manifest: '', director: '局长', legalBasis: '', day },
  });
  await take(id, officer, 'deliver-decision', receipt('2026-12-12'));
  await take(id, officer, 'announce');
  at('2026-12-20');
  await take(id, officer, 'list');
}

describe('a decision', () => {
  it('names whom the firm can turn to, and its remedies run from the recorded delivery alone', async () => {
    await decided(black);
    const decision = await newest(black);
    for (const said of [
      '某县人民政府申请行政复议',
      '某县人民法院提起行政诉讼',
      '自送达之日起生效',
      '某住建决〔2026〕',
    ])
      expect(decision).toContain(said);
    expect(await clocks(black)).not.toHaveProperty('reconsideration');
    at('2026-12-12');
    await expect(take(black, officer, 'deliver-decision', receipt('2026-12-11'))).rejects.toThrow(
      'not-after-clock delivered',
    );
    await take(black, officer, 'deliver-decision', receipt('2026-12-12'));
    expect(await clocks(black)).toMatchObject({ reconsideration: '2027-02-10', suit: '2027-06-12' });
  });

  it('is told in the public notice with its delivery and the last days of its remedies', async () => {
    await listed(black);
    const announced = (await listingFile(world, black))?.listing.events.find(
      ({ step }) => step === 'announce',
    );
    const text = JSON.stringify(await readNotice(world, announced?.documents[0]?.hash ?? ''));
    expect(text).toContain('决定书已于2026年12月12日送达');
    expect(text).toContain('2027年2月10日24时前向某县人民政府申请行政复议');
  });
});

describe('an honour', () => {
  it('is taken away only after a notice, a time to be heard, an answer and a decision that reached the firm', async () => {
    await listed(red);
    await expect(take(red, other, 'revoke')).rejects.toThrow('missing-evidence black-list');
    await expect(take(red, other, 'revoke-red')).rejects.toThrow('missing-evidence revocation-delivered');
    await take(red, officer, 'notice-revocation', {}, '受到行政处罚');
    expect(await newest(red)).toContain('受到行政处罚');
    await take(red, officer, 'deliver-revocation', receipt('2026-12-20'));
    await take(red, firm, 'object-revocation', { objection: '处罚已撤销' });
    await expect(take(red, other, 'revoke-red')).rejects.toThrow('missing-evidence revocation-heard');
    await take(red, officer, 'answer-revocation', { number: '1', answer: '经核实处罚仍有效' });
    await expect(take(red, other, 'revoke-red')).rejects.toThrow('too-early revocation-hearing');
    at('2026-12-28');
    await expect(take(red, director, 'revoke-red')).rejects.toThrow('same-person decide');
    await take(red, other, 'revoke-red', {}, '受到行政处罚');
    expect(await newest(red)).toContain('某县人民法院');
    // It stands until the decision has reached the firm.
    expect((await publicListings(world)).map(({ list }) => list)).toEqual(['red']);
    at('2026-12-29');
    await take(red, officer, 'deliver-revocation-decision', receipt('2026-12-29'));
    expect((await listingFile(world, red))?.state).toBe('ended');
    expect(await publicListings(world)).toEqual([]);
  });

  it('is not a burden: a black listing is revoked at once', async () => {
    await listed(black);
    await expect(take(black, officer, 'notice-revocation')).rejects.toThrow('missing-evidence red-list');
    await take(black, other, 'revoke');
    expect((await listingFile(world, black))?.state).toBe('ended');
  });
});
