import { foundOf, monthsAgain } from '../domain/listing/found.ts';
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
  /** Later months whose newest version finds the same. */
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
  const [sealed, releases, again] = await Promise.all([
    sealedMonths(world).sealed(month),
    released,
    Promise.all(
      monthsAgain(listing).map(async (later) => {
        const found = await sealedMonths(world).sealed(later);
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
    again: again.flat(),
  };
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
