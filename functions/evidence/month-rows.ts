import type { EvidenceKind } from '../domain/indicator/evidence-row.ts';
import type { Month } from '../domain/month.ts';
import type { EvidenceInput, EvidencePart } from '../ports/evidence.ts';
import type { World } from '../ports.ts';
import { StandingRows } from './standing-rows.ts';

/** What a piece has of a month. A piece that is not there breaks an assumption: it is put before what leads to it. */
export async function partOf(
  { evidence }: Pick<World, 'evidence'>,
  month: Month,
  { id, number }: Pick<EvidenceInput, 'id' | 'number'>,
): Promise<EvidencePart> {
  const piece = await evidence.piece(id, number);
  const part = piece?.parts.find((one) => one.month === month);
  if (part === undefined) throw new Error(`piece ${number} of the import ${id} has nothing of ${month}`);
  return part;
}

/** The rows of a month as these inputs make them. */
export async function rowsOfMonth<Kind extends EvidenceKind>(
  world: Pick<World, 'evidence'>,
  kind: Kind,
  month: Month,
  inputs: readonly EvidenceInput[],
): Promise<StandingRows<Kind>> {
  const rows = new StandingRows(kind, month);
  for (const input of inputs) {
    const past = new Set(input.past);
    rows.enter(await partOf(world, month, input), (id) => past.has(id));
  }
  return rows;
}
