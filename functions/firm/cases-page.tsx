import type { Context } from 'hono';
import { unsureYears } from '../desk/unsure-years.ts';
import type { CaseKind } from '../domain/casework/case-stream.ts';
import type { Compound } from '../domain/compound.ts';
import { type Item, isItemOpen } from '../domain/rectification/item.ts';
import { serviceBetween } from '../domain/tenure.ts';
import { linkFor, type Reader } from '../web/language.ts';
import { JumpLinks, jumpTo } from '../web/office/jump-links.tsx';
import { respondOffice } from '../web/office/respond-office.tsx';
import type { Visit } from '../web/office/route.ts';
import { type DataTable, TableView } from '../web/office/table.tsx';
import { tableFile } from '../web/office/table-file.ts';
import { printable } from '../web/printable.ts';
import { caseTable, itemTable, listingTable, noticeTable } from './case-tables.tsx';
import { ownCaseWords as o } from './case-words.ts';
import type { FirmWorld } from './firm-world.ts';
import { noticesIn, ownCases, ownCompounds, ownItems, ownListings } from './own-matters.ts';
import type { Own } from './unreadable.ts';
import { UnreadableNote } from './unreadable-note.tsx';

/** Where a firm's notices, cases and items are. */
export const mattersRoom = '/firm/cases';

/** Everything a firm was given notice of, its items, and where it registers what it found itself. */
export async function mattersPage(world: FirmWorld, visit: Visit, c: Context): Promise<Response> {
  const { reader, today } = visit;
  const { language } = reader;
  const firms = [...visit.reach.firms];
  const unreadable = new Set<CaseKind>();
  const all = async <T,>(read: (firm: (typeof firms)[number]) => Promise<Own<T>>) =>
    (await Promise.all(firms.map(read))).flatMap((own) => {
      for (const kind of own.unreadable) unreadable.add(kind);
      return own.read;
    });
  const [listings, cases, items, served] = await Promise.all([
    all((firm) => ownListings(world, firm)),
    all((firm) => ownCases(world, firm)),
    all((firm) => ownItems(world, firm)),
    Promise.all(firms.map((firm) => ownCompounds(world, firm))),
  ]);
  const compounds = served.flat();
  const told = [...listings, ...cases].flatMap((one) => one.told);
  const running = [
    ...listings.map(({ file }) => file.running),
    ...cases.map(({ file }) => file.running),
  ].flat();
  const shows = { reader, today, unsure: await unsureYears(world, running) };
  const names = new Map(compounds.map(({ id, name }) => [id, name]));
  const servedNow = compounds.filter(({ tenures }) => {
    const service = serviceBetween(tenures, today, today);
    return service.kind === 'served' && visit.reach.firms.has(service.firm);
  });
  const notices = await noticesIn(world, told);
  const tables = [
    noticeTable(notices, reader),
    listingTable(listings, shows),
    caseTable(cases, shows),
    itemTable(items, (id) => names.get(id) ?? id, shows),
    selfCheckTable(servedNow, items, reader),
  ] as readonly DataTable<unknown>[];
  const sent = await tableFile(c, world.site, tables);
  if (sent !== undefined) return sent;
  const title = o.room[language];
  return await respondOffice(
    c,
    visit,
    { site: world.site, room: mattersRoom, address: mattersRoom, title },
    <>
      <h1>{title}</h1>
      <p class="mute">{o.lead[language]}</p>
      <UnreadableNote kinds={[...unreadable]} notices={notices.unreadable} language={language} />
      <JumpLinks parts={tables.map((table) => jumpTo(table, language))} language={language} />
      {tables.map((table) => (
        <TableView table={table} reader={reader} address={mattersRoom} />
      ))}
      <p class="mute">{o.ownLead[language]}</p>
    </>,
  );
}

function selfCheckTable(
  rows: readonly Compound[],
  items: readonly Item[],
  reader: Reader,
): DataTable<Compound> {
  const open = (id: Compound['id']) =>
    items.filter((item) => item.compound === id && isItemOpen(item)).length;
  return {
    name: 'compounds',
    title: o.own,
    rows,
    columns: [
      {
        head: { zh: '小区', en: 'compound' },
        value: ({ name }) => name,
        cell: ({ id, name }) => <a href={linkFor(reader, `/firm/items/${id}`)}>{printable(name)}</a>,
      },
      { head: o.openItems, number: true, value: ({ id }) => open(id) },
    ],
  };
}
