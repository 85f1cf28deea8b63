import type { Context } from 'hono';
import { endedCases, openExitFiles } from '../../casework/exit-files.ts';
import { unsureYears } from '../../desk/unsure-years.ts';
import { caseWords as w } from '../../desk/words/case-words.ts';
import { withQuery } from '../../web/office/page-links.tsx';
import { respondOffice } from '../../web/office/respond-office.tsx';
import type { Visit } from '../../web/office/route.ts';
import { SearchForm } from '../../web/office/search-form.tsx';
import { type DataTable, TableView } from '../../web/office/table.tsx';
import { tableFile } from '../../web/office/table-file.ts';
import { printable } from '../../web/printable.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { advisedIn } from '../casework/advised-in.ts';
import { BrokenNote } from '../casework/broken-note.tsx';
import { caseScope } from '../casework/case-scope.ts';
import { wantedFirms } from '../casework/wanted-firms.ts';
import { endedCaseTable, openCaseTable } from './case-tables.tsx';
import { casesRoom } from './exit-view.ts';
import { exitWords as e } from './words.ts';

/** Exit cases of firms within reach: the open ones with what waits, and those that are over. */
export async function casesPage(world: BureauWorld, visit: Visit, c: Context): Promise<Response> {
  const { reader } = visit;
  const { language } = reader;
  const search = printable(c.req.query('q') ?? '', 40);
  const [{ isFound, nameOf }, scopeOf] = await Promise.all([
    wantedFirms(world, visit, search),
    caseScope(world, visit.today),
  ]);
  const scope = scopeOf(visit.reach);
  const heads = (await world.cases.heads('exit', 'all')).filter(isFound);
  const [files, ended] = await Promise.all([openExitFiles(world, isFound), endedCases(world, heads)]);
  const open = files.read.filter(({ one }) => scope.firm(one.firm, advisedIn(one.events)));
  const over = ended.read.filter(({ firm, events }) => scope.firm(firm, advisedIn(events)));
  const unsure = await unsureYears(
    world,
    open.flatMap((file) => [...file.running, ...file.compounds.flatMap(({ running }) => running)]),
  );
  const tables = [
    openCaseTable(open, { visit, unsure, nameOf }),
    endedCaseTable(over, { visit, nameOf }),
  ] as readonly DataTable<unknown>[];
  const file = await tableFile(c, world.site, tables);
  if (file !== undefined) return file;
  const address = withQuery(casesRoom, { q: search });
  return await respondOffice(
    c,
    visit,
    { site: world.site, room: casesRoom, address, title: e.title[language] },
    <>
      <h1>{e.title[language]}</h1>
      <p>{e.lead[language]}</p>
      <BrokenNote broken={[...files.broken, ...ended.broken]} language={language} />
      <SearchForm
        reader={reader}
        address={casesRoom}
        label={w.search[language]}
        button={w.find[language]}
        search={search}
      />
      {tables.map((table) => (
        <TableView table={table} reader={reader} address={address} />
      ))}
    </>,
  );
}
