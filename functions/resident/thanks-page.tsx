import type { Context } from 'hono';
import type { Compound } from '../domain/compound.ts';
import type { Firm } from '../domain/firm.ts';
import { addMonths, lastDay, type Month, parseMonth } from '../domain/month.ts';
import type { PutRight } from '../domain/rectification/item.ts';
import { serviceBetween } from '../domain/tenure.ts';
import { endOfDayWords, monthWords } from '../web/dates.ts';
import { fill } from '../web/fill.ts';
import { linkFor } from '../web/language.ts';
import { readerFor, respond } from '../web/page.tsx';
import { printable } from '../web/printable.ts';
import { Calls, callsStyle } from './calls.tsx';
import { residentWords } from './messages.ts';
import { openedIfAny } from './opened-letter.ts';
import { pointsStyle } from './points.tsx';
import { PutRightPart, putRightIn } from './put-right.tsx';
import { reportWords } from './report-words.ts';
import type { ResidentWorld } from './resident-world.ts';

/** `GET /thanks`: what happens next and whom to call. It looks the same whether or not anything was sent, so it proves nothing. */
export async function thanksPage(world: ResidentWorld, c: Context): Promise<Response> {
  const reader = readerFor(c);
  const words = residentWords[reader.language].thanks;
  const { compound, firm, done = [] } = await served(world, c);
  const now = world.calendar.monthOf(world.clock.now());
  const month = ratedMonth(c.req.query('month'), now);
  const name = monthWords(month, reader.language);
  const lines: readonly (readonly [who: string, line: string])[] = [
    [fill(words.firmLine, { firm: printable(firm?.name ?? '') }), printable(firm?.repairLine ?? '')],
    [words.community, printable(compound?.communityLine ?? '')],
    [words.hotline, '12345'],
  ];
  return await respond(
    c,
    {
      site: world.site,
      title: words.title,
      address: `/thanks?month=${month}`,
      style: callsStyle + pointsStyle,
    },
    <>
      <h1>{words.title}</h1>
      <p class="note">
        {month === now
          ? fill(words.until, { end: endOfDayWords(lastDay(month), reader.language) })
          : fill(words.late, { month: name })}
      </p>
      <p>{words.next}</p>
      <PutRightPart of={done} language={reader.language} />
      <h2>{words.repair}</h2>
      <Calls lines={lines} />
      <p class="mute">{words.proof}</p>
      <p>
        <a class="to" href={linkFor(reader, '/pressed')}>
          {reportWords[reader.language].pressed.link}
        </a>
      </p>
    </>,
  );
}

/** The month in the address, if it is this one or the one just closed; it only chooses the words. */
function ratedMonth(text: string | undefined, now: Month): Month {
  const month = parseMonth(text ?? '');
  return month === addMonths(now, -1) ? month : now;
}

/** The opened letter's compound, who serves it, and what was put right there. */
interface Served {
  readonly compound?: Compound | undefined;
  readonly firm?: Firm | undefined;
  readonly done?: readonly PutRight[];
}

async function served(world: ResidentWorld, c: Context): Promise<Served> {
  const opened = await openedIfAny(world, c);
  if (opened === undefined) return {};
  const [compound, done] = await Promise.all([
    world.registry.compound(opened.household.compound),
    putRightIn(world, opened.household.compound),
  ]);
  const today = world.calendar.dayOf(world.clock.now());
  const service = serviceBetween(compound?.tenures ?? [], today, today);
  const firm = service.kind === 'served' ? await world.registry.firm(service.firm) : undefined;
  return { compound, firm, done };
}
