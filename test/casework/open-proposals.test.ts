import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { proposeFrom } from '../../functions/casework/open-proposals.ts';
import { takeListingStep } from '../../functions/casework/take-listing-step.ts';
import { brokenEvent } from '../../functions/domain/casework/case-event.ts';
import { exitCasesIn, exitStanding } from '../../functions/domain/exit-case/exit-case.ts';
import {
  type ListingId,
  listingStream,
  listingsIn,
  stateOf,
} from '../../functions/domain/listing/listing.ts';
import type { Month } from '../../functions/domain/month.ts';
import { sha256 } from '../../functions/ranking/sha256.ts';
import { sampleFirm } from '../support/county.ts';
import { sealLists } from '../support/sealed-lists.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

let world: TestWorld;
beforeEach(async () => {
  world = await testWorld({ now: '2026-12-01T00:30:00+08:00' });
});
afterEach(() => world.stop());

const [oct, nov, dec] = ['2026-10', '2026-11', '2026-12'] as Month[] as [Month, Month, Month];
const id = (list: 'red' | 'black', place: number, month = nov): ListingId => ({
  month,
  list,
  firm: sampleFirm(place).id,
});
async function listings(of: ListingId) {
  const stream = listingStream(of);
  const events = await world.cases.events(stream);
  expect(brokenEvent(events, sha256)).toBeUndefined();
  return listingsIn(stream, events);
}

describe('what a sealed month proposes', () => {
  it('becomes one listing a firm and list with what was found, however often the step runs', async () => {
    await sealLists(world, nov, { black: [28], red: [1, 2] });
    expect(await proposeFrom(world, nov)).toBe(3);
    expect(await proposeFrom(world, nov)).toBe(0);
    const found = await listings(id('black', 28));
    expect(found.map(stateOf)).toEqual(['proposed']);
    expect(found[0]?.events[0]?.facts).toMatchObject({ month: nov, version: '1', ranked: '28', surely: '3' });
    expect((await listings(id('red', 1))).map(stateOf)).toEqual(['proposed']);
  });

  it('is proposed once by several runs at once', async () => {
    await sealLists(world, nov, { black: [28], ordered: [28] });
    await Promise.all(Array.from({ length: 5 }, () => proposeFrom(world, nov)));
    expect(await listings(id('black', 28))).toHaveLength(1);
    expect(await world.cases.events({ kind: 'exit', subject: sampleFirm(28).id })).toHaveLength(1);
  });

  it('is nothing in a trial month', async () => {
    await sealLists(world, nov, { black: [28], warned: [28], trial: true });
    expect(await proposeFrom(world, nov)).toBe(0);
  });

  it('marks a black listing that stands instead of opening a second; a red one is of its own month', async () => {
    await sealLists(world, oct, { black: [28], red: [1] });
    await proposeFrom(world, oct);
    await sealLists(world, nov, { black: [28], red: [1] });
    await proposeFrom(world, nov);
    const [black, ...more] = await listings(id('black', 28, oct));
    expect(more).toEqual([]);
    expect(black?.events.map(({ step, facts }) => [step, facts.month])).toEqual([
      ['propose', oct],
      ['propose-again', nov],
    ]);
    expect(await listings(id('red', 1, nov))).toHaveLength(1);
    expect(await listings(id('red', 1, oct))).toHaveLength(1);
  });

  it('gives way when a newer version no longer proposes it, and is proposed again when a later one does', async () => {
    await sealLists(world, nov, { black: [28] });
    await proposeFrom(world, nov);
    await sealLists(world, nov, { black: [27] }, 2);
    await proposeFrom(world, nov);
    expect((await listings(id('black', 28))).map(stateOf)).toEqual(['withdrawn']);
    expect((await listings(id('black', 27))).map(stateOf)).toEqual(['proposed']);
    await sealLists(world, nov, { black: [28] }, 3);
    await proposeFrom(world, nov);
    expect((await listings(id('black', 28))).map(stateOf)).toEqual(['withdrawn', 'proposed']);
  });

  it('is not proposed again for a month in which a director withdrew it, but for the next', async () => {
    await sealLists(world, nov, { black: [28] });
    await proposeFrom(world, nov);
    const by = { subject: 'd', name: '主任' };
    const wish = { step: 'withdraw', by, as: 'decide-case', reason: '数据有误' } as const;
    const asked = { step: 'propose-end', by: { subject: 'o', name: '经办' }, as: 'work-on-case' } as const;
    await takeListingStep(world, id('black', 28), { ...asked, reason: '数据有误' });
    expect(await takeListingStep(world, id('black', 28), wish)).toMatchObject({ step: 'withdraw' });
    expect(await proposeFrom(world, nov)).toBe(0);
    await sealLists(world, dec, { black: [28] });
    await proposeFrom(world, dec);
    expect((await listings(id('black', 28))).map(stateOf)).toEqual(['withdrawn', 'proposed']);
  });
});

describe('an exit case', () => {
  it('is proposed with the months that it follows from, and no second while one is open', async () => {
    const firm = sampleFirm(28).id;
    await sealLists(world, oct, { watch: [28] });
    await sealLists(world, nov, { watch: [28], warned: [28] });
    await proposeFrom(world, nov);
    await sealLists(world, dec, { black: [28], warned: [28] });
    await proposeFrom(world, dec);
    const cases = exitCasesIn(firm, await world.cases.events({ kind: 'exit', subject: firm }));
    expect(cases.map((one) => exitStanding(one).state)).toEqual(['proposed']);
    expect(cases[0]?.events[0]?.facts).toEqual({ month: nov, version: '1', watch: `${oct} ${nov}` });
  });
});
