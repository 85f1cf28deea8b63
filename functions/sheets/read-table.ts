import { unzipSync } from 'fflate';
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
export async function readTable(bytes: Uint8Array, mostXlsx?: number): Promise<readonly TableRow[]> {
  const rows: TableRow[] = [];
  await eachRow(bytes, (row) => void rows.push(row), mostXlsx);
  return rows;
}

/**
 * Reads a file as `readTable` does and hands over row by row: of a long CSV file no row stays in memory unless it is kept. An XLSX file is read whole; one whose sheets are of more
 * than `mostXlsx` bytes when unpacked is refused before that.
 */
export async function eachRow(
  bytes: Uint8Array,
  onRow: (row: TableRow) => void,
  mostXlsx = Number.POSITIVE_INFINITY,
): Promise<void> {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    throw new NoTable('这是旧的 .xls 文件,请另存为 xlsx 再试 an old .xls file: save it as .xlsx');
  const unlessEmpty = (row: TableRow) => {
    if (row.cells.some((cell) => cell !== '')) onRow(row);
  };
  if (startsWith(bytes, [0x50, 0x4b])) {
    if (unpackedBytes(bytes) > mostXlsx) throw new NoTable(tooLong);
    await sheetRows(bytes, unlessEmpty);
  } else await csvRows(bytes, unlessEmpty);
}

async function sheetRows(bytes: Uint8Array, onRow: (row: TableRow) => void): Promise<void> {
  const sheet = await readXlsx(bytes);
  const { rows } = sheet;
  const merged = new Map<number, Map<number, Cell>>();
  for (const { column, first, last } of sheet.merged) {
    const said = cellOf(rows[first]?.[column]);
    for (let row = first + 1; row <= Math.min(last, rows.length - 1); row++)
      merged.set(row, (merged.get(row) ?? new Map()).set(column, said));
  }
  for (const [index, row] of rows.entries()) {
    const own = merged.get(index);
    onRow({ line: index + 1, cells: row.map(cellOf), ...(own !== undefined && { merged: own }) });
    // Of a long sheet no row is there twice.
    rows[index] = [];
  }
}

const tooLong =
  '这个 xlsx 太长（超过约 3 万行、24 列），读它要占太多内存：请在表格软件里“另存为”CSV（UTF-8）再导入，多长都可以；或拆成几个文件 this .xlsx (more than some 30,000 rows of 24 columns) is too long to be read in little memory: save it as CSV (UTF-8), which may be of any length, or as several files';

/** Bytes of a workbook's cells and texts when they are unpacked, as its directory says; 0 where it has none. */
function unpackedBytes(bytes: Uint8Array): number {
  let sum = 0;
  try {
    const filter = ({ name, originalSize }: { name: string; originalSize: number }) => {
      if (/^xl\/(?:worksheets\/|sharedStrings)/.test(name)) sum += originalSize;
      return false;
    };
    unzipSync(bytes, { filter });
  } catch {
    throw new NoTable(unreadable);
  }
  return sum;
}

const unreadable = '不是可读的 xlsx 文件 this is no readable .xlsx file';

async function readXlsx(bytes: Uint8Array) {
  const copy = new Uint8Array(bytes).buffer;
  try {
    // Numbers stay as they are written: 0501 and 3.10 are names of doors here.
    const rows: unknown[][] = await readSheet(copy, { parseNumber: (text) => text });
    return { rows, merged: mergedCells(bytes) };
  } catch {
    throw new NoTable(unreadable);
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
