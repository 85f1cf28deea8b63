import type { Compound, CompoundId } from '../../domain/compound.ts';
import type { Firm } from '../../domain/firm.ts';
import type { Day, Month } from '../../domain/month.ts';
import { type Reach, reaches } from '../../domain/people/scope.ts';
import type { Policy } from '../../domain/policy.ts';
import { gateOf } from '../../domain/ranking/gates.ts';
import { isEmergency, serviceBetween } from '../../domain/tenure.ts';
import type { World } from '../../ports.ts';
import { registered } from '../../publishing/registered.ts';

/** A compound with the ratings of the open month, as counted on the last night. */
export interface CountedCompound {
  readonly compound: Compound;
  readonly ratings: number;
  readonly firm: Firm | undefined;
}

/** The ratings of several compounds together. */
export interface Counted {
  readonly name: string;
  readonly compounds: number;
  readonly households: number;
  readonly ratings: number;
}

/** Participation of the open month within reach: counts alone, by district and name, never in the order of participation. */
export interface Participation {
  readonly month: Month;
  /** The night of the oldest count; undefined where nothing was counted yet. */
  readonly night: Day | undefined;
  readonly compounds: readonly CountedCompound[];
  readonly districts: readonly Counted[];
  /** Firms of the ranked league that this month's ratings alone would not rank, by name, with how many are missing at least; of the whole territory or none. */
  readonly low: readonly (Counted & { readonly missing: number })[];
}

type Reads = Pick<World, 'registry' | 'clock' | 'calendar' | 'evaluations' | 'rules'>;

/** Reads it. */
export async function participationWithin(world: Reads, reach: Reach): Promise<Participation> {
  const now = world.clock.now();
  const [month, today] = [world.calendar.monthOf(now), world.calendar.dayOf(now)];
  const [counts, all, firms, policy] = await Promise.all([
    world.evaluations.counts(month),
    registered(world).compounds(),
    registered(world).firms(),
    world.rules.policy(month),
  ]);
  const named = new Map(firms.map((firm) => [firm.id, firm]));
  const compounds = all
    .filter((compound) => reaches(reach, compound))
    .map((compound) => {
      const service = serviceBetween(compound.tenures, today, today);
      const firm = service.kind === 'served' ? named.get(service.firm) : undefined;
      return { compound, firm, ratings: counts.get(compound.id)?.count ?? 0 };
    });
  return {
    month,
    night: oldest(counts, compounds),
    compounds,
    districts: together(compounds, ({ compound }) => compound.district),
    low: policy === undefined || !reach.everything ? [] : tooLow(compounds, policy, today),
  };
}

function oldest(
  counts: ReadonlyMap<CompoundId, { readonly day: Day }>,
  compounds: readonly CountedCompound[],
): Day | undefined {
  const days = compounds.flatMap(({ compound }) => counts.get(compound.id)?.day ?? []);
  return days.sort()[0];
}

function together(
  compounds: readonly CountedCompound[],
  nameOf: (one: CountedCompound) => string,
): readonly Counted[] {
  return [...Map.groupBy(compounds, nameOf)].map(([name, group]) => ({
    name,
    compounds: group.length,
    households: group.reduce((sum, { compound }) => sum + compound.households.count, 0),
    ratings: group.reduce((sum, { ratings }) => sum + ratings, 0),
  }));
}

function tooLow(compounds: readonly CountedCompound[], policy: Policy, today: Day): Participation['low'] {
  const isRanked = ({ mode, tenures }: Compound) => mode === 'market' && !isEmergency(tenures, today, today);
  const league = compounds.filter(({ compound, firm }) => firm !== undefined && isRanked(compound));
  return together(league, ({ firm }) => firm?.name ?? '')
    .map((firm) => ({ ...firm, missing: missing(firm, policy) }))
    .filter(({ missing }) => missing > 0)
    .sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'));
}

/** As if every compound had answers: where some have none yet, more will be missing. */
function missing({ households, ratings }: Counted, policy: Policy): number {
  return gateOf({ households, covered: households, answers: ratings }, policy)?.missing ?? 0;
}
