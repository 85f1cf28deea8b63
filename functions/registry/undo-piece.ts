import type { Compound, CompoundId } from '../domain/compound.ts';
import type { Firm, FirmId } from '../domain/firm.ts';
import type { LeftBecause, RegistryChange, UndonePiece } from '../ports/imports.ts';
import type { World } from '../ports.ts';
import { inTurns } from './in-turns.ts';
import { saysTheSame } from './registers.ts';

type Registry = World['registry'];
type Outcome = 'restored' | LeftBecause;

/**
 * Puts back what stood before a piece of an import: what it changed as a next version, what it added taken out. Whatever was changed since is
 * left as it is, and so is what letters or tenures refer to; it is said. Done twice it finds everything restored. `inUse` says whether a tenure names a firm.
 */
export async function undoPiece(
  { registry }: Pick<World, 'registry'>,
  changes: readonly RegistryChange[],
  inUse: (firm: FirmId) => boolean,
): Promise<UndonePiece> {
  const left: UndonePiece['left'][number][] = [];
  let restored = 0;
  await inTurns(changes, async (change) => {
    const outcome =
      change.kind === 'firm' ? await undoFirm(registry, change, inUse) : await undoCompound(registry, change);
    if (outcome === 'restored') restored += 1;
    else left.push({ about: `${change.kind}:${change.after.id}`, name: change.after.name, why: outcome });
  });
  return { restored, left: left.sort((a, b) => (a.about < b.about ? -1 : 1)) };
}

async function undoFirm(
  registry: Registry,
  { before, after }: RegistryChange & { readonly kind: 'firm' },
  inUse: (firm: FirmId) => boolean,
): Promise<Outcome> {
  const now = (await registry.firmsNow([after.id])).get(after.id);
  if (before === null) {
    if (now === undefined) return 'restored';
    if (inUse(after.id)) return 'tenures';
    if (!saysTheSame(now, after)) return 'changed';
    return (await registry.removeFirm(after.id, now.version)) ? 'restored' : 'changed';
  }
  if (now !== undefined && saysTheSame(now, before)) return 'restored';
  if (now === undefined || now.version !== after.version) return 'changed';
  return (await registry.putFirm(asBefore(before, after, now))) ? 'restored' : 'changed';
}

async function undoCompound(
  registry: Registry,
  { before, after }: RegistryChange & { readonly kind: 'compound' },
): Promise<Outcome> {
  const id: CompoundId = after.id;
  const now = (await registry.compoundsNow([id])).get(id);
  if (before === null) {
    if (now === undefined) return 'restored';
    if (now.batches.length > 0) return 'letters';
    if (now.tenures.length > 0) return 'tenures';
    if (!saysTheSame(now, after)) return 'changed';
    return (await registry.removeCompound(id, now.version)) ? 'restored' : 'changed';
  }
  if (now !== undefined && saysTheSame(now, before)) return 'restored';
  if (now === undefined || now.version !== after.version) return 'changed';
  return (await registry.putCompound(asBefore(before, after, now))) ? 'restored' : 'changed';
}

/** What stood before, as the next version; that the import was there, and was undone, still leads back from it. */
function asBefore<T extends Firm | Compound>(before: T, { imported }: T, { version }: T): T {
  return { ...before, ...(imported !== undefined && { imported }), version: version + 1 };
}
