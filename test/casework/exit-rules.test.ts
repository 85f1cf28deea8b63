import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exitFile } from '../../functions/casework/exit-file.ts';
import { proposeFrom } from '../../functions/casework/open-proposals.ts';
import { exitStream } from '../../functions/domain/casework/case-stream.ts';
import type { CompoundId } from '../../functions/domain/compound.ts';
import { handoverItems } from '../../functions/domain/exit-case/replacement-steps.ts';
import type { Month } from '../../functions/domain/month.ts';
import { casePen, type Hand } from '../../functions/local/demo/case-pen.ts';
import { addCounty, sampleFirm } from '../support/county.ts';
import { pushSteps } from '../support/push-steps.ts';
import { sealLists } from '../support/sealed-lists.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const [firm, next] = [sampleFirm(2).id, sampleFirm(3).id];
const id = { firm, number: 1 };
const person = (name: string, as: Hand['as']): Hand => ({ by: { subject: name, name }, as });
const [officer, director, other] = [
  person('经办', 'work-on-case'),
  person('局长', 'decide-case'),
  person('副局长', 'decide-case'),
];
const receipt = (delivered: string) => ({ delivered, way: 'left', recipient: '前台' });

let world: TestWorld;
let compound: CompoundId;
beforeEach(async () => {
  world = await testWorld({ now: '2026-09-01T09:00:00+08:00' });
  const county = await addCounty(world, { firms: 3, compounds: 3, months: ['2026-08' as Month] });
  const own = county.compounds.find(({ tenures }) => tenures.some((tenure) => tenure.firm === firm));
  if (own === undefined) throw new Error('the firm serves nothing');
  compound = own.id;
  await sealLists(world, '2026-08', { black: [2] });
  await proposeFrom(world, '2026-08' as Month);
  at('2026-10-01');
  await sealLists(world, '2026-09', { black: [2], ordered: [2] });
  await proposeFrom(world, '2026-09' as Month);
});
afterEach(() => world.stop());

const at = (day: string) => world.setNow(`${day}T09:00:00+08:00`);
const take = (hand: Hand, step: string, facts: Readonly<Record<string, string>> = {}) =>
  casePen(world).exit(id, hand, step, facts, '理由');
const inside = (hand: Hand, step: string, facts: Readonly<Record<string, string>> = {}) =>
  take(hand, step, { compound, ...facts });

async function ordered(): Promise<void> {
  await take(officer, 'warn');
  at('2026-10-02');
  await take(officer, 'invite', { held: '2026-10-08', place: '局会议室' });
  at('2026-10-08');
  await expect(take(officer, 'record-interview', { held: '2026-10-01', attended: 'yes' })).rejects.toThrow(
    'before-step held',
  );
  await take(officer, 'record-interview', { held: '2026-10-08', attended: 'yes' });
  await take(director, 'order-rectification', { days: '30', items: '清运垃圾' });
}

/** With the owners since 1 March, who voted on the 20th. */
async function advising(): Promise<void> {
  await ordered();
  at('2027-03-01');
  await pushSteps(world, exitStream(firm), [
    ['record-delivery', receipt('2026-10-08')],
    ['begin-reevaluation', {}],
    ['propose-exit', {}],
    ['deliver-proposal', receipt('2027-03-01')],
    ['decide-advice', {}],
    ['deliver-decision', receipt('2027-03-01')],
    ['send-advice', {}],
    ['advise-owners', { compound }],
  ]);
  at('2027-03-20');
}
const vote = (resolved: string) =>
  inside(officer, 'record-vote', {
    ...{ areaTotal: '100', ownersTotal: '100', areaTookPart: '80', ownersTookPart: '80' },
    ...{ areaFor: '60', ownersFor: '60', resolved },
  });
const emergency = async (from: string) => {
  await inside(officer, 'propose-emergency', { firm: next, from, months: '6' });
  await inside(director, 'arrange-emergency');
};

