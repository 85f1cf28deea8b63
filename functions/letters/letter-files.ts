import type { NumberedRoom } from '../domain/letters/number-rooms.ts';
import { kitPieces } from './kit.tsx';
import type { PrintedLetters } from './printed-letters.ts';

/** The kit's files by name, from letters as the service sent them and rooms that only this machine knows. `onLetter` hears of every letter made. */
export async function letterFiles(
  { facts, households, spares, codes }: PrintedLetters,
  rooms: readonly NumberedRoom[],
  onLetter: (done: number) => void,
): Promise<ReadonlyMap<string, string>> {
  const names = new Map(rooms.map((room) => [room.number, room]));
  const codeOf = new Map([...households, ...spares].map((number, index) => [number, codes[index] ?? '']));
  const pieces = kitPieces({
    facts,
    rooms: households.map((number) => names.get(number) ?? unnamedRoom(number)),
    spares,
    codeOf: async (number) => codeOf.get(number) ?? '',
  });
  const files = new Map<string, string[]>();
  let done = 0;
  for await (const { file, text, letters } of pieces) {
    files.set(file, [...(files.get(file) ?? []), text]);
    done += letters;
    if (letters > 0) onLetter(done);
  }
  return new Map([...files].map(([file, texts]) => [file, texts.join('')]));
}

/** A household whose room is not known here: its letter bears the number. */
export function unnamedRoom(number: number): NumberedRoom {
  return { name: `户号 ${number}`, building: '', unit: '', door: String(number), number, listed: true };
}
