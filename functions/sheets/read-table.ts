import { type CsvError, parse } from 'csv-parse/browser/esm/sync';
import { readSheet } from 'read-excel-file/universal';
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
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    throw new NoTable('这是旧的 .xls 文件,请另存为 xlsx 再试 an old .xls file: save it as .xlsx');
  const rows = startsWith(bytes, [0x50, 0x4b]) ? await sheetRows(bytes) : csvRows(textOf(bytes));
  return rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
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

/** UTF-8 where the bytes are that; else GB18030, of which GBK and GB2312 are parts. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function csvRows(text: string): readonly TableRow[] {
  const head = text.slice(0, 2000).replace(/"[^"]*"/g, '');
  const delimiter = [',', ';', '\t'].reduce((best, one) =>
    head.split(one).length > head.split(best).length ? one : best,
  );
  const rows: TableRow[] = [];
  try {
    parse(text, {
      delimiter,
      trim: true,
      relax_column_count: true,
      relax_quotes: true,
      on_record: (cells: string[], { lines }) => void rows.push({ line: lines, cells }),
    });
  } catch (error) {
    const { lines } = error as Partial<CsvError>;
    const line = typeof lines === 'number' ? lines : undefined;
    throw new NoTable('引号没有成对 a quotation mark is never closed', line);
  }
  return rows;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, place) => bytes[place] === byte);
}
