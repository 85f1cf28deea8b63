import type { EvidenceKind } from '../domain/indicator/evidence-row.ts';
import { unpackRow } from '../domain/indicator/packed-rows.ts';
import type { Month } from '../domain/month.ts';
import type { EvidencePart } from '../ports/evidence.ts';
import type { World } from '../ports.ts';
import { partsOf } from './month-rows.ts';

/** What stands of a kind, month by month, as packed rows by their keys: read when first asked for, and kept up to date by whoever adds. */
export interface KnownRows {
  of(month: Month): Promise<ReadonlyMap<string, string>>;
  add(parts: readonly EvidencePart[]): void;
}

/** Months that stay in memory: files are read in order of their months, and a row is looked for beside its own. */
const remembered = 4;

/** What stands before an import; its rows do not count as they are added by itself, unless they were `add`ed. */
export function knownRows(world: Pick<World, 'evidence'>, kind: EvidenceKind): KnownRows {
  const months = new Map<Month, Promise<Map<string, string>>>();

  async function read(month: Month): Promise<Map<string, string>> {
    const rows = new Map<string, string>();
    const inputs = await world.evidence.inputs(kind, month, month);
    for await (const part of partsOf(world, month, inputs)) enter(rows, part);
    return rows;
  }

  function enter(rows: Map<string, string>, part: EvidencePart): void {
    for (const text of part.rows) rows.set(unpackRow(kind, text).key, text);
    for (const key of part.gone) rows.delete(key);
  }

  function of(month: Month): Promise<Map<string, string>> {
    const known = months.get(month) ?? read(month);
    // The one asked for last is the last to be forgotten.
    months.delete(month);
    months.set(month, known);
    for (const oldest of months.keys()) if (months.size > remembered) months.delete(oldest);
    return known;
  }

  return {
    of,
    add(parts) {
      for (const part of parts) {
        const known = months.get(part.month);
        // A month nobody asked for yet is read from the store, where these rows are by now.
        void known?.then((rows) => enter(rows, part));
      }
    },
  };
}
