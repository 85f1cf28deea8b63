import { type EvidenceKind, evidenceKinds } from '../domain/indicator/evidence-row.ts';
import { type LocalTime, timeText } from '../domain/indicator/local-time.ts';
import { type BadLine, faultColumn } from '../sheets/bad-row.ts';
import { type Cell, NoTable, type TableRow } from '../sheets/read-table.ts';
import { readTime, timeOfCell } from '../sheets/read-time.ts';
import { findColumns, type TableBody, textIn } from '../sheets/table-columns.ts';
import { isTotalWord } from '../sheets/total-line.ts';
import { columnsOf, evidenceHead, evidenceShapes, timeColumns } from './columns.ts';
import { PackedLines } from './packed-lines.ts';
import { twinFinder } from './twin-rows.ts';

/** A row as it is sent: its line, then the texts of the kind's columns in their order. */
export type EvidenceCells = readonly [line: number, ...cells: readonly string[]];

/**
 * A clerk's file of evidence as read. Of each row only the columns of its kind are kept, joined into one text, for files are long: names, telephones, rooms and free text
 * stay where they are.
 */
export interface EvidenceSheet {
  readonly kind: EvidenceKind;
  readonly header: TableRow;
  /** In order of their months. */
  readonly rows: SheetRows;
  readonly bad: readonly BadLine[];
  /** The newest time in the file, as text: until then what is open was open. Empty where there is none. */
  readonly openAt: string;
  /** Heads that were not read. */
  readonly dropped: readonly string[];
}

/** The rows of a sheet, as many as are wanted at a time: a long file's are never all texts at once. */
export interface SheetRows {
  readonly length: number;
  /** The rows from a place to before another, as they are sent. */
  slice(from: number, to: number): readonly EvidenceCells[];
}

/** Longest text of a cell that is kept. */
const longest = 60;

/**
 * Reads a sheet row by row: `take` each, then `done`, which throws `NoTable` where the columns are not those of the kind. Of times after `until` (now, as the reader's
 * clock shows it) nothing is learnt about what is open.
 */
export function evidenceReader(
  kind: EvidenceKind,
  until: LocalTime,
): { take(row: TableRow): void; done(): EvidenceSheet } {
  const { columns, needed } = evidenceShapes[kind];
  const waiting: TableRow[] = [];
  const rows = new PackedLines();
  const bad: BadLine[] = [];
  const twins = twinFinder(kind, rows);
  let body: TableBody | undefined;
  const names = columnsOf(kind);
  const times = timeColumns.map((column) => names.indexOf(column)).filter((place) => place >= 0);
  const first = names.indexOf(times.length > 0 ? 'received' : 'day');
  let newest: LocalTime = 0;

  function keep({ line, cells }: TableRow, at: ReadonlyMap<string, number>): void {
    const texts = names.map((column) => cellText(column, cells[at.get(column) ?? -1] ?? ''));
    if (texts.every((text) => text === '') || isTotalWord(firstText(cells))) return;
    let month = 0;
    for (const place of times.length > 0 ? times : [first]) {
      const time = readTime(texts[place] ?? '')?.time;
      if (time === undefined) continue;
      if (times.length > 0 && time <= until) newest = Math.max(newest, time);
      if (place === first) month = monthNumber(time);
    }
    const found = twins(line, texts);
    if (found === 'same') return;
    if ('reason' in found) bad.push(found);
    else found.keep(rows.add(line, month, found.texts.join('\t')));
  }

  return {
    take(row) {
      if (body !== undefined) return keep(row, body.columns);
      waiting.push(row);
      body = findColumns(waiting, columns, needed);
      for (const [column, heads] of body?.doubled ?? [])
        throw new NoTable(twice(kind, column, heads), row.line);
      if (body !== undefined) for (const below of body.rows) keep(below, body.columns);
    },
    done() {
      if (body === undefined) throw new NoTable(missing(kind, waiting));
      const used = new Set(body.columns.values());
      const heads = body.header.cells.map(textIn);
      const dropped = heads.filter((head, place) => head !== '' && head !== faultColumn && !used.has(place));
      const openAt = newest === 0 ? '' : timeText(newest);
      return { kind, header: body.header, rows: byMonth(rows), bad, openAt, dropped };
    },
  };
}

/** A whole table of evidence. Throws `NoTable`. */
export function evidenceSheet(
  rows: readonly TableRow[],
  kind: EvidenceKind,
  until: LocalTime,
): EvidenceSheet {
  const reader = evidenceReader(kind, until);
  for (const row of rows) reader.take(row);
  return reader.done();
}

function byMonth(rows: PackedLines): SheetRows {
  const places = rows.sorted();
  return {
    length: places.length,
    slice: (from, to) =>
      places.slice(from, to).map((place): EvidenceCells => {
        const { line, text } = rows.at(place);
        return [line, ...text.split('\t')];
      }),
  };
}

function monthNumber(time: LocalTime): number {
  const date = new Date(time * 1000);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** Whether a text names a kind of evidence. */
export function isEvidenceKind(text: string): text is EvidenceKind {
  return (evidenceKinds as readonly string[]).includes(text);
}

/** What a row says first. */
function firstText(cells: readonly Cell[]): string {
  return cells.map(textIn).find((text) => text !== '') ?? '';
}

/** A cell in one width; of why an order was put off only that it was. */
function cellText(column: string, cell: Cell): string {
  const text =
    cell instanceof Date ? timeOfCell(cell) : /^[!-~]*(?: [!-~]+)*$/.test(cell) ? cell : textIn(cell);
  if (column === 'pause_reason') return /^(?:无|否|-|—|\/)?$/.test(text) ? '' : '是';
  return text.replaceAll(/\s+/g, ' ').slice(0, longest);
}

/** Two columns that say the same are not chosen from: they may differ. */
function twice(kind: EvidenceKind, column: string, heads: readonly string[]): string {
  const head = evidenceHead(kind, column);
  return `${heads.join('、')} 都可作“${head}”：请把要用的一列改名为“${head}”，另一列删去 several columns may be ${column}: rename the one that is meant, delete the other`;
}

/** Which columns the best row of headers lacks. */
function missing(kind: EvidenceKind, rows: readonly TableRow[]): string {
  const { columns, needed } = evidenceShapes[kind];
  const lacking = needed.map((set) =>
    set.filter((column) => findColumns(rows, columns, [[column]]) === undefined),
  );
  const [best = []] = lacking.toSorted((a, b) => a.length - b.length);
  const heads = best.map((column) => evidenceHead(kind, column)).join('、');
  return `表头缺少：${heads} columns are missing: ${best.join(', ')}`;
}
