import type { EvidenceKind } from '../domain/indicator/evidence-row.ts';
import type { BadLine } from '../sheets/bad-row.ts';
import { columnsOf } from './columns.ts';
import { dayInCell } from './day-in-cell.ts';
import type { PackedLines } from './packed-lines.ts';

/** What a file says of a row beside those before it: the very same, a contradiction, or a row of its own, whose place is to be told. */
export type Twin = 'same' | BadLine | { readonly texts: readonly string[]; keep(place: number): void };

/** The number of a row that has none of its own: which one it is of its firm, compound and day, from the second on. */
export const ordinalKey = /^~([1-9]\d{0,5})$/;

/**
 * Finds out which rows of a file mean the same. A number of its own stands once, and so does what a firm has on a day where the kind knows no numbers, unless the line says
 * the very same. Rows without the number that others of their kind have are told apart by their order among those of the same firm, compound and day: `~2`, `~3` in
 * place of it, so the same file gives the same numbers.
 */
export function twinFinder(
  kind: EvidenceKind,
  rows: PackedLines,
): (line: number, texts: readonly string[]) => Twin {
  const names = columnsOf(kind);
  const numbered = ['order', 'key'].includes(names[0] ?? '');
  const own = ['firm', 'compound', 'day'].map((column) => names.indexOf(column));
  const places = new Map<string, number>();
  const unnumbered = new Map<string, Map<string, number>>();

  /** Whose a row is and of which day, however the day is written. */
  function identity(texts: readonly string[]): string {
    const [firm = '', compound = '', day = ''] = own.map((place) => texts[place] ?? '');
    const read = dayInCell(day);
    return [firm.toUpperCase(), compound.toUpperCase(), /^\d/.test(read) ? read : day].join('\t');
  }

  function once(key: string, line: number, texts: readonly string[]): Twin {
    const place = places.get(key);
    if (place === undefined) return { texts, keep: (at) => void places.set(key, at) };
    const twin = rows.at(place);
    if (twin.text === texts.join('\t')) return 'same';
    return { line, reason: `与第 ${twin.line} 行重复 the same as on line ${twin.line}` };
  }

  function counted(texts: readonly string[]): Twin {
    const key = identity(texts);
    const alike = unnumbered.get(key) ?? new Map<string, number>();
    unnumbered.set(key, alike);
    const text = texts.join('\t');
    if (alike.has(text)) return 'same';
    alike.set(text, alike.size + 1);
    return { texts: alike.size === 1 ? texts : [`~${alike.size}`, ...texts.slice(1)], keep: () => {} };
  }

  return (line, texts) => {
    const [key = ''] = texts;
    if (!numbered) return once(identity(texts), line, texts);
    if (key !== '') return once(key, line, texts);
    return names[0] === 'key' ? counted(texts) : { texts, keep: () => {} };
  };
}
