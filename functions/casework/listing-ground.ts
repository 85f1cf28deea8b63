import { foundFor, foundOf, monthsAgain } from '../domain/listing/found.ts';
import type { Listing } from '../domain/listing/listing.ts';
import {
  defaultListingSpans,
  type ListingSpans,
  listingClocks,
  type RunningClock,
} from '../domain/listing/listing-clocks.ts';
import { type Day, dayBefore, type Month } from '../domain/month.ts';
import type { Release } from '../domain/release.ts';
import { type SealedMonth, sealedMonths } from '../publishing/sealed-months.ts';
import type { CaseWorld } from './case-world.ts';

/** What a listing rests on today, by sealed and released results. */
export interface ListingGround {
  /** The newest sealed version of its month. */
  readonly sealed: SealedMonth | undefined;
  readonly spans: ListingSpans;
  readonly running: readonly RunningClock[];
  /** Whether the newest sealed version of its month proposes it. */
  readonly proposed: boolean;
  /** The first day on which a result of a newer month was public: from then on a red entry of this month is over, or never begins. */
  readonly overtaken: Day | undefined;
  /** What was found, by the newest version that proposed it. */
  readonly found: Readonly<Record<string, string>>;
  /** The same by the newest version that was released, with what is sealed in it: all that the public may be told; undefined before one was. */
  readonly released:
    | { readonly found: Readonly<Record<string, string>>; readonly sealed: SealedMonth }
    | undefined;
  /** Later months whose newest released version finds the same. */
  readonly again: readonly Month[];
}

type Reads = Pick<CaseWorld, 'results' | 'workingDays'>;

/** Reads the ground of a listing. `released`: releases that are at hand. */
export async function listingGround(
  world: Reads,
  listing: Listing,
  released: Promise<readonly Release[]> = world.results.releases(),
): Promise<ListingGround> {
  const { month, list } = listing;
  const [sealed, releases] = await Promise.all([sealedMonths(world).sealed(month), released]);
  const [told, again] = await Promise.all([
    releasedGround(world, listing, releases),
    Promise.all(
      monthsAgain(listing).map(async (later) => {
        const version = Math.max(0, ...versionsOf(releases, later));
        const found = version === 0 ? undefined : await sealedMonths(world).sealed(later, version);
        return proposes(found, listing) ? [later] : [];
      }),
    ),
  ]);
  const spans = sealed?.manifest.policy.listing ?? defaultListingSpans;
  const running = await listingClocks(listing, spans, world.workingDays);
  const overtaken = list === 'red' ? newerReleased(releases, month) : undefined;
  return {
    sealed,
    spans,
    running: running.map((one) => endedBy(one, overtaken)),
    proposed: proposes(sealed, listing),
    overtaken,
    found: foundOf(listing),
    released: told,
    again: again.flat(),
  };
}

async function releasedGround(
  world: Reads,
  listing: Listing,
  releases: readonly Release[],
): Promise<ListingGround['released']> {
  const found = foundFor(listing, listing.month, new Set(versionsOf(releases, listing.month)));
  const sealed = found && (await sealedMonths(world).sealed(listing.month, Number(found.version)));
  return found === undefined || sealed === undefined ? undefined : { found, sealed };
}

function versionsOf(releases: readonly Release[], month: Month): readonly number[] {
  return releases.filter((release) => release.month === month).map(({ version }) => version);
}

function proposes(sealed: SealedMonth | undefined, { list, firm }: Listing): boolean {
  return sealed?.annex[list].some((one) => one.firm === firm) === true;
}

function newerReleased(releases: readonly Release[], month: Month): Day | undefined {
  const days = releases.filter((release) => release.month > month).map(({ day }) => day);
  return days.sort()[0];
}

/** A red entry stands until the next evaluation, and never longer than its clock says. */
function endedBy(clock: RunningClock, overtaken: Day | undefined): RunningClock {
  if (clock.clock !== 'longest-listing' || overtaken === undefined) return clock;
  const last = dayBefore(overtaken);
  return last < clock.last ? { ...clock, last } : clock;
}
