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
import { eightAtOnce } from '../../../ranking/eight-at-once.ts';
import { endTrusteeships } from './end-trusteeship.ts';
import { exitMove } from './exit-moves.ts';
import type { Desk } from './hands.ts';
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
  const listings = await world.cases.heads('listing', 'open');
  await eightAtOnce(listings, (head) => workOnListing(desk, head.subject, today));
  await eightAtOnce(await world.cases.heads('exit', 'open'), async (head) => {
    const firm = firmOfStream(head);
    if (firm !== undefined) await workOnCase(desk, firm, today);
  });
}

async function nextOfListing(desk: Desk, subject: string, today: Day) {
  const { world } = desk;
  const stream = { kind: 'listing', subject } as const;
  const all = await world.cases.events(stream);
  const listing = listingsIn(stream, all).find(isListingOpen);
  const move = listing && listingMove(desk, await fileOf(world, stream, all, listing), today);
  return listing === undefined || move === undefined ? undefined : { listing, move };
}

async function workOnListing(desk: Desk, subject: string, today: Day): Promise<void> {
  for (let steps = 0; steps < mostSteps; steps++) {
    const next = await nextOfListing(desk, subject, today);
    if (next === undefined) return;
    await desk.pen.listing(next.listing, next.move);
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
      await pen.item({ compound, firm }, move);
    }
    const move = exitMove(desk, file, today, served);
    if (move === undefined) break;
    await pen.exit(one, move);
  }
  const means = loginOf(county, firm) === 'firm-mended';
  await eightAtOnce(served, (compound) => workOnItems(desk, compound, firm, means, today));
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
    await pen.item({ compound, firm, number: item.number }, move);
  }
}

async function compoundsWithItems({ world }: Desk, served: readonly CompoundId[]) {
  const found = await eightAtOnce(served, async (compound) => {
    return (await world.cases.events(rectificationStream(compound))).length > 0 ? [compound] : [];
  });
  return new Set<CompoundId>(found.flat());
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
