import type { FirmId } from '../domain/firm.ts';
import type { ImportRecord } from '../ports/imports.ts';
import type { World } from '../ports.ts';
import { undoPiece } from './undo-piece.ts';

type Undoing = Pick<World, 'registry' | 'imports' | 'clock'>;

/**
 * Undoes an import piece by piece from its last, for at most `milliseconds`; true when all is done. Called again it goes on where it
 * stopped. What each piece restored and left is kept.
 */
export async function undoImport(
  world: Undoing,
  { id, kind }: Pick<ImportRecord, 'id' | 'kind'>,
  by: string,
  milliseconds: number,
): Promise<boolean> {
  const until = performance.now() + milliseconds;
  const done = await world.imports.undone(id);
  const open = (await world.imports.pieces(id)).filter((number) => !done.has(number)).reverse();
  const used = kind === 'firms' ? await firmsInUse(world) : new Set<FirmId>();
  for (const number of open) {
    if (performance.now() > until) return false;
    const piece = await world.imports.piece(id, number);
    const undone = await undoPiece(world, piece?.changes ?? [], (firm) => used.has(firm));
    await world.imports.keepUndone(id, number, undone);
  }
  await world.imports.noteUndone(id, world.clock.now(), by);
  return true;
}

async function firmsInUse({ registry }: Pick<World, 'registry'>): Promise<ReadonlySet<FirmId>> {
  const firms = new Set<FirmId>();
  for await (const { tenures } of registry.compounds()) for (const { firm } of tenures) firms.add(firm);
  return firms;
}
