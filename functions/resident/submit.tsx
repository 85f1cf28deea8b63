import type { Context } from 'hono';
import { giveRating, sameHousehold } from '../domain/give-rating.ts';
import { maxRevisions, type Rating } from '../domain/rating.ts';
import type { Opened, Ticket } from '../domain/ticket.ts';
import { windowOf } from '../domain/window.ts';
import { StoreUnavailable } from '../ports.ts';
import { linkFor } from '../web/language.ts';
import { readerFor } from '../web/page.tsx';
import { postedForm } from '../web/posted-form.ts';
import { type Filled, formAgain } from './form-again.tsx';
import { noticePage } from './notice-page.tsx';
import { stillSpeaks } from './opened-letter.ts';
import { readRatingForm } from './rating-form.ts';
import { browserName, rememberLetter } from './remembered.ts';
import type { ResidentWorld } from './resident-world.ts';
import { ticketOf } from './ticket-of.ts';
import { tryAgainPage } from './try-again-page.tsx';

/** `POST /rate`: keeps a rating with one conditional write, or shows the form again with the answers in it and what is wrong. SECURITY §2. */
export async function submitRating(world: ResidentWorld, c: Context): Promise<Response> {
  const form = await postedForm(c, world.site);
  if (form instanceof Response) return form;
  const { fields, whole } = form;
  try {
    const { text, ticket, opened } = await ticketOf(world, c, fields);
    const filled: Filled = { fields, text, ticket, opened };
    if (ticket !== undefined && !(await stillSpeaks(world, ticket)))
      return await byNewLetter(world, c, { ...filled, ticket });
    if (!whole) return await formAgain(world, c, filled, 'unreadable');
    if (ticket === undefined) return await formAgain(world, c, filled, 'ticket');
    return await submit(world, c, { ...filled, ticket });
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    world.log.error('store-unavailable', error, { route: '/rate' });
    return tryAgainPage(c, world, '/rate', fields);
  }
}

async function submit(
  world: ResidentWorld,
  c: Context,
  filled: Filled & { readonly ticket: Ticket },
): Promise<Response> {
  const { ticket, opened } = filled;
  if (opened !== undefined && !sameHousehold(opened.household, ticket.household))
    return await formAgain(world, c, filled, 'household');
  const survey = await world.rules.survey(ticket.month);
  if (survey === undefined) return noticePage(c, world, 'closed');
  const read = readRatingForm(survey, filled.fields);
  if (!('answers' in read)) return await formAgain(world, c, filled, read);
  const decided = await decide(world, c, filled, read.answers);
  if ('refused' in decided) {
    if (decided.refused === 'limit') return noticePage(c, world, 'limit');
    return await formAgain(world, c, filled, decided.refused === 'closed' ? 'closed' : 'extra');
  }
  const outcome = await world.ratings.keep(decided.rating);
  if (outcome.kept || isReplay(outcome.standing, decided.rating)) return await received(world, c, ticket);
  if ((outcome.standing?.rev ?? 0) >= maxRevisions) return noticePage(c, world, 'limit');
  return await formAgain(world, c, filled, 'conflict');
}

/** The form's letter speaks no more: to be sent again by the new one, with the answers in it where this browser opened that already. */
async function byNewLetter(
  world: ResidentWorld,
  c: Context,
  filled: Filled & { readonly ticket: Ticket },
): Promise<Response> {
  const { ticket, opened } = filled;
  if (opened === undefined || !sameHousehold(opened.household, ticket.household))
    return noticePage(c, world, 'deadLetter');
  return await formAgain(world, c, { ...filled, ticket: undefined }, 'letter');
}

/** The same form with the same answers once more. With other answers it is no repetition: nothing given may be lost unsaid. */
function isReplay(standing: Rating | undefined, sent: Rating): boolean {
  return standing?.requestId === sent.requestId && standing.answers === sent.answers;
}

/** How long ratings share a mark: ten minutes. */
const burstLength = 600_000;

/** Asks the domain, with what the service knows of the ticket's month. */
async function decide(
  world: ResidentWorld,
  c: Context,
  { ticket, opened }: { readonly ticket: Ticket; readonly opened: Opened | undefined },
  answers: string,
): Promise<ReturnType<typeof giveRating>> {
  const now = world.clock.now();
  const policy = await world.rules.policy(ticket.month);
  const months = windowOf(ticket.month, policy?.windowMonths ?? 1);
  const pseudonyms = await world.pseudonyms.of(ticket.household, months);
  const { mark } = world.pseudonyms;
  const { month, household } = ticket;
  const slot = String(Math.floor(now / burstLength));
  const [browser, burst] = pseudonyms.has(month)
    ? await Promise.all([
        mark(month, 'browser', browserName(world, c, month)),
        mark(month, 'burst', household.compound, slot),
      ])
    : ['', ''];
  return giveRating(
    { ticket, answers, browser, burst: burst.slice(0, 8), opened: opened?.household },
    { now, closes: world.calendar.closes(ticket.month), day: world.calendar.dayOf(now), pseudonyms },
  );
}

async function received(world: ResidentWorld, c: Context, ticket: Ticket): Promise<Response> {
  await rememberLetter(world, c, ticket.letter);
  world.log.info('rating-kept');
  return c.redirect(linkFor(readerFor(c), `/thanks?month=${ticket.month}`), 303);
}
