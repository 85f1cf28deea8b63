import { createHash } from 'node:crypto';
import type { KeepOnce } from '../ports/month.ts';
import type { Database } from './database.ts';
import { type Item, numberOf, textOf } from './item.ts';
import { piecesOf } from './keys.ts';

/** Most bytes of text in one item; an item may have 400 KB with its names and keys. */
const pieceBytes = 300 * 1024;

/** Where a text is kept: keys of the table records. */
export interface TextKey extends Item {
  readonly pk: string;
  readonly sk: string;
}

/**
 * Texts put once under a key of the table records. A long one goes into pieces named by its own hash first, then the head
 * under the key says which: the head alone decides, so a crash between leaves nothing half kept, and the same text put
 * again finds its pieces in place.
 */
export async function keepText(database: Database, key: TextKey, text: string): Promise<KeepOnce> {
  const bytes = Buffer.from(text);
  const hash = createHash('sha256').update(bytes).digest('hex');
  const absent = { text: 'attribute_not_exists(#pk)' };
  const pieces = bytes.length > pieceBytes ? Math.ceil(bytes.length / pieceBytes) : 0;
  for (let piece = 0; piece < pieces; piece++) {
    const part = bytes.subarray(piece * pieceBytes, (piece + 1) * pieceBytes);
    await database.put('records', { ...pieceKey(hash, piece), bytes: part }, absent);
  }
  const head = { ...key, hash, pieces, ...(pieces === 0 && { text }) };
  if (await database.put('records', head, absent)) return 'kept';
  const standing = await database.get('records', key, true);
  return standing !== undefined && standing.hash === hash ? 'kept' : 'differs';
}

/** The text kept under a key; undefined where there is none. */
export async function readText(database: Database, key: TextKey): Promise<string | undefined> {
  const head = await database.get('records', key, true);
  return head && textOfHead(database, head);
}

/** The text of a head that was read; fetches its pieces where it has some. A missing or damaged piece is an error. */
export async function textOfHead(database: Database, head: Item): Promise<string> {
  const pieces = numberOf(head, 'pieces');
  if (pieces === 0) return textOf(head, 'text');
  const hash = textOf(head, 'hash');
  const parts = await Promise.all(
    Array.from({ length: pieces }, async (_, piece) => {
      const item = await database.get('records', pieceKey(hash, piece), true);
      if (!(item?.bytes instanceof Uint8Array)) throw new Error(`piece ${piece} of text ${hash} is missing`);
      return item.bytes;
    }),
  );
  const whole = Buffer.concat(parts);
  if (createHash('sha256').update(whole).digest('hex') !== hash) throw new Error(`text ${hash} is damaged`);
  return whole.toString();
}

function pieceKey(hash: string, piece: number): TextKey {
  return { pk: piecesOf(hash), sk: String(piece).padStart(5, '0') };
}
