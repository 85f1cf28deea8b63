import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { takesRatings } from '../domain/give-rating.ts';
import type { Month } from '../domain/month.ts';
import type { Opened, Ticket } from '../domain/ticket.ts';
import { monthWords } from '../web/dates.ts';
import { fill } from '../web/fill.ts';
import { readerFor } from '../web/page.tsx';
import { residentWords } from './messages.ts';
import { noticePage } from './notice-page.tsx';
import { openForm } from './opening.ts';
import { choicesOf, type FieldProblem } from './rating-form.ts';
import type { FormPage } from './rating-page.tsx';
import { ratingPage } from './rating-page.tsx';
import { browserName } from './remembered.ts';
import type { ResidentWorld } from './resident-world.ts';
import { noticeOf } from './show-form.tsx';

/** A form that came in: its fields, its ticket as text and read (undefined where it is not true), and what was opened in the browser. */
export interface Filled {
  readonly fields: ReadonlyMap<string, string>;
  readonly text: string;
  readonly ticket: Ticket | undefined;
  readonly opened: Opened | undefined;
}

/** Why a form is shown again: a word of the dictionary, or what is wrong with its fields. */
export type Reason =
  | 'unreadable'
  | 'ticket'
  | 'letter'
  | 'household'
  | 'extra'
  | 'conflict'
  | 'closed'
  | { readonly problems: ReadonlyMap<string, FieldProblem>; readonly extra: boolean };

const statuses = {
  unreadable: 400,
  extra: 400,
  ticket: 403,
  letter: 403,
  household: 409,
  conflict: 409,
  closed: 409,
} as const satisfies Record<string, ContentfulStatusCode>;

/**
 * Shows the form again with the choices kept. It carries the same ticket where the fault lies in the answers or in the
 * browser (sent again, it is the same submission), and a fresh one where the ticket is spent; a fresh one is good no
 * longer than the one it replaces.
 */
export async function formAgain(
  world: ResidentWorld,
  c: Context,
  filled: Filled,
  reason: Reason,
): Promise<Response> {
  const { ticket, fields, text } = filled;
  const opened = ticket ?? filled.opened;
  if (opened === undefined) return await noticePage(c, world, 'scanAgain');
  const now = world.clock.now();
  const open =
    reason !== 'closed' &&
    ticket !== undefined &&
    takesRatings(ticket, now, world.calendar.closes(ticket.month));
  const why = ticket === undefined || open ? reason : 'closed';
  const month = open ? ticket.month : world.calendar.monthOf(now);
  const form = await openForm(world, opened, browserName(world, c, month), month);
  if (form.kind !== 'form') return await noticePage(c, world, noticeOf[form.kind]);
  const fresh = { ...form.ticket, openedAt: ticket?.openedAt ?? now };
  const same = open && why !== 'conflict';
  return await ratingPage(c, world, form, {
    ...explained(c, why, ticket?.month ?? month, month),
    choices: choicesOf(form.survey, fields),
    ticket: same ? text : await world.tickets.sign(fresh),
  });
}

/** Status and words of a reason. */
function explained(c: Context, reason: Reason, rated: Month, now: Month): Partial<FormPage> {
  const { language } = readerFor(c);
  const words = residentWords[language].rate.problems;
  if (typeof reason === 'object')
    return {
      status: 400,
      fieldProblems: reason.problems,
      ...(reason.extra ? { problem: words.extra } : {}),
    };
  const months = { month: monthWords(rated, language), now: monthWords(now, language) };
  return { status: statuses[reason], problem: fill(words[reason], months) };
}
