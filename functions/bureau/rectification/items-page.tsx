import type { Context } from 'hono';
import { itemsOf } from '../../casework/item-files.ts';
import { caseWords as w } from '../../desk/words/case-words.ts';
import { closedLoop, factsOf, type Item, isItemOpen, itemState } from '../../domain/rectification/item.ts';
import { registered } from '../../publishing/registered.ts';
import { fill } from '../../web/fill.ts';
import { count, percent } from '../../web/numbers.ts';
import { withQuery } from '../../web/office/page-links.tsx';
import { respondOffice } from '../../web/office/respond-office.tsx';
import type { Visit } from '../../web/office/route.ts';
import { SearchForm } from '../../web/office/search-form.tsx';
import { type DataTable, TableView } from '../../web/office/table.tsx';
import { tableFile } from '../../web/office/table-file.ts';
import { printable } from '../../web/printable.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { BrokenNote } from '../casework/broken-note.tsx';
import { caseScope } from '../casework/case-scope.ts';
import { type ItemNames, isOverdue, itemTable } from './item-table.tsx';
import { itemsRoom } from './item-view.ts';
import { itemWords as i } from './words.ts';

/** Items within reach: how many are overdue, wait for verification, and are closed; overdue ones first. */
export async function itemsPage(world: BureauWorld, visit: Visit, c: Context): Promise<Response> {
  const { reader, today } = visit;
  const { language } = reader;
  const search = printable(c.req.query('q') ?? '', 40);
  const names = await itemNames(world, visit);
  const scope = (await caseScope(world, today))(visit.reach);
  const { read, broken } = await itemsOf(world, 'all', scope.compound);
  const items = read.filter((item) => isFound(item, names, search.toLowerCase()));
  const common = { visit, names };
  const tables = [
    itemTable(items.filter(isItemOpen), { ...common, name: 'open', title: i.open, none: i.noneOpen }),
    itemTable(
      items.filter((item) => !isItemOpen(item)),
      { ...common, name: 'rest', title: i.rest, none: i.noneRest },
    ),
  ] as readonly DataTable<unknown>[];
  const file = await tableFile(c, world.site, tables);
  if (file !== undefined) return file;
  const address = withQuery(itemsRoom, { q: search });
  const loop = closedLoop(items);
  const figures = [
    [i.overdue, count(items.filter((item) => isOverdue(item, today)).length), undefined],
    [i.toVerify, count(items.filter((item) => itemState(item) === 'reported').length), undefined],
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
      <BrokenNote broken={broken} language={language} />
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
      {tables.map((table) => (
        <TableView table={table} reader={reader} address={address} />
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

function isFound(item: Item, names: ItemNames, text: string): boolean {
  const { firm } = factsOf(item);
  const words = [names.firm(firm), firm, names.compound(item.compound), item.compound];
  return words.join(' ').toLowerCase().includes(text);
}
