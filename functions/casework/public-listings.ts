import { brokenEvent, newestOf } from '../domain/casework/case-event.ts';
import type { FirmId } from '../domain/firm.ts';
import {
  isOpen,
  type Listing,
  type ListKind,
  listingName,
  listingsIn,
  statementsOf,
} from '../domain/listing/listing.ts';
import type { Day, Month } from '../domain/month.ts';
import type { Release } from '../domain/release.ts';
import type { CaseHead } from '../ports/cases.ts';
import type { World } from '../ports.ts';
import { evaluatedCompounds } from '../publishing/sealed-months.ts';
import { sha256 } from '../ranking/sha256.ts';
import { knownEvents } from './known-events.ts';
import { listingGround } from './listing-ground.ts';
import { readStreams } from './read-streams.ts';

/** A listing as the public reads it, from the public notice to its end: nothing of it is shown before, and no name after. */
export interface PublicListing {
  /** `2026-11-black-<credit code>`. */
  readonly name: string;
  /** Hashes of the notices that its steps issued. */
  readonly notices: readonly string[];
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
  /** What the newest released evaluation of the month found. */
  readonly found: Readonly<Record<string, string>>;
  /** The compounds in which the firm was evaluated, by the names they had. */
  readonly compounds: readonly string[];
  /** The firms that are surely better (black list) or surely worse (red list). */
  readonly because: readonly FirmId[];
  /** Further months that found the same. */
  readonly again: readonly Month[];
  readonly objections: { readonly received: number; readonly answered: number; readonly late: number };
}

type Reads = Pick<World, 'cases' | 'results' | 'workingDays' | 'clock' | 'calendar' | 'log'>;

/** How old what is shown may be, in milliseconds. */
const memory = 30_000;

const remembered = new WeakMap<World['cases'], { at: number; read: Promise<readonly PublicListing[]> }>();

/** Every listing that is public today, those in force first, then by day; at most half a minute old, and never past its last day. */
export async function publicListings(world: Reads): Promise<readonly PublicListing[]> {
  const now = world.clock.now();
  const today = world.calendar.dayOf(now);
  const known = remembered.get(world.cases);
  const isFresh = known !== undefined && Math.abs(now - known.at) < memory;
  const listings = await (isFresh ? known.read : readAnew(world, now));
  return listings.filter(({ state, until }) => state !== 'listed' || until === undefined || today <= until);
}

function readAnew(world: Reads, at: number): Promise<readonly PublicListing[]> {
  const read = readListings(world);
  remembered.set(world.cases, { at, read });
  read.catch(() => remembered.delete(world.cases));
  return read;
}

/** A stream that cannot be read is not shown, and hinders no other. */
async function readListings(world: Reads): Promise<readonly PublicListing[]> {
  const [heads, releases] = await Promise.all([
    world.cases.heads('listing', 'open'),
    world.results.releases(),
  ]);
  const { read } = await readStreams(world, heads, (head) => ofStream(world, head, releases));
  return read
    .flat()
    .toSorted(
      (a, b) => compare(b.state, a.state) || compare(b.announced, a.announced) || compare(a.name, b.name),
    );
}

async function ofStream(
  world: Reads,
  head: CaseHead,
  releases: readonly Release[],
): Promise<readonly PublicListing[]> {
  const events = await knownEvents(world, head);
  if (head.broken === true || brokenEvent(events, sha256) !== undefined)
    throw new Error('its chain is broken: nothing of it is published');
  const found = await Promise.all(listingsIn(head, events).map((listing) => shown(world, listing, releases)));
  return found.filter((one) => one !== undefined);
}

/** What the public reads of a listing; undefined where its steps do not allow it yet, or not any more, and where its ground is gone. */
async function shown(
  world: Reads,
  listing: Listing,
  releases: readonly Release[],
): Promise<PublicListing | undefined> {
  const { events, list, firm, month } = listing;
  const announced = newestOf(events, 'announce');
  const listed = newestOf(events, 'list');
  if (announced === undefined || !isOpen(listing)) return undefined;
  const ground = await listingGround(world, listing, Promise.resolve(releases));
  if (ground.released === undefined) return undefined;
  const { sealed, found } = ground.released;
  if (!ground.proposed || (listed === undefined && ground.overtaken !== undefined)) return undefined;
  const last = (name: string) => ground.running.find(({ clock }) => clock === name)?.last;
  const objections = statementsOf(listing, last('objection')).filter(({ kind }) => kind === 'objection');
  return {
    name: listingName(listing),
    notices: events.flatMap(({ documents }) => documents.map(({ hash }) => hash)),
    list,
    firm,
    month,
    version: Number(found.version),
    state: listed === undefined ? 'announced' : 'listed',
    announced: announced.day,
    announcedUntil: last('public-notice'),
    from: listed?.day,
    until: last('longest-listing'),
    found,
    compounds: evaluatedCompounds(sealed, firm).map(({ name }) => name),
    because: sealed.annex[list].find((one) => one.firm === firm)?.because ?? [],
    again: ground.again,
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
