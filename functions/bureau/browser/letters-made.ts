import { strToU8, zipSync } from 'fflate';
import type { NumberedRoom } from '../../domain/letters/number-rooms.ts';
import { letterFiles } from '../../letters/letter-files.ts';
import type { PrintedLetters } from '../../letters/printed-letters.ts';

/** What the service answers to an order of letters. */
export type PrintAnswer = PrintedLetters;

/** All files of a kit in one ZIP. `onShare` hears of the share that is done, and the page may draw in between. */
export async function makeLetters(
  answer: PrintAnswer,
  rooms: readonly NumberedRoom[],
  onShare: (share: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const all = answer.codes.length;
  const files = await letterFiles(answer, rooms, (done) => onShare(done / Math.max(1, all)));
  const bytes = Object.fromEntries([...files].map(([name, text]) => [name, strToU8(text)]));
  return new Uint8Array(zipSync(bytes, { level: 6 }));
}
