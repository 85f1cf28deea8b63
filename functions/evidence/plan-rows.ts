import { dayOfRow, type EvidenceKind, type EvidenceRow } from '../domain/indicator/evidence-row.ts';
import { parseTime } from '../domain/indicator/local-time.ts';
import { packRow, unpackRow } from '../domain/indicator/packed-rows.ts';
import { addMonths, type Day, type Month } from '../domain/month.ts';
import type { EvidencePiece } from '../ports/evidence.ts';
import type { World } from '../ports.ts';
import { BadRow } from '../sheets/bad-row.ts';
import { columnsOf } from './columns.ts';
import type { EvidenceCells } from './evidence-sheet.ts';
import { firmsOfRows } from './firms-of-rows.ts';
import type { KnownRows } from './known-rows.ts';
import { rowAfter } from './month-rows.ts';
import { dayIn, readEvidenceRow } from './read-evidence-row.ts';

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
  today: Day,
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
  const until = parseTime(openAt);
  const sorted = sorter(kind, known);
  const bad: { line: number; reason: string }[] = [];
  let outcomes = '';
  for (const { line, cells } of all)
    try {
      const on = dayIn(cells, kind);
      if (on > today) throw new BadRow(`${on} 还没有到 is still to come`);
      outcomes += await sorted.take(readEvidenceRow(cells, kind, firmOf(cells, on), until));
    } catch (error) {
      if (!(error instanceof BadRow)) throw error;
      outcomes += 'b';
      bad.push({ line, reason: error.message });
    }
  return { parts: sorted.parts(), outcomes, bad };
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
    async take(row: EvidenceRow): Promise<'a' | 'c' | 'u'> {
      const text = packRow(kind, row);
      const before = await standing(row.key, monthOf(row));
      if (before?.text === text) return 'u';
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
