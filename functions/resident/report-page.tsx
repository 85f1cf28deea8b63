import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { Compound } from '../domain/compound.ts';
import type { Household } from '../domain/household.ts';
import type { Month } from '../domain/month.ts';
import type { Opened } from '../domain/ticket.ts';
import { monthWords } from '../web/dates.ts';
import { fill } from '../web/fill.ts';
import { linkFor } from '../web/language.ts';
import { frameWords } from '../web/messages.ts';
import { readerFor, respond } from '../web/page.tsx';
import { callsStyle } from './calls.tsx';
import { pointsStyle } from './points.tsx';
import { reportWords } from './report-words.ts';
import type { ResidentWorld } from './resident-world.ts';
import type { NotTaken, Report } from './take-report.tsx';

const reportStyle = `${callsStyle}${pointsStyle}form{margin:1.2rem 0}`;

const statuses = {
  unreadable: 400,
  ticket: 403,
  letter: 403,
  household: 409,
  closed: 409,
  nothing: 409,
} as const;

/** A report's page in one language: its title, its words before the button and after it, and the ticket and words of its form, if it has one. */
export interface ReportPage {
  readonly path: Report['path'];
  readonly title: string;
  readonly before: Child;
  readonly after?: Child;
  readonly form?: { readonly ticket: string; readonly button: string };
  readonly notTaken?: NotTaken | undefined;
}

/** Answers with it; where a form was not taken, with why, first of all. */
export async function reportPage(
  c: Context,
  world: Pick<ResidentWorld, 'site' | 'clock' | 'calendar'>,
  { path, title, before, after, form, notTaken }: ReportPage,
): Promise<Response> {
  const reader = readerFor(c);
  const words = frameWords[reader.language];
  const problem = notTaken && problemWords(c, world, notTaken);
  return await respond(
    c,
    {
      site: world.site,
      title: problem === undefined ? title : `${words.errorSummary} · ${title}`,
      address: path,
      status: notTaken === undefined ? 200 : statuses[notTaken.why],
      style: reportStyle,
    },
    <>
      {problem === undefined ? null : (
        <div class="wrong" role="alert">
          <h2>{words.errorSummary}</h2>
          <p>{problem}</p>
        </div>
      )}
      <h1>{title}</h1>
      {before}
      {form === undefined ? null : (
        <form method="post" action={linkFor(reader, path)}>
          <input type="hidden" name="ticket" value={form.ticket} />
          <p>
            <button type="submit">{form.button}</button>
          </p>
        </form>
      )}
      {after}
    </>,
  );
}

/** The page after a report. It looks the same to whoever opens it, so it proves nothing. */
export function reportDone(
  c: Context,
  world: Pick<ResidentWorld, 'site'>,
  path: Report['path'],
  title: string,
  children: Child,
): Response | Promise<Response> {
  const page = { site: world.site, title, address: `${path}?done=1`, style: reportStyle };
  return respond(
    c,
    page,
    <>
      <h1>{title}</h1>
      {children}
    </>,
  );
}

function problemWords(
  c: Context,
  world: Pick<ResidentWorld, 'clock' | 'calendar'>,
  { why, ticket }: NotTaken,
): string | undefined {
  if (why === 'nothing') return undefined;
  const { language } = readerFor(c);
  const now = world.calendar.monthOf(world.clock.now());
  const months = { month: monthWords(ticket?.month ?? now, language), now: monthWords(now, language) };
  return fill(reportWords[language].problems[why], months);
}

/** The month's compound and its window, for a household that reports in it; undefined where it is not registered, or nothing is rated in the month. */
export async function reportedIn(
  world: Pick<ResidentWorld, 'registry' | 'rules' | 'pseudonyms'>,
  household: Household,
  month: Month,
): Promise<{ readonly compound: Compound; readonly windowMonths: number } | undefined> {
  const [compound, policy, names] = await Promise.all([
    world.registry.compound(household.compound),
    world.rules.policy(month),
    world.pseudonyms.of(household, [month]),
  ]);
  if (compound === undefined || policy === undefined || !names.has(month)) return undefined;
  return { compound, windowMonths: policy.windowMonths };
}

/**
 * The ticket of a report's form under its MAC. It is good for nothing else: as a rating's it would be the household's first in the month
 * (revision 0), refused where one stands. Shown again, it lasts no longer than the one before.
 */
export async function reportTicket(
  world: Pick<ResidentWorld, 'tickets' | 'clock' | 'randomness'>,
  { household, letter }: Opened,
  month: Month,
  before: NotTaken | undefined,
): Promise<string> {
  return await world.tickets.sign({
    month,
    household,
    letter,
    openedAt: before?.ticket?.openedAt ?? world.clock.now(),
    rev: 0,
    requestId: world.randomness.id(),
    contested: false,
  });
}
