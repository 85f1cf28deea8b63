import type { Cell, TableRow } from './read-table.ts';

/** Where the columns of a table are, by our names for them, and the rows below the headers. */
export interface TableBody {
  readonly columns: ReadonlyMap<string, number>;
  readonly header: TableRow;
  readonly rows: readonly TableRow[];
  /** Heads of equal standing for one column, of which the first is taken. */
  readonly doubled: ReadonlyMap<string, readonly string[]>;
}

/** Rows above the headers that are looked through: a title, who made it, when. */
const titleRows = 20;

/**
 * Finds the headers: the first row that names every column of one of the `needed` sets, by any of its synonyms, whatever stands above
 * it. A column's own name and its first word go before its other words, wherever they stand. Undefined where there is none.
 */
export function findColumns(
  rows: readonly TableRow[],
  synonyms: Readonly<Record<string, readonly string[]>>,
  needed: readonly (readonly string[])[],
): TableBody | undefined {
  const names = new Map(
    Object.entries(synonyms).flatMap(([column, words]) =>
      [column, ...words].map((word, place) => [plain(word), { column, own: place < 2 }] as const),
    ),
  );
  for (const [place, header] of rows.slice(0, titleRows).entries()) {
    const heads = header.cells.flatMap((cell, index) => {
      const name = names.get(plain(textIn(cell)));
      return name === undefined ? [] : [{ ...name, index, head: textIn(cell) }];
    });
    const columns = new Map<string, number>();
    const doubled = new Map<string, readonly string[]>();
    for (const [column, all] of Map.groupBy(heads, (one) => one.column)) {
      const own = all.filter((one) => one.own);
      const [first, ...others] = own.length > 0 ? own : all;
      if (first !== undefined) columns.set(column, first.index);
      if (first !== undefined && others.length > 0)
        doubled.set(column, [first.head, ...others.map(({ head }) => head)]);
    }
    if (needed.some((set) => set.every((column) => columns.has(column))))
      return { columns, header, rows: rows.slice(place + 1), doubled };
  }
  return undefined;
}

/** The text of a row's cell in this column; empty where there is none. */
export function cellIn({ columns }: TableBody, { cells }: TableRow, column: string): Cell {
  const index = columns.get(column);
  return index === undefined ? '' : (cells[index] ?? '');
}

/** A cell as text; a day as nothing. */
export function textIn(cell: Cell): string {
  return cell instanceof Date ? '' : cell.normalize('NFKC').trim();
}

/** A header as it is compared: without brackets and what is in them, spaces and marks of required columns. */
function plain(word: string): string {
  return word
    .normalize('NFKC')
    .replace(/\([^()]*\)/g, '')
    .replace(/[\s*:_]/g, '')
    .toLowerCase();
}
