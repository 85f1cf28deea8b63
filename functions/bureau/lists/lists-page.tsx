import type { Context } from 'hono';
import { endedListings, openListingFiles } from '../../casework/listing-files.ts';
import { unsureYears } from '../../desk/unsure-years.ts';
import { caseWords as w } from '../../desk/words/case-words.ts';
import type { CaseHead } from '../../ports/cases.ts';
import { fill } from '../../web/fill.ts';
import { withQuery } from '../../web/office/page-links.tsx';
import { respondOffice } from '../../web/office/respond-office.tsx';
import type { Visit } from '../../web/office/route.ts';
import { SearchForm } from '../../web/office/search-form.tsx';
import { type DataTable, TableView } from '../../web/office/table.tsx';
import { tableFile } from '../../web/office/table-file.ts';
import { printable } from '../../web/printable.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { BrokenNote } from '../casework/broken-note.tsx';
import { wantedFirms } from '../casework/wanted-firms.ts';
import { endedTable, inForceTable, openTable } from './list-tables.tsx';
import { listsRoom } from './listing-view.ts';
import { listsWords as l } from './words.ts';

/** Streams that are read for what is over, at most; who looks for an older one searches for its firm. */
const mostEnded = 160;

/** The lists: what is under way, in force and over, of firms within reach. */
export async function listsPage(world: BureauWorld, visit: Visit, c: Context): Promise<Response> {
  const { reader } = visit;
  const { language } = reader;
  const search = printable(c.req.query('q') ?? '', 40);
  const { isWanted, nameOf } = await wantedFirms(world, visit, search);
  const [{ read: files, broken }, heads] = await Promise.all([
    openListingFiles(world, isWanted),
    world.cases.heads('listing', 'all'),
  ]);
  const wanted = heads.filter(isWanted).toSorted(newestFirst);
  const ended = await endedListings(world, wanted.slice(0, mostEnded));
  const unsure = await unsureYears(
    world,
    files.flatMap(({ running }) => running),
  );
  const listed = files.filter(({ state }) => state === 'listed');
  const tables = [
    openTable(
      files.filter((file) => !listed.includes(file)),
      { visit, unsure, nameOf },
    ),
    inForceTable(listed, { visit, unsure, nameOf }),
    endedTable(ended.read, { visit, nameOf }),
  ] as readonly DataTable<unknown>[];
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
      <BrokenNote broken={[...broken, ...ended.broken]} language={language} />
      <SearchForm
        reader={reader}
        address={listsRoom}
        label={w.search[language]}
        button={w.find[language]}
        search={search}
      />
      {tables.map((table) => (
        <TableView table={table} reader={reader} address={address} />
      ))}
      {wanted.length <= mostEnded ? null : <p class="mute">{fill(l.more[language], { count: mostEnded })}</p>}
    </>,
  );
}

/** Red entries by month, newest first; black ones, one stream a firm, before them. */
function newestFirst(a: CaseHead, b: CaseHead): number {
  return a.subject.slice(0, 11) < b.subject.slice(0, 11) ? 1 : -1;
}
