import { type Cell, NoTable, type TableRow } from '../sheets/read-table.ts';
import { findColumns, type TableBody, textIn } from '../sheets/table-columns.ts';
import { isTotal } from '../sheets/total-line.ts';
import { type Heads, headsOf } from './heads-of.ts';
import { columnSynonyms, nameSynonyms, neededColumns, type Sheet, type SheetKind } from './sheet.ts';

/** A clerk's file as read, with what is needed to give it back: its header as it stands, and every row's own cells. */
export interface ClerkSheet extends Sheet {
  readonly header: TableRow;
  readonly source: ReadonlyMap<number, readonly Cell[]>;
  /** What became of its columns, by their heads. */
  readonly heads: Heads;
  /** Lines with empty cells that were filled from above: they are merged in the file, or the clerk said so. */
  readonly filled: readonly number[];
  /** Lines with empty cells under a text, in columns that clerks merge; nothing in the file says that they are. */
  readonly blank: readonly number[];
  /** Everything that the file could be read as. */
  readonly kinds: readonly SheetKind[];
}

/** What the clerk says of a file. */
export interface SheetChoice {
  /** As what it is read, where it could be more. */
  readonly kind?: SheetKind;
  /** Heads of other columns that are about no person, and are kept. */
  readonly keep?: readonly string[];
  /** Whether empty cells say what stands above them. */
  readonly fillDown?: boolean;
}

/** Columns that clerks merge over many rows: an empty cell says what stands above it. */
const mergedColumns: Readonly<Record<SheetKind, readonly string[]>> = {
  firms: [],
  compounds: ['district', 'mode', 'households_source', 'households_day'],
  tenures: ['compound'],
};

/**
 * Reads firms, compounds or tenures (told by the columns) from a table with whatever title rows. Empty cells are filled where the file itself merges them, others
 * only where the clerk says so. Throws `NoTable` that names the columns that are missing.
 */
export function sheetInTable(rows: readonly TableRow[], choice: SheetChoice = {}): ClerkSheet {
  const bodies = (Object.keys(neededColumns) as SheetKind[]).flatMap((kind) => {
    const body = findColumns(rows, synonymsOf(kind), [neededColumns[kind]]);
    return body === undefined ? [] : [{ kind, body }];
  });
  const chosen = bodies.find(({ kind }) => kind === choice.kind) ?? bodies[0];
  if (chosen === undefined) throw new NoTable(missingColumns(rows));
  const kinds = bodies.map(({ kind }) => kind);
  // What else stands in a ledger of several kinds is the first one's.
  const keep = chosen === bodies[0] ? (choice.keep ?? []) : undefined;
  return { ...sheetOf(chosen.kind, chosen.body, keep, choice.fillDown === true), kinds };
}

function synonymsOf(kind: SheetKind): Readonly<Record<string, readonly string[]>> {
  return { ...columnSynonyms, name: kind === 'firms' ? nameSynonyms.firms : nameSynonyms.compounds };
}

function sheetOf(
  kind: SheetKind,
  { columns, header, rows: body }: TableBody,
  keep: readonly string[] | undefined,
  fillDown: boolean,
): Omit<ClerkSheet, 'kinds'> {
  const { named, heads } = headsOf(kind, columns, header, keep);
  const above = new Map<string, string>();
  const filled = new Set<number>();
  const blank = new Set<number>();
  const rows = body.map(({ line, cells, merged }) => {
    const read = new Map([...named].map(([index, column]) => [column, textOf(cells[index] ?? '')]));
    if (![...read.values()].some(isTotal))
      for (const column of mergedColumns[kind]) {
        const index = columns.get(column);
        const said = read.get(column) ?? '';
        const same = index === undefined ? undefined : merged?.get(index);
        const over = same === undefined ? above.get(column) : textOf(same);
        if (said !== '') above.set(column, said);
        else if (over !== undefined && over !== '') {
          const known = same !== undefined || fillDown;
          (known ? filled : blank).add(line);
          if (known) read.set(column, over);
        }
      }
    return { line, cells: Object.fromEntries(read) };
  });
  const source = new Map(body.map(({ line, cells }) => [line, cells]));
  return { kind, rows, bad: [], header, source, heads, filled: [...filled], blank: [...blank] };
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
