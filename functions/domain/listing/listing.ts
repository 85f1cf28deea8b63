import type { CaseEvent } from '../casework/case-event.ts';
import { stateAfter } from '../casework/case-state.ts';
import type { FirmId } from '../firm.ts';
import type { Day, Month } from '../month.ts';
import { type ListingState, type ListingStep, listingTable } from './listing-steps.ts';

/** The red list 红榜 honours, the black 重点监管名单（黑榜） tells residents whom the bureau watches. */
export const listKinds = ['red', 'black'] as const;

/** A list. */
export type ListKind = (typeof listKinds)[number];

/** The id of a listing: one for a firm on a list in a month, whatever version of the month proposed it. */
export interface ListingId {
  readonly month: Month;
  readonly list: ListKind;
  readonly firm: FirmId;
}

/** A listing: what was proposed, and every step taken since. */
export interface Listing extends ListingId {
  readonly events: readonly CaseEvent<ListingStep>[];
}

/** What a firm said in its rights: an objection 异议 before the listing, or a request for review 复核 after it. */
export interface Statement {
  /** From 1 within the listing. */
  readonly number: number;
  readonly kind: 'objection' | 'review';
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

/** What the firm said, each with its answer's day. `inTime`: the last day of the objection window. */
export function statementsOf(
  { events }: Pick<Listing, 'events'>,
  inTime: Day | undefined,
): readonly Statement[] {
  const said = events.filter(({ step }) => step === 'object' || step === 'ask-review');
  return said.map(({ step, day, facts }, index) => {
    const number = index + 1;
    const answer = events.find(
      (event) =>
        (event.step === 'answer-objection' || event.step === 'answer-review') &&
        event.facts.number === String(number),
    );
    return {
      number,
      kind: step === 'object' ? 'objection' : 'review',
      text: facts.objection ?? '',
      day,
      late: step === 'object' && inTime !== undefined && day > inTime,
      answered: answer?.day,
    };
  });
}
