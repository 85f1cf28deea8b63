import type { Compound } from '../domain/compound.ts';
import type { Firm, FirmId } from '../domain/firm.ts';
import type { LeftBecause, RegistryChange, UndonePiece } from '../ports/imports.ts';
import type { World } from '../ports.ts';
import { carriedOut } from './carried-out.ts';
import type { MayTouch } from './import-compounds.ts';
import { inTurns } from './in-turns.ts';
import { saysTheSame } from './registers.ts';

type Registry = World['registry'];
type Outcome = 'restored' | LeftBecause;

/** What an undoing minds beside the record itself. */
interface UndoLimits {
  readonly firmsInUse: () => Promise<ReadonlySet<FirmId>>;
  /** Whether a compound is entrusted to whoever undoes; all are unless said. */
  readonly mayTouch?: MayTouch | undefined;
}

/**
 * Puts back what stood before a piece of an import: what it changed as a next version, what it added taken out. Only what the import did write and nobody changed
 * since: anything else is left as it is, and so is what letters or tenures refer to; it is said. Done twice it finds everything restored. The firms that
 * tenures name are asked for just before firms are taken out.
 */
export async function undoPiece(
  world: Pick<World, 'registry' | 'imports'>,
  changes: readonly RegistryChange[],
  { firmsInUse, mayTouch = () => true }: UndoLimits,
): Promise<UndonePiece> {
  const left: UndonePiece['left'][number][] = [];
  let restored = 0;
  const standing = await standingNow(world.registry, changes);
  const isOurs = carriedOut(world);
  const adds = changes.some(({ kind, before }) => kind === 'firm' && before === null);
  const used = adds ? await firmsInUse() : new Set<FirmId>();
  await inTurns(changes, async (change) => {
    const now = standing(change);
    const outcome =
      outcomeOf(now, change, { used, mayTouch }) ?? ((await isOurs(now, change)) ? undefined : 'never');
    const said = outcome ?? ((await putBack(world.registry, change, now)) ? 'restored' : 'changed');
    if (said === 'restored') restored += 1;
    else left.push({ about: `${change.kind}:${change.after.id}`, name: change.after.name, why: said });
  });
  return { restored, left: left.sort((a, b) => (a.about < b.about ? -1 : 1)) };
}

type Standing = Firm | Compound | undefined;

/** What the register holds of everything that a piece speaks of, read all at once. */
async function standingNow(
  registry: Registry,
  changes: readonly RegistryChange[],
): Promise<(change: RegistryChange) => Standing> {
  const firms = await registry.firmsNow(
    changes.flatMap((change) => (change.kind === 'firm' ? change.after.id : [])),
  );
  const compounds = await registry.compoundsNow(
    changes.flatMap((change) => (change.kind === 'compound' ? change.after.id : [])),
  );
  return (change) => (change.kind === 'firm' ? firms.get(change.after.id) : compounds.get(change.after.id));
}

/** What becomes of a change as far as the record itself tells; undefined where it stands as the change left it. */
function outcomeOf(
  now: Standing,
  { before, after }: RegistryChange,
  { used, mayTouch }: { readonly used: ReadonlySet<FirmId>; readonly mayTouch: MayTouch },
): Outcome | undefined {
  const places = [now, before, after].filter((one) => one !== undefined && one !== null);
  if (places.some((one) => 'district' in one && !mayTouch(one))) return 'reach';
  if (now === undefined) return before === null ? 'restored' : 'changed';
  // Somebody else's edit has the version that the change would have had: it was never written.
  if (now.imported !== after.imported && now.version <= after.version) return 'never';
  if (before !== null && saysTheSame(now, before)) return 'restored';
  if (before === null && 'batches' in now && now.batches.length > 0) return 'letters';
  if (before === null && ('tenures' in now ? now.tenures.length > 0 : used.has(now.id))) return 'tenures';
  return saysTheSame(now, after) ? undefined : 'changed';
}

/** Writes what stood before, as the next version of what was seen; false where somebody was faster. */
async function putBack(registry: Registry, change: RegistryChange, now: Standing): Promise<boolean> {
  const version = now?.version ?? 0;
  if (change.kind === 'firm')
    return change.before === null
      ? await registry.removeFirm(change.after.id, version)
      : await registry.putFirm(asBefore(change.before, change.after, version));
  return change.before === null
    ? await registry.removeCompound(change.after.id, version)
    : await registry.putCompound(asBefore(change.before, change.after, version));
}

/** What stood before, as the next version; that the import was there, and was undone, still leads back from it. */
function asBefore<T extends Firm | Compound>(before: T, { imported }: T, version: number): T {
  return { ...before, ...(imported !== undefined && { imported }), version: version + 1 };
}
