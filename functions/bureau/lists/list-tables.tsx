import type { ListingFile } from '../../casework/listing-file.ts';
import { lastText, nextLast, waitsFor } from '../../desk/waits-for.ts';
import { caseWords as w } from '../../desk/words/case-words.ts';
import { listingStateWords, listWords } from '../../desk/words/state-words.ts';
import { listingStepWords } from '../../desk/words/step-words.ts';
import { newestOf } from '../../domain/casework/case-event.ts';
import { type ListingId, listingName } from '../../domain/listing/listing.ts';
import type { ListingState } from '../../domain/listing/listing-states.ts';
import { listingTable } from '../../domain/listing/listing-steps.ts';
import type { Day } from '../../domain/month.ts';
import { linkFor, type Reader } from '../../web/language.ts';
import type { Visit } from '../../web/office/route.ts';
import type { Column, DataTable } from '../../web/office/table.tsx';
import { printable } from '../../web/printable.ts';
import type { Names } from '../casework/wanted-firms.ts';
import { listsRoom } from './listing-view.ts';
import { listsWords as l } from './words.ts';

/** A listing as the room has it: how far it is, and the file where its events were read. */
export interface ListingRow extends ListingId {
  readonly state: ListingState | 'none';
  /** Day of its newest event. */
  readonly day: Day;
  readonly file?: ListingFile | undefined;
}

interface Shows {
  readonly visit: Visit;
  readonly unsure: ReadonlySet<string>;
  readonly nameOf: Names;
  /** The rows of the page; the files hold all. */
  readonly shown: readonly ListingRow[];
}

function headColumns(reader: Reader, nameOf: Names): readonly Column<ListingRow>[] {
  return [
    {
      head: w.firm,
      value: ({ firm }) => nameOf(firm),
      cell: (row) => (
        <a href={linkFor(reader, `${listsRoom}/${listingName(row)}`)}>{printable(nameOf(row.firm))}</a>
      ),
    },
    { head: l.list, value: ({ list }, language) => listWords[list][language] },
    { head: l.month, value: ({ month }) => month },
  ];
}

/** Listings that are under way: what waits, and the next last day with its rule. */
export function openTable(rows: readonly ListingRow[], shows: Shows): DataTable<ListingRow> {
  const { visit, nameOf, shown } = shows;
  return {
    name: 'open',
    title: l.open,
    none: l.noneOpen,
    rows,
    shown,
    columns: [
      ...headColumns(visit.reader, nameOf),
      { head: w.state, value: stateText },
      {
        head: w.waitsFor,
        value: ({ file }, language) =>
          file === undefined ? '' : waitsFor(partOf(file), visit.today, language),
      },
      { head: w.nextDay, value: (row, language) => nextText(row, shows, language) },
    ],
  };
}

/** Listings in force, with the day by which they end at the latest. */
export function inForceTable(rows: readonly ListingRow[], shows: Shows): DataTable<ListingRow> {
  const { visit, nameOf, shown } = shows;
  const listedOn = ({ file }: ListingRow) => file && newestOf(file.listing.events, 'list')?.day;
  return {
    name: 'in-force',
    title: l.inForce,
    none: l.noneInForce,
    rows,
    shown,
    columns: [
      ...headColumns(visit.reader, nameOf),
      { head: l.listed, value: (row) => listedOn(row) ?? null },
      { head: l.until, value: ({ file }) => file?.clocks['longest-listing'] ?? null },
      { head: w.nextDay, value: (row, language) => nextText(row, shows, language) },
    ],
  };
}

/** Listings that are over: how they ended and when. */
export function endedTable(
  rows: readonly ListingRow[],
  { visit, nameOf, shown }: Shows,
): DataTable<ListingRow> {
  return {
    name: 'ended',
    title: l.ended,
    none: l.noneEnded,
    rows,
    shown,
    columns: [
      ...headColumns(visit.reader, nameOf),
      { head: w.state, value: stateText },
      {
        head: l.outcome,
        value: ({ file }, language) => {
          const last = file?.listing.events.at(-1);
          return last === undefined ? '' : listingStepWords[last.step][language];
        },
      },
      { head: l.endedOn, value: ({ day }) => day },
    ],
  };
}

function stateText({ state }: ListingRow, language: Reader['language']): string {
  return state === 'none' ? '' : listingStateWords[state][language];
}

function nextText({ file }: ListingRow, { visit, unsure }: Shows, language: Reader['language']) {
  const next = file && nextLast(file.running, visit.today);
  return next === undefined ? null : lastText(next, unsure, language);
}

function partOf(file: ListingFile) {
  return { table: listingTable, events: file.listing.events, known: file, words: listingStepWords };
}
