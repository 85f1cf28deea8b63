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
import {
  defaultListingSpans,
  type ListingSpans,
  listingClocks,
  type RunningClock,
} from '../domain/listing/listing-clocks.ts';
import { listingEvidence } from '../domain/listing/listing-evidence.ts';
import type { ListingState } from '../domain/listing/listing-steps.ts';
import type { Day } from '../domain/month.ts';
import { sealedMonths } from '../publishing/sealed-months.ts';
import { versionUnderWay } from '../ranking/version-under-way.ts';
import type { CaseWorld } from './case-world.ts';
import { firmMonths } from './firm-months.ts';
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
  const { month, list, firm } = listing;
  const [sealed, releases, months] = await Promise.all([
    sealedMonths(world).sealed(month),
    world.results.releases(),
    firmMonths(world, firm),
  ]);
  const underWay = sealed && (await versionUnderWay(world, month, sealed.newest));
  const spans = sealed?.manifest.policy.listing ?? defaultListingSpans;
  const running = await listingClocks(listing, spans, world.workingDays);
  const proposed = sealed?.annex[list].some((one) => one.firm === firm) === true;
  const inTimeUntil = running.find(({ clock }) => clock === 'objection')?.last;
  const evidence = listingEvidence(listing, {
    proposed: underWay === undefined ? proposed : undefined,
    released: releases.some((release) => release.month === month),
    clean: months.status({ confirmed: false }).clean,
    inTimeUntil,
  });
  return {
    listing,
    state: stateOf(listing),
    stream,
    all,
    running,
    statements: statementsOf(listing, inTimeUntil),
    spans,
    evidence,
    clocks: lastDays(running),
    unsure: await unsureClocks(world, running),
  };
}

/** The clocks of a listing that run, by the spans of the policy of its evaluation. */
export async function clocksOf(
  world: Pick<CaseWorld, 'results' | 'workingDays'>,
  listing: Listing,
): Promise<readonly RunningClock[]> {
  const sealed = await sealedMonths(world).sealed(listing.month);
  const spans = sealed?.manifest.policy.listing ?? defaultListingSpans;
  return await listingClocks(listing, spans, world.workingDays);
}

/** Clocks by name, with their last days. */
export function lastDays(
  running: readonly { readonly clock: string; readonly last: Day }[],
): Readonly<Record<string, Day>> {
  return Object.fromEntries(running.map(({ clock, last }) => [clock, last]));
}
