import type { EvidenceKind, EvidenceRow, EvidenceRows } from '../domain/indicator/evidence-row.ts';
import { unpackRow } from '../domain/indicator/packed-rows.ts';
import { orderAfter, type WorkOrder } from '../domain/indicator/work-order.ts';
import type { Month } from '../domain/month.ts';
import type { EvidenceInput, EvidencePart } from '../ports/evidence.ts';
import type { World } from '../ports.ts';

/** The parts of a month, in the order in which they were imported. A piece that is not there breaks an assumption: it is put before what leads to it. */
export async function* partsOf(
  { evidence }: Pick<World, 'evidence'>,
  month: Month,
  inputs: readonly EvidenceInput[],
): AsyncIterable<EvidencePart> {
  for (const { id, number } of inputs) {
    const piece = await evidence.piece(id, number);
    const part = piece?.parts.find((one) => one.month === month);
    if (part === undefined) throw new Error(`piece ${number} of the import ${id} has nothing of ${month}`);
    yield part;
  }
}

/** The rows of a month as the newest files say them, by their keys: a later row takes the place of an earlier one; orders as `orderAfter` says. */
export async function rowsOfMonth<Kind extends EvidenceKind>(
  world: Pick<World, 'evidence'>,
  kind: Kind,
  month: Month,
  inputs: readonly EvidenceInput[],
): Promise<ReadonlyMap<string, EvidenceRows[Kind]>> {
  const rows = new Map<string, EvidenceRows[Kind]>();
  for await (const part of partsOf(world, month, inputs)) {
    for (const text of part.rows) {
      const row = unpackRow(kind, text);
      const before = rows.get(row.key);
      rows.set(row.key, before === undefined ? row : (rowAfter(before, row) as EvidenceRows[Kind]));
    }
    for (const key of part.gone) rows.delete(key);
  }
  return rows;
}

/** A row after a later file spoke of it again. */
export function rowAfter(before: EvidenceRow, later: EvidenceRow): EvidenceRow {
  return isOrder(before) && isOrder(later) ? orderAfter(before, later) : later;
}

function isOrder(row: EvidenceRow): row is WorkOrder {
  return 'times' in row;
}
