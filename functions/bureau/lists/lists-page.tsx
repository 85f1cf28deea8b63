import type { Context } from 'hono';
import { type ListedMatter, listedMatters } from '../../casework/listed-matters.ts';
import { listingFilesOf } from '../../casework/listing-files.ts';
import { unsureYears } from '../../desk/unsure-years.ts';
import { caseWords as w } from '../../desk/words/case-words.ts';
import type { FirmId } from '../../domain/firm.ts';
import { type ListingId, listingName, listingStream } from '../../domain/listing/listing.ts';
import { listingEnds } from '../../domain/listing/listing-states.ts';
import type { Month } from '../../domain/month.ts';
import type { CaseHead } from '../../ports/cases.ts';
import { PageLinks, withQuery } from '../../web/office/page-links.tsx';
import { respondOffice } from '../../web/office/respond-office.tsx';
import type { Visit } from '../../web/office/route.ts';
import { SearchForm } from '../../web/office/search-form.tsx';
import { type DataTable, TableView } from '../../web/office/table.tsx';
import { tableFile } from '../../web/office/table-file.ts';
import { pageOf } from '../../web/page-of.ts';
import { printable } from '../../web/printable.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { BrokenNote } from '../casework/broken-note.tsx';
import { wantedFirms } from '../casework/wanted-firms.ts';
import { endedTable, inForceTable, type ListingRow, openTable } from './list-tables.tsx';
import { listsRoom } from './listing-view.ts';
import { listsWords as l } from './words.ts';

/** Listings on a page of each table. */
const rowsAPage = 50;

/** The lists: what is under way, in force and over, of firms within reach. A page reads the listings it shows, a file all of them. */
export async function listsPage(world: BureauWorld, visit: Visit, c: Context): Promise<Response> {
  const { reader } = visit;
  const { language } = reader;
  const search = printable(c.req.query('q') ?? '', 40);
  const { isWanted, nameOf } = await wantedFirms(world, visit, search);
  const heads = (await world.cases.heads('listing', 'all')).filter(isWanted);
  const { read, broken } = await listedMatters(world, heads);
  const rows = read.map(rowOf).toSorted(newestFirst);
  const isEnded = ({ state }: ListingRow) => state === 'none' || listingEnds.includes(state);
  const isInForce = ({ state }: ListingRow) => state === 'listed' || state === 'revoked';
  const parts = [
    rows.filter((row) => !isEnded(row) && !isInForce(row)),
    rows.filter(isInForce),
    rows.filter(isEnded),
  ] as const;
  const pages = parts.map((part, place) => pageOf(part, c.req.query(parameters[place] ?? ''), rowsAPage));
  const wanted = c.req.query('file') === undefined ? pages.flatMap((page) => page.rows) : rows;
  const files = await filesOf(world, heads, wanted);
  const byName = new Map(files.read.map((file) => [nameOfRow({ ...file.listing, state: file.state }), file]));
  const filled = (some: readonly ListingRow[]) =>
    some.map((row) => ({ ...row, file: byName.get(nameOfRow(row)) }));
  const unsure = await unsureYears(
    world,
    files.read.flatMap(({ running }) => running),
  );
  const draws = [openTable, inForceTable, endedTable] as const;
  const tables = draws.map((draw, place) => {
    const shown = filled(pages[place]?.rows ?? []);
    return draw(filled(parts[place] ?? []), { visit, unsure, nameOf, shown });
  }) as readonly DataTable<unknown>[];
  const file = await tableFile(c, world.site, tables);
  if (file !== undefined) return file;
  const address = withQuery(listsRoom, { q: search });
  return await respondOffice(
    c,
    visit,
    { site: world.site, room: listsRoom, address, title: l.title[language] },
    <>
      <h1>{l.title[language]}</h1>
      <p>{l.lead[language]}</p>
      <BrokenNote broken={[...broken, ...files.broken]} language={language} />
      <SearchForm
        reader={reader}
        address={listsRoom}
        label={w.search[language]}
        button={w.find[language]}
        search={search}
      />
      {tables.map((table, place) => (
        <>
          <TableView table={table} reader={reader} address={address} />
          {pages.slice(place, place + 1).map((page) => (
            <PageLinks
              {...{ reader, address, page }}
              parameter={parameters[place] ?? 'page'}
              anchor={table.name}
            />
          ))}
        </>
      ))}
    </>,
  );
}

/** Which page of each table is asked for. */
const parameters = ['page', 'in-force', 'ended'] as const;

function rowOf({ head, matter }: ListedMatter): ListingRow {
  const { month, list, firm } = listingOf(head, matter);
  return { month, list, firm, state: matter.state as ListingRow['state'], day: matter.day };
}

function listingOf({ subject }: CaseHead, { name }: ListedMatter['matter']): ListingId {
  const list = subject.startsWith('red-') ? 'red' : 'black';
  return { month: name as Month, list, firm: subject.slice(-18) as FirmId };
}

/** The files of these rows, by their streams. */
async function filesOf(world: BureauWorld, heads: readonly CaseHead[], rows: readonly ListingRow[]) {
  const subjects = new Set(rows.map((row) => listingStream(row).subject));
  return await listingFilesOf(
    world,
    heads.filter(({ subject }) => subjects.has(subject)),
  );
}

/** Tells the listings of a room apart: of several that began in one month and came to the same end, the newest counts. */
function nameOfRow(row: ListingId & Pick<ListingRow, 'state'>): string {
  return `${listingName(row)} ${row.state}`;
}

/** Newest event first; of one day by month and firm. */
function newestFirst(a: ListingRow, b: ListingRow): number {
  const key = ({ day, month, list, firm }: ListingRow) => `${day}${month}${list}${firm}`;
  return key(a) < key(b) ? 1 : -1;
}
