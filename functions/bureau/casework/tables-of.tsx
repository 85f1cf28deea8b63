import { itemsOfFirm, readItems } from '../../casework/item-files.ts';
import { knownEvents } from '../../casework/known-events.ts';
import { readStreams } from '../../casework/read-streams.ts';
import { caseWords as w } from '../../desk/words/case-words.ts';
import { exitStateWords, listingStateWords, listWords } from '../../desk/words/state-words.ts';
import { exitStream, firmOfStream, rectificationStream } from '../../domain/casework/case-stream.ts';
import type { Compound } from '../../domain/compound.ts';
import { type ExitCase, exitCasesIn, exitName, exitStanding } from '../../domain/exit-case/exit-case.ts';
import type { FirmId } from '../../domain/firm.ts';
import { type Listing, listingName, listingsIn, stateOf } from '../../domain/listing/listing.ts';
import { reaches } from '../../domain/people/scope.ts';
import { itemName } from '../../domain/rectification/item.ts';
import type { CaseHead } from '../../ports/cases.ts';
import { linkFor, type Reader } from '../../web/language.ts';
import type { Visit } from '../../web/office/route.ts';
import type { DataTable } from '../../web/office/table.tsx';
import type { BureauWorld } from '../bureau-world.ts';
import { casesRoom } from '../cases/exit-view.ts';
import { exitWords } from '../cases/words.ts';
import { listsRoom } from '../lists/listing-view.ts';
import { listsWords } from '../lists/words.ts';
import { inOrder, itemTable, rowOfItem } from '../rectification/item-table.tsx';
import { itemNames } from '../rectification/items-page.tsx';
import { itemWords } from '../rectification/words.ts';
import { advisedIn } from './advised-in.ts';
import { caseScope } from './case-scope.ts';

/** Tables of matters, and what of them cannot be read. */
interface CaseTables {
  readonly tables: readonly DataTable<unknown>[];
  readonly broken: readonly Pick<CaseHead, 'subject'>[];
}

const noTables: CaseTables = { tables: [], broken: [] };

/** What a firm's page shows of its listings, exit cases and items; nothing for whoever may not see cases, or not of this firm. */
export async function tablesOfFirm(world: BureauWorld, visit: Visit, firm: FirmId): Promise<CaseTables> {
  const reach = visit.reachFor('see-cases');
  if (reach === undefined) return noTables;
  const scope = (await caseScope(world, visit.today))(reach);
  const [heads, exitHeads, events, names] = await Promise.all([
    world.cases.heads('listing', 'all'),
    world.cases.heads('exit', 'all'),
    world.cases.events(exitStream(firm)),
    itemNames(world, { reach, today: visit.today }),
  ]);
  const own = scope.firm(firm) ? heads.filter((head) => firmOfStream(head) === firm) : [];
  const listings = await readStreams(world, own, async (head) => {
    const all = listingsIn(head, await knownEvents(world, head));
    for (const one of all) stateOf(one);
    return all;
  });
  const exits = exitHeads.filter(
    (head) => firmOfStream(head) === firm && scope.firm(firm, advisedIn(events)),
  );
  const cases = await readStreams(world, exits, async () => {
    const all = exitCasesIn(firm, events);
    for (const one of all) exitStanding(one);
    return all;
  });
  const items = await itemsOfFirm(world, firm, scope.compound);
  const title = itemWords.title;
  const tables = [
    ...(scope.firm(firm)
      ? [listingTable(listings.read.flat(), visit.reader), caseTable(cases.read.flat(), visit.reader)]
      : []),
    itemTable(inOrder(items.read.map(rowOfItem)), {
      visit,
      names,
      name: 'items',
      title,
      none: itemWords.noneOpen,
    }),
  ] as readonly DataTable<unknown>[];
  return { tables, broken: [...listings.broken, ...cases.broken, ...items.broken] };
}

/** What a compound's page shows of its items; nothing for whoever may not see them. */
export async function tablesOfCompound(
  world: BureauWorld,
  visit: Visit,
  compound: Compound,
): Promise<CaseTables> {
  const reach = visit.reachFor('see-cases');
  if (reach === undefined || !reaches(reach, compound)) return noTables;
  const [events, names] = await Promise.all([
    world.cases.events(rectificationStream(compound.id)),
    itemNames(world, { reach, today: visit.today }),
  ]);
  const words = { title: itemWords.title, none: itemWords.noneOpen };
  const { read, broken } = readItems(world, compound.id, events);
  const table = itemTable(inOrder(read.map(rowOfItem)), {
    visit,
    names,
    name: 'items',
    ...words,
  });
  const subjects = broken.map((item) => ({ subject: itemName(item) }));
  return { tables: [table] as readonly DataTable<unknown>[], broken: subjects };
}

function listingTable(rows: readonly Listing[], reader: Reader): DataTable<Listing> {
  return {
    name: 'listings',
    title: listsWords.title,
    rows: rows.toSorted((a, b) => (a.month < b.month ? 1 : -1)),
    columns: [
      {
        head: listsWords.list,
        value: ({ list }, language) => listWords[list][language],
        cell: (listing, language) => (
          <a href={linkFor(reader, `${listsRoom}/${listingName(listing)}`)}>
            {listWords[listing.list][language]}
          </a>
        ),
      },
      { head: listsWords.month, value: ({ month }) => month },
      {
        head: w.state,
        value: (listing, language) => {
          const state = stateOf(listing);
          return state === 'none' ? '' : listingStateWords[state][language];
        },
      },
      { head: w.day, value: ({ events }) => events.at(-1)?.day ?? null },
    ],
  };
}

function caseTable(rows: readonly ExitCase[], reader: Reader): DataTable<ExitCase> {
  return {
    name: 'cases',
    title: exitWords.title,
    rows: rows.toReversed(),
    columns: [
      {
        head: exitWords.number,
        rowHead: true,
        value: ({ number }) => number,
        cell: (one, language) => (
          <a href={linkFor(reader, `${casesRoom}/${exitName(one)}`)}>
            {language === 'zh' ? `第 ${one.number} 件` : `Case ${one.number}`}
          </a>
        ),
      },
      { head: exitWords.opened, value: ({ events }) => events[0]?.facts.month ?? null },
      {
        head: w.state,
        value: (one, language) => {
          const { state } = exitStanding(one);
          return state === 'none' ? '' : exitStateWords[state][language];
        },
      },
      { head: w.day, value: ({ events }) => events.at(-1)?.day ?? null },
    ],
  };
}
