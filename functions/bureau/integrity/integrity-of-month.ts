import type { Compound, CompoundId } from '../../domain/compound.ts';
import type { FirmId } from '../../domain/firm.ts';
import type { Audit } from '../../domain/integrity/audit.ts';
import type { Quarantine } from '../../domain/integrity/quarantine.ts';
import type { RatingGroup } from '../../domain/integrity/rating-groups.ts';
import type { Month } from '../../domain/month.ts';
import { type Reach, reaches } from '../../domain/people/scope.ts';
import type { Annex } from '../../domain/result/manifest.ts';
import type { World } from '../../ports.ts';
import { registered } from '../../publishing/registered.ts';
import { versionWithin } from '../../publishing/version-within.ts';

type Reads = Pick<World, 'results' | 'audits' | 'quarantines' | 'evaluations' | 'registry' | 'clock'>;

/** A group of ratings in a compound that a flag names. */
export interface FlaggedGroup extends Pick<RatingGroup, 'kind' | 'month' | 'aside'> {
  readonly compound: CompoundId;
  readonly group: number;
  readonly ratings: number;
}

/** All that is known of a sealed month's honesty, with the names it needs. */
export interface MonthIntegrity {
  readonly month: Month;
  readonly version: number;
  readonly annex: Annex;
  readonly openAudits: readonly Audit[];
  readonly quarantines: readonly Quarantine[];
  readonly groups: readonly FlaggedGroup[];
  firmName(firm: FirmId): string;
  compoundName(compound: CompoundId): string;
}

/** Compounds whose groups are looked up at most. */
const mostCompounds = 200;

/**
 * Reads it, as far as `reach` goes: the newest sealed version for whoever sees the whole, else the newest released one. Flags only where one of
 * their compounds, or for a whole firm one that it serves, lies within; audits, held-back firms, groups and proposals only for the whole. Undefined
 * where there is no such version. Of tallies only those of flagged compounds.
 */
export async function integrityOfMonth(
  world: Reads,
  month: Month,
  reach: Reach,
): Promise<MonthIntegrity | undefined> {
  const sealed = await versionWithin(world, reach, month);
  if (sealed === undefined) return undefined;
  const { annex: whole } = sealed;
  const quarantines = await world.quarantines.of(month);
  const compounds = await compoundsOf(world, whole, quarantines);
  const within = (id: CompoundId) => {
    const compound = compounds.get(id);
    return reach.everything || (compound !== undefined && reaches(reach, compound));
  };
  const firmsWithin = reach.everything ? undefined : await servingWithin(world, reach);
  const named = ({ compounds: ids, firm }: Annex['flags'][number]) =>
    firmsWithin === undefined || (ids.length === 0 ? firmsWithin.has(firm) : ids.some(within));
  const annex: Annex = {
    ...whole,
    flags: whole.flags.filter(named),
    // What is about firms as a whole is for those alone who answer for the whole.
    ...(reach.everything ? {} : { audits: [], heldBack: { black: [], red: [] } }),
  };
  const [audits, groups] = await Promise.all([
    world.audits.of(month),
    reach.everything ? groupsOf(world, annex, within) : [],
  ]);
  const openAudits = reach.everything ? audits.filter(({ state }) => state === 'open') : [];
  const firms = [
    ...annex.flags.map(({ firm }) => firm),
    ...openAudits.map(({ firm }) => firm),
    ...annex.audits.map(({ firm }) => firm),
    ...annex.heldBack.black,
    ...annex.heldBack.red,
  ];
  const firmNames = await namesOf(new Set(firms), (id) => world.registry.firm(id));
  return {
    month,
    version: whole.version,
    annex,
    openAudits,
    quarantines: reach.everything ? quarantines : [],
    groups,
    firmName: (firm) => firmNames.get(firm) ?? firm,
    compoundName: (compound) => compounds.get(compound)?.name ?? compound,
  };
}

/** Firms that serve or served a compound within reach. */
async function servingWithin(world: Reads, reach: Reach): Promise<ReadonlySet<FirmId>> {
  const compounds = (await registered(world).compounds()).filter((compound) => reaches(reach, compound));
  return new Set(compounds.flatMap(({ tenures }) => tenures.map(({ firm }) => firm)));
}

async function groupsOf(
  world: Reads,
  { month, version, flags }: Annex,
  within: (compound: CompoundId) => boolean,
): Promise<readonly FlaggedGroup[]> {
  const kinds = new Set(['browser', 'identical', 'burst']);
  const named = flags.filter(({ kind }) => kinds.has(kind)).flatMap(({ compounds }) => compounds);
  const compounds = [...new Set(named)].filter(within).slice(0, mostCompounds);
  const tallies = await Promise.all(compounds.map((id) => world.evaluations.tally(month, version, id)));
  return tallies.flatMap((tally) =>
    (tally?.groups ?? []).map(({ kind, month: of, aside, answers }, group) => ({
      compound: tally?.compound ?? ('' as CompoundId),
      group,
      kind,
      month: of,
      aside,
      ratings: answers.reduce((sum, [, count]) => sum + count, 0),
    })),
  );
}

async function namesOf<T extends string>(
  ids: ReadonlySet<T>,
  read: (id: T) => Promise<{ readonly name: string } | undefined>,
): Promise<ReadonlyMap<T, string>> {
  const found = await Promise.all([...ids].map(async (id) => [id, (await read(id))?.name ?? id] as const));
  return new Map(found);
}

async function compoundsOf(
  { registry }: Pick<World, 'registry'>,
  { flags }: Annex,
  quarantines: readonly Quarantine[],
): Promise<ReadonlyMap<CompoundId, Compound>> {
  const ids = new Set([
    ...flags.flatMap(({ compounds }) => compounds),
    ...quarantines.map(({ compound }) => compound),
  ]);
  const found = await Promise.all([...ids].map((id) => registry.compound(id)));
  return new Map(found.flatMap((compound) => (compound === undefined ? [] : [[compound.id, compound]])));
}
