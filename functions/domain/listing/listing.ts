import type { CaseEvent } from '../casework/case-event.ts';
import { stateAfter } from '../casework/case-state.ts';
import type { CaseStream } from '../casework/case-stream.ts';
import { saidIn } from '../casework/said.ts';
import { type FirmId, parseFirmId } from '../firm.ts';
import { type Day, type Month, parseMonth } from '../month.ts';
import { type ListingState, type ListingStep, listingEnds } from './listing-states.ts';
import { listingTable } from './listing-steps.ts';

/** The red list 红榜 honours, the black 重点监管名单（黑榜） tells residents whom the bureau watches. */
export const listKinds = ['red', 'black'] as const;

/** A list. */
export type ListKind = (typeof listKinds)[number];

/** The id of a listing: the month whose evaluation proposed it, the list, the firm. */
export interface ListingId {
  readonly month: Month;
  readonly list: ListKind;
  readonly firm: FirmId;
}

/** A listing: what was proposed, and every step taken since. */
export interface Listing extends ListingId {
  readonly events: readonly CaseEvent<ListingStep>[];
}

/** What a firm said in its rights: an objection 异议 before the listing, a request for review 复核 after it, or against the revocation of an honour. */
export interface Statement {
  /** From 1 within the listing. */
  readonly number: number;
  readonly kind: 'objection' | 'review' | 'revocation';
  readonly text: string;
  readonly day: Day;
  /** After its time: registered as 逾期 and answered with reasons all the same. */
  readonly late: boolean;
  readonly answered: Day | undefined;
}

/** How far it is. */
export function stateOf({ events }: Pick<Listing, 'events'>): ListingState | 'none' {
  return stateAfter(listingTable, events).state;
}

/** The text of an id, as paths and keys have it: `2026-10-black-<credit code>`. */
export function listingName({ month, list, firm }: ListingId): string {
  return `${month}-${list}-${firm}`;
}

/** The id that such a text names; undefined where it names none. */
export function parseListingName(text: string): ListingId | undefined {
  const month = parseMonth(text.slice(0, 7));
  const [list, firm] = [text.slice(8, -19), parseFirmId(text.slice(-18))];
  const kind = listKinds.find((one) => one === list);
  if (month === undefined || firm === undefined || kind === undefined) return undefined;
  const id = { month, list: kind, firm };
  return listingName(id) === text ? id : undefined;
}

/** Where its events stand: all black listings of a firm in one stream, as one cause; a red one is of its evaluation alone. */
export function listingStream({ month, list, firm }: ListingId): CaseStream {
  return { kind: 'listing', subject: list === 'black' ? `black-${firm}` : `red-${month}-${firm}` };
}

/** The listings of a stream, oldest first: each begins with its proposal. */
export function listingsIn(
  { subject }: CaseStream,
  events: readonly CaseEvent<string>[],
): readonly Listing[] {
  const firm = subject.slice(-18) as FirmId;
  const list = subject.startsWith('red-') ? 'red' : 'black';
  const begins = events.flatMap(({ step }, index) => (step === 'propose' ? [index] : []));
  return begins.map((from, index) => {
    const own = events.slice(from, begins[index + 1]) as readonly CaseEvent<ListingStep>[];
    return { month: (own[0]?.facts.month ?? '') as Month, list, firm, events: own };
  });
}

/** Whether it still goes on. */
export function isOpen(listing: Pick<Listing, 'events'>): boolean {
  const state = stateOf(listing);
  return state !== 'none' && !listingEnds.includes(state);
}

const kinds: Readonly<Record<string, Statement['kind']>> = {
  object: 'objection',
  'ask-review': 'review',
  'object-revocation': 'revocation',
};

/** What the firm said, each with its answer's day. `inTime`: the last day of the objection window, `ofRevocation` of the hearing on a revocation. */
export function statementsOf(
  { events }: Pick<Listing, 'events'>,
  inTime: Day | undefined,
  ofRevocation?: Day,
): readonly Statement[] {
  const until: Partial<Record<Statement['kind'], Day>> = {
    ...(inTime && { objection: inTime }),
    ...(ofRevocation && { revocation: ofRevocation }),
  };
  return saidIn(listingTable, events).map(({ number, event: { step, day, facts }, answer }) => {
    const kind = kinds[step] ?? 'review';
    const last = until[kind];
    return {
      ...{ number, kind, text: facts.objection ?? '', day },
      late: last !== undefined && day > last,
      answered: answer?.day,
    };
  });
}
