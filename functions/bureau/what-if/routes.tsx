import type { Context } from 'hono';
import { type Month, parseMonth } from '../../domain/month.ts';
import { triedAtOnce, tryNumbers } from '../../ranking/what-if.ts';
import { triedFields, triedNumbers } from '../../rules/tried-numbers.ts';
import { monthWords } from '../../web/dates.ts';
import { problemPage } from '../../web/error-pages.tsx';
import { fill } from '../../web/fill.ts';
import type { Language } from '../../web/language.ts';
import { respondOffice } from '../../web/office/respond-office.tsx';
import type { OfficeRoute, Visit } from '../../web/office/route.ts';
import { tableFile } from '../../web/office/table-file.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { type MonthPart, monthPart } from './month-part.ts';
import { Outcomes, outcomeTables } from './outcomes.tsx';
import { WhatIfForm } from './what-if-form.tsx';
import { whatIfWords } from './words.ts';

const address = '/bureau/what-if';

/** Other numbers on the months that are closed. All of it stands in the address: it can be sent to a colleague. */
export function whatIfRoutes(world: BureauWorld): readonly OfficeRoute[] {
  return [
    { method: 'get', path: address, may: 'try-rules', answer: (visit, c) => whatIfPage(world, visit, c) },
  ];
}

async function whatIfPage(world: BureauWorld, visit: Visit, c: Context): Promise<Response> {
  // Scores of firms everywhere: whoever sees some districts alone has a ranking of their own nowhere.
  if (!visit.reach.everything) return await problemPage(c, world.site, 'notFound');
  const { reader } = visit;
  const words = whatIfWords[reader.language];
  const sealed = await world.results.sealedMonths();
  const months = sealed.slice(0, placeOf(sealed, c.req.query('through')) + 1);
  const policy = await world.rules.policy(months.at(-1) ?? world.calendar.monthOf(world.clock.now()));
  const query = new Map(Object.entries(c.req.query()).filter(([name]) => !['file', 'table'].includes(name)));
  const asked = triedFields.some((name) => query.has(name));
  const tried = policy === undefined || !asked ? undefined : triedNumbers(policy, query);
  const parts =
    tried !== undefined && 'numbers' in tried ? await triedParts(world, months, tried.numbers) : [];
  const file = await tableFile(c, world.site, outcomeTables(parts));
  if (file !== undefined) return file;
  const status = tried !== undefined && 'faults' in tried ? { status: 422 as const } : {};
  const here = asked ? `${address}?${new URLSearchParams([...query])}` : address;
  return await respondOffice(
    c,
    visit,
    { site: world.site, room: address, address: here, title: words.title, style, ...status },
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {policy === undefined || months.length === 0 ? (
        <p class="note">{words.none}</p>
      ) : (
        <WhatIfForm policy={policy} query={query} tried={tried} visit={visit} months={sealed} />
      )}
      {parts.length === 0 ? null : (
        <>
          <p role="status">{boundWords(parts, sealed.length, reader.language)}</p>
          <Outcomes parts={parts} reader={reader} address={here} />
          <p class="note">{words.caption}</p>
        </>
      )}
    </>,
  );
}

/** Where the month that a query asks for stands among the sealed; the last where it is none of them. */
function placeOf(sealed: readonly Month[], asked: string | undefined): number {
  const month = parseMonth(asked ?? '');
  const place = month === undefined ? -1 : sealed.indexOf(month);
  return place === -1 ? sealed.length - 1 : place;
}

/** What the page shows, newest month first; each month is let go when its part is made. */
async function triedParts(
  world: BureauWorld,
  months: readonly Month[],
  numbers: Parameters<typeof tryNumbers>[2],
): Promise<readonly MonthPart[]> {
  const parts: MonthPart[] = [];
  for await (const month of tryNumbers(world, await triedAtOnce(world, months), numbers))
    parts.push(monthPart(month));
  return parts.reverse();
}

function boundWords(parts: readonly MonthPart[], all: number, language: Language): string {
  const [newest, oldest] = [parts[0], parts.at(-1)];
  if (newest === undefined || oldest === undefined) return '';
  const words = { from: monthWords(oldest.month, language), to: monthWords(newest.month, language) };
  return fill(whatIfWords[language].bound, { ...words, n: parts.length, all });
}

const style =
  '.grid{display:grid;grid-template-columns:repeat(auto-fill,minmax(13rem,1fr));gap:0 1rem;align-items:end}.grid .field{margin:.4rem 0}';
