import { stringify } from 'csv-stringify/sync';
import type { Context } from 'hono';
import type { Site } from '../../domain/site.ts';
import type { Language } from '../language.ts';
import { readerFor } from '../page.tsx';
import { printable } from '../printable.ts';
import { attachment, type Marks, markWords } from './marks.ts';
import { type DataTable, longestText } from './table.tsx';

const noteHead = { zh: '备注', en: 'note' } as const;

/** Cells of the largest workbook that is made: 4 MB, of the 6 that a function can answer with. A larger table comes as CSV, which leaves compressed. */
const mostCells = 700_000;

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * The file that `?file=csv|xlsx&table=<name>` asks for, of one of a page's tables; undefined where a page is asked for. Chinese opens in
 * spreadsheets (byte-order mark, CRLF), nothing is taken for a formula; name and every row say what `marks` say: a demo, not released, replaced. A table too large for a workbook comes as CSV.
 */
export async function tableFile(
  c: Context,
  site: Site,
  tables: readonly DataTable<unknown>[],
  marks: Marks = { demo: site.demo, internal: false },
): Promise<Response | undefined> {
  const [wanted, name] = [c.req.query('file'), c.req.query('table')];
  const table = tables.find((one) => one.name === name);
  if (table === undefined || (wanted !== 'csv' && wanted !== 'xlsx')) return undefined;
  const kind = table.rows.length * table.columns.length > mostCells ? 'csv' : wanted;
  const { language } = readerFor(c);
  const rows = cellsOf(table, language, marks);
  c.header('Content-Disposition', attachment(table.name, marks, kind, language));
  if (kind === 'csv') {
    const text = csvOf(rows);
    return c.body(text, 200, { 'Content-Type': 'text/csv; charset=utf-8' });
  }
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const cells = rows.map((row) => row.map((value) => (value === null ? null : { value })));
  const { toBuffer } = writeXlsxFile(cells, { sheet: table.name.slice(0, 31) });
  return c.body(new Uint8Array(await toBuffer()), 200, { 'Content-Type': xlsxType });
}

/** A table as the text of a CSV file. */
export function tableCsv(table: DataTable<unknown>, language: Language, marks: Marks): string {
  return csvOf(cellsOf(table, language, marks));
}

function csvOf(rows: readonly (readonly (string | number | null)[])[]): string {
  return stringify([...rows], { bom: true, record_delimiter: 'windows', escape_formulas: true });
}

/** Heads and rows of a table as plain cells, as files hold them. */
export function cellsOf(
  { columns, rows }: DataTable<unknown>,
  language: Language,
  marks: Marks,
): (string | number | null)[][] {
  const said = markWords(marks, language).join(language === 'zh' ? '；' : '; ');
  const told = columns.filter(({ wide }) => wide !== true);
  const heads = [...told.map(({ head }) => head[language]), ...(said === '' ? [] : [noteHead[language]])];
  const body = rows.map((row) => [
    ...told.map((column) => plain(column.value(row, language))),
    ...(said === '' ? [] : [said]),
  ]);
  return [heads, ...body];
}

function plain(value: string | number | null): string | number | null {
  return typeof value === 'string' ? printable(value, longestText) : value;
}
