import type { Context } from 'hono';
import type { Compound } from '../../domain/compound.ts';
import { reaches } from '../../domain/people/scope.ts';
import { registered } from '../../publishing/registered.ts';
import { modeWords } from '../../web/firm-result/result-words.ts';
import { linkFor } from '../../web/language.ts';
import { PageLinks, withQuery } from '../../web/office/page-links.tsx';
import { respondOffice } from '../../web/office/respond-office.tsx';
import type { Visit } from '../../web/office/route.ts';
import { SearchForm } from '../../web/office/search-form.tsx';
import { type DataTable, TableView } from '../../web/office/table.tsx';
import { tableFile } from '../../web/office/table-file.ts';
import { pageOf } from '../../web/page-of.ts';
import { printable } from '../../web/printable.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { keptColumns } from '../firms/kept-facts.ts';
import { firmWords as w } from '../firms/words.ts';
import { servingOn } from './serving-on.ts';

const room = '/bureau/compounds';
const compoundsAPage = 50;

/** The compounds within reach, by district and name. */
export async function compoundsPage(world: BureauWorld, visit: Visit, c: Context): Promise<Response> {
  const { reader, reach, today } = visit;
  const { language } = reader;
  const search = printable(c.req.query('q') ?? '', 40);
  const wanted = search.toLowerCase();
  const [all, firms] = await Promise.all([registered(world).compounds(), registered(world).firms()]);
  const names = new Map(firms.map(({ id, name }) => [id, name]));
  const firmOf = (compound: Compound) => {
    const serving = servingOn(compound, today);
    return serving === undefined ? null : (names.get(serving.firm) ?? null);
  };
  const within = all.filter((compound) => reaches(reach, compound));
  const rows = within.filter((compound) =>
    [compound.name, compound.id, compound.district, firmOf(compound) ?? ''].some((text) =>
      text.toLowerCase().includes(wanted),
    ),
  );
  const page = pageOf(rows, c.req.query('page'), compoundsAPage);
  const table: DataTable<Compound> = {
    name: 'compounds',
    title: w.compounds,
    rows,
    shown: page.rows,
    none: w.nothing,
    group: ({ district }) => printable(district),
    columns: [
      {
        head: w.compound,
        value: ({ name }) => name,
        cell: ({ id, name }) => <a href={linkFor(reader, `${room}/${id}`)}>{printable(name)}</a>,
      },
      { head: w.id, value: ({ id }) => id },
      { head: w.district, value: ({ district }) => district, fileOnly: true },
      { head: w.firm, value: firmOf },
      { head: w.mode, value: ({ mode }, said) => modeWords[mode][said] },
      { head: w.households, value: ({ households }) => households.count, number: true },
      { head: w.householdsSource, value: ({ households }) => households.source, fileOnly: true },
      { head: w.householdsDay, value: ({ households }) => households.day, fileOnly: true },
      { head: w.community, value: ({ communityLine }) => communityLine, fileOnly: true },
      ...keptColumns<Compound>(within),
    ],
  };
  const file = await tableFile(c, world.site, [table]);
  if (file !== undefined) return file;
  const address = withQuery(room, { q: search });
  return await respondOffice(
    c,
    visit,
    { site: world.site, room, address, title: w.compounds[language] },
    <>
      <h1>{w.compounds[language]}</h1>
      <SearchForm
        reader={reader}
        address={room}
        label={w.search[language]}
        button={w.find[language]}
        search={search}
      />
      <section id="compounds">
        <TableView table={table} reader={reader} address={address} />
        <PageLinks reader={reader} address={address} anchor="compounds" page={page} />
      </section>
    </>,
  );
}
