import { isHarmless, mayBeAboutPeople } from '../domain/extra-columns.ts';
import type { TableRow } from '../sheets/read-table.ts';
import { textIn } from '../sheets/table-columns.ts';
import { nameSynonyms, type SheetKind, templateColumns } from './sheet.ts';

/** What becomes of the columns of a clerk's file that this kind of sheet does not need. */
export interface Heads {
  /** Kept and exported, never scored. */
  readonly kept: readonly string[];
  /** May be about persons: not read. */
  readonly leftOut: readonly string[];
  /** Left out until the clerk says that they are about no person. */
  readonly asked: readonly string[];
  /** Belong to another kind of sheet. */
  readonly unused: readonly string[];
}

/** Columns that are in a file for its reader, or put there by us. */
const ours = ['序号', '错误原因'];

/** The columns of a header by their place, unknown ones with a `+` before their head, and what becomes of all others. `keep` are heads that the clerk ticked; without it no unknown column is kept. */
export function headsOf(
  kind: SheetKind,
  columns: ReadonlyMap<string, number>,
  header: TableRow,
  keep: readonly string[] | undefined,
): { readonly named: ReadonlyMap<number, string>; readonly heads: Heads } {
  const known = new Map([...columns].map(([column, index]) => [index, column]));
  const names: readonly string[] = [...nameSynonyms.firms, ...nameSynonyms.compounds];
  const named = new Map<number, string>();
  const heads = {
    kept: [] as string[],
    leftOut: [] as string[],
    asked: [] as string[],
    unused: [] as string[],
  };
  for (const [index, cell] of header.cells.entries()) {
    const [head, column] = [textIn(cell), known.get(index)];
    if (column !== undefined && templateColumns[kind].includes(column)) named.set(index, column);
    else if (head === '' || ours.includes(head)) continue;
    else if (column !== undefined || names.includes(head) || keep === undefined) heads.unused.push(head);
    else if (mayBeAboutPeople(head)) heads.leftOut.push(head);
    else if (isHarmless(head) || keep.includes(head)) {
      heads.kept.push(head);
      named.set(index, `+${head}`);
    } else heads.asked.push(head);
  }
  return { named, heads };
}
