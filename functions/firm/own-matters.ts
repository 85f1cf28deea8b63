import type { CaseWorld } from '../casework/case-world.ts';
import { type ExitFile, exitFileOf } from '../casework/exit-file.ts';
import { itemsOfFirm } from '../casework/item-files.ts';
import { fileOf, type ListingFile } from '../casework/listing-file.ts';
import type { TakesExit } from '../casework/take-exit-step.ts';
import type { CaseEvent } from '../domain/casework/case-event.ts';
import { stateAfter } from '../domain/casework/case-state.ts';
import { firmOfStream } from '../domain/casework/case-stream.ts';
import type { Compound } from '../domain/compound.ts';
import { exitCasesIn, withFirm } from '../domain/exit-case/exit-case.ts';
import { type ExitState, exitTable } from '../domain/exit-case/exit-steps.ts';
import type { FirmId } from '../domain/firm.ts';
import { listingsIn } from '../domain/listing/listing.ts';
import type { ListingState } from '../domain/listing/listing-states.ts';
import { listingTable } from '../domain/listing/listing-steps.ts';
import type { Notice } from '../domain/notice.ts';
import type { Item } from '../domain/rectification/item.ts';
import { readNotice } from '../notices/issue-notice.ts';
import type { World } from '../ports.ts';
import { registered } from '../publishing/registered.ts';
import { eightAtOnce } from '../ranking/eight-at-once.ts';
import { noticesOf, toldTo } from './told.ts';
import { type Own, readOwn } from './unreadable.ts';

/** A listing as its firm may see it: how far it is told, and what it is told of. */
export interface OwnListing {
  readonly file: ListingFile;
  readonly state: ListingState;
  readonly told: readonly CaseEvent<string>[];
}

/** An exit case as its firm may see it. */
export interface OwnCase {
  readonly file: ExitFile;
  readonly state: ExitState;
  readonly told: readonly CaseEvent<string>[];
}

/** A firm's listings of which it was given notice, newest first. */
export async function ownListings(world: CaseWorld, firm: FirmId): Promise<Own<OwnListing>> {
  const heads = await world.cases.heads('listing', 'all');
  const own = heads.filter((head) => firmOfStream(head) === firm);
  const found = await readOwn(world, own, async (stream) => {
    const all = await world.cases.events(stream);
    const listings = listingsIn(stream, all).filter(({ events }) => toldTo(events).length > 0);
    const files = await Promise.all(listings.map((listing) => fileOf(world, stream, all, listing)));
    return files.flatMap((file) => {
      const told = toldTo(file.listing.events);
      const { state } = stateAfter(listingTable, told);
      return state === 'none' ? [] : [{ file, state, told }];
    });
  });
  const read = found.read.toSorted((a, b) => (a.file.listing.month < b.file.listing.month ? 1 : -1));
  return { ...found, read };
}

/** A firm's exit cases of which it was given notice, newest first. */
export async function ownCases(world: TakesExit, firm: FirmId): Promise<Own<OwnCase>> {
  const heads = await world.cases.heads('exit', 'all');
  const own = heads.filter((head) => firmOfStream(head) === firm);
  const found = await readOwn(world, own, async (stream) => {
    const all = await world.cases.events(stream);
    const cases = exitCasesIn(firm, all).filter(({ events }) => toldTo(events).length > 0);
    const files = await Promise.all(cases.map((one) => exitFileOf(world, stream, all, one)));
    return files.flatMap((file) => {
      const told = toldTo(withFirm(file.one));
      const { state } = stateAfter(exitTable, told);
      return state === 'none' ? [] : [{ file, state, told }];
    });
  });
  return { ...found, read: found.read.toReversed() };
}

/** The compounds that a firm serves or ever served. */
export async function ownCompounds(
  world: Pick<World, 'registry' | 'clock'>,
  firm: FirmId,
): Promise<readonly Compound[]> {
  const all = await registered(world).compounds();
  return all.filter(({ tenures }) => tenures.some((tenure) => tenure.firm === firm));
}

/** A firm's own items: those that name it, wherever it serves or served. */
export async function ownItems(
  world: Pick<World, 'cases' | 'registry' | 'clock' | 'log'>,
  firm: FirmId,
): Promise<Own<Item>> {
  const compounds = new Set((await ownCompounds(world, firm)).map(({ id }) => id));
  const { read, broken } = await itemsOfFirm(world, firm, (compound) => compounds.has(compound));
  return { read, unreadable: broken.map(({ kind }) => kind) };
}

/** Notices of a firm, and the names of those that cannot be read: they were issued all the same. */
export interface OwnNotices {
  readonly read: readonly Notice[];
  readonly unreadable: readonly string[];
}

/** What the service issued to a firm in steps that it is told of, oldest first. One that is missing or was changed hinders no other. */
export async function noticesIn(
  world: Pick<World, 'documents' | 'log'>,
  told: readonly CaseEvent<string>[],
): Promise<OwnNotices> {
  const found = await eightAtOnce(told.flatMap(noticesOf), async ({ hash, name }) => {
    try {
      const notice = await readNotice(world, hash);
      if (notice === undefined) throw new Error('a notice is not kept under its hash');
      return { read: [notice], unreadable: [] };
    } catch (error) {
      world.log.error('notice-broken', error);
      return { read: [], unreadable: [name] };
    }
  });
  return {
    read: found.flatMap(({ read }) => read),
    unreadable: found.flatMap(({ unreadable }) => unreadable),
  };
}
