import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { proposeFrom } from '../../functions/casework/open-proposals.ts';
import { takeItemStep } from '../../functions/casework/take-item-step.ts';
import { takeListingStep } from '../../functions/casework/take-listing-step.ts';
import { rectificationStream } from '../../functions/domain/casework/case-stream.ts';
import { type ListingId, listingStream } from '../../functions/domain/listing/listing.ts';
import type { Month } from '../../functions/domain/month.ts';
import { casePen, type Hand } from '../../functions/local/demo/case-pen.ts';
import { addCounty, sampleFirm } from '../support/county.ts';
import { sealLists } from '../support/sealed-lists.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const november = '2026-11' as Month;
const id: ListingId = { month: november, list: 'black', firm: sampleFirm(2).id };
const officer: Hand = { by: { subject: '经办', name: '经办' }, as: 'work-on-case' };
const director: Hand = { by: { subject: '局长', name: '局长' }, as: 'decide-case' };
const broken = { refused: 'broken-chain', about: '' };

let world: TestWorld;
beforeEach(async () => {
  world = await testWorld({ now: '2026-12-01T09:00:00+08:00' });
  await addCounty(world, { firms: 3, compounds: 3, months: [november] });
  await sealLists(world, november, { black: [2] });
  await proposeFrom(world, november);
});
afterEach(() => world.stop());

describe('no step is taken', () => {
  it('on a stream in which an event does not follow from the one before', async () => {
    const stream = listingStream(id);
    await casePen(world).listing(id, officer, 'issue-notice');
    const last = (await world.cases.events(stream)).at(-1);
    if (last === undefined) throw new Error('no event');
    const forged = { ...last, seq: 3, step: 'time-passed', facts: { clock: 'veto', last: '2026-12-01' } };
    await world.cases.append(stream, forged);
    const wish = { step: 'withdraw', reason: '撤回', ...director };
    expect(await takeListingStep(world, id, wish)).toEqual(broken);
  });

  it('on a stream that lost its newest events, and the lists know of them', async () => {
    const [compound] = await Array.fromAsync(world.registry.compounds());
    const firm = compound?.tenures[0]?.firm;
    if (compound === undefined || firm === undefined) throw new Error('no compound');
    const item = {
      theme: 'cleaning',
      what: '清运垃圾',
      owner: '经理',
      due: '2026-12-05',
      source: 'residents',
    };
    const open = { step: 'open-item', facts: { ...item, firm }, ...officer };
    expect(await takeItemStep(world, compound.id, open)).toHaveProperty('seq', 1);
    await world.cases.keepHead({ ...rectificationStream(compound.id), seq: 2, open: true });
    expect(await takeItemStep(world, compound.id, open)).toEqual(broken);
  });
});
