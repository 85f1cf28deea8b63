import type { TallySums } from '../domain/compound-tally.ts';
import type { FirmId } from '../domain/firm.ts';
import { rankHonestly } from '../domain/integrity/honest-ranking.ts';
import type { Month } from '../domain/month.ts';
import type { Plan } from '../domain/plan.ts';
import type { Policy } from '../domain/policy.ts';
import { atLeastAnswered } from '../domain/ranking/at-least-answered.ts';
import type { Annex, FirmStatus, Manifest } from '../domain/result/manifest.ts';
import { type SealedMonth, statusesOf } from '../domain/result/standings.ts';
import { emptyTally, retally } from '../domain/tally.ts';
import type { World } from '../ports.ts';
import { madeOf, sumsOf } from './counted-before.ts';
import { sealedBefore } from './sealed-before.ts';

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

/**
 * Evaluates the sealed `months` (oldest first) once more with other numbers, by the very functions of the monthly evaluation, from their sealed tallies:
 * status over months looks back at what these numbers made of the months before. Nothing is kept. Answers are let go compound by compound.
 */
export async function* tryNumbers(
  world: Reads,
  months: readonly Month[],
  numbers: Partial<TriedNumbers>,
): AsyncIterable<TriedMonth> {
  const before: SealedMonth[] = [];
  let previous: Parameters<typeof rankHonestly>[0]['previous'];
  for (const month of months) {
    const version = await world.results.sealedVersion(month);
    const { plan: kept, carried } = await madeOf(world, { month, version });
    const plan: Plan = { ...kept, policy: { ...kept.policy, ...numbers } };
    const { counted, published } = await talliesOf(world, plan, carried);
    const { superseded, months: sealed } = await sealedBefore(world, plan);
    // What was sealed before the first tried month stands as it is; from there on these numbers look back at themselves.
    if (month === months[0]) {
      before.push(...sealed.toReversed());
      previous = sealed[0]?.manifest;
    }
    const { day } = kept.integrity;
    const { ranking, ...findings } = rankHonestly({
      plan: atLeastAnswered(plan, published),
      counted,
      published,
      previous,
      before: superseded?.annex.flags ?? [],
      lapses: await world.workingDays.after(day, kept.policy.integrity.lapseWorkingDays),
    });
    const status = statusesOf(plan, ranking, before.toReversed(), findings);
    previous = { firms: ranking.ranked };
    const now = { month, window: plan.window, trial: plan.trial } as const;
    before.push({
      manifest: {
        ...now,
        firms: ranking.ranked,
        unranked: ranking.unranked,
      },
      annex: { black: ranking.black, watch: ranking.watch, flags: findings.flags, audits: findings.audits },
    });
    const tried = {
      ranked: ranking.ranked,
      unranked: ranking.unranked.map(({ firm }) => firm),
      black: ranking.black.map(({ firm }) => firm),
      red: ranking.red.map(({ firm }) => firm),
      watch: ranking.watch,
      status,
    };
    const names = new Map(kept.firms.map(({ id, name }) => [id, name]));
    const outcome = await sealedOutcome(world, month, version);
    yield { month, trial: plan.trial, names, sealed: outcome, tried };
  }
}

/** Sums under the plan's numbers: what was counted, and what was published of it. */
async function talliesOf(
  { evaluations }: Pick<World, 'evaluations'>,
  { month, version, policy }: Plan,
  carried: Annex['carried'],
): Promise<{ readonly counted: readonly TallySums[]; readonly published: readonly TallySums[] }> {
  const standing = new Map(carried.map((one) => [one.compound, one]));
  const counted: TallySums[] = [];
  const published: TallySums[] = [];
  for await (const tally of evaluations.tallies(month, version)) {
    const own = sumsOf(retally(tally, policy));
    const from = standing.get(tally.compound);
    const other = from && (await evaluations.tally(from.month, from.version, tally.compound));
    counted.push(own);
    // A compound that is new to a published table stands there as if nobody had answered.
    const taken = other ?? (from === undefined ? tally : emptyTally(tally.compound, policy));
    published.push(taken === tally ? own : sumsOf(retally(taken, policy)));
  }
  return { counted, published };
}

async function sealedOutcome(
  { results }: Pick<World, 'results'>,
  month: Month,
  version: number,
): Promise<MonthOutcome> {
  const [manifest, annex] = await Promise.all(
    (['manifest', 'annex'] as const).map((kind) => results.document(month, version, kind)),
  );
  if (manifest === undefined || annex === undefined) throw new Error(`${month} is sealed without documents`);
  const { firms, unranked }: Manifest = JSON.parse(manifest);
  const { black, red, watch, status }: Annex = JSON.parse(annex);
  return {
    ranked: firms,
    unranked: unranked.map(({ firm }) => firm),
    black: black.map(({ firm }) => firm),
    red: red.map(({ firm }) => firm),
    watch,
    status,
  };
}
