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
import { caseEvents, caseHeads } from '../../functions/store/keys.ts';
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

it('seals a day once, and a day on which nothing happened not at all', async () => {
  await caseDay(world);
  await next('2026-09-02');
  expect((await world.cases.seals()).map(({ day }) => day)).toEqual(['2026-09-01']);
  await pushSteps(world, other, [['propose', { month: '2026-08' }]]);
  await next('2026-09-03');
  const seals = await world.cases.seals();
  expect(seals.map(({ day }) => day)).toEqual(['2026-09-01', '2026-09-03']);
  expect(await world.cases.newestSeal()).toEqual(seals[1]);
  expect(await checkSeals(world)).toMatchObject({ seals: 2, streams: 2, faults: [] });
});

it('tells of a stream that was written anew from its beginning, by hashes that agree with each other', async () => {
  const events = await world.cases.events(one);
  let previous = '';
  for (const event of events) {
    const chained = { ...event, reason: '另有原因', previous };
    const forged = { ...chained, hash: sha256(eventText(chained)) };
    previous = forged.hash;
    await tamper(endpoint(), testTables.records, keyOf(event.seq), 'body', () => canonicalJson(forged));
  }
  const { faults } = await checkSeals(world);
  expect(faults).toEqual([`${streamText(one)}: event 2 is not what was sealed on 2026-09-01`]);
});

it('tells of a stream that lost its end with its head, also after the next day’s seal', async () => {
  await removeItem(endpoint(), keyOf(2));
  await removeItem(endpoint(), { pk: caseHeads('exit'), sk: one.subject });
  await world.cases.keepHead({ ...one, seq: 1, open: true });
  await pushSteps(world, other, [['propose', { month: '2026-08' }]]);
  await next('2026-09-02');
  expect((await checkSeals(world)).faults).toEqual([
    `${streamText(one)}: event 2 is not what was sealed on 2026-09-01`,
  ]);
});

it('tells of a seal whose document is gone, and of one that another key signed', async () => {
  const [seal] = await world.cases.seals();
  if (seal === undefined) throw new Error('nothing was sealed');
  expect((await checkSeals(world, { trusted: '0'.repeat(64) })).faults[0]).toContain('not trusted');
  await rm(join(world.folder, 'documents', seal.document));
  expect((await checkSeals(world)).faults).toEqual(['the seal of 2026-09-01 is not among the documents']);
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
