import { readSheet } from 'read-excel-file/universal';
import { eachRecord } from './csv-rows.ts';
import { mergedCells } from './merged-cells.ts';

/** A cell of a clerk's file: text (numbers as written), or a day where a spreadsheet made one of what was typed. */
export type Cell = string | Date;

/** A row with the line it stands on (1 is the file's first). Cells are trimmed; rows without any text are left out. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly Cell[];
  /** What its cells say, by column, that a spreadsheet merged with one further up. */
  readonly merged?: ReadonlyMap<number, Cell>;
}

/** Why a file is no table: in words for the clerk, with the line where one is to blame. */
export class NoTable extends Error {
  readonly line: number | undefined;
  constructor(reason: string, line?: number) {
    super(reason);
    this.line = line;
  }
}

/**
 * Reads a clerk's file as it is: XLSX (the first sheet), or CSV in UTF-8, GBK or GB18030, separated by commas, semicolons or tabs. Which it is is
 * told by its bytes, not its name. Throws `NoTable`. Uses nothing but what browsers have too.
 */
export async function readTable(bytes: Uint8Array): Promise<readonly TableRow[]> {
  const rows: TableRow[] = [];
  await eachRow(bytes, (row) => void rows.push(row));
  return rows;
}

/** Reads a file as `readTable` does and hands over row by row: of a long CSV file no row stays in memory unless it is kept. */
export async function eachRow(bytes: Uint8Array, onRow: (row: TableRow) => void): Promise<void> {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    throw new NoTable('这是旧的 .xls 文件,请另存为 xlsx 再试 an old .xls file: save it as .xlsx');
  const unlessEmpty = (row: TableRow) => {
    if (row.cells.some((cell) => cell !== '')) onRow(row);
  };
  if (startsWith(bytes, [0x50, 0x4b])) for (const row of await sheetRows(bytes)) unlessEmpty(row);
  else await csvRows(bytes, unlessEmpty);
}

async function sheetRows(bytes: Uint8Array): Promise<readonly TableRow[]> {
  const copy = new Uint8Array(bytes).buffer;
  try {
    // Numbers stay as they are written: 0501 and 3.10 are names of doors here.
    const rows = await readSheet(copy, { parseNumber: (text) => text });
    const table = rows.map((row, index) => ({
      line: index + 1,
      cells: row.map(cellOf),
      merged: new Map<number, Cell>(),
    }));
    for (const { column, first, last } of mergedCells(bytes)) {
      const said = table[first]?.cells[column] ?? '';
      for (const row of table.slice(first + 1, last + 1)) row.merged.set(column, said);
    }
    return table.map(({ merged, ...row }) => (merged.size === 0 ? row : { ...row, merged }));
  } catch {
    throw new NoTable('不是可读的 xlsx 文件 this is no readable .xlsx file');
  }
}

function cellOf(value: unknown): Cell {
  if (value instanceof Date) return value;
  return value === null || value === undefined ? '' : String(value).trim();
}

async function csvRows(bytes: Uint8Array, onRow: (row: TableRow) => void): Promise<void> {
  try {
    await eachRecord(bytes, (cells, line) => onRow({ line, cells }));
  } catch (error) {
    const { lines } = error as { readonly lines?: unknown };
    throw new NoTable(
      '引号没有成对 a quotation mark is never closed',
      typeof lines === 'number' ? lines : undefined,
    );
  }
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, place) => bytes[place] === byte);
}
