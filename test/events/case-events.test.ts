import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { proposeFrom } from '../../functions/casework/open-proposals.ts';
import { watchDeadlines } from '../../functions/casework/watch-deadlines.ts';
import { exitStream } from '../../functions/domain/casework/case-stream.ts';
import type { ListingId } from '../../functions/domain/listing/listing.ts';
import type { Day, Month } from '../../functions/domain/month.ts';
import { itemThemes } from '../../functions/domain/rectification/item-steps.ts';
import { deliverEvents } from '../../functions/events/deliver-events.ts';
import { replay } from '../../functions/events/replay.ts';
import { casePen, type Hand } from '../../functions/local/demo/case-pen.ts';
import type { PublishedEvent } from '../../functions/ports/events.ts';
import type { World } from '../../functions/ports.ts';
import { addCounty, sampleFirm } from '../support/county.ts';
import { sealLists } from '../support/sealed-lists.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const november = '2026-11' as Month;
const { id: firm, name } = sampleFirm(2);
const listing: ListingId = { month: november, list: 'black', firm };
const exit = { firm, number: 1 };
const person = (who: string, as: Hand['as']): Hand => ({ by: { subject: who, name: who }, as });
const [officer, director] = [person('经办人甲', 'work-on-case'), person('局长乙', 'decide-case')];
const receipt = { delivered: '2026-12-02', way: 'in-person', recipient: '前台丙' };

let world: TestWorld;
let heard: PublishedEvent[];
let bus: Pick<World, 'eventBus'>;
beforeEach(async () => {
  heard = [];
  bus = { eventBus: { publish: async (events) => void heard.push(...events) } };
  world = await testWorld({ now: '2026-12-01T09:00:00+08:00' });
  await addCounty(world, { firms: 3, compounds: 3, months: [november] });
});
afterEach(() => world.stop());

const at = (day: string) => world.setNow(`${day}T09:00:00+08:00`);
/** What was heard since the last time. */
const hear = async () => {
  heard = [];
  await deliverEvents({ ...world, ...bus });
  return heard;
};

/** A black listing on its way, as far as it takes effect on 20 December. */
async function listed(): Promise<void> {
  const pen = casePen(world);
  await sealLists(world, november, { black: [2] });
  await proposeFrom(world, november);
  await pen.listing(listing, officer, 'issue-notice');
  at('2026-12-02');
  await pen.listing(listing, officer, 'record-delivery', receipt);
  at('2026-12-10');
  await pen.listing(listing, officer, 'close-hearing');
  await pen.listing(listing, director, 'decide', {}, '事实清楚');
  at('2026-12-12');
  const released = {
    month: november,
    version: 1,
    manifest: 'a'.repeat(64),
    director: '局长乙',
    legalBasis: '',
  };
  await world.results.release({ ...released, day: '2026-12-12' as Day });
  await pen.listing(listing, officer, 'deliver-decision', {
    ...{ delivered: '2026-12-12', way: 'in-person', recipient: '前台丙' },
  });
  await pen.listing(listing, officer, 'announce');
  at('2026-12-20');
  expect(await hear()).toEqual([]);
  await pen.listing(listing, officer, 'list');
}

describe('what others hear of a listing', () => {
  it('is that it took effect, from when to when, and how it ended: nothing before', async () => {
    await listed();
    const facts = { firm, name, list: 'black', month: november };
    expect(await hear()).toEqual([
      {
        id: `case:listing/black-${firm}#8`,
        type: 'FirmListed',
        version: 1,
        at: '2026-12-20T01:00:00.000Z',
        about: `firm:${firm}`,
        facts: { ...facts, from: '2026-12-20', to: '2027-12-20' },
      },
    ]);
    at('2027-12-21');
    await watchDeadlines(world);
    const told = await hear();
    expect(told.filter(({ type }) => type === 'ListingEnded').map((event) => event.facts)).toEqual([
      { ...facts, how: 'expired', day: '2027-12-21' },
    ]);
  });

  it('is no time that has passed before it was announced', async () => {
    await sealLists(world, november, { black: [2] });
    await proposeFrom(world, november);
    await casePen(world).listing(listing, officer, 'issue-notice');
    await casePen(world).listing(listing, officer, 'record-delivery', {
      ...receipt,
      delivered: '2026-12-01',
    });
    at('2026-12-20');
    expect((await watchDeadlines(world)).written).toBe(1);
    expect(await hear()).toEqual([]);
  });

  it('is nothing where it was withdrawn before it took effect', async () => {
    await sealLists(world, november, { black: [2] });
    await proposeFrom(world, november);
    await casePen(world).listing(listing, officer, 'propose-end', {}, '事实有变');
    await casePen(world).listing(listing, director, 'withdraw', {}, '事实有变');
    expect([await hear(), await Array.fromAsync(world.outbox.pending())]).toEqual([[], []]);
  });

  it('names nobody who acted and says nothing of what they wrote', async () => {
    await listed();
    const text = JSON.stringify(await hear());
    for (const word of ['经办人甲', '局长乙', '前台丙', '事实清楚']) expect(text).not.toContain(word);
  });
});

