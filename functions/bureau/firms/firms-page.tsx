import type { Context } from 'hono';
import type { Firm, FirmId } from '../../domain/firm.ts';
import { reaches } from '../../domain/people/scope.ts';
import { registered } from '../../publishing/registered.ts';
import { newestOfficial } from '../../publishing/version-within.ts';
import { rankSetWords } from '../../web/firm-result/explanation.tsx';
import { resultWords } from '../../web/firm-result/result-words.ts';
import { linkFor } from '../../web/language.ts';
import { points } from '../../web/numbers.ts';
import { PageLinks, withQuery } from '../../web/office/page-links.tsx';
import { respondOffice } from '../../web/office/respond-office.tsx';
import type { Visit } from '../../web/office/route.ts';
import { SearchForm } from '../../web/office/search-form.tsx';
import { type Column, type DataTable, TableView } from '../../web/office/table.tsx';
import { tableFile } from '../../web/office/table-file.ts';
import { pageOf } from '../../web/page-of.ts';
import { printable } from '../../web/printable.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { keptColumns } from './kept-facts.ts';
import { firmWords as w } from './words.ts';

const room = '/bureau/firms';
const firmsAPage = 50;

type Row = Firm & { readonly serves: number };

/** The firms of the registry by name, as far as one's compounds reach; with the newest score for those who may see results. */
export async function firmsPage(world: BureauWorld, visit: Visit, c: Context): Promise<Response> {
  const { reader } = visit;
  const { language } = reader;
  const search = printable(c.req.query('q') ?? '', 40);
  const wanted = search.toLowerCase();
  const all = await firmsWithin(world, visit);
  const rows = all.filter(
    ({ name, id }) =>
      wanted === '' || name.toLowerCase().includes(wanted) || id.toLowerCase().includes(wanted),
  );
  const page = pageOf(rows, c.req.query('page'), firmsAPage);
  const table: DataTable<Row> = {
    name: 'firms',
    title: w.firms,
    rows,
    shown: page.rows,
    none: w.nothing,
    columns: [
      {
        head: w.firm,
        value: ({ name }) => name,
        cell: ({ id, name }) => <a href={linkFor(reader, `${room}/${id}`)}>{printable(name)}</a>,
      },
      { head: w.code, value: ({ id }) => id },
      { head: w.line, value: ({ repairLine }) => repairLine },
      { head: w.serves, value: ({ serves }) => serves, number: true },
      ...(await resultColumns(world, visit)),
      ...keptColumns<Row>(all),
    ],
  };
  const file = await tableFile(c, world.site, [table]);
  if (file !== undefined) return file;
  const address = withQuery(room, { q: search });
  return await respondOffice(
    c,
    visit,
    { site: world.site, room, address, title: w.firms[language] },
    <>
      <h1>{w.firms[language]}</h1>
      <SearchForm
        reader={reader}
        address={room}
        label={w.search[language]}
        button={w.find[language]}
        search={search}
      />
      <section id="firms">
        <TableView table={table} reader={reader} address={address} />
        <PageLinks reader={reader} address={address} anchor="firms" page={page} />
      </section>
    </>,
  );
}

/** Firms with the number of compounds they serve today; for a part of the territory those that serve there. */
async function firmsWithin(world: BureauWorld, { reach, today }: Visit): Promise<readonly Row[]> {
  const [firms, compounds] = await Promise.all([registered(world).firms(), registered(world).compounds()]);
  const serves = new Map<FirmId, number>();
  const known = new Set<FirmId>();
  for (const compound of compounds) {
    if (!reaches(reach, compound)) continue;
    for (const { firm, from, to } of compound.tenures) {
      known.add(firm);
      if (from <= today && (to === undefined || today <= to)) serves.set(firm, (serves.get(firm) ?? 0) + 1);
    }
  }
  return firms
    .filter(({ id }) => reach.everything || known.has(id))
    .map((firm) => ({ ...firm, serves: serves.get(firm.id) ?? 0 }));
}

async function resultColumns(world: BureauWorld, visit: Visit): Promise<readonly Column<Row>[]> {
  const reach = visit.reachFor('see-results');
  const newest = reach?.everything === true ? await newestOfficial(world, reach) : undefined;
  if (newest === undefined) return [];
  const ranked = new Map(newest.manifest.firms.map((row) => [row.firm, row]));
  return [
    {
      head: w.newest,
      number: true,
      value: ({ id }) => {
        const row = ranked.get(id);
        return row === undefined ? null : points(row.score);
      },
    },
    {
      head: resultWords.ranks,
      value: ({ id }, language) => {
        const row = ranked.get(id);
        return row === undefined ? null : rankSetWords(row, language);
      },
    },
  ];
}
