import type { FirmId } from '../domain/firm.ts';
import type { Instant } from '../domain/month.ts';
import type { ImportRecord } from '../ports/imports.ts';
import type { World } from '../ports.ts';
import type { MayTouch } from './import-compounds.ts';
import { undoPiece } from './undo-piece.ts';

type Undoing = Pick<World, 'registry' | 'imports' | 'clock'>;

/** Milliseconds after which an import that was never ended is taken for abandoned: no request of its is under way any more. */
const abandoned = 3_600_000;

/** Whether an import may be undone: once it has ended, or was left unfinished for an hour. One that still runs would go on changing behind the undoing. */
export function mayBeUndone({ at, counts }: Pick<ImportRecord, 'at' | 'counts'>, now: Instant): boolean {
  return counts !== undefined || now - at > abandoned;
}

/** How far an undoing has come, in pieces. */
export interface UndoProgress {
  readonly open: number;
  readonly pieces: number;
}

/**
 * Undoes an import piece by piece from its last, for at most `milliseconds`. Called again it goes on where it stopped. What each piece restored and left is kept.
 * From now on no piece of the import is taken any more. What lies outside `mayTouch` is left.
 */
export async function undoImport(
  world: Undoing,
  { id }: Pick<ImportRecord, 'id'>,
  {
    by,
    milliseconds,
    mayTouch,
  }: { readonly by: string; readonly milliseconds: number; readonly mayTouch?: MayTouch },
): Promise<UndoProgress> {
  const until = performance.now() + milliseconds;
  await world.imports.noteUndoing(id);
  const done = await world.imports.undone(id);
  const numbers = [...(await world.imports.summaries(id)).keys()];
  const open = numbers.filter((number) => !done.has(number)).sort((a, b) => b - a);
  for (const [place, number] of open.entries()) {
    if (performance.now() > until) return { open: open.length - place, pieces: numbers.length };
    const piece = await world.imports.piece(id, number);
    // Asked for every piece: a contract may be written between two.
    const limits = { mayTouch, firmsInUse: () => firmsInUse(world) };
    await world.imports.keepUndone(id, number, await undoPiece(world, piece?.changes ?? [], limits));
  }
  await world.imports.noteUndone(id, world.clock.now(), by);
  return { open: 0, pieces: numbers.length };
}

async function firmsInUse({ registry }: Pick<World, 'registry'>): Promise<ReadonlySet<FirmId>> {
  const firms = new Set<FirmId>();
  for await (const { tenures } of registry.compounds()) for (const { firm } of tenures) firms.add(firm);
  return firms;
}
