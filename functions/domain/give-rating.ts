import { isPackedAnswers } from './answers.ts';
import type { Household } from './household.ts';
import type { Day, Instant, Month } from './month.ts';
import { maxRevisions, type Pseudonym, type Rating, type ShortPseudonym, shorten } from './rating.ts';
import { graceAfterClose, type Ticket } from './ticket.ts';

/** What arrives: a form with its ticket (already found true), its packed answers and the browser's mark in the ticket's month. */
export interface FilledForm {
  readonly ticket: Ticket;
  readonly answers: string;
  readonly browser: string;
  /** The mark of the ten minutes it arrives in. */
  readonly burst: string;
  /** The household whose code this browser opened last; undefined where it remembers none. */
  readonly opened: Household | undefined;
}

/** What the service knows when a form arrives: the time, the ticket month's close, the day, the household's pseudonyms under the window's keys. */
export interface Arrival {
  readonly now: Instant;
  readonly closes: Instant;
  readonly day: Day;
  readonly pseudonyms: ReadonlyMap<Month, Pseudonym>;
}

/**
 * Why a form is not kept: `other-household` another code was opened in this browser since; `closed` its month takes no more
 * ratings (or its key is gone); `limit` the household has used up its edits; `bad-answers` not packed answers, or none to the overall question.
 */
export type RatingRefusal = 'other-household' | 'closed' | 'limit' | 'bad-answers';

/**
 * Decides what becomes of a filled form: a rating to keep, or a named refusal. SECURITY §2 and §3: the ticket alone says
 * for whom it is; a form opened before the close may arrive ten minutes after it and counts for the old month.
 */
export function giveRating(
  form: FilledForm,
  arrival: Arrival,
): { readonly rating: Rating } | { readonly refused: RatingRefusal } {
  const { ticket } = form;
  const { household } = ticket;
  const spent = ticketRefusal(ticket, form.opened, arrival);
  if (spent === 'other-household') return { refused: spent };
  if (!isPackedAnswers(form.answers) || form.answers.startsWith('-')) return { refused: 'bad-answers' };
  const pseudonym = arrival.pseudonyms.get(ticket.month);
  if (spent !== undefined || pseudonym === undefined) return { refused: 'closed' };
  if (ticket.rev >= maxRevisions) return { refused: 'limit' };
  return {
    rating: {
      month: ticket.month,
      compound: household.compound,
      pseudonym,
      earlier: underOtherKeys(arrival.pseudonyms, ticket.month),
      answers: form.answers,
      day: arrival.day,
      rev: ticket.rev + 1,
      requestId: ticket.requestId,
      mode: 'qr',
      browser: form.browser,
      burst: form.burst,
      contested: ticket.contested,
    },
  };
}

/**
 * Why nothing sent with this ticket is taken, whatever it is, a rating or a report: `opened` is the household whose code this browser
 * opened last, undefined where it remembers none. Undefined where nothing speaks against it.
 */
export function ticketRefusal(
  ticket: Ticket,
  opened: Household | undefined,
  { now, closes }: Pick<Arrival, 'now' | 'closes'>,
): 'other-household' | 'closed' | undefined {
  if (opened !== undefined && !sameHousehold(opened, ticket.household)) return 'other-household';
  return takesRatings(ticket, now, closes) ? undefined : 'closed';
}

/** Whether two households are the same one. */
export function sameHousehold(a: Household, b: Household): boolean {
  return a.compound === b.compound && a.number === b.number;
}

/** Whether the ticket's month, closing at `closes`, still takes this form at `now`. */
export function takesRatings(ticket: Pick<Ticket, 'openedAt'>, now: Instant, closes: Instant): boolean {
  return now < (ticket.openedAt < closes ? closes + graceAfterClose : closes);
}

/** The household's short names under the keys of the months before `month`. */
export function underOtherKeys(pseudonyms: ReadonlyMap<Month, Pseudonym>, month: Month): Rating['earlier'] {
  const earlier: Record<string, ShortPseudonym> = {};
  for (const [other, pseudonym] of pseudonyms) if (other < month) earlier[other] = shorten(pseudonym);
  return earlier;
}
