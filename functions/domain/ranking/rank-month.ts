import type { CompoundTally } from '../compound-tally.ts';
import type { FirmId } from '../firm.ts';
import type { Plan, PlannedCompound } from '../plan.ts';
import { rounded } from '../statistics/rounding.ts';
import type { PooledPrior } from '../statistics/stratified-mean.ts';
import { criticalValues } from './critical-values.ts';
import { firmEstimate } from './firm-estimate.ts';
import { gateOf, type Turnout, unpooled } from './gates.ts';
import { type CompoundScores, compoundScores } from './household-scores.ts';
import { aspectMeans, pooledVariance } from './league.ts';
import { type Blocks, noBlocks } from './lists.ts';
import type { MonthRanking, UnrankedFirm } from './month-ranking.ts';
import { plannedComposite } from './planned-composite.ts';
import { projectsOf } from './projects.ts';
import { rankEstimates } from './rank-estimates.ts';

interface Surveyed {
  readonly planned: PlannedCompound;
  readonly households: number;
  readonly scores: CompoundScores;
}

/** What a ranking needs of a tally; its answer strings may be dropped before, so that a province fits into memory. */
export type RankableTally = Pick<CompoundTally, 'compound' | 'patterns' | 'aspects'>;

/**
 * One evaluation, from frozen plan and tallies alone: METHOD §1 to §5. The order of plan and tallies changes nothing. A planned
 * compound without a tally has no answers; a tally of no planned compound, or two of one, is refused (RangeError). `blocks` names firms that
 * flags or vetoes keep off a list; `critical` may remember critical values where many months are ranked.
 */
export function rankMonth(
  plan: Plan,
  tallies: Iterable<RankableTally>,
  blocks: Blocks = noBlocks,
  critical: typeof criticalValues = criticalValues,
): MonthRanking {
  const sums = sumsOf(plan, tallies);
  const planned = plan.compounds.toSorted((a, b) => (a.compound < b.compound ? -1 : 1));
  const market = planned.filter(({ mode }) => mode === 'market');
  const means = aspectMeans(market.map(({ compound }) => sums.get(compound)?.aspects ?? []));
  const surveyed = planned.map((compound) => ({
    planned: compound,
    households: compound.households,
    scores: compoundScores(sums.get(compound.compound)?.patterns ?? [], means, plan.policy.aspectWeights),
  }));
  const league = surveyed.filter(({ planned: { mode } }) => mode === 'market');
  const { variance, degrees } = pooledVariance(league.map(({ scores }) => scores));
  const prior = { variance, degrees: degrees === 0 ? 0 : plan.policy.priorDegrees };
  return {
    ...rankFirms(byFirm(league), prior, degrees > 0, plan, blocks, critical),
    projects: projectsOf(surveyed, prior, plan.policy),
    aspectMeans: means.map((mean) => (mean === null ? null : rounded(mean))),
    pooledVariance: rounded(variance),
    degrees,
  };
}

function sumsOf(plan: Plan, tallies: Iterable<RankableTally>): ReadonlyMap<string, RankableTally> {
  const known = new Set<string>(plan.compounds.map(({ compound }) => compound));
  const sums = new Map<string, RankableTally>();
  for (const tally of tallies) {
    if (!known.delete(tally.compound))
      throw new RangeError(`tally of ${tally.compound}: not planned, or there twice`);
    sums.set(tally.compound, tally);
  }
  return sums;
}

/** A firm's compounds: of the market league, served by it throughout the window. */
function byFirm(league: readonly Surveyed[]): ReadonlyMap<FirmId, readonly Surveyed[]> {
  const firms = new Map<FirmId, Surveyed[]>();
  for (const compound of league) {
    const { firm, handover } = compound.planned;
    if (firm === undefined || handover) continue;
    const own = firms.get(firm) ?? [];
    own.push(compound);
    firms.set(firm, own);
  }
  return new Map([...firms].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Gates, then estimates of those that pass, then their ranking. Without a pooled variance nobody is ranked. */
function rankFirms(
  firms: ReadonlyMap<FirmId, readonly Surveyed[]>,
  prior: PooledPrior,
  rankable: boolean,
  plan: Plan,
  blocks: Blocks,
  critical: typeof criticalValues,
) {
  const { policy } = plan;
  const turnouts = new Map<FirmId, Turnout>();
  const unranked: UnrankedFirm[] = [];
  const estimates = [];
  for (const [firm, compounds] of firms) {
    const turnout = turnoutOf(compounds);
    const gate = gateOf(turnout, policy) ?? (rankable ? undefined : unpooled);
    turnouts.set(firm, turnout);
    if (gate !== undefined) unranked.push({ firm, ...shown(turnout), ...gate });
    else estimates.push({ firm, ...firmEstimate(compounds, prior, policy) });
  }
  const { estimates: composed, basis, parts } = plannedComposite(estimates, plan);
  const { ranked, ...rest } = rankEstimates(
    composed,
    policy,
    blocks,
    critical(Math.max(1, estimates.length), policy),
  );
  return {
    ...rest,
    ...(basis && { basis }),
    ranked: ranked.map((row) => {
      const made = parts.get(row.firm);
      return { ...row, ...shown(turnouts.get(row.firm) ?? turnoutOf([])), ...(made && { parts: made }) };
    }),
    unranked,
  };
}

function turnoutOf(compounds: readonly Surveyed[]): Turnout {
  let [households, covered, answers] = [0, 0, 0];
  for (const compound of compounds) {
    households += compound.households;
    if (compound.scores.n > 0) covered += compound.households;
    answers += compound.scores.n;
  }
  return { households, covered, answers };
}

function shown({ households, covered, answers }: Turnout) {
  return { households, answers, coverage: households === 0 ? 0 : covered / households };
}
