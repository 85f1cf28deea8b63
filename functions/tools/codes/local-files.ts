import { mkdir, readdir, readFile } from 'node:fs/promises';
import { finderAmong } from '../../domain/letters/known-rooms.ts';
import { byPlace, type NumberedRoom } from '../../domain/letters/number-rooms.ts';
import { type Room, roomOfText } from '../../domain/letters/room.ts';
import { roomsInKeepTable } from '../../letters/keep-table.ts';
import { roomsInTable } from '../../letters/rooms-in-table.ts';
import { NoTable, readTable, type TableRow } from '../../sheets/read-table.ts';
import { BadInput, unreadable } from '../bad-input.ts';

/** Rows of a clerk's file. Throws `BadInput` with file and line. */
export async function tableIn<T>(file: string, read: (rows: readonly TableRow[]) => T): Promise<T> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw unreadable(file, error);
  });
  try {
    return read(await readTable(bytes));
  } catch (error) {
    if (!(error instanceof NoTable)) throw error;
    throw new BadInput([
      { file, reason: error.message, ...(error.line !== undefined && { line: error.line }) },
    ]);
  }
}

/** The rooms of a list, whole or not at all: a letter that is missing in a stairway would be noticed too late. Throws `BadInput` with every bad line. */
export async function roomsIn(file: string): Promise<readonly Room[]> {
  const { rooms, faults } = await tableIn(file, roomsInTable);
  if (faults.length > 0) throw new BadInput(faults.map((fault) => ({ file, ...fault })));
  if (rooms.length === 0) throw new BadInput([{ file, reason: '一户也没有 there is no room in it' }]);
  return rooms;
}

/** The rooms of a 户号对照表; none where no file is named. */
export async function keptRoomsIn(file: string | undefined): Promise<readonly NumberedRoom[]> {
  return file === undefined ? [] : await tableIn(file, roomsInKeepTable);
}

/** The room that `name` means, however it is written. Throws where the table has none. */
export function roomNamed(rooms: readonly NumberedRoom[], name: string): NumberedRoom {
  const found = finderAmong(rooms)(roomOfText(name));
  if (found === undefined) {
    const [first] = rooms.toSorted(byPlace);
    throw new Error(
      `户号对照表里没有 ${name}(写法如 ${first?.name ?? '3幢2单元501'}) the table has no room ${name}`,
    );
  }
  return found;
}

/** Makes the folder for letters, for its owner alone; it must be new or empty, so that nothing of another batch lies between. */
export async function emptyFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await readdir(folder)).length > 0)
    throw new Error(`文件夹 ${folder} 不是空的,请另选一个 the folder is not empty: choose another`);
}
