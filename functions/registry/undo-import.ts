import type { FirmId } from '../domain/firm.ts';
import type { Instant } from '../domain/month.ts';
import type { ImportRecord } from '../ports/imports.ts';
import type { World } from '../ports.ts';
import { undoPiece } from './undo-piece.ts';

type Undoing = Pick<World, 'registry' | 'imports' | 'clock'>;

/** Milliseconds after which an import that was never ended is taken for abandoned: no request of its is under way any more. */
const abandoned = 3_600_000;

/** Whether an import may be undone: once it has ended, or was left unfinished for an hour. One that still runs would go on changing behind the undoing. */
export function mayBeUndone({ at, counts }: Pick<ImportRecord, 'at' | 'counts'>, now: Instant): boolean {
  return counts !== undefined || now - at > abandoned;
}

/**
 * Undoes an import piece by piece from its last, for at most `milliseconds`; true when all is done. Called again it goes on where it
 * stopped. What each piece restored and left is kept. From now on no piece of the import is taken any more.
 */
export async function undoImport(
  world: Undoing,
  { id, kind }: Pick<ImportRecord, 'id' | 'kind'>,
  by: string,
  milliseconds: number,
): Promise<boolean> {
  const until = performance.now() + milliseconds;
  await world.imports.noteUndoing(id);
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
