import { newestOf } from '../domain/casework/case-event.ts';
import type { FirmId } from '../domain/firm.ts';
import {
  isOpen,
  type Listing,
  type ListKind,
  listingName,
  listingsIn,
  statementsOf,
} from '../domain/listing/listing.ts';
import { defaultListingSpans, listingClocks } from '../domain/listing/listing-clocks.ts';
import type { Day, Month } from '../domain/month.ts';
import type { CaseHead } from '../ports/cases.ts';
import type { World } from '../ports.ts';
import { sealedMonths } from '../publishing/sealed-months.ts';
import { eightAtOnce } from '../ranking/eight-at-once.ts';

/** A listing as the public reads it, from the public notice to its end: nothing of it is shown before, and no name after. */
export interface PublicListing {
  /** `2026-11-black-<credit code>`. */
  readonly name: string;
  readonly list: ListKind;
  readonly firm: FirmId;
  readonly month: Month;
  readonly version: number;
  readonly state: 'announced' | 'listed';
  readonly announced: Day;
  /** Last day of the public notice. */
  readonly announcedUntil: Day | undefined;
  readonly from: Day | undefined;
  /** The last day on which it stands at most. */
  readonly until: Day | undefined;
  /** What the evaluation found, as the proposal has it. */
  readonly found: Readonly<Record<string, string>>;
  /** The firms that are surely better (black list) or surely worse (red list). */
  readonly because: readonly FirmId[];
  /** Further months that found the same. */
  readonly again: readonly Month[];
  readonly objections: { readonly received: number; readonly answered: number; readonly late: number };
}

type Reads = Pick<World, 'cases' | 'results' | 'workingDays' | 'clock'>;

/** How old what is shown may be, in milliseconds. */
const memory = 30_000;

const remembered = new WeakMap<World['cases'], { at: number; read: Promise<readonly PublicListing[]> }>();

/** Every listing that is public, those in force first, then by day; at most half a minute old. */
export async function publicListings(world: Reads): Promise<readonly PublicListing[]> {
  const now = world.clock.now();
  const known = remembered.get(world.cases);
  if (known !== undefined && Math.abs(now - known.at) < memory) return await known.read;
  const read = readListings(world);
  remembered.set(world.cases, { at: now, read });
  read.catch(() => remembered.delete(world.cases));
  return await read;
}

async function readListings(world: Reads): Promise<readonly PublicListing[]> {
  const heads = await world.cases.heads('listing', 'open');
  const found = (await eightAtOnce(heads, (head) => ofStream(world, head))).flat();
  return found.sort(
    (a, b) => compare(b.state, a.state) || compare(b.announced, a.announced) || compare(a.name, b.name),
  );
}

/** Events of streams by number, which never change: a stream is read again only once it has grown. */
const streams = new WeakMap<World['cases'], Map<string, { seq: number; found: readonly PublicListing[] }>>();

async function ofStream(world: Reads, head: CaseHead): Promise<readonly PublicListing[]> {
  const known =
    streams.get(world.cases) ?? new Map<string, { seq: number; found: readonly PublicListing[] }>();
  streams.set(world.cases, known);
  const standing = known.get(head.subject);
  if (standing?.seq === head.seq) return standing.found;
  const events = await world.cases.events(head);
  const found = await Promise.all(listingsIn(head, events).map((listing) => shown(world, listing)));
  const listings = found.filter((one) => one !== undefined);
  known.set(head.subject, { seq: events.length, found: listings });
  return listings;
}

/** What the public reads of a listing; undefined where its steps do not allow it yet, or not any more. */
async function shown(world: Reads, listing: Listing): Promise<PublicListing | undefined> {
  const { events, list, firm, month } = listing;
  const proposed = events[0]?.facts ?? {};
  const announced = newestOf(events, 'announce');
  const listed = newestOf(events, 'list');
  if (announced === undefined || !isOpen(listing)) return undefined;
  const version = Number(proposed.version);
  const sealed = await sealedMonths(world).sealed(month, version);
  const clocks = await listingClocks(
    listing,
    sealed?.manifest.policy.listing ?? defaultListingSpans,
    world.workingDays,
  );
  const last = (name: string) => clocks.find(({ clock }) => clock === name)?.last;
  const objections = statementsOf(listing, last('objection')).filter(({ kind }) => kind === 'objection');
  return {
    name: listingName(listing),
    list,
    firm,
    month,
    version,
    state: listed === undefined ? 'announced' : 'listed',
    announced: announced.day,
    announcedUntil: last('public-notice'),
    from: listed?.day,
    until: last('longest-listing'),
    found: proposed,
    because: sealed?.annex[list].find((one) => one.firm === firm)?.because ?? [],
    again: events.flatMap(({ step, facts }) => (step === 'propose-again' ? [facts.month as Month] : [])),
    objections: {
      received: objections.length,
      answered: objections.filter(({ answered }) => answered !== undefined).length,
      late: objections.filter(({ late }) => late).length,
    },
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
