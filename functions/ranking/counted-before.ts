import type { CompoundId } from '../domain/compound.ts';
import type { CompoundTally, TallySums } from '../domain/compound-tally.ts';
import type { Plan } from '../domain/plan.ts';
import type { Carried, FiguresOf } from '../domain/result/carried.ts';
import type { CountedBefore, EvaluationBefore } from '../domain/result/in-tens.ts';
import type { Annex } from '../domain/result/manifest.ts';
import { emptyTally } from '../domain/tally.ts';
import type { World } from '../ports.ts';
import { readVersions } from './read-versions.ts';
import type { SealedResult } from './sealed-before.ts';

type Reads = Pick<World, 'evaluations' | 'results'>;

/**
 * What the newest publishable evaluation among `months` (newest first) counted: its newest sealed version first, then every other version of it
 * that is released or was previewed, because somebody may have read that. None where there is no such evaluation.
 */
export async function countedBefore(
  world: Reads & Pick<World, 'publishing'>,
  months: readonly SealedResult[],
): Promise<readonly EvaluationBefore[]> {
  const newest = months.find(({ manifest }) => !manifest.trial)?.manifest;
  if (newest === undefined) return [];
  const versions = new Set([newest.version, ...(await readVersions(world, newest.month))]);
  const found: EvaluationBefore[] = [];
  for (const version of versions) found.push(await evaluationBefore(world, { month: newest.month, version }));
  return found;
}

async function evaluationBefore(world: Reads, of: FiguresOf): Promise<EvaluationBefore> {
  const { plan, carried } = await madeOf(world, of);
  const planned = new Map(plan.compounds.map((compound) => [compound.compound, compound]));
  const counted = new Map<CompoundId, CountedBefore>();
  for await (const { tally, from } of publishedTallies(world, of, plan, carried)) {
    const is = planned.get(tally.compound);
    if (is !== undefined) counted.set(tally.compound, { planned: is, tally, from });
  }
  return { of, counted };
}

/** The plan of a sealed version, and the compounds whose figures it took over. */
export async function madeOf(
  world: Reads,
  { month, version }: FiguresOf,
): Promise<{ readonly plan: Plan; readonly carried: readonly Carried[] }> {
  const [plan, internal] = await Promise.all([
    world.evaluations.plan(month, version),
    world.results.document(month, version, 'annex'),
  ]);
  if (plan === undefined || internal === undefined)
    throw new Error(`${month} v${version} is sealed without its plan or record`);
  const { carried }: Pick<Annex, 'carried'> = JSON.parse(internal);
  return { plan, carried };
}

/** The sums whose figures a version published: its own, but for compounds that stand as an evaluation before had them. */
export async function* publishedTallies(
  world: Pick<World, 'evaluations'>,
  of: FiguresOf,
  { policy }: Pick<Plan, 'policy'>,
  carried: readonly Carried[],
): AsyncIterable<{ readonly tally: TallySums; readonly from: FiguresOf }> {
  const standing = new Map<CompoundId, FiguresOf>(carried.map((one) => [one.compound, one]));
  for await (const own of world.evaluations.tallies(of.month, of.version)) {
    const { month, version } = standing.get(own.compound) ?? of;
    const is = standing.has(own.compound) ? await world.evaluations.tally(month, version, own.compound) : own;
    yield { tally: sumsOf(is ?? emptyTally(own.compound, policy)), from: { month, version } };
  }
}

/** A tally without its answer strings. */
export function sumsOf({ answers: _, setAside: __, ...sums }: CompoundTally): TallySums {
  return sums;
}
