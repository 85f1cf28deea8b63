import { parseCompoundId } from '../domain/compound.ts';
import { parseFirmId } from '../domain/firm.ts';

/** The number of a row that has none of its own: which one it is of its firm, compound and day as they are written, from the second on. */
export const ordinalKey = /^~([1-9]\d{0,5})$/;

/**
 * The key of a row without a number: its firm and its compound as the file names them, however they are spelt, `-` for what it does not name, and its day. It hangs on nothing but the file, so that who
 * numbers rows that are alike and who keeps them mean the same.
 */
export function ownKey({ firm = '', compound = '' }: Readonly<Record<string, string>>, day: string): string {
  return [parseFirmId(firm) ?? (firm || '-'), parseCompoundId(compound) ?? (compound || '-'), day].join(' ');
}
