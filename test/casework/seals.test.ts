import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { appendStep } from '../../functions/casework/append-step.ts';
import { caseDay } from '../../functions/casework/case-day.ts';
import { checkSeals } from '../../functions/casework/check-seals.ts';
import { sealCasework } from '../../functions/casework/seal-casework.ts';
import { eventText } from '../../functions/domain/casework/case-event.ts';
import { exitStream, streamText } from '../../functions/domain/casework/case-stream.ts';
import { canonicalJson } from '../../functions/domain/result/canonical-json.ts';
import { sha256 } from '../../functions/ranking/sha256.ts';
import { caseEvents, caseHeads, caseSeals } from '../../functions/store/keys.ts';
import { sampleFirm } from '../support/county.ts';
import { testTables } from '../support/database.ts';
import { pushSteps } from '../support/push-steps.ts';
import { removeItem, tamper } from '../support/tamper.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const [one, other] = [exitStream(sampleFirm(1).id), exitStream(sampleFirm(2).id)];

let world: TestWorld;
beforeEach(async () => {
  world = await testWorld({ now: '2026-09-01T09:00:00+08:00' });
  await pushSteps(world, one, [
    ['propose', { month: '2026-08' }],
    ['warn', {}],
  ]);
  await caseDay(world);
});
afterEach(() => world.stop());

const endpoint = () => world.database.endpoint;
const keyOf = (seq: number) => ({ pk: caseEvents(streamText(one)), sk: String(seq).padStart(5, '0') });
const next = async (day: string) => {
  world.setNow(`${day}T09:00:00+08:00`);
  await caseDay(world);
};

/** A stream written anew from its beginning, by hashes that agree with each other. */
async function rewrite(): Promise<void> {
  let previous = '';
  for (const event of await world.cases.events(one)) {
    const chained = { ...event, reason: '另有原因', previous };
    const forged = { ...chained, hash: sha256(eventText(chained)) };
    previous = forged.hash;
    await tamper(endpoint(), testTables.records, keyOf(event.seq), 'body', () => canonicalJson(forged));
  }
}
const changed = `${streamText(one)}: event 2 is not what was sealed on 2026-09-01`;

it('seals a day once, and a day on which nothing happened not at all', async () => {
  await caseDay(world);
  await next('2026-09-02');
  expect((await world.cases.newestSeal())?.day).toBe('2026-09-01');
  await pushSteps(world, other, [['propose', { month: '2026-08' }]]);
  await next('2026-09-05');
  expect((await world.cases.newestSeal())?.day).toBe('2026-09-05');
  expect(await checkSeals(world)).toMatchObject({ seals: 2, streams: 2, faults: [] });
});

it('tells of a stream that was written anew from its beginning', async () => {
  await rewrite();
  expect((await checkSeals(world)).faults).toEqual([changed]);
});

it('… also where whoever holds the records took the seals away and let the service seal anew', async () => {
  await rewrite();
  await removeItem(endpoint(), { pk: caseSeals, sk: '2026-09-01' });
  await caseDay(world);
  await pushSteps(world, other, [['propose', { month: '2026-08' }]]);
  await next('2026-09-02');
  expect(await checkSeals(world)).toMatchObject({ seals: 2, faults: [changed] });
});

it('tells of a stream that lost its end with its head, also after the next day’s seal', async () => {
  await removeItem(endpoint(), keyOf(2));
  await removeItem(endpoint(), { pk: caseHeads('exit'), sk: one.subject });
  await world.cases.keepHead({ ...one, seq: 1, open: true });
  await pushSteps(world, other, [['propose', { month: '2026-08' }]]);
  await next('2026-09-02');
  expect((await checkSeals(world)).faults).toEqual([changed]);
});

it('seals everything else where one stream lost what its head knows of, and fails loudly', async () => {
  await pushSteps(world, one, [['invite', {}]]);
  await removeItem(endpoint(), keyOf(3));
  await pushSteps(world, other, [['propose', { month: '2026-08' }]]);
  world.setNow('2026-09-02T09:00:00+08:00');
  await expect(sealCasework(world)).rejects.toThrow('1 streams are shorter');
  expect((await world.cases.newestSeal())?.day).toBe('2026-09-02');
  expect(await checkSeals(world)).toMatchObject({ streams: 2, faults: [] });
});

it('tells of a digest that somebody kept and that stands in no seal, of another’s key, of a document that is gone', async () => {
  const seal = await world.cases.newestSeal();
  if (seal === undefined) throw new Error('nothing was sealed');
  expect((await checkSeals(world, { kept: [seal.document] })).faults).toEqual([]);
  const strange = '0'.repeat(64);
  expect((await checkSeals(world, { kept: [strange] })).faults).toEqual([
    `${strange} is no seal of this chain`,
  ]);
  expect((await checkSeals(world, { trusted: strange })).faults[0]).toContain('not signed by a key');
  await rm(join(world.folder, 'documents', seal.document));
  expect((await checkSeals(world)).faults).toContain('the seal of 2026-09-01 is not among the documents');
});

it('tells of cases without any seal, and of a stream that should stand in one', async () => {
  const day = 86_400_000;
  const early = await testWorld({ now: '2026-09-01T09:00:00+08:00' });
  await pushSteps(early, one, [['propose', { month: '2026-08' }]]);
  expect((await checkSeals(early)).faults).toEqual(['there are cases, and no seal']);
  await early.stop();
  await pushSteps(world, other, [['propose', { month: '2026-08' }]]);
  await removeItem(endpoint(), { pk: caseHeads('exit'), sk: other.subject });
  await pushSteps(world, one, [['invite', {}]]);
  world.setNow(world.clock.now() + 2 * day);
  await caseDay(world);
  await world.cases.keepHead({ ...other, seq: 1, open: true });
  expect((await checkSeals(world)).faults).toEqual([
    `${streamText(other)}: it is a day older than the newest seal and stands in none`,
  ]);
});

it('reads of what did not grow nothing but the heads', async () => {
  for (let place = 3; place < 40; place++)
    await pushSteps(world, exitStream(sampleFirm(place).id), [['propose', { month: '2026-08' }]]);
  await next('2026-09-02');
  await appendStep(world, other, [], {
    ...{ step: 'propose', at: world.clock.now(), day: world.calendar.dayOf(world.clock.now()) },
    ...{ by: { subject: 'service', name: '系统' }, reason: '', facts: { month: '2026-08' } },
    ...{ documents: [], evidence: [], clocks: {} },
  });
  world.countAfresh();
  world.setNow('2026-09-03T09:00:00+08:00');
  expect(await sealCasework(world)).toBe(true);
  expect(world.consumed.read).toBeLessThan(20);
});
