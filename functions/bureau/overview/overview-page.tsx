import type { Context } from 'hono';
import { lastDay } from '../../domain/month.ts';
import { dayWords, monthWords } from '../../web/dates.ts';
import { fill } from '../../web/fill.ts';
import { count, percent } from '../../web/numbers.ts';
import { PageLinks, withQuery } from '../../web/office/page-links.tsx';
import { respondOffice } from '../../web/office/respond-office.tsx';
import type { Visit } from '../../web/office/route.ts';
import { SearchForm } from '../../web/office/search-form.tsx';
import { TableView } from '../../web/office/table.tsx';
import { tableFile } from '../../web/office/table-file.ts';
import { pageOf } from '../../web/page-of.ts';
import { printable } from '../../web/printable.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { Headline, lastResult } from './headline.tsx';
import { type Participation, participationWithin } from './participation.ts';
import { StartList } from './start-list.tsx';
import { startSteps } from './start-steps.ts';
import { compoundTable, districtTable, lowFirmTable } from './tables.tsx';
import { WaitingList, waitingFor } from './waiting-list.tsx';
import { overviewWords } from './words.ts';

const address = '/bureau';
const rowsAPage = 25;

/** What an officer sees first: how the month goes, what waits, the last result; before the first official month also what is still to be set up. */
export async function overviewPage(world: BureauWorld, visit: Visit, c: Context): Promise<Response> {
  const { language } = visit.reader;
  const words = overviewWords[language];
  const search = printable(c.req.query('q') ?? '', 40);
  const counting = participationWithin(world, visit.reach);
  const compoundsWithin = counting.then((found) => found.compounds.map(({ compound }) => compound));
  const seen = visit.reachFor('see-results');
  const starting = startSteps(world, visit.reach);
  const [part, steps, waiting, last] = await Promise.all([
    counting,
    starting,
    waitingFor(world, visit, compoundsWithin, starting),
    seen && lastResult(world, seen),
  ]);
  const policy = await world.rules.policy(part.month);
  const wanted = part.compounds.filter(
    ({ compound: { id, name } }) => name.includes(search) || id === search.toUpperCase(),
  );
  const least = policy?.minProjectAnswers ?? 0;
  const page = pageOf(wanted, c.req.query('page'), rowsAPage);
  const tables = [
    districtTable(part),
    lowFirmTable(part),
    compoundTable(part, page.rows, least, visit),
  ] as const;
  const file = await tableFile(c, world.site, tables);
  if (file !== undefined) return file;
  const here = withQuery(address, { q: search });
  const view = { reader: visit.reader, address: here };
  const [districts, low, compounds] = tables;
  return await respondOffice(
    c,
    visit,
    { site: world.site, room: address, address: here, title: words.title },
    <>
      <h1>{words.title}</h1>
      {steps.length === 0 ? null : <StartList steps={steps} visit={visit} />}
      <WaitingList visit={visit} items={waiting} />
      <MonthFigures world={world} part={part} visit={visit} />
      <Headline last={last} visit={visit} />
      {part.low.length === 0 ? null : (
        <>
          <TableView table={low} {...view} />
          <p class="mute">{words.firmsNote}</p>
        </>
      )}
      <TableView table={districts} {...view} />
      <section id="compounds">
        <SearchForm
          {...view}
          address={`${address}#compounds`}
          label={words.search}
          button={words.show}
          search={search}
        />
        <TableView table={compounds} {...view} />
        <PageLinks {...view} anchor="compounds" page={page} />
      </section>
    </>,
  );
}

function MonthFigures({ world, part, visit }: { world: BureauWorld; part: Participation; visit: Visit }) {
  const { language } = visit.reader;
  const words = overviewWords[language];
  const ratings = part.compounds.reduce((sum, one) => sum + one.ratings, 0);
  const households = part.compounds.reduce((sum, { compound }) => sum + compound.households.count, 0);
  const left = Math.ceil((world.calendar.closes(part.month) - world.clock.now()) / 86_400_000);
  return (
    <>
      <h2>{fill(words.month, { month: monthWords(part.month, language) })}</h2>
      <dl class="figures">
        <div>
          <dt>{words.counted}</dt>
          <dd>
            {part.night === undefined ? '—' : count(ratings)}
            <small>
              {part.night === undefined
                ? words.notCounted
                : fill(words.asOf, { day: dayWords(part.night, language) })}
            </small>
          </dd>
        </div>
        <div>
          <dt>{words.households}</dt>
          <dd>
            {count(households)}
            {part.night === undefined || households === 0 ? null : (
              <small>{fill(words.share, { share: percent(ratings / households) })}</small>
            )}
          </dd>
        </div>
        <div>
          <dt>{words.compounds}</dt>
          <dd>{count(part.compounds.length)}</dd>
        </div>
        <div>
          <dt>{words.daysLeft}</dt>
          <dd>
            {fill(words.days, { count: left })}
            <small>{dayWords(lastDay(part.month), language)}</small>
          </dd>
        </div>
      </dl>
    </>
  );
}
