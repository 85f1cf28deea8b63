import { newestOf } from '../casework/case-event.ts';
import type { Day } from '../month.ts';
import { type Listing, type Statement, statementsOf } from './listing.ts';

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
  /** The same of the hearing on a revocation. */
  readonly revocationUntil: Day | undefined;
}

/** The evidence there is for the steps of a listing: names of the table. */
export function listingEvidence(listing: Listing, facts: ListingFacts): ReadonlySet<string> {
  const { events, list } = listing;
  const asked = newestOf(events, 'ask-repair', 'refuse-repair');
  const said = statementsOf(listing, facts.inTimeUntil, facts.revocationUntil);
  const isAnswered = (wanted: Statement['kind']) =>
    said
      .filter(({ kind, late }) => kind === wanted && !late)
      .every((statement) => statement.answered !== undefined);
  const revocation = newestOf(events, 'notice-revocation', 'deliver-revocation')?.step;
  const found: readonly (readonly [string, boolean])[] = [
    ['sealed-proposal', facts.proposed === true],
    ['proposal-stands', facts.proposed === true],
    ['superseded', facts.proposed === false],
    ['objections-answered', isAnswered('objection')],
    ['result-released', facts.released],
    ['black-list', list === 'black'],
    ['red-list', list === 'red'],
    ['revocation-noticed', revocation === 'notice-revocation'],
    ['revocation-delivered', revocation === 'deliver-revocation'],
    ['revocation-heard', isAnswered('revocation')],
    ['repair-asked', asked?.step === 'ask-repair'],
    ['clean-months', facts.clean],
  ];
  return new Set(found.filter(([, is]) => is).map(([name]) => name));
}
