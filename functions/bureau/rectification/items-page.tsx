import type { Context } from 'hono';
import { caseWords as w } from '../../desk/words/case-words.ts';
import { closedLoop } from '../../domain/rectification/item.ts';
import { registered } from '../../publishing/registered.ts';
import { fill } from '../../web/fill.ts';
import { count, percent } from '../../web/numbers.ts';
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
import { caseScope } from '../casework/case-scope.ts';
import { itemRows, withItems } from './item-rows.ts';
import { type ItemNames, type ItemRow, inOrder, isOverdue, isRowOpen, itemTable } from './item-table.tsx';
import { itemsRoom } from './item-view.ts';
import { itemWords as i } from './words.ts';

/** Items on a page of each list. */
const rowsAPage = 50;

/** Items within reach: how many are overdue, wait for verification, and are closed; overdue ones first. */
export async function itemsPage(world: BureauWorld, visit: Visit, c: Context): Promise<Response> {
  const { reader, today } = visit;
  const { language } = reader;
  const search = printable(c.req.query('q') ?? '', 40);
  const names = await itemNames(world, visit);
  const scope = (await caseScope(world, today))(visit.reach);
  const listed = await itemRows(world, scope.compound);
  const rows = inOrder(listed.read.filter((row) => isFound(row, names, search.toLowerCase())));
  const [open, rest] = [rows.filter(isRowOpen), rows.filter((row) => !isRowOpen(row))];
  const openPage = pageOf(open, c.req.query('page'), rowsAPage);
  const restPage = pageOf(rest, c.req.query('rest'), rowsAPage);
  // A file holds everything; a page reads what it shows.
  const wanted = c.req.query('file') === undefined ? [...openPage.rows, ...restPage.rows] : rows;
  const { fill: filled, broken } = await withItems(world, listed.heads, wanted);
  // Of a stream that cannot be read whole, what was not read is named over the tables and stands in none.
  const unread = new Set<string>(broken.map(({ subject }) => subject));
  const filledOf = (some: typeof rows) =>
    some.map(filled).filter(({ item, compound }) => item !== undefined || !unread.has(compound));
  const common = { visit, names };
  const tables = [
    itemTable(filledOf(open), {
      ...{ ...common, name: 'open', title: i.open, none: i.noneOpen, shown: filledOf(openPage.rows) },
    }),
    itemTable(filledOf(rest), {
      ...{ ...common, name: 'rest', title: i.rest, none: i.noneRest, shown: filledOf(restPage.rows) },
    }),
  ] as readonly DataTable<unknown>[];
  const file = await tableFile(c, world.site, tables);
  if (file !== undefined) return file;
  const address = withQuery(itemsRoom, { q: search });
  const loop = closedLoop(rows);
  const figures = [
    [i.overdue, count(rows.filter((row) => isOverdue(row, today)).length), undefined],
    [i.toVerify, count(rows.filter(({ state }) => state === 'reported').length), undefined],
    [
      i.loop,
      loop.all === 0 ? i.noLoop[language] : percent(loop.closed / loop.all),
      loop.all === 0 ? undefined : fill(i.loopOf[language], loop),
    ],
  ] as const;
  return await respondOffice(
    c,
    visit,
    { site: world.site, room: itemsRoom, address, title: i.title[language] },
    <>
      <h1>{i.title[language]}</h1>
      <p>{i.lead[language]}</p>
      <BrokenNote broken={[...listed.broken, ...broken]} language={language} />
      <dl class="figures">
        {figures.map(([name, said, more]) => (
          <div>
            <dt>{name[language]}</dt>
            <dd>
              {said}
              {more === undefined ? null : <small>{more}</small>}
            </dd>
          </div>
        ))}
      </dl>
      <SearchForm
        reader={reader}
        address={itemsRoom}
        label={i.search[language]}
        button={w.find[language]}
        search={search}
      />
      {tables.map((table, place) => (
        <>
          <TableView table={table} reader={reader} address={address} />
          <PageLinks
            {...{ reader, address }}
            parameter={place === 0 ? 'page' : 'rest'}
            anchor={table.name}
            page={place === 0 ? openPage : restPage}
          />
        </>
      ))}
    </>,
  );
}

/** Names of firms and compounds by the registry. */
export async function itemNames(
  world: BureauWorld,
  { reach, today }: Pick<Visit, 'reach' | 'today'>,
): Promise<ItemNames> {
  const [firms, scopeOf] = await Promise.all([registered(world).firms(), caseScope(world, today)]);
  const byId = new Map(firms.map(({ id, name }) => [id, name]));
  return { firm: (id) => byId.get(id) ?? id, compound: scopeOf(reach).nameOf };
}

function isFound({ firm, compound }: ItemRow, names: ItemNames, text: string): boolean {
  const words = [names.firm(firm), firm, names.compound(compound), compound];
  return words.join(' ').toLowerCase().includes(text);
}
