import type { FirmId } from '../domain/firm.ts';
import { type HonestRanking, rankHonestly } from '../domain/integrity/honest-ranking.ts';
import type { Month } from '../domain/month.ts';
import type { Plan } from '../domain/plan.ts';
import type { Policy } from '../domain/policy.ts';
import { atLeastAnswered } from '../domain/ranking/at-least-answered.ts';
import type { Annex, FirmStatus, Manifest } from '../domain/result/manifest.ts';
import { statusesOf } from '../domain/result/standings.ts';
import type { World } from '../ports.ts';
import { type LookedBack, lookBack, lookBackFromNext } from './looked-back.ts';
import { triedTallies } from './tried-tallies.ts';

type Reads = Pick<World, 'evaluations' | 'results' | 'workingDays'>;

/** The numbers of a policy that sealed answers can be evaluated with anew: all but the window and which answers were counted. */
export type TriedNumbers = Omit<
  Policy,
  | 'id'
  | 'from'
  | 'legalBasis'
  | 'legalText'
  | 'fairCompetitionReview'
  | 'impactAssessment'
  | 'windowMonths'
  | 'paperCounts'
  | 'trialMonths'
  | 'integrity'
>;

/** How a month came out for the firms: with its rank sets, who was not ranked, lists proposed, watch, and status over months. */
export interface MonthOutcome {
  readonly ranked: readonly {
    readonly firm: FirmId;
    readonly score: number;
    readonly se: number;
    readonly lower: number;
    readonly upper: number;
  }[];
  readonly unranked: readonly FirmId[];
  readonly black: readonly FirmId[];
  readonly red: readonly FirmId[];
  readonly watch: readonly FirmId[];
  readonly status: readonly FirmStatus[];
}

/** A sealed month beside what other numbers would have made of it. */
export interface TriedMonth {
  readonly month: Month;
  readonly trial: boolean;
  readonly names: ReadonlyMap<FirmId, string>;
  readonly sealed: MonthOutcome;
  readonly tried: MonthOutcome;
}

/** Compounds times months that are tried at once: at most twelve months of a county, one of a province. More would keep the reader waiting. */
const compoundMonths = 60_000;
const mostMonths = 12;

/** The newest of the sealed `months` (oldest first) that are tried at once: as many as the number of compounds allows, one at least. */
export async function triedAtOnce(world: Reads, months: readonly Month[]): Promise<readonly Month[]> {
  const newest = months.at(-1);
  if (newest === undefined) return [];
  const plan = await world.evaluations.plan(newest, await world.results.sealedVersion(newest));
  const most = Math.floor(compoundMonths / Math.max(1, plan?.compounds.length ?? 1));
  return months.slice(-Math.min(mostMonths, Math.max(1, most)));
}

/**
 * Evaluates the sealed `months` (oldest first) once more with other numbers, by the very functions of the monthly evaluation, from their sealed tallies:
 * what was sealed before the first of them stands as it is; from there on these numbers look back at what they made of the months before. Nothing is kept. One
 * month's tallies are in memory at a time, and of the months before only what a ranking looks back at.
 */
export async function* tryNumbers(
  world: Reads,
  months: readonly Month[],
  numbers: Partial<TriedNumbers>,
): AsyncIterable<TriedMonth> {
  let past: LookedBack | undefined;
  for (const month of months) {
    const sealed = await sealedAs(world, month);
    const plan: Plan = { ...sealed.plan, policy: { ...sealed.plan.policy, ...numbers } };
    past ??= await lookBack(world, plan);
    const found = await rankedAnew(world, plan, sealed, past.previous);
    const status = statusesOf(plan, found.ranking, past.months, found);
    past = lookBackFromNext(past, plan, found);
    const names = new Map(plan.firms.map(({ id, name }) => [id, name]));
    const tried = outcomeOf(found.ranking, { ...found.ranking, status });
    yield { month, trial: plan.trial, names, sealed: sealed.outcome, tried };
  }
}

interface Sealed {
  readonly plan: Plan;
  readonly carried: Annex['carried'];
  readonly outcome: MonthOutcome;
}

/** A month as its newest sealed version has it. */
async function sealedAs({ evaluations, results }: Reads, month: Month): Promise<Sealed> {
  const version = await results.sealedVersion(month);
  const [plan, manifest, internal] = await Promise.all([
    evaluations.plan(month, version),
    results.document(month, version, 'manifest'),
    results.document(month, version, 'annex'),
  ]);
  if (plan === undefined || manifest === undefined || internal === undefined)
    throw new Error(`${month} v${version} is sealed without its plan or documents`);
  const annex: Annex = JSON.parse(internal);
  const { firms: ranked, unranked }: Manifest = JSON.parse(manifest);
  return { plan, carried: annex.carried, outcome: outcomeOf({ ranked, unranked }, annex) };
}

/** The month ranked under the plan's numbers, with the flags that they raise. */
async function rankedAnew(
  world: Reads,
  plan: Plan,
  { carried }: Pick<Sealed, 'carried'>,
  previous: LookedBack['previous'],
): Promise<HonestRanking> {
  const { counted, published } = await triedTallies(world, plan, carried);
  const { day } = plan.integrity;
  return rankHonestly({
    plan: atLeastAnswered(plan, published),
    counted,
    published,
    previous,
    before: await flagsReplaced(world, plan),
    lapses: await world.workingDays.after(day, plan.policy.integrity.lapseWorkingDays),
  });
}

/** The flags of the version that the plan's replaces. */
async function flagsReplaced(
  { results }: Pick<World, 'results'>,
  { month, supersedes }: Plan,
): Promise<Annex['flags']> {
  const text = supersedes && (await results.document(month, supersedes.version, 'annex'));
  return text === undefined ? [] : (JSON.parse(text) as Pick<Annex, 'flags'>).flags;
}

type Listed = Pick<Annex, 'black' | 'red' | 'watch' | 'status'>;

function outcomeOf(
  { ranked, unranked }: { readonly ranked: MonthOutcome['ranked']; readonly unranked: readonly OfFirm[] },
  { black, red, watch, status }: Listed,
): MonthOutcome {
  return {
    ranked: ranked.map(({ firm, score, se, lower, upper }) => ({ firm, score, se, lower, upper })),
    unranked: unranked.map(({ firm }) => firm),
    black: black.map(({ firm }) => firm),
    red: red.map(({ firm }) => firm),
    watch,
    status,
  };
}

type OfFirm = { readonly firm: FirmId };
