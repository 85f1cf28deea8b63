import { newestOf } from '../casework/case-event.ts';
import type { Day } from '../month.ts';
import { type Listing, statementsOf } from './listing.ts';

/** What other records know of a listing's ground today. */
export interface ListingFacts {
  /** Whether the newest sealed version of its month still proposes the firm for the list; undefined while a newer one is under way. */
  readonly proposed: boolean | undefined;
  /** A version of its month is released. */
  readonly released: boolean;
  /** Enough clean months in a row, seen from the newest sealed month. METHOD §5. */
  readonly clean: boolean;
  /** Last day of the objection window, once it runs. */
  readonly inTimeUntil: Day | undefined;
}

/** The evidence there is for the steps of a listing: names of the table. */
export function listingEvidence(listing: Listing, facts: ListingFacts): ReadonlySet<string> {
  const { events, list } = listing;
  const asked = newestOf(events, 'ask-repair', 'refuse-repair');
  const answered = statementsOf(listing, facts.inTimeUntil)
    .filter(({ kind, late }) => kind === 'objection' && !late)
    .every((statement) => statement.answered !== undefined);
  const found: readonly (readonly [string, boolean])[] = [
    ['sealed-proposal', facts.proposed === true],
    ['proposal-stands', facts.proposed === true],
    ['superseded', facts.proposed === false],
    ['objections-answered', answered],
    ['result-released', facts.released],
    ['black-list', list === 'black'],
    ['repair-asked', asked?.step === 'ask-repair'],
    ['clean-months', facts.clean],
  ];
  return new Set(found.filter(([, is]) => is).map(([name]) => name));
}
