import type { EvidenceKind, EvidenceRow } from '../domain/indicator/evidence-row.ts';
import { packRow } from '../domain/indicator/packed-rows.ts';
import type { Month } from '../domain/month.ts';
import type { EvidencePart, MovedRow } from '../ports/evidence.ts';
import type { KnownRows } from './known-rows.ts';
import type { KnownRow } from './standing-rows.ts';
import { monthOfRow } from './standing-rows.ts';

/**
 * Puts rows into the months they speak of. A row that another month speaks of already (its time of receipt was put right, by any number of months) goes into the parts of all
 * of them, with what was said of it before.
 */
export async function partsOf(
  kind: EvidenceKind,
  known: Pick<KnownRows, 'past'>,
  rows: readonly EvidenceRow[],
  standing: ReadonlyMap<string, KnownRow>,
): Promise<readonly EvidencePart[]> {
  const months = new Map<Month, { rows: string[]; moved: MovedRow[] }>();
  const partOf = (month: Month) => {
    const part = months.get(month) ?? { rows: [], moved: [] };
    months.set(month, part);
    return part;
  };
  const moving = new Map<string, KnownRow>();
  for (const row of rows) {
    const before = standing.get(row.key);
    if (before !== undefined && spoken(row, before).length > 1) moving.set(row.key, before);
  }
  const past = moving.size === 0 ? new Map<string, never>() : await known.past(moving);
  for (const row of rows) {
    const text = packRow(kind, row);
    const before = moving.get(row.key);
    if (before === undefined) partOf(monthOfRow(row)).rows.push(text);
    else
      for (const month of spoken(row, before))
        partOf(month).moved.push({ text, past: past.get(row.key) ?? [] });
  }
  return [...months].sort(([a], [b]) => (a < b ? -1 : 1)).map(([month, part]) => ({ month, ...part }));
}

/** The months that speak of a row from now on. */
function spoken(row: EvidenceRow, before: KnownRow): readonly Month[] {
  return [...new Set([...before.months, monthOfRow(row)])];
}
