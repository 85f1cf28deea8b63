import type { Month } from '../month.ts';
import type { Listing } from './listing.ts';

type Found = Readonly<Record<string, string>>;

/** What the evaluation of the listing's own month found, by the newest version that proposed it. */
export function foundOf(listing: Pick<Listing, 'month' | 'events'>): Found {
  return foundFor(listing, listing.month) ?? {};
}

/** What the newest version of a month found that proposed the listing, or found the same; undefined where none did. `versions`: those alone that may be told of. */
export function foundFor(
  { events }: Pick<Listing, 'events'>,
  month: Month,
  versions?: ReadonlySet<number>,
): Found | undefined {
  return events.findLast(
    ({ step, facts }) =>
      (step === 'propose' || step === 'propose-again') &&
      facts.month === month &&
      (versions === undefined || versions.has(Number(facts.version))),
  )?.facts;
}

/** Later months of which a version found the same, oldest first. */
export function monthsAgain({ month, events }: Pick<Listing, 'month' | 'events'>): readonly Month[] {
  const months = events.flatMap(({ step, facts }) =>
    step === 'propose-again' && facts.month !== month ? [facts.month as Month] : [],
  );
  return [...new Set(months)];
}
