import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { proposeFrom } from '../../functions/casework/open-proposals.ts';
import { watchDeadlines } from '../../functions/casework/watch-deadlines.ts';
import { exitStream } from '../../functions/domain/casework/case-stream.ts';
import { type ListingId, listingStream } from '../../functions/domain/listing/listing.ts';
import type { Month } from '../../functions/domain/month.ts';
import { casePen, type Hand } from '../../functions/local/demo/case-pen.ts';
import { whatWaits } from '../../functions/waiting/what-waits.ts';
import { sampleFirm } from '../support/county.ts';
import { pushSteps } from '../support/push-steps.ts';
import { sealLists } from '../support/sealed-lists.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const months = ['2026-08', '2026-09', '2026-10', '2026-11'] as Month[];
const firm = sampleFirm(28).id;
const id: ListingId = { month: '2026-08' as Month, list: 'black', firm };
const person = (name: string, as: Hand['as']): Hand => ({ by: { subject: name, name }, as });
const [officer, director, other] = [
  person('经办', 'work-on-case'),
  person('局长', 'decide-case'),
  person('副局长', 'decide-case'),
];
const owner = person('企业', 'own-firm');

let world: TestWorld;
beforeEach(async () => {
  world = await testWorld({ now: '2026-09-01T09:00:00+08:00' });
  await world.registry.putFirm(sampleFirm(28));
  await sealLists(world, '2026-08', { black: [28], ordered: [28] });
  await proposeFrom(world, '2026-08' as Month);
});
afterEach(() => world.stop());

const at = (day: string) => world.setNow(`${day}T09:00:00+08:00`);
const take = (hand: Hand, step: string, facts: Readonly<Record<string, string>> = {}) =>
  casePen(world).listing(id, hand, step, facts, '理由');
const one = async (kind: string) => (await whatWaits(world)).find((waiting) => waiting.kind === kind);

/** On the list since 1 September, by steps whose rules are asked elsewhere. */
async function listed(): Promise<void> {
  await pushSteps(world, listingStream(id), [
    ['issue-notice', {}],
    ['record-delivery', { delivered: '2026-09-01' }],
    ['close-hearing', {}],
    ['decide', {}],
    ['deliver-decision', { delivered: '2026-09-01' }],
    ['announce', {}],
    ['list', {}],
  ]);
}

describe('what a listed firm asks for', () => {
  it('waits for a director where it is a review, until it is answered', async () => {
    await listed();
    await take(owner, 'ask-review', { objection: '请复核户数' });
    expect(await one('answer-reviews')).toMatchObject({ may: 'decide-case', count: 1 });
    await take(director, 'answer-review', { number: '1', answer: '已复核' });
    expect(await one('answer-reviews')).toBeUndefined();
  });

  it('waits for an officer and a director where it is repair, until it is granted by two or refused', async () => {
    await listed();
    for (const month of months.slice(1)) await sealLists(world, month, {});
    at('2026-12-02');
    await take(owner, 'ask-repair', { remedied: '已整改' });
    expect(await one('decide-repairs')).toMatchObject({ may: 'decide-case', count: 1 });
    expect(await one('listing-steps')).toMatchObject({ may: 'work-on-case' });
    await expect(take(director, 'repair')).rejects.toThrow('not-prepared propose-end');
    await take(officer, 'propose-end');
    expect(await one('decide-ends')).toMatchObject({ may: 'decide-case', count: 1 });
    await take(other, 'repair');
    expect(await one('decide-repairs')).toBeUndefined();
  });
});

it('a time of an exit case that has passed with nothing to be done waits for an officer, until it is; a remedy’s end waits for nobody', async () => {
  const stream = exitStream(firm);
  await pushSteps(world, stream, [
    ['warn', {}],
    ['invite', {}],
    ['record-interview', {}],
    ['order-rectification', { days: '15' }],
    ['record-delivery', { delivered: '2026-08-01' }],
    ['begin-reevaluation', {}],
    ['propose-exit', {}],
    ['deliver-proposal', { delivered: '2026-09-01' }],
    ['object', { objection: '请延期' }],
  ]);
  at('2026-09-17');
  expect(await one('clocks-over')).toBeUndefined();
  await watchDeadlines(world);
  expect(await one('clocks-over')).toMatchObject({ may: 'work-on-case' });
  await pushSteps(world, stream, [
    ['answer-objection', { number: '1' }],
    ['decide-advice', {}],
    ['deliver-decision', { delivered: '2026-09-17' }],
    ['send-advice', {}],
  ]);
  expect(await one('clocks-over')).toBeUndefined();
  at('2026-12-01');
  await watchDeadlines(world);
  const marks = (await world.cases.events(stream)).map(({ facts }) => facts.clock);
  expect(marks.at(-1)).toBe('reconsideration');
  expect(await one('clocks-over')).toBeUndefined();
});
