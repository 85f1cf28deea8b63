import { stringify } from 'csv-stringify/browser/esm/sync';
import type { Batch, NumberRange } from '../../domain/letters/batch.ts';
import { type LettersWanted, lettersWanted } from '../../domain/letters/letters-wanted.ts';
import { type NumberedRoom, numberRooms } from '../../domain/letters/number-rooms.ts';
import { rangesOf } from '../../domain/letters/ranges.ts';
import { roomKey, roomOfText } from '../../domain/letters/room.ts';
import { rangesWritten } from '../../domain/letters/written-ranges.ts';
import { roomsInKeepTable } from '../../letters/keep-table.ts';
import type { TableRow } from '../../letters/read-table.ts';
import { type LineFault, roomsInTable } from '../../letters/rooms-in-table.ts';

/** A room list with its numbers, the letters it asks for, and the lines that are no rooms. */
export interface Numbered {
  readonly rooms: readonly NumberedRoom[];
  readonly wanted: LettersWanted;
  readonly faults: readonly LineFault[];
}

/** Numbers a room list after the table of last time, where there is one. */
export function numberedFrom(
  list: readonly TableRow[],
  keep: readonly TableRow[] | undefined,
  { before, batches }: { readonly before: number; readonly batches: readonly Batch[] },
  choice: { readonly onlyNew?: boolean; readonly renumbered?: boolean },
): Numbered {
  const { rooms: listed, faults } = list.length === 0 ? { rooms: [], faults: [] } : roomsInTable(list);
  const known = keep === undefined ? [] : roomsInKeepTable(keep);
  const rooms = numberRooms(listed, known, keep === undefined ? 0 : before);
  return { rooms, faults, wanted: lettersWanted(batches, rooms, choice) };
}

/** What is said of a reissue that cannot be read. */
export interface ReissueWords {
  readonly whichNone: string;
  readonly chooseKeep: string;
  noRoom(name: string): string;
}

/** The households to reissue: written as numbers, or as rooms that are looked up in the table. Throws in the clerk's words. */
export function reissueNumbers(
  written: string,
  keep: readonly TableRow[] | undefined,
  words: ReissueWords,
): { readonly households: readonly NumberRange[]; readonly rooms: readonly NumberedRoom[] } {
  const rooms = keep === undefined ? [] : roomsInKeepTable(keep);
  const numbers = rangesWritten(written);
  if (numbers !== undefined && numbers.length > 0) return { households: numbers, rooms };
  const named = written.split(/[,，、;\s]+/).filter((name) => name !== '');
  if (named.length === 0) throw new Error(words.whichNone);
  if (keep === undefined) throw new Error(words.chooseKeep);
  const found = named.map((name) => {
    const key = roomKey(roomOfText(name));
    const room = rooms.find((one) => one.name === name || roomKey(one) === key);
    if (room === undefined) throw new Error(words.noRoom(name));
    return room.number;
  });
  return { households: rangesOf(found), rooms };
}

/** A table as CSV that spreadsheets open with its Chinese. */
export function csvText(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => [...row]);
  return stringify(cells, { bom: true, escape_formulas: true, quoted_match: /[;\t]/ });
}
