import { createHash } from 'node:crypto';
import type { Day } from '../domain/month.ts';
import { canonicalJson } from '../domain/result/canonical-json.ts';
import type { ImportPiece, LineReport, RegistryChange } from '../ports/imports.ts';
import type { World } from '../ports.ts';
import type { MayTouch } from './import-compounds.ts';
import { inTurns } from './in-turns.ts';
import { type Piece, planPiece } from './plan-piece.ts';
import { saysTheSame } from './registers.ts';
import { changedMeanwhile } from './whole-register.ts';

/**
 * Imports a piece on a `day`: first what it means to change is kept with what stood before, then it is changed, each firm and compound in one conditional
 * write. The same piece sent again finishes what was begun and changes nothing else. `other-rows` where that number has other rows.
 */
export async function keepPiece(
  world: Pick<World, 'registry' | 'imports'>,
  { id, number, day }: { readonly id: string; readonly number: number; readonly day: Day },
  piece: Piece,
  mayTouch: MayTouch = () => true,
): Promise<readonly LineReport[] | 'other-rows'> {
  const hash = createHash('sha256').update(canonicalJson(piece)).digest('hex');
  const planned = (await world.imports.piece(id, number)) ?? (await begun());
  if (planned.hash !== hash) return 'other-rows';

  async function begun(): Promise<ImportPiece> {
    const { changes, reports } = await planPiece(world, piece, mayTouch);
    const fresh = { hash, reports, changes: changes.map((change) => marked(change, `${id}/${number}`, day)) };
    if ((await world.imports.keepPiece(id, number, fresh)) === 'kept') return fresh;
    return (await world.imports.piece(id, number)) ?? fresh;
  }

  const faults = new Map<number, string>();
  await inTurns(planned.changes, async (change) => {
    const fault = await faultOf(world, change);
    if (fault !== undefined) faults.set(change.line, fault);
  });
  return planned.reports.map((report) => {
    const bad = faults.get(report.line);
    return bad === undefined ? report : { line: report.line, bad };
  });
}

/** A change whose record says which piece of which import changed it, and where it is new that an import brought it. */
function marked(change: RegistryChange, imported: string, day: Day): RegistryChange {
  const origin = { imported, ...(change.before === null && { registered: { day, by: 'import' } as const }) };
  return change.kind === 'firm'
    ? { ...change, after: { ...change.after, ...origin } }
    : { ...change, after: { ...change.after, ...origin } };
}

/** Carries a change out; what kept it from being carried out. */
async function faultOf(
  { registry }: Pick<World, 'registry'>,
  change: RegistryChange,
): Promise<string | undefined> {
  try {
    const put =
      change.kind === 'firm'
        ? await registry.putFirm(change.after)
        : await registry.putCompound(change.after);
    if (put) return undefined;
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
  }
  const now =
    change.kind === 'firm'
      ? (await registry.firmsNow([change.after.id])).get(change.after.id)
      : (await registry.compoundsNow([change.after.id])).get(change.after.id);
  // Carried out before, and edited since: the piece is sent again after an answer was lost.
  if (now !== undefined && saysTheSame(now, change.after)) return undefined;
  return changedMeanwhile(change.after).message;
}
