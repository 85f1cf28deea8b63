import { caseDay } from '../../../casework/case-day.ts';
import { exitFileOf } from '../../../casework/exit-file.ts';
import { fileOf } from '../../../casework/listing-file.ts';
import { exitStream, firmOfStream, rectificationStream } from '../../../domain/casework/case-stream.ts';
import type { CompoundId } from '../../../domain/compound.ts';
import { exitCasesIn, isOpen } from '../../../domain/exit-case/exit-case.ts';
import type { FirmId } from '../../../domain/firm.ts';
import { isOpen as isListingOpen, listingsIn } from '../../../domain/listing/listing.ts';
import type { Day } from '../../../domain/month.ts';
import { itemsIn } from '../../../domain/rectification/item.ts';
import { serviceBetween } from '../../../domain/tenure.ts';
import { registered } from '../../../publishing/registered.ts';
import { endTrusteeships } from './end-trusteeship.ts';
import { exitMove } from './exit-moves.ts';
import { type Desk, handOf, noteMove } from './hands.ts';
import { itemMove, itemsOfOrder } from './item-moves.ts';
import { listingMove, loginOf } from './listing-moves.ts';

/** Most steps that the office takes in one file on a day. */
const mostSteps = 12;

/** A day of the demo's office: the morning's job, then everything that can be done in every open listing, case and item. */
export async function workDay(desk: Desk): Promise<void> {
  const { world } = desk;
  const today = world.calendar.dayOf(world.clock.now());
  await caseDay(world);
  await endTrusteeships(desk, today);
  for (const head of await world.cases.heads('listing', 'open'))
    await workOnListing(desk, head.subject, today);
  for (const head of await world.cases.heads('exit', 'open')) {
    const firm = firmOfStream(head);
    if (firm !== undefined) await workOnCase(desk, firm, today);
  }
}

async function workOnListing(desk: Desk, subject: string, today: Day): Promise<void> {
  const { world, pen } = desk;
  const stream = { kind: 'listing', subject } as const;
  for (let steps = 0; steps < mostSteps; steps++) {
    const all = await world.cases.events(stream);
    const listing = listingsIn(stream, all).find(isListingOpen);
    const move = listing && listingMove(desk, await fileOf(world, stream, all, listing), today);
    if (listing === undefined || move === undefined) return;
    await noteMove(desk, move, 'listing');
    await pen.listing(listing, handOf(desk, move.login), move.step, move.facts, move.reason);
  }
}

async function workOnCase(desk: Desk, firm: FirmId, today: Day): Promise<void> {
  const { world, pen, county } = desk;
  const stream = exitStream(firm);
  const served = await servedBy(desk, firm, today);
  for (let steps = 0; steps < 5 * mostSteps; steps++) {
    const all = await world.cases.events(stream);
    const one = exitCasesIn(firm, all).find(isOpen);
    if (one === undefined) break;
    const file = await exitFileOf(world, stream, all, one);
    const known =
      file.state === 'rectifying' ? await compoundsWithItems(desk, served) : new Set<CompoundId>();
    for (const { compound, move } of itemsOfOrder(file, served, (id) => known.has(id))) {
      await noteMove(desk, move, 'item', compound);
      await pen.item(compound, handOf(desk, move.login), move.step, move.facts);
    }
    const move = exitMove(desk, file, today, served);
    if (move === undefined) break;
    await noteMove(desk, move, 'exit');
    await pen.exit(one, handOf(desk, move.login), move.step, move.facts, move.reason);
  }
  const means = loginOf(county, firm) === 'firm-mended';
  for (const compound of served) await workOnItems(desk, compound, firm, means, today);
}

async function workOnItems(
  desk: Desk,
  compound: CompoundId,
  firm: FirmId,
  means: boolean,
  today: Day,
): Promise<void> {
  const { world, pen } = desk;
  for (const item of itemsIn(compound, await world.cases.events(rectificationStream(compound)))) {
    const move = itemMove(item, firm, means, today);
    if (move === undefined) continue;
    await noteMove(desk, move, 'item', compound);
    const hand = { ...handOf(desk, move.login), firm, number: item.number };
    await pen.item(compound, hand, move.step, move.facts, move.reason);
  }
}

async function compoundsWithItems({ world }: Desk, served: readonly CompoundId[]) {
  const found = new Set<CompoundId>();
  for (const compound of served)
    if ((await world.cases.events(rectificationStream(compound))).length > 0) found.add(compound);
  return found;
}

/** The market compounds that a firm serves on a day. */
async function servedBy({ world }: Desk, firm: FirmId, today: Day): Promise<readonly CompoundId[]> {
  const all = await registered(world).compounds();
  return all
    .filter(({ tenures, mode }) => {
      const service = serviceBetween(tenures, today, today);
      return mode === 'market' && service.kind === 'served' && service.firm === firm;
    })
    .map(({ id }) => id);
}
