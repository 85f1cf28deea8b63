import type { ListingFile } from '../../casework/listing-file.ts';
import { lastText, nextLast, waitsFor } from '../../desk/waits-for.ts';
import { caseWords as w } from '../../desk/words/case-words.ts';
import { listingStateWords, listWords } from '../../desk/words/state-words.ts';
import { listingStepWords } from '../../desk/words/step-words.ts';
import { newestOf } from '../../domain/casework/case-event.ts';
import { type Listing, type ListingId, listingName, stateOf } from '../../domain/listing/listing.ts';
import { listingTable } from '../../domain/listing/listing-steps.ts';
import { linkFor, type Reader } from '../../web/language.ts';
import type { Visit } from '../../web/office/route.ts';
import type { Column, DataTable } from '../../web/office/table.tsx';
import { printable } from '../../web/printable.ts';
import type { Names } from '../casework/wanted-firms.ts';
import { listsRoom } from './listing-view.ts';
import { listsWords as l } from './words.ts';

interface Shows {
  readonly visit: Visit;
  readonly unsure: ReadonlySet<string>;
  readonly nameOf: Names;
}

function headColumns<T>(reader: Reader, nameOf: Names, idOf: (row: T) => ListingId): readonly Column<T>[] {
  return [
    {
      head: w.firm,
      value: (row) => nameOf(idOf(row).firm),
      cell: (row) => (
        <a href={linkFor(reader, `${listsRoom}/${listingName(idOf(row))}`)}>
          {printable(nameOf(idOf(row).firm))}
        </a>
      ),
    },
    { head: l.list, value: (row, language) => listWords[idOf(row).list][language] },
    { head: l.month, value: (row) => idOf(row).month },
  ];
}

/** Listings that are under way: what waits, and the next last day with its rule. */
export function openTable(
  rows: readonly ListingFile[],
  { visit, unsure, nameOf }: Shows,
): DataTable<ListingFile> {
  return {
    name: 'open',
    title: l.open,
    none: l.noneOpen,
    rows,
    columns: [
      ...headColumns<ListingFile>(visit.reader, nameOf, ({ listing }) => listing),
      {
        head: w.state,
        value: ({ state }, language) => (state === 'none' ? '' : listingStateWords[state][language]),
      },
      {
        head: w.waitsFor,
        value: (file, language) => waitsFor(partOf(file), visit.today, language),
      },
      { head: w.nextDay, value: (file, language) => nextText(file, { visit, unsure }, language) },
    ],
  };
}

/** Listings in force, with the day by which they end at the latest. */
export function inForceTable(
  rows: readonly ListingFile[],
  { visit, unsure, nameOf }: Shows,
): DataTable<ListingFile> {
  const listedOn = ({ listing }: ListingFile) => newestOf(listing.events, 'list')?.day ?? null;
  return {
    name: 'in-force',
    title: l.inForce,
    none: l.noneInForce,
    rows,
    columns: [
      ...headColumns<ListingFile>(visit.reader, nameOf, ({ listing }) => listing),
      { head: l.listed, value: listedOn },
      { head: l.until, value: ({ clocks }) => clocks['longest-listing'] ?? null },
      { head: w.nextDay, value: (file, language) => nextText(file, { visit, unsure }, language) },
    ],
  };
}

/** Listings that are over: how they ended and when. */
export function endedTable(
  rows: readonly Listing[],
  { visit, nameOf }: Omit<Shows, 'unsure'>,
): DataTable<Listing> {
  const lastStep = ({ events }: Listing) => events.at(-1);
  return {
    name: 'ended',
    title: l.ended,
    none: l.noneEnded,
    rows: rows.toSorted((a, b) => ((lastStep(a)?.at ?? 0) < (lastStep(b)?.at ?? 0) ? 1 : -1)),
    columns: [
      ...headColumns<Listing>(visit.reader, nameOf, (listing) => listing),
      {
        head: w.state,
        value: (listing, language) => {
          const state = stateOf(listing);
          return state === 'none' ? '' : listingStateWords[state][language];
        },
      },
      {
        head: l.outcome,
        value: (listing, language) => {
          const last = lastStep(listing);
          return last === undefined ? '' : listingStepWords[last.step][language];
        },
      },
      { head: l.endedOn, value: (listing) => lastStep(listing)?.day ?? null },
    ],
  };
}

function nextText(file: ListingFile, { visit, unsure }: Omit<Shows, 'nameOf'>, language: Reader['language']) {
  const next = nextLast(file.running, visit.today);
  return next === undefined ? null : lastText(next, unsure, language);
}

function partOf(file: ListingFile) {
  return { table: listingTable, events: file.listing.events, known: file, words: listingStepWords };
}
