import type { Context } from 'hono';
import type { Ticket } from '../domain/ticket.ts';
import { dayWords, monthWords } from '../web/dates.ts';
import { fill } from '../web/fill.ts';
import { type Language, linkFor } from '../web/language.ts';
import { readerFor } from '../web/page.tsx';
import { residentWords } from './messages.ts';
import { noticePage } from './notice-page.tsx';
import { Points } from './points.tsx';
import { browserName } from './remembered.ts';
import { reportDone, reportedIn, reportPage, reportTicket } from './report-page.tsx';
import { reportWords } from './report-words.ts';
import type { ResidentWorld } from './resident-world.ts';
import { type Report, showReport } from './take-report.tsx';
import { type Counting, findCounting } from './what-counts.ts';

/** "That was not us" 那不是我们评的: the household's rating came from elsewhere. Counted, without what was answered; the community brings a new letter. */
export const notUs: Report = { path: '/not-us', show, keep };

/** `GET /not-us`: what a report does, and its form; with `done=1`, that it was noted. */
export async function notUsPage(world: ResidentWorld, c: Context): Promise<Response> {
  if (c.req.query('done') !== '1') return await showReport(world, c, notUs);
  const reader = readerFor(c);
  const words = reportWords[reader.language].notUs;
  return await reportDone(
    c,
    world,
    notUs.path,
    words.doneTitle,
    <>
      <p class="note">{words.done}</p>
      <RateAgain href={linkFor(reader, '/rate')} words={words.rate} />
    </>,
  );
}

async function show(...[world, c, opened, notTaken]: Parameters<Report['show']>): Promise<Response> {
  const { household } = opened;
  const month = world.calendar.monthOf(world.clock.now());
  const found = await reportedIn(world, household, month);
  const browser = browserName(world, c, month);
  const counting = found && (await findCounting(world, household, browser, month, found.windowMonths));
  if (counting === undefined) return await noticePage(c, world, 'noSurvey', notTaken && 409);
  const reader = readerFor(c);
  const words = reportWords[reader.language].notUs;
  const page = { path: notUs.path, title: words.title, notTaken };
  const after = <RateAgain href={linkFor(reader, '/rate')} words={words.rate} />;
  if (!counting.mayDisown)
    return await reportPage(c, world, { ...page, before: <p>{words.nothing}</p>, after });
  const ticket = await reportTicket(world, opened, month, notTaken);
  const before = (
    <>
      <p class="note">{whatCame(counting, monthWords(month, reader.language), reader.language)}</p>
      <h2>{words.after}</h2>
      <Points of={words.facts} />
    </>
  );
  return await reportPage(c, world, { ...page, before, after, form: { ticket, button: words.button } });
}

async function keep(
  world: ResidentWorld,
  c: Context,
  { month, household }: Ticket,
): Promise<'kept' | 'closed' | 'nothing'> {
  const found = await reportedIn(world, household, month);
  const browser = browserName(world, c, month);
  const counting = found && (await findCounting(world, household, browser, month, found.windowMonths));
  if (counting === undefined) return 'closed';
  if (!counting.mayDisown) return 'nothing';
  await world.reports.keepNotUs(month, household, world.calendar.dayOf(world.clock.now()));
  return 'kept';
}

function RateAgain({ href, words }: { href: string; words: string }) {
  return (
    <p>
      <a class="to" href={href}>
        {words}
      </a>
    </p>
  );
}

/** What came in that may not be the household's: of which day and how, never what was answered. */
function whatCame({ standing, own, earlier }: Counting, now: string, language: Language): string {
  const words = reportWords[language].notUs;
  if (standing === undefined)
    return fill(words.earlier, { month: earlier === undefined ? now : monthWords(earlier.month, language) });
  if (own) return fill(words.mixed, { month: now });
  const mode = residentWords[language].rate.modes[standing.mode];
  return fill(words.elsewhere, { month: now, day: dayWords(standing.day, language), mode });
}
