import type { EvidenceKind } from '../domain/indicator/evidence-row.ts';
import type { BadLine } from '../sheets/bad-row.ts';
import { columnsOf } from './columns.ts';
import { dayInCell } from './day-in-cell.ts';
import { ordinalKey, ownKey } from './own-key.ts';
import type { PackedLines } from './packed-lines.ts';

/** What a file says of a row beside those before it: the very same, a contradiction, or a row of its own, whose place is to be told. */
export type Twin = 'same' | BadLine | { readonly texts: readonly string[]; keep(place: number): void };

/** Our own place of a row without a number, written by hand, would be taken for another's. */
const notANumber =
  '编号 key: 不像编号（没有编号的请留空） does not look like a number; leave it empty where there is none';

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

  /** The key that a row without a number will have, but for its place among those alike. */
  function identity(texts: readonly string[]): string {
    const [firm = '', compound = '', day = ''] = own.map((place) => texts[place] ?? '');
    const read = dayInCell(day);
    return ownKey({ firm, compound }, /^\d/.test(read) ? read : day);
  }

  /** What a row says beside whose it is and of which day; a time of day tells two apart. */
  const says = (texts: readonly string[]) =>
    texts.filter((text, place) => !own.includes(place) || text.includes(':')).join('\t');

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
    const text = says(texts);
    if (alike.has(text)) return 'same';
    alike.set(text, alike.size + 1);
    return { texts: alike.size === 1 ? texts : [`~${alike.size}`, ...texts.slice(1)], keep: () => {} };
  }

  return (line, texts) => {
    const [key = ''] = texts;
    if (!numbered) return once(identity(texts), line, texts);
    if (ordinalKey.test(key)) return { line, reason: notANumber };
    if (key !== '') return once(key, line, texts);
    return names[0] === 'key' ? counted(texts) : { texts, keep: () => {} };
  };
}
