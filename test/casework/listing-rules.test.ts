import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listingFile } from '../../functions/casework/listing-file.ts';
import { proposeFrom } from '../../functions/casework/open-proposals.ts';
import type { ListingId } from '../../functions/domain/listing/listing.ts';
import type { Month } from '../../functions/domain/month.ts';
import { casePen, type Hand } from '../../functions/local/demo/case-pen.ts';
import { sampleFirm } from '../support/county.ts';
import { sealLists } from '../support/sealed-lists.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const november = '2026-11' as Month;
const id: ListingId = { month: november, list: 'black', firm: sampleFirm(28).id };
const person = (name: string, as: Hand['as']): Hand => ({ by: { subject: name, name }, as });
const [officer, director, other, third] = [
  person('经办', 'work-on-case'),
  person('局长', 'decide-case'),
  person('副局长', 'decide-case'),
  person('三副', 'decide-case'),
];
const firm = person('企业', 'own-firm');

let world: TestWorld;
beforeEach(async () => {
  world = await testWorld({ now: '2026-12-01T09:00:00+08:00' });
  await world.registry.putFirm(sampleFirm(28));
  await sealLists(world, november, { black: [28] });
  await proposeFrom(world, november);
});
afterEach(() => world.stop());

const at = (day: string) => world.setNow(`${day}T09:00:00+08:00`);
const take = (hand: Hand, step: string, facts: Readonly<Record<string, string>> = {}, reason = '理由') =>
  casePen(world).listing(id, hand, step, facts, reason);
const receipt = (delivered: string) => ({ delivered, way: 'in-person', recipient: '前台' });
const answer = (number: string) => take(officer, 'answer-objection', { number, answer: '已核对' });
const object = (objection = '户数不对') => take(firm, 'object', { objection });

async function delivered(): Promise<void> {
  await take(officer, 'issue-notice');
  await take(officer, 'record-delivery', receipt('2026-12-01'));
}

/** Heard after a window that ended with 8 December, and decided by the director. */
async function decided(): Promise<void> {
  await delivered();
  at('2026-12-10');
  await take(officer, 'close-hearing');
  await take(director, 'decide');
}

async function announced(): Promise<void> {
  await decided();
  at('2026-12-12');
  const [day, manifest] = [world.calendar.dayOf(world.clock.now()), ''];
  await world.results.release({
    month: november,
    version: 1,
    manifest,
    director: '局长',
    legalBasis: '',
    day,
  });
  await take(officer, 'deliver-decision', receipt('2026-12-12'));
  await take(officer, 'announce');
}

describe('a listing', () => {
  it('is not delivered before its notice was issued: the firm’s time to object runs whole', async () => {
    await take(officer, 'issue-notice');
    at('2026-12-03');
    await expect(take(officer, 'record-delivery', receipt('2026-11-30'))).rejects.toThrow(
      'before-step delivered',
    );
    await take(officer, 'record-delivery', receipt('2026-12-01'));
  });

  it('has each thing said answered once, by its own number, and nothing before it was said', async () => {
    await delivered();
    await expect(answer('1')).rejects.toThrow('nothing-said object');
    await object();
    for (const number of ['0', '2']) await expect(answer(number)).rejects.toThrow('bad-fact number');
    await answer('1');
    await expect(answer('1')).rejects.toThrow('nothing-said object');
    await object('还有一件');
    await expect(answer('1')).rejects.toThrow('bad-fact number');
    expect((await listingFile(world, id))?.statements.map(({ answered }) => answered)).toEqual([
      '2026-12-01',
      undefined,
    ]);
  });

  it('is not blocked by objections after their time, which are answered all the same, and takes five of each', async () => {
    await delivered();
    for (let count = 0; count < 5; count++) await object();
    await expect(object()).rejects.toThrow('too-many object');
    for (let number = 1; number <= 5; number++) await answer(String(number));
    at('2026-12-10');
    await object('逾期');
    await take(officer, 'close-hearing');
    await take(director, 'decide');
    at('2026-12-12');
    for (let count = 1; count < 5; count++) await object('逾期');
    await expect(object('逾期')).rejects.toThrow('too-many object');
    await answer('6');
    expect((await listingFile(world, id))?.statements.filter(({ late }) => late)).toHaveLength(5);
  });

  it('is neither announced nor entered once a newer version no longer proposes the firm', async () => {
    await announced();
    await sealLists(world, november, { black: [] }, 2);
    at('2026-12-25');
    await expect(take(officer, 'list')).rejects.toThrow('missing-evidence proposal-stands');
  });

  it('is not announced on a superseded ground', async () => {
    await decided();
    at('2026-12-12');
    await take(officer, 'deliver-decision', receipt('2026-12-12'));
    await sealLists(world, november, { black: [] }, 2);
    await expect(take(officer, 'announce')).rejects.toThrow('missing-evidence proposal-stands');
  });

  it('is withdrawn by somebody else than who decided it, and after a veto decided by another director', async () => {
    await decided();
    await take(officer, 'propose-end');
    await expect(take(director, 'withdraw')).rejects.toThrow('same-person decide');
    await take(other, 'veto');
    await expect(take(director, 'decide')).rejects.toThrow('same-person decide');
    await take(third, 'decide');
    // What was proposed before the veto is of another state of the case.
    await expect(take(other, 'withdraw')).rejects.toThrow('not-prepared propose-end');
    await take(officer, 'propose-end');
    await expect(take(third, 'withdraw')).rejects.toThrow('same-person decide');
    await expect(take({ ...officer, as: 'decide-case' }, 'withdraw')).rejects.toThrow(
      'same-person propose-end',
    );
    await take(other, 'withdraw');
  });

  it('is not decided by a last day that counts through a year whose holidays are not known', async () => {
    const knows = async (year: number) => year < 2026;
    const blind = casePen({ ...world, workingDays: { ...world.workingDays, knows } });
    await delivered();
    at('2026-12-10');
    await expect(blind.listing(id, officer, 'close-hearing')).rejects.toThrow('unknown-year objection');
    await take(officer, 'close-hearing');
  });
});
