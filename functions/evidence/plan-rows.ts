import type { EvidenceKind, EvidenceRow } from '../domain/indicator/evidence-row.ts';
import {
  dayOfTime,
  daySeconds,
  type LocalTime,
  localTime,
  parseTime,
} from '../domain/indicator/local-time.ts';
import { packRow, unpackRow } from '../domain/indicator/packed-rows.ts';
import type { EvidencePiece } from '../ports/evidence.ts';
import type { World } from '../ports.ts';
import { BadRow } from '../sheets/bad-row.ts';
import { readTime } from '../sheets/read-time.ts';
import { columnsOf, evidenceHead, timeColumns } from './columns.ts';
import type { EvidenceCells } from './evidence-sheet.ts';
import { firmsOfRows } from './firms-of-rows.ts';
import type { KnownRows } from './known-rows.ts';
import { partsOf } from './parts-of.ts';
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
  known: Pick<KnownRows, 'rows' | 'past'>,
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
  const bad: { line: number; reason: string }[] = [];
  const attempt = <T>(line: number, act: () => T): T | undefined => {
    try {
      return act();
    } catch (error) {
      if (!(error instanceof BadRow)) throw error;
      bad.push({ line, reason: error.message });
      return undefined;
    }
  };
  const read = all.map(({ line, cells }) => ({
    line,
    cells,
    row: attempt(line, () => {
      const on = dayIn(cells, kind);
      if (on > today) throw new BadRow(`${on} 还没有到 is still to come`);
      const row = readEvidenceRow(cells, kind, firmOf(cells, on), until);
      refuseToCome(cells, kind, endOfToday);
      return row;
    }),
  }));
  const standing = await known.rows(new Set(read.flatMap(({ row }) => row?.key ?? [])));
  const taken = new Map<string, string>();
  const good: EvidenceRow[] = [];
  const outcomes = read.map(({ line, cells, row }) => {
    const outcome = row && attempt(line, () => outcomeOf(row, cells));
    return outcome ?? 'b';
  });

  function outcomeOf(row: EvidenceRow, cells: Readonly<Record<string, string>>): 'a' | 'c' | 'u' {
    const text = packRow(kind, row);
    const twin = taken.get(row.key);
    if (twin === text) return 'u';
    if (twin !== undefined)
      throw new BadRow('与同一文件的另一行编号相同、内容不同 another row of this file has the same number');
    const before = standing.get(row.key);
    if (before !== undefined && before.text !== text)
      refuseOther(unpackRow(kind, before.text), row, mayMove(cells));
    taken.set(row.key, text);
    good.push(row);
    return before === undefined ? 'a' : before.text === text ? 'u' : 'c';
  }

  return {
    parts: await partsOf(kind, known, good, standing),
    outcomes: outcomes.join(''),
    bad: bad.sort((a, b) => a.line - b.line),
  };
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
    'times' in row
      ? '工单编号已属另一企业（确已改派的，在“改派”列填“是”） the number belongs to another firm already; where the order was given to this one, say so in the column 改派'
      : '编号已属另一企业（原来填错企业的，先撤销那次导入，改正后重新导入） the number belongs to another firm already; where that was wrong, undo that import and import it put right',
  );
}

/** Who may take a number over from another firm: an order that says it was given to it 改派; one that is the firm's of its compound, where the registry was put right. */
function mayMove({
  moved = '',
  firm,
}: Readonly<Record<string, string>>): 'moved' | 'same-compound' | 'never' {
  return isMoved(moved) === true ? 'moved' : firm === '' ? 'same-compound' : 'never';
}
