import { newestOf } from '../casework/case-event.ts';
import {
  type CountsDays,
  lastDayOf,
  objectionSpan,
  reconsiderationSpan,
  type Span,
  suitSpan,
  vetoSpan,
} from '../casework/span.ts';
import type { Day } from '../month.ts';
import type { Listing } from './listing.ts';
import type { ListingStep } from './listing-states.ts';

/** Clocks of a listing. */
export type ListingClock =
  | 'objection'
  | 'veto'
  | 'public-notice'
  | 'shortest-listing'
  | 'longest-listing'
  | 'revocation-hearing'
  | 'reconsideration'
  | 'suit';

/** How long the steps of a listing may and must take: numbers of the policy. PRACTICE §4. */
export interface ListingSpans {
  readonly objection: Span;
  readonly answer: Span;
  readonly longAnswer: Span;
  readonly publicNotice: Span;
  readonly shortestBlack: Span;
  readonly longestBlack: Span;
  /** A red entry stands until the next evaluation, and never longer than this. */
  readonly longestRed: Span;
}

/** The defaults. */
export const defaultListingSpans: ListingSpans = {
  objection: objectionSpan,
  answer: { unit: 'working-days', count: 3 },
  longAnswer: { unit: 'working-days', count: 7 },
  publicNotice: { unit: 'days', count: 7 },
  shortestBlack: { unit: 'months', count: 3 },
  longestBlack: { unit: 'months', count: 12 },
  longestRed: { unit: 'months', count: 1 },
};

/** A clock that runs or ran: from which day, by which rule, until the end of which day. */
export interface RunningClock {
  readonly clock: ListingClock;
  readonly from: Day;
  readonly span: Span;
  readonly last: Day;
}

/** The clocks of a listing that have started, by its own events. */
export async function listingClocks(
  { list, events }: Pick<Listing, 'list' | 'events'>,
  spans: ListingSpans,
  calendar: CountsDays,
): Promise<readonly RunningClock[]> {
  const deliveredBy = (...steps: readonly ListingStep[]) =>
    newestOf(events, ...steps)?.facts.delivered as Day | undefined;
  const decided = deliveredBy('deliver-decision', 'deliver-revocation-decision');
  const listed = newestOf(events, 'list')?.day;
  const started: readonly (readonly [ListingClock, Day | undefined, Span])[] = [
    ['objection', deliveredBy('record-delivery'), spans.objection],
    ['veto', newestOf(events, 'decide')?.day, vetoSpan],
    ['public-notice', newestOf(events, 'announce')?.day, spans.publicNotice],
    ['shortest-listing', list === 'black' ? listed : undefined, spans.shortestBlack],
    ['longest-listing', listed, list === 'black' ? spans.longestBlack : spans.longestRed],
    ['revocation-hearing', deliveredBy('deliver-revocation'), spans.objection],
    ['reconsideration', decided, reconsiderationSpan],
    ['suit', decided, suitSpan],
  ];
  const running = started.map(async ([clock, from, span]) =>
    from === undefined ? [] : [{ clock, from, span, last: await lastDayOf(from, span, calendar) }],
  );
  return (await Promise.all(running)).flat();
}
