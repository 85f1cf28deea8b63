import writeXlsxFile from 'write-excel-file/browser';
import type { ClerkSheet } from '../../../registry/sheet-in-table.ts';
import type { BadLine } from '../../../sheets/bad-row.ts';
import { faultColumn } from '../../../sheets/bad-row.ts';
import type { Cell } from '../../../sheets/read-table.ts';
import { timeOfCell } from '../../../sheets/read-time.ts';

/** The bad lines of a file under its own headers, with a column that says what is wrong: to be put right and imported again. */
export async function returnedFile(
  sheet: Pick<ClerkSheet, 'header' | 'source'>,
  bad: readonly BadLine[],
): Promise<Blob> {
  const reasons = new Map<number, string>();
  for (const { line, reason } of bad)
    reasons.set(line, [reasons.get(line), reason].filter(Boolean).join('；'));
  const place = sheet.header.cells.indexOf(faultColumn);
  const width = place === -1 ? sheet.header.cells.length : place;
  const row = (cells: readonly Cell[], last: string) =>
    [...Array.from({ length: width }, (_, index) => textOf(cells[index] ?? '')), last].map((value) => ({
      value,
      type: String,
      format: '@',
    }));
  const lines = [...reasons].sort(([a], [b]) => a - b);
  const rows = [
    row(sheet.header.cells, faultColumn),
    ...lines.map(([line, reason]) => row(sheet.source.get(line) ?? [], textOf(`第 ${line} 行：${reason}`))),
  ];
  return await writeXlsxFile(rows, { sheet: '有误的行' }).toBlob();
}

/** Most characters that a cell of a spreadsheet holds. */
const mostInCell = 32_767;

function textOf(cell: Cell): string {
  return cell instanceof Date ? timeOfCell(cell).replace(/ 00:00:00$/, '') : cell.slice(0, mostInCell);
}

/** Codes that new compounds were given, as CSV that spreadsheets open; nothing in it is a formula. */
export function codesFile(
  given: readonly { readonly id: string; readonly name: string; readonly district: string }[],
): Blob {
  const quoted = (text: string) => `"${text.replace(/^([=+\-@\t\r])/, "'$1").replaceAll('"', '""')}"`;
  const lines = given.map(({ id, name, district }) => [id, name, district].map(quoted).join(','));
  return new Blob(['\uFEFF', ['小区编码,小区名称,街道', ...lines].join('\r\n'), '\r\n'], {
    type: 'text/csv',
  });
}
