import type { CaseEvent } from '../domain/casework/case-event.ts';
import type { CaseStream } from '../domain/casework/case-stream.ts';
import type { Known } from '../domain/casework/take-step.ts';
import {
  type Listing,
  type ListingId,
  listingStream,
  listingsIn,
  type Statement,
  statementsOf,
  stateOf,
} from '../domain/listing/listing.ts';
import type { ListingClock, ListingSpans, RunningClock } from '../domain/listing/listing-clocks.ts';
import { listingEvidence } from '../domain/listing/listing-evidence.ts';
import type { ListingState } from '../domain/listing/listing-states.ts';
import type { Day, Month } from '../domain/month.ts';
import { versionUnderWay } from '../ranking/version-under-way.ts';
import type { CaseWorld } from './case-world.ts';
import { firmMonths } from './firm-months.ts';
import { listingGround } from './listing-ground.ts';
import { unsureClocks } from './unsure-clocks.ts';

/** A listing with all that decides which steps can be taken: as pages show it, and as steps are decided by. */
export interface ListingFile extends Known {
  readonly listing: Listing;
  readonly state: ListingState | 'none';
  readonly stream: CaseStream;
  /** Everything in the stream; its number is what a form has seen. */
  readonly all: readonly CaseEvent<string>[];
  readonly running: readonly RunningClock[];
  readonly statements: readonly Statement[];
  /** How long its steps may and must take, by the policy of its evaluation. */
  readonly spans: ListingSpans;
  /** What the evaluation of its month found, by the newest version that proposed it. */
  readonly found: Readonly<Record<string, string>>;
  /** The same by the newest version that was released: what a public notice may tell. */
  readonly published?: Readonly<Record<string, string>>;
  /** Later months whose newest released version finds the same. */
  readonly again: readonly Month[];
}

type Reads = Pick<CaseWorld, 'cases' | 'results' | 'evaluations' | 'workingDays'>;

/** The file of a listing; undefined where there is none of that id. Of several of a firm that began in one month, the newest. */
export async function listingFile(world: Reads, id: ListingId): Promise<ListingFile | undefined> {
  const stream = listingStream(id);
  const all = await world.cases.events(stream);
  const listing = listingsIn(stream, all).findLast(({ month }) => month === id.month);
  return listing === undefined ? undefined : await fileOf(world, stream, all, listing);
}

/** The file of a listing whose events are at hand. */
export async function fileOf(
  world: Reads,
  stream: CaseStream,
  all: readonly CaseEvent<string>[],
  listing: Listing,
): Promise<ListingFile> {
  const { month, firm } = listing;
  const [ground, months] = await Promise.all([listingGround(world, listing), firmMonths(world, firm)]);
  const { sealed, spans, running, overtaken, found, again } = ground;
  const underWay = sealed && (await versionUnderWay(world, month, sealed.newest));
  const state = stateOf(listing);
  // A red entry whose next evaluation is public does not begin any more; one that stands ends with its time.
  const proposed = ground.proposed && (overtaken === undefined || state === 'listed');
  const lastOf = (wanted: ListingClock) => running.find(({ clock }) => clock === wanted)?.last;
  const [inTimeUntil, revocationUntil] = [lastOf('objection'), lastOf('revocation-hearing')];
  const evidence = listingEvidence(listing, {
    proposed: underWay === undefined || overtaken !== undefined ? proposed : undefined,
    released: ground.released !== undefined,
    clean: months.status({ confirmed: false }).clean,
    inTimeUntil,
    revocationUntil,
  });
  return {
    listing,
    state,
    stream,
    all,
    running,
    statements: statementsOf(listing, inTimeUntil, revocationUntil),
    spans,
    found,
    ...(ground.released && { published: ground.released.found }),
    again,
    evidence,
    clocks: lastDays(running),
    unsure: await unsureClocks(world, running),
  };
}

/** Clocks by name, with their last days. */
export function lastDays(
  running: readonly { readonly clock: string; readonly last: Day }[],
): Readonly<Record<string, Day>> {
  return Object.fromEntries(running.map(({ clock, last }) => [clock, last]));
}
