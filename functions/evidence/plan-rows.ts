import { dayOfRow, type EvidenceKind, type EvidenceRow } from '../domain/indicator/evidence-row.ts';
import {
  dayOfTime,
  daySeconds,
  type LocalTime,
  localTime,
  parseTime,
} from '../domain/indicator/local-time.ts';
import { packRow, unpackRow } from '../domain/indicator/packed-rows.ts';
import type { Month } from '../domain/month.ts';
import type { EvidencePiece } from '../ports/evidence.ts';
import type { World } from '../ports.ts';
import { BadRow } from '../sheets/bad-row.ts';
import { readTime } from '../sheets/read-time.ts';
import { columnsOf, evidenceHead, timeColumns } from './columns.ts';
import type { EvidenceCells } from './evidence-sheet.ts';
import { firmsOfRows } from './firms-of-rows.ts';
import type { KnownRow, KnownRows } from './known-rows.ts';
import { dayIn, readEvidenceRow } from './read-evidence-row.ts';
import { rowAfter } from './standing-rows.ts';
import { isMoved } from './words-in-cells.ts';

/** Some rows of a file, as they are sent. `openAt` is the newest time of the whole file, as text. */
export interface SentRows {
  readonly kind: EvidenceKind;
  readonly openAt: string;
  readonly rows: readonly EvidenceCells[];
}

/** What rows would bring: parts by months, and what would become of each line. Changes nothing. Firms and compounds must be registered; a day to come is refused. */
export async function planRows(
  world: Pick<World, 'registry'>,
  known: Pick<KnownRows, 'monthsOf' | 'row'>,
  { kind, openAt, rows }: SentRows,
  now: LocalTime,
): Promise<Omit<EvidencePiece, 'hash'>> {
  const columns = columnsOf(kind);
  const all = rows.map(([line, ...texts]) => ({
    line,
    cells: Object.fromEntries(columns.map((column, place) => [column, texts[place] ?? ''])),
  }));
  const firmOf = await firmsOfRows(
    world,
    all.map(({ cells }) => cells),
  );
  const today = dayOfTime(now);
  const endOfToday = localTime(today, daySeconds);
  const until = knownUntil(parseTime(openAt), now);
  const sorted = sorter(kind, known);
  const bad: { line: number; reason: string }[] = [];
  let outcomes = '';
  for (const { line, cells } of all)
    try {
      const on = dayIn(cells, kind);
      if (on > today) throw new BadRow(`${on} 还没有到 is still to come`);
      const row = readEvidenceRow(cells, kind, firmOf(cells, on), until);
      refuseToCome(cells, kind, endOfToday);
      outcomes += await sorted.take(row, mayMove(cells));
    } catch (error) {
      if (!(error instanceof BadRow)) throw error;
      outcomes += 'b';
      bad.push({ line, reason: error.message });
    }
  return { parts: sorted.parts(), outcomes, bad };
}

/** Until when a file knows what is open: not later than now. A file whose newest time is of a day to come has a slip in it, and knows nothing. */
function knownUntil(openAt: LocalTime | undefined, now: LocalTime): LocalTime | undefined {
  return openAt === undefined || dayOfTime(openAt) > dayOfTime(now) ? undefined : Math.min(openAt, now);
}

/** Columns of what has happened: none of it is still to come. */
const pastColumns = [...timeColumns, 'pause_from', 'pause_to', 'day'];

function refuseToCome(cells: Readonly<Record<string, string>>, kind: EvidenceKind, end: LocalTime): void {
  for (const column of pastColumns) {
    const text = cells[column] ?? '';
    const read = text === '' ? undefined : readTime(text);
    if (read !== undefined && read.time >= end)
      throw new BadRow(`${evidenceHead(kind, column)} ${column}: 还没有到 is still to come`);
  }
}

/** A number belongs to one firm. */
function refuseOther(before: EvidenceRow, row: EvidenceRow, may: ReturnType<typeof mayMove>): void {
  if (before.firm === row.firm || may === 'moved') return;
  const place = 'times' in row ? row.compound : undefined;
  const sameOrder = place !== undefined && 'times' in before && before.compound === place;
  // A row without a number that names no firm has its compound in its key.
  const sameCompound = sameOrder || row.key.startsWith('- ');
  if (may === 'same-compound' && sameCompound) return;
  throw new BadRow(
    '工单编号已属另一企业（确已改派的，在“改派”列填“是”） the number belongs to another firm already; where the order was given to this one, say so in the column 改派',
  );
}

/** Who may take a number over from another firm: an order that says it was given to it 改派; one that is the firm's of its compound, where the registry was put right. */
function mayMove({
  moved = '',
  firm,
}: Readonly<Record<string, string>>): 'moved' | 'same-compound' | 'never' {
  return isMoved(moved) === true ? 'moved' : firm === '' ? 'same-compound' : 'never';
}

/** Puts rows into the months they belong to, and out of all others in which they stand or stood: a time of receipt may have been put right by any number of months. */
function sorter(kind: EvidenceKind, known: Pick<KnownRows, 'monthsOf' | 'row'>) {
  const months = new Map<Month, { rows: Map<string, string>; gone: Set<string> }>();
  const partOf = (month: Month) => {
    const part = months.get(month) ?? { rows: new Map<string, string>(), gone: new Set<string>() };
    months.set(month, part);
    return part;
  };

  async function standing(key: string, where: readonly Month[]): Promise<KnownRow | undefined> {
    for (const [month, { rows }] of months) {
      const text = rows.get(key);
      if (text !== undefined) return { month, text, folded: text };
    }
    for (const month of where) {
      if (months.get(month)?.gone.has(key)) continue;
      const row = await known.row(key, month);
      if (row !== undefined) return row;
    }
    return undefined;
  }

  const taken = new Map<string, string>();
  return {
    async take(row: EvidenceRow, may: ReturnType<typeof mayMove>): Promise<'a' | 'c' | 'u'> {
      const text = packRow(kind, row);
      if ((taken.get(row.key) ?? text) !== text)
        throw new BadRow('与同一文件的另一行编号相同、内容不同 another row of this file has the same number');
      taken.set(row.key, text);
      const where = known.monthsOf(row.key);
      const before = await standing(row.key, where);
      const same = before?.text === text;
      if (before !== undefined && !same) refuseOther(unpackRow(kind, before.text), row, may);
      const after = before === undefined ? row : rowAfter(unpackRow(kind, before.folded), row);
      const month = same ? before.month : monthOf(after);
      for (const other of new Set([...where, ...(before === undefined ? [] : [before.month])])) {
        if (other === month) continue;
        partOf(other).rows.delete(row.key);
        partOf(other).gone.add(row.key);
      }
      const part = partOf(month);
      part.gone.delete(row.key);
      part.rows.set(row.key, text);
      return same ? 'u' : before === undefined ? 'a' : 'c';
    },
    parts: () =>
      [...months]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([month, { rows, gone }]) => ({ month, rows: [...rows.values()], gone: [...gone].sort() })),
  };
}

function monthOf(row: EvidenceRow): Month {
  return dayOfRow(row).slice(0, 7) as Month;
}
