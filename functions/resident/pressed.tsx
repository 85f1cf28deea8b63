import type { Context } from 'hono';
import type { Compound } from '../domain/compound.ts';
import { lastDay, type Month } from '../domain/month.ts';
import type { Ticket } from '../domain/ticket.ts';
import { endOfDayWords } from '../web/dates.ts';
import { fill } from '../web/fill.ts';
import { inWidth } from '../web/full-width.ts';
import { linkFor, type Reader } from '../web/language.ts';
import { readerFor } from '../web/page.tsx';
import { printable } from '../web/printable.ts';
import { Calls } from './calls.tsx';
import { residentWords } from './messages.ts';
import { noticePage } from './notice-page.tsx';
import { Points } from './points.tsx';
import { reportDone, reportedIn, reportPage, reportTicket } from './report-page.tsx';
import { reportWords } from './report-words.ts';
import type { ResidentWorld } from './resident-world.ts';
import { type Report, showReport } from './take-report.tsx';

/** "Someone pressed me" 有人给我施压: a count of the compound; the household is told apart by a mark under the month's key, for this use alone. */
export const pressed: Report = { path: '/pressed', show, keep };

/** `GET /pressed`: what counts as pressure, what a report does, and its form; with `done=1`, the page after it. */
export async function pressedPage(world: ResidentWorld, c: Context): Promise<Response> {
  if (c.req.query('done') !== '1') return await showReport(world, c, pressed);
  const reader = readerFor(c);
  const words = reportWords[reader.language].pressed;
  const month = world.calendar.monthOf(world.clock.now());
  return await reportDone(
    c,
    world,
    pressed.path,
    words.doneTitle,
    <>
      <p class="note">{changeWords(month, reader)}</p>
      <p>{words.done}</p>
      <Help world={world} reader={reader} />
    </>,
  );
}

async function show(...[world, c, opened, notTaken]: Parameters<Report['show']>): Promise<Response> {
  const { household } = opened;
  const month = world.calendar.monthOf(world.clock.now());
  const found = await reportedIn(world, household, month);
  if (found === undefined) return await noticePage(c, world, 'noSurvey', notTaken && 409);
  const reader = readerFor(c);
  const words = reportWords[reader.language].pressed;
  const before = (
    <>
      <p>{words.lead}</p>
      <Points of={words.signs} />
      <h2>{words.after}</h2>
      <p>{words.what}</p>
      <p>{changeWords(month, reader)}</p>
    </>
  );
  const ticket = await reportTicket(world, opened, month, notTaken);
  return await reportPage(c, world, {
    path: pressed.path,
    title: words.title,
    notTaken,
    before,
    after: <Help world={world} reader={reader} compound={found.compound} />,
    form: { ticket, button: words.button },
  });
}

async function keep(
  world: ResidentWorld,
  _: Context,
  { month, household }: Ticket,
): Promise<'kept' | 'closed'> {
  if ((await reportedIn(world, household, month)) === undefined) return 'closed';
  const { compound, number } = household;
  const mark = await world.pseudonyms.mark(month, 'pressed', compound, String(number));
  await world.reports.keepPressed(month, compound, mark);
  return 'kept';
}

function changeWords(month: Month, { language }: Reader): string {
  return fill(reportWords[language].pressed.change, { end: endOfDayWords(lastDay(month), language) });
}

interface HelpProps {
  readonly world: Pick<ResidentWorld, 'site'>;
  readonly reader: Reader;
  readonly compound?: Compound;
}

/** Whom to call: never the firm. */
function Help({ world: { site }, reader, compound }: HelpProps) {
  const { language } = reader;
  const words = reportWords[language];
  const { hotline, community } = residentWords[language].thanks;
  const contact = {
    sponsor: inWidth(site.sponsor, language),
    contact: inWidth(site.privacyContact, language),
  };
  return (
    <>
      <h2>{words.pressed.help}</h2>
      <Calls
        lines={[
          [hotline, '12345'],
          [community, printable(compound?.communityLine ?? '')],
          [words.pressed.police, '110'],
        ]}
      />
      {site.sponsor === '' ? null : <p>{fill(words.pressed.sponsor, contact)}</p>}
      <p>
        <a class="to" href={linkFor(reader, '/rate')}>
          {words.back}
        </a>
      </p>
    </>
  );
}
