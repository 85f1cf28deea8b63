import type { Month } from '../../domain/month.ts';
import { monthWritten, type PaperRow } from '../../paper/paper-row.ts';
import { type Cell, NoTable, type TableRow } from '../../sheets/read-table.ts';
import { cellIn, findColumns, textIn } from '../../sheets/table-columns.ts';

/** The questions of a form: seven aspects and what to improve first. */
export const questions = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8'] as const;

/** A sheet of paper answers as read: its header and rows as they stand in the file, the rows to enter, and lines whose month cannot be read. */
export interface AnswerSheet {
  readonly header: TableRow;
  readonly raw: ReadonlyMap<number, TableRow>;
  readonly rows: readonly PaperRow[];
  readonly wrongMonths: readonly number[];
}

const synonyms = {
  code: ['本户评价码', '评价码'],
  month: ['评价月份', '月份'],
  ...Object.fromEntries(questions.map((name, index) => [name, [`第${index + 1}题`, `${index + 1}`]])),
};

/** Reads a sheet with columns code, q1 to q8 and, if the forms are of several months, month; `month` is that of rows that say none. Throws `NoTable`. */
export function answersInTable(rows: readonly TableRow[], month: Month): AnswerSheet {
  const body = findColumns(rows, synonyms, [['code', ...questions]]);
  if (body === undefined)
    throw new NoTable(
      '缺少列:要有 code(本户评价码)和 q1 到 q8 the columns code and q1 to q8 are needed',
      rows[0]?.line,
    );
  const read: PaperRow[] = [];
  const wrongMonths: number[] = [];
  for (const row of body.rows) {
    const written = monthIn(cellIn(body, row, 'month'), month);
    const text = (column: string) => unescaped(textIn(cellIn(body, row, column)));
    if (written === undefined) wrongMonths.push(row.line);
    else read.push({ line: row.line, code: text('code'), month: written, answers: questions.map(text) });
  }
  const raw = new Map(body.rows.map((row) => [row.line, row]));
  return { header: body.header, raw, rows: read, wrongMonths };
}

/** The month in a cell; a spreadsheet makes days of what looks like a month. */
function monthIn(cell: Cell, otherwise: Month): Month | undefined {
  if (cell instanceof Date) return monthWritten(cell.toISOString().slice(0, 7), otherwise);
  const text = unescaped(textIn(cell));
  return text === '' ? otherwise : monthWritten(text, otherwise);
}

/** Without the mark that keeps a sheet that was given back from being read as formulas. */
function unescaped(text: string): string {
  return text.replace(/^'(?=[=+\-@])/, '');
}
