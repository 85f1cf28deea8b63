import { stringify } from 'csv-stringify/browser/esm/sync';
import type { Batch, NumberRange } from '../../domain/letters/batch.ts';
import { type LettersWanted, lettersWanted } from '../../domain/letters/letters-wanted.ts';
import { type NumberedRoom, numberRooms } from '../../domain/letters/number-rooms.ts';
import { numbersIn, rangesOf } from '../../domain/letters/ranges.ts';
import { roomKey, roomOfText } from '../../domain/letters/room.ts';
import { rangesWritten } from '../../domain/letters/written-ranges.ts';
import { roomsInKeepTable } from '../../letters/keep-table.ts';
import { type LineFault, roomsInTable } from '../../letters/rooms-in-table.ts';
import type { TableRow } from '../../sheets/read-table.ts';

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
  readonly noNumbers: string;
  noRoom(name: string): string;
}

/** The households to reissue, and which rooms they are as far as a table was chosen. */
export interface Reissue {
  readonly households: readonly NumberRange[];
  readonly rooms: readonly NumberedRoom[];
}

/**
 * The households to reissue: numbers from one field, rooms that are looked up in the table from another. Never told apart by how they look: `3-501` is a room
 * to some and 499 households to others. Throws in the clerk's words.
 */
export function reissueNumbers(
  written: { readonly numbers: string; readonly rooms: string },
  keep: readonly TableRow[] | undefined,
  words: ReissueWords,
): Reissue {
  const rooms = keep === undefined ? [] : roomsInKeepTable(keep);
  const numbers = rangesWritten(written.numbers);
  if (numbers === undefined) throw new Error(words.noNumbers);
  const named = written.rooms.split(/[,，、;；\s]+/).filter((name) => name !== '');
  if (named.length === 0 && numbers.length === 0) throw new Error(words.whichNone);
  if (named.length > 0 && keep === undefined) throw new Error(words.chooseKeep);
  const found = named.map((name) => {
    const key = roomKey(roomOfText(name));
    const room = rooms.find((one) => one.name === name || roomKey(one) === key);
    if (room === undefined) throw new Error(words.noRoom(name));
    return room.number;
  });
  return { households: rangesOf([...found, ...numbersIn(numbers)]), rooms };
}

/** A table as CSV that spreadsheets open with its Chinese. */
export function csvText(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => [...row]);
  return stringify(cells, { bom: true, escape_formulas: true, quoted_match: /[;\t]/ });
}
