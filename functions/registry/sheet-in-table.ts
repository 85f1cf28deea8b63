import { mayBeAboutPeople } from '../domain/extra-columns.ts';
import { type Cell, NoTable, type TableRow } from '../letters/read-table.ts';
import { findColumns, type TableBody, textIn } from '../letters/table-columns.ts';
import { columnSynonyms, nameSynonyms, neededColumns, type Sheet, type SheetKind } from './sheet.ts';

/** A clerk's file as read, with what is needed to give it back: its header as it stands, and every row's own cells. */
export interface ClerkSheet extends Sheet {
  readonly header: TableRow;
  readonly source: ReadonlyMap<number, readonly Cell[]>;
  /** Unknown columns that are kept, and columns left out because they may be about people. */
  readonly kept: readonly string[];
  readonly leftOut: readonly string[];
  /** Lines whose empty cells were filled from above, as merged cells read. */
  readonly filled: readonly number[];
}

/** The column that a returned file has beside its own. */
export const faultColumn = '错误原因';

/** Columns that clerks merge over many rows: an empty cell says what stands above it. */
const mergedColumns: Readonly<Record<SheetKind, readonly string[]>> = {
  firms: [],
  compounds: ['district', 'mode', 'households_source', 'households_day'],
  tenures: ['compound'],
};

/** Reads firms, compounds or tenures (told by the columns) from a table with whatever title rows. Throws `NoTable` that names the columns that are missing. */
export function sheetInTable(rows: readonly TableRow[]): ClerkSheet {
  for (const kind of Object.keys(neededColumns) as SheetKind[]) {
    const body = findColumns(rows, synonymsOf(kind), [neededColumns[kind]]);
    if (body !== undefined) return sheetOf(kind, body);
  }
  throw new NoTable(missingColumns(rows));
}

function synonymsOf(kind: SheetKind): Readonly<Record<string, readonly string[]>> {
  return { ...columnSynonyms, name: kind === 'firms' ? nameSynonyms.firms : nameSynonyms.compounds };
}

function sheetOf(kind: SheetKind, { columns, header, rows: body }: TableBody): ClerkSheet {
  const named = new Map([...columns].map(([column, index]) => [index, column]));
  const others = header.cells.map((cell, index) => (named.has(index) ? '' : textIn(cell)));
  const unknown = others.filter((name) => name !== '' && name !== faultColumn && name !== '序号');
  const leftOut = unknown.filter(mayBeAboutPeople);
  for (const [index, name] of others.entries())
    if (unknown.includes(name) && !leftOut.includes(name)) named.set(index, `+${name}`);
  const above = new Map<string, string>();
  const filled: number[] = [];
  const rows = body.map(({ line, cells }) => {
    const read = Object.fromEntries(
      [...named].map(([index, column]) => [column, textOf(cells[index] ?? '')]),
    );
    for (const column of mergedColumns[kind]) {
      if (read[column] !== '') above.set(column, read[column] ?? '');
      else if (above.has(column)) {
        read[column] = above.get(column) ?? '';
        if (filled.at(-1) !== line) filled.push(line);
      }
    }
    return { line, cells: read };
  });
  const source = new Map(body.map(({ line, cells }) => [line, cells]));
  const kept = unknown.filter((name) => !leftOut.includes(name));
  return { kind, rows, bad: [], header, source, kept, leftOut, filled };
}

/** Text in one width; a day that a spreadsheet made of it as `2024-03-01`. */
function textOf(cell: Cell): string {
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : textIn(cell);
}

/** Which columns the best row of headers lacks. */
function missingColumns(rows: readonly TableRow[]): string {
  const lacking = (Object.keys(neededColumns) as SheetKind[]).map((kind) => {
    const needed = neededColumns[kind];
    const found = needed.filter((column) => findColumns(rows, synonymsOf(kind), [[column]]) !== undefined);
    const missing = needed.filter((column) => !found.includes(column));
    return { share: found.length / needed.length, missing: missing.map((one) => headOf(kind, one)) };
  });
  const [best] = lacking.sort((a, b) => b.share - a.share);
  if (best === undefined || best.share === 0)
    return '没有找到表头，请用本页的模板 no row of headers was found: use a template of this page';
  return `表头缺少：${best.missing.join('、')} columns are missing`;
}

/** The Chinese head of a column. */
export function headOf(kind: SheetKind, column: string): string {
  if (column === 'name') return nameSynonyms[kind === 'firms' ? 'firms' : 'compounds'][0];
  return columnSynonyms[column]?.[0] ?? column;
}