async function handedOver(): Promise<void> {
  await inside(officer, 'record-replacement', { firm: next, from: '2027-06-20' });
  await inside(officer, 'begin-handover');
  for (const item of handoverItems) await inside(officer, 'tick-handover', { item, received: '2027-03-20' });
}
const state = async () => (await exitFile(world, id))?.compounds[0]?.state;

describe('an exit case', () => {
  it('starts no clock of a right before what was issued, held or voted on', async () => {
    await ordered();
    at('2026-10-10');
    await expect(take(officer, 'record-delivery', receipt('2026-10-07'))).rejects.toThrow(
      'before-step delivered',
    );
    await take(officer, 'record-delivery', receipt('2026-10-08'));
  });

  it('warns and invites nobody whose months no longer say so', async () => {
    await sealLists(world, '2026-09', {}, 2);
    await sealLists(world, '2026-08', {}, 2);
    await expect(take(officer, 'warn')).rejects.toThrow('missing-evidence status-over-months');
  });

  it('goes on in no compound while it is suspended, and is not withdrawn from owners who resolved', async () => {
    await advising();
    await take(officer, 'suspend', { cause: 'court' });
    await expect(vote('replace')).rejects.toThrow('missing-evidence case-advising');
    await take(officer, 'resume');
    await vote('replace');
    await take(officer, 'propose-end');
    await expect(take(director, 'withdraw')).rejects.toThrow('missing-evidence no-compound-under-way');
  });

  it('may be withdrawn where no owners resolved to replace the firm, and then goes on nowhere', async () => {
    await advising();
    await vote('no-quorum');
    await expect(take(director, 'withdraw')).rejects.toThrow('not-prepared propose-end');
    await take(officer, 'propose-end');
    await take(director, 'withdraw');
    await expect(vote('replace')).rejects.toThrow('missing-evidence case-advising');
  });
});

describe('a compound', () => {
  it('gets its notice from emergency service too, once, and completes after its sixty days', async () => {
    await advising();
    await vote('replace');
    await expect(emergency('2027-03-19')).rejects.toThrow('before-step from');
    await emergency('2027-03-21');
    await expect(inside(officer, 'give-notice', { given: '2027-03-19' })).rejects.toThrow(
      'before-step given',
    );
    await inside(officer, 'give-notice', { given: '2027-03-20' });
    expect(await state()).toBe('emergency');
    await expect(inside(officer, 'give-notice', { given: '2027-03-20' })).rejects.toThrow('notice-not-given');
    await handedOver();
    at('2027-06-01');
    // Sixty days after 20 March end with 19 May.
    const complete = (lastDay: string) => inside(other, 'complete-exit', { lastDay });
    await expect(complete('2027-05-18')).rejects.toThrow('before-clock lastDay');
    await expect(complete('2027-06-20')).rejects.toThrow('bad-fact lastDay');
    await complete('2027-05-19');
    expect(await state()).toBe('exited');
  });

  it('without a notice gets one even where the handover has begun', async () => {
    await advising();
    await vote('replace');
    await emergency('2027-03-21');
    await handedOver();
    await expect(inside(other, 'complete-exit', { lastDay: '2027-06-19' })).rejects.toThrow(
      'clock-not-running sixty-days',
    );
    await inside(officer, 'give-notice', { given: '2027-03-20' });
    at('2027-06-19');
    await inside(other, 'complete-exit', { lastDay: '2027-06-19' });
  });

  it('votes again where an assembly kept the firm or had no quorum, never where it resolved', async () => {
    await advising();
    for (const resolved of ['no-quorum', 'keep', 'replace']) await vote(resolved);
    expect(await state()).toBe('voted');
    await expect(vote('keep')).rejects.toThrow('missing-evidence owners-kept');
    await expect(inside(director, 'record-kept')).rejects.toThrow('missing-evidence owners-kept');
    await inside(officer, 'give-notice', { given: '2027-03-20' });
  });
});