describe('what others hear of an exit case', () => {
  beforeEach(async () => {
    await sealLists(world, '2026-10', { black: [2] });
    await sealLists(world, november, { black: [2], ordered: [2] });
    await proposeFrom(world, november);
  });

  it('is nothing as long as only the machine proposed it, nor where it was dismissed', async () => {
    expect(await hear()).toEqual([]);
    await casePen(world).exit(exit, officer, 'propose-end', {}, '不成立');
    await casePen(world).exit(exit, director, 'dismiss', {}, '不成立');
    expect(await hear()).toEqual([]);
  });

  it('is that an officer opened it, every step with the state after it, and every time that has passed', async () => {
    const pen = casePen(world);
    await pen.exit(exit, officer, 'warn');
    await pen.exit(exit, officer, 'invite', { held: '2026-12-08', place: '局会议室' });
    const facts = { firm, name, case: 1, day: '2026-12-01' };
    expect((await hear()).map((event) => [event.type, event.facts])).toEqual([
      ['ExitCaseOpened', facts],
      ['ExitStepTaken', { ...facts, step: 'invite', state: 'invited' }],
    ]);
    const stream = exitStream(firm);
    const last = (await world.cases.events(stream)).at(-1);
    if (last === undefined) throw new Error('no case');
    const passed = {
      ...last,
      seq: 4,
      step: 'time-passed',
      facts: { clock: 'rectification', last: '2026-12-09' },
    };
    await world.outbox.note({ kind: 'case', ref: `exit/${firm}#4`, at: world.clock.now() });
    await world.cases.append(stream, passed);
    expect((await hear()).map((event) => [event.type, event.facts])).toEqual([
      ['DeadlinePassed', { kind: 'exit', firm, name, clock: 'rectification', last: '2026-12-09' }],
    ]);
  });

  it('comes although the process died right after the step, and the lists hear of it then too', async () => {
    await casePen(world).exit(exit, officer, 'warn');
    await casePen(world).exit(exit, officer, 'propose-end', {}, '不成立');
    await hear();
    const cases = {
      ...world.cases,
      keepHead: async () => {
        throw new Error('died');
      },
    };
    const dying = casePen({ ...world, cases });
    await expect(dying.exit(exit, director, 'withdraw', {}, '不成立')).rejects.toThrow('died');
    expect(await world.cases.heads('exit', 'open')).toHaveLength(1);
    expect((await hear()).map(({ facts }) => facts.state)).toEqual(['withdrawn']);
    expect(await world.cases.heads('exit', 'open')).toHaveLength(0);
  });

  it('comes again on demand, from the records, in order and with the ids it had', async () => {
    await casePen(world).exit(exit, officer, 'warn');
    const first = await hear();
    heard = [];
    expect(await replay({ ...world, ...bus }, '2026-12-01' as Day)).toBe(first.length);
    expect(heard).toEqual(first);
    expect(await replay({ ...world, ...bus }, '2026-12-02' as Day)).toBe(0);
  });
});

it('hears of a rectification item that its time has passed, with compound and firm, and nothing else', async () => {
  const compounds = await Array.fromAsync(world.registry.compounds());
  const own = compounds.find(({ tenures }) => tenures.some((tenure) => tenure.firm === firm));
  if (own === undefined) throw new Error('the firm serves nothing');
  const what = { what: '清运垃圾', owner: '项目经理', due: '2026-12-08', source: 'inspection' };
  await casePen(world).item(own.id, officer, 'open-item', { ...what, firm, theme: itemThemes[0] });
  at('2026-12-09');
  await watchDeadlines(world);
  expect((await hear()).map(({ type, about, facts }) => [type, about, facts])).toEqual([
    [
      'DeadlinePassed',
      `compound:${own.id}`,
      { kind: 'rectification', firm, name, compound: own.id, clock: 'due', last: '2026-12-08' },
    ],
  ]);
});

it('hears nothing of a step that was never taken, whose mark is given up', async () => {
  await world.outbox.note({ kind: 'case', ref: `exit/${firm}#1`, at: world.clock.now() });
  expect(await hear()).toEqual([]);
  at('2026-12-02');
  await hear();
  expect(await Array.fromAsync(world.outbox.pending())).toEqual([]);
});
