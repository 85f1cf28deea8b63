import type { Context } from 'hono';
import { sameHousehold, ticketRefusal } from '../domain/give-rating.ts';
import type { Opened, Ticket } from '../domain/ticket.ts';
import { StoreUnavailable } from '../ports.ts';
import { linkFor } from '../web/language.ts';
import { readerFor } from '../web/page.tsx';
import { postedForm } from '../web/posted-form.ts';
import { noticePage } from './notice-page.tsx';
import { openedLetter, stillSpeaks } from './opened-letter.ts';
import { reportWords } from './report-words.ts';
import type { ResidentWorld } from './resident-world.ts';
import { ticketOf } from './ticket-of.ts';
import { tryAgainPage } from './try-again-page.tsx';

/** A report's form that was not taken: why, and its ticket where that was true. */
export interface NotTaken {
  readonly why: 'unreadable' | 'ticket' | 'letter' | 'household' | 'closed' | 'nothing';
  readonly ticket?: Ticket;
}

/** A report that a household can make: its page, shown again where its form is not taken, and its one conditional write. */
export interface Report {
  readonly path: '/not-us' | '/pressed';
  readonly show: (world: ResidentWorld, c: Context, opened: Opened, notTaken?: NotTaken) => Promise<Response>;
  readonly keep: (
    world: ResidentWorld,
    c: Context,
    ticket: Ticket,
  ) => Promise<'kept' | 'closed' | 'nothing' | 'unknown'>;
}

/** `GET` of a report's page: for the household whose code this browser opened. Writes nothing. */
export async function showReport(world: ResidentWorld, c: Context, report: Report): Promise<Response> {
  const opened = await openedLetter(world, c);
  return typeof opened === 'string'
    ? await noticePage(c, world, opened)
    : await report.show(world, c, opened);
}

/** `POST` of a report: the ticket alone says for whom. The answer is the same whether or not it was said before. SECURITY §2. */
export async function takeReport(world: ResidentWorld, c: Context, report: Report): Promise<Response> {
  const form = await postedForm(c, world.site);
  if (form instanceof Response) return form;
  const { fields, whole } = form;
  try {
    const { ticket, opened } = await ticketOf(world, c, fields);
    if (ticket !== undefined && !(await stillSpeaks(world, ticket)))
      return opened !== undefined && sameHousehold(opened.household, ticket.household)
        ? await report.show(world, c, opened, { why: 'letter' })
        : await noticePage(c, world, 'deadLetter');
    const why = await outcome(world, c, report, {
      ticket,
      opened,
      whole: whole && fields.size < 2,
    });
    if (why === 'kept') return c.redirect(linkFor(readerFor(c), `${report.path}?done=1`), 303);
    const by = ticket ?? opened;
    if (by === undefined) return await noticePage(c, world, 'scanAgain');
    if (why === 'unknown') return await noticePage(c, world, 'unknownCode');
    return await report.show(world, c, by, ticket === undefined ? { why } : { why, ticket });
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    world.log.error('store-unavailable', error, { route: report.path });
    return tryAgainPage(c, world, report.path, fields, reportWords[readerFor(c).language].later);
  }
}

interface Sent {
  readonly ticket: Ticket | undefined;
  readonly opened: Opened | undefined;
  /** It could be read and has no field but the ticket. */
  readonly whole: boolean;
}

async function outcome(
  world: ResidentWorld,
  c: Context,
  report: Report,
  { ticket, opened, whole }: Sent,
): Promise<NotTaken['why'] | 'kept' | 'unknown'> {
  if (!whole) return 'unreadable';
  if (ticket === undefined) return 'ticket';
  const times = { now: world.clock.now(), closes: world.calendar.closes(ticket.month) };
  const refused = ticketRefusal(ticket, opened?.household, times);
  if (refused !== undefined) return refused === 'closed' ? 'closed' : 'household';
  const kept = await report.keep(world, c, ticket);
  if (kept === 'kept') world.log.info('report-kept');
  return kept;
}
