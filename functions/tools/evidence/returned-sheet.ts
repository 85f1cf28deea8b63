import { stringify } from 'csv-stringify/sync';
import { type BadLine, faultColumn } from '../../sheets/bad-row.ts';
import { type Cell, eachRow, type TableRow } from '../../sheets/read-table.ts';
import { timeOfCell } from '../../sheets/read-time.ts';

/** The bad lines of a file under its own headers, with a column that says what is wrong: to be put right and imported again. CSV that spreadsheets open; nothing in it is a formula. */
export async function returnedSheet(
  bytes: Uint8Array,
  header: TableRow,
  bad: readonly BadLine[],
): Promise<string> {
  const reasons = new Map(bad.map(({ line, reason }) => [line, reason]));
  const place = header.cells.indexOf(faultColumn);
  const width = place === -1 ? header.cells.length : place;
  const row = (cells: readonly Cell[], last: string) => [
    ...Array.from({ length: width }, (_, index) => textOf(cells[index] ?? '')),
    last,
  ];
  const rows = [row(header.cells, faultColumn)];
  await eachRow(bytes, ({ line, cells }) => {
    const reason = reasons.get(line);
    if (reason !== undefined) rows.push(row(cells, `第 ${line} 行：${reason}`));
  });
  return stringify(
    rows.map((cells) => cells.map(harmless)),
    { bom: true },
  );
}

/** A cell that no spreadsheet takes for a formula; a lone dash says nothing and stays as it is, to be read again. */
function harmless(text: string): string {
  return /^[=+\-@\t\r＝＋－＠]./su.test(text) || /^[=+@]$/.test(text) ? `'${text}` : text;
}

function textOf(cell: Cell): string {
  return cell instanceof Date ? timeOfCell(cell) : cell;
}
