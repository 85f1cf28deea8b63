import { dayOfRow, type EvidenceKind, type EvidenceRow } from '../domain/indicator/evidence-row.ts';
import { dayOfTime, type LocalTime, parseTime } from '../domain/indicator/local-time.ts';
import { packRow, unpackRow } from '../domain/indicator/packed-rows.ts';
import { addMonths, type Day, type Month } from '../domain/month.ts';
import type { EvidencePiece } from '../ports/evidence.ts';
import type { World } from '../ports.ts';
import { BadRow } from '../sheets/bad-row.ts';
import { readTime } from '../sheets/read-time.ts';
import { columnsOf, evidenceHead, timeColumns } from './columns.ts';
import type { EvidenceCells } from './evidence-sheet.ts';
import { firmsOfRows } from './firms-of-rows.ts';
import type { KnownRows } from './known-rows.ts';
import { rowAfter } from './month-rows.ts';
import { dayIn, readEvidenceRow } from './read-evidence-row.ts';
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
  known: Pick<KnownRows, 'of'>,
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
  const until = knownUntil(parseTime(openAt), now);
  const sorted = sorter(kind, known);
  const bad: { line: number; reason: string }[] = [];
  let outcomes = '';
  for (const { line, cells } of all)
    try {
      const on = dayIn(cells, kind);
      if (on > today) throw new BadRow(`${on} 还没有到 is still to come`);
      const row = readEvidenceRow(cells, kind, firmOf(cells, on), until);
      refuseToCome(cells, kind, today);
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

function refuseToCome(cells: Readonly<Record<string, string>>, kind: EvidenceKind, today: Day): void {
  for (const column of pastColumns) {
    const text = cells[column] ?? '';
    const read = text === '' ? undefined : readTime(text);
    if (read !== undefined && dayOfTime(read.time) > today)
      throw new BadRow(`${evidenceHead(kind, column)} ${column}: 还没有到 is still to come`);
  }
}

/** A number belongs to one firm. */
function refuseOther(before: EvidenceRow, row: EvidenceRow, may: ReturnType<typeof mayMove>): void {
  if (before.firm === row.firm || may === 'moved') return;
  const place = 'times' in row ? row.compound : undefined;
  const sameCompound = place !== undefined && 'times' in before && before.compound === place;
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

/** A row that is there already: its month, as the newest file says it, and what all files together make of it. */
interface Standing {
  readonly month: Month;
  readonly text: string;
  readonly folded: string;
}

/** Puts rows into the months they belong to, and out of those they stood in. A row's month is looked for beside its own, too: a time of receipt may have been put right. */
function sorter(kind: EvidenceKind, known: Pick<KnownRows, 'of'>) {
  const months = new Map<Month, { rows: Map<string, string>; gone: Set<string> }>();
  const partOf = (month: Month) => {
    const part = months.get(month) ?? { rows: new Map<string, string>(), gone: new Set<string>() };
    months.set(month, part);
    return part;
  };

  async function standing(key: string, month: Month): Promise<Standing | undefined> {
    for (const one of [month, addMonths(month, -1), addMonths(month, 1)]) {
      const part = months.get(one);
      const own = part?.rows.get(key);
      if (own !== undefined) return { month: one, text: own, folded: own };
      if (part?.gone.has(key)) continue;
      const { newest, folded } = await known.of(one);
      const text = newest.get(key);
      if (text !== undefined) return { month: one, text, folded: folded.get(key) ?? text };
    }
    return undefined;
  }

  return {
    async take(row: EvidenceRow, may: ReturnType<typeof mayMove>): Promise<'a' | 'c' | 'u'> {
      const text = packRow(kind, row);
      const before = await standing(row.key, monthOf(row));
      if (before?.text === text) return 'u';
      if (before !== undefined) refuseOther(unpackRow(kind, before.text), row, may);
      const month = monthOf(before === undefined ? row : rowAfter(unpackRow(kind, before.folded), row));
      if (before !== undefined && before.month !== month) {
        const left = partOf(before.month);
        left.rows.delete(row.key);
        left.gone.add(row.key);
      }
      partOf(month).rows.set(row.key, text);
      return before === undefined ? 'a' : 'c';
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
