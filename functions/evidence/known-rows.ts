import type { EvidenceKind } from '../domain/indicator/evidence-row.ts';
import { packRow, unpackRow } from '../domain/indicator/packed-rows.ts';
import type { Month } from '../domain/month.ts';
import type { EvidencePart } from '../ports/evidence.ts';
import type { World } from '../ports.ts';
import { partsOf, rowAfter } from './month-rows.ts';

/** Packed rows by their keys: as the newest file says each, and what all files together make of it where that is another. */
export interface KnownMonth {
  readonly newest: ReadonlyMap<string, string>;
  readonly folded: ReadonlyMap<string, string>;
}

/** What stands of a kind, month by month: read when first asked for, and kept up to date by whoever adds. */
export interface KnownRows {
  of(month: Month): Promise<KnownMonth>;
  add(parts: readonly EvidencePart[]): void;
}

interface Filling {
  readonly newest: Map<string, string>;
  readonly folded: Map<string, string>;
}

/** Months that stay in memory: files are read in order of their months, and a row is looked for beside its own. */
const remembered = 4;

/** What stands before an import; its rows do not count as they are added by itself, unless they were `add`ed. */
export function knownRows(world: Pick<World, 'evidence'>, kind: EvidenceKind): KnownRows {
  const months = new Map<Month, Promise<Filling>>();

  async function read(month: Month): Promise<Filling> {
    const rows: Filling = { newest: new Map(), folded: new Map() };
    const inputs = await world.evidence.inputs(kind, month, month);
    for await (const part of partsOf(world, month, inputs)) enter(rows, part);
    return rows;
  }

  function enter({ newest, folded }: Filling, part: EvidencePart): void {
    for (const text of part.rows) {
      const row = unpackRow(kind, text);
      const before = folded.get(row.key) ?? newest.get(row.key);
      newest.set(row.key, text);
      const fold = before === undefined ? text : packRow(kind, rowAfter(unpackRow(kind, before), row));
      if (fold === text) folded.delete(row.key);
      else folded.set(row.key, fold);
    }
    for (const key of part.gone) for (const rows of [newest, folded]) rows.delete(key);
  }

  function of(month: Month): Promise<Filling> {
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
