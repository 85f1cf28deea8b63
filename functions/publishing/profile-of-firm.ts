import type { FirmId } from '../domain/firm.ts';
import type { PlannedCompound } from '../domain/plan.ts';
import { emptyProfile, type FirmProfile, firmProfile } from '../domain/result/firm-profile.ts';
import type { World } from '../ports.ts';
import { plannedCompounds } from './own-compounds.ts';
import type { SealedMonth } from './sealed-months.ts';

/** A firm's profile in a sealed month, and its compounds as the month's plan had them. */
export interface ProfileOfFirm extends FirmProfile {
  readonly compounds: readonly PlannedCompound[];
}

/** Profiles that a process remembers. */
const most = 300;

const memories = new WeakMap<World['evaluations'], Map<string, Promise<ProfileOfFirm>>>();

/**
 * Reads a firm's profile: the tallies of its own compounds alone, those that count for its score. What is sealed never changes, so it is
 * remembered. Where the manifest hides how many answered for the firm, or has no row of it, the profile is empty: its cells would give that
 * number away. Compounds whose figures stand as an earlier evaluation had them are read from that one, as they are in the score.
 */
export async function profileOfFirm(
  world: Pick<World, 'evaluations'>,
  { manifest, annex }: Pick<SealedMonth, 'manifest' | 'annex'>,
  firm: FirmId,
): Promise<ProfileOfFirm> {
  const { month, version } = manifest;
  const memory = memories.get(world.evaluations) ?? new Map<string, Promise<ProfileOfFirm>>();
  memories.set(world.evaluations, memory);
  const key = `${month} ${version} ${firm}`;
  const known = memory.get(key);
  if (known !== undefined) return await known;
  const reading = read(world, { manifest, annex }, firm);
  memory.set(key, reading);
  reading.catch(() => memory.delete(key));
  const [oldest] = memory.keys();
  if (memory.size > most && oldest !== undefined) memory.delete(oldest);
  return await reading;
}

async function read(
  world: Pick<World, 'evaluations'>,
  { manifest, annex: { carried } }: Pick<SealedMonth, 'manifest' | 'annex'>,
  firm: FirmId,
): Promise<ProfileOfFirm> {
  const { month, version, policy, firms, unranked } = manifest;
  const compounds = (await plannedCompounds(world, month, version)).filter((one) => one.firm === firm);
  const row = [...firms, ...unranked].find((one) => one.firm === firm);
  if (row === undefined || row.answers === null) return { ...emptyProfile, compounds };
  const counting = compounds.filter(({ mode, handover }) => mode === 'market' && !handover);
  const standing = new Map(carried.map((one) => [one.compound, one]));
  const tallies = await Promise.all(
    counting.map(({ compound }) => {
      const of = standing.get(compound) ?? { month, version };
      return world.evaluations.tally(of.month, of.version, compound);
    }),
  );
  const found = tallies.filter((tally) => tally !== undefined);
  return { ...firmProfile(found, policy), compounds };
}
