import type { Context } from 'hono';
import { registered } from '../../publishing/registered.ts';
import { dayWords, monthWords } from '../../web/dates.ts';
import { problemPage } from '../../web/error-pages.tsx';
import { fill } from '../../web/fill.ts';
import type { Language } from '../../web/language.ts';
import { count, percent } from '../../web/numbers.ts';
import { KeptQuery } from '../../web/office/kept-query.tsx';
import { respondOffice } from '../../web/office/respond-office.tsx';
import type { OfficeRoute, Visit } from '../../web/office/route.ts';
import { TableView } from '../../web/office/table.tsx';
import { tableFile } from '../../web/office/table-file.ts';
import { printable } from '../../web/printable.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { sameMonths } from './annual-figures.ts';
import { annualTables, changeText } from './annual-tables.ts';
import { type AnnualView, annualView } from './annual-view.ts';
import { annualWords as w } from './words.ts';

/** Where the annual sheet is. */
export const annualRoom = '/bureau/annual';

/** Years that can be chosen, this one included. */
const reachBack = 5;

/** The annual sheet: one page for whoever sees all cases. */
export function annualRoutes(world: BureauWorld): readonly OfficeRoute[] {
  return [
    {
      method: 'get',
      path: annualRoom,
      may: 'see-cases',
      answer: (visit, c) =>
        visit.reach.everything ? annualPage(world, visit, c) : problemPage(c, world.site, 'notFound'),
    },
  ];
}

async function annualPage(world: BureauWorld, visit: Visit, c: Context): Promise<Response> {
  const { reader, today } = visit;
  const { language } = reader;
  const years = Array.from({ length: reachBack }, (_, back) => String(Number(today.slice(0, 4)) - back));
  const year = c.req.query('year') ?? years[0] ?? '';
  if (!years.includes(year)) return await problemPage(c, world.site, 'notFound');
  const [view, firms, compounds] = await Promise.all([
    annualView(world, year),
    registered(world).firms(),
    registered(world).compounds(),
  ]);
  const [byFirm, byCompound] = [firms, compounds].map(
    (all) => new Map(all.map(({ id, name }): [string, string] => [id, name])),
  );
  const tables = annualTables(view, {
    firm: (id) => byFirm?.get(id) ?? id,
    compound: (id) => byCompound?.get(id) ?? id,
  }).map((table) => ({ ...table, name: `${table.name}-${year}` }));
  const file = await tableFile(c, world.site, tables);
  if (file !== undefined) return file;
  const title = fill(w.title[language], { year });
  const address = `${annualRoom}?year=${year}`;
  const lastDay = `${year}-12-31`;
  const day = dayWords(today.startsWith(year) ? today : (lastDay as typeof today), language);
  return await respondOffice(
    c,
    visit,
    { site: world.site, room: annualRoom, address, title },
    <>
      <h1>{title}</h1>
      <p class="mute">{fill(w.asOf[language], { bureau: printable(world.site.sponsor), day })}</p>
      <form class="filters" method="get" action={annualRoom}>
        <label>
          {w.year[language]}
          <br />
          <select name="year">
            {years.map((one) => (
              <option value={one} selected={one === year}>
                {one}
              </option>
            ))}
          </select>
        </label>
        <KeptQuery reader={reader} />
        <button class="minor" type="submit">
          {w.show[language]}
        </button>
      </form>
      <dl class="figures">
        {headline(view, language).map(([name, said, more]) => (
          <div>
            <dt>{name}</dt>
            <dd>
              {said}
              {more === '' ? null : <small>{more}</small>}
            </dd>
          </div>
        ))}
      </dl>
      {tables.map((table) => (
        <TableView table={table} reader={reader} address={address} />
      ))}
    </>,
  );
}

type Figure = readonly [name: string, said: string, more: string];

/** The year's figures at a glance, each with what it rests on. */
function headline(view: AnnualView, language: Language): readonly Figure[] {
  const none = w.noData[language];
  const firms = new Set(view.replaced.map(({ out }) => out)).size;
  const same = sameMonths(view.hotline);
  const all = view.items.at(-1);
  const loop = all === undefined ? 0 : all.opened - all.dropped;
  const shown = view.parts.findLast((part) => part.shown?.ratings != null);
  return [
    [
      w.replacedCount[language],
      String(view.replaced.length),
      fill(w.replacedOf[language], { firms, compounds: view.replaced.length }),
    ],
    [
      w.complaints[language],
      same === undefined ? none : changeText(same, language),
      same === undefined
        ? ''
        : fill(w.complaintsOf[language], {
            now: count(same.now.complaints),
            before: count(same.before.complaints),
            months: same.months,
          }),
    ],
    [
      w.loop[language],
      all === undefined || loop === 0 ? none : percent(all.closed / loop),
      all === undefined || loop === 0 ? '' : fill(w.loopOf[language], { closed: all.closed, all: loop }),
    ],
    [w.part[language], ...participation(shown, language)],
  ];
}

function participation(
  part: AnnualView['parts'][number] | undefined,
  language: Language,
): readonly [string, string] {
  const { ratings = null, households = 0 } = part?.shown ?? {};
  if (part === undefined || ratings === null || households === 0) return [w.noData[language], ''];
  const values = {
    month: monthWords(part.month, language),
    ratings: count(ratings),
    households: count(households),
  };
  return [percent(ratings / households), fill(w.partOf[language], values)];
}
