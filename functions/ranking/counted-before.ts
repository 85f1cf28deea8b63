import type { CompoundId } from '../domain/compound.ts';
import type { CompoundTally, TallySums } from '../domain/compound-tally.ts';
import type { Carried, FiguresOf } from '../domain/result/carried.ts';
import type { CountedBefore } from '../domain/result/in-tens.ts';
import type { World } from '../ports.ts';
import type { SealedResult } from './sealed-before.ts';

/** What the newest publishable evaluation among `months` (newest first) counted, compound by compound, as it published it; empty where there is none. */
export async function countedBefore(
  world: Pick<World, 'evaluations'>,
  months: readonly SealedResult[],
): Promise<ReadonlyMap<CompoundId, CountedBefore>> {
  const found = new Map<CompoundId, CountedBefore>();
  const newest = months.find(({ manifest }) => !manifest.trial);
  if (newest === undefined) return found;
  const { month, version } = newest.manifest;
  const plan = await world.evaluations.plan(month, version);
  if (plan === undefined) throw new Error(`${month} v${version} is sealed without its plan`);
  const planned = new Map(plan.compounds.map((compound) => [compound.compound, compound]));
  const published = publishedTallies(world, { month, version }, newest.annex.carried);
  for await (const { tally, from } of published) {
    const of = planned.get(tally.compound);
    if (of !== undefined) found.set(tally.compound, { planned: of, tally: sumsOf(tally), from });
  }
  return found;
}

/** The tallies whose figures a version published: its own, but for compounds that stand as an evaluation before had them. */
export async function* publishedTallies(
  world: Pick<World, 'evaluations'>,
  { month, version }: FiguresOf,
  carried: readonly Carried[],
): AsyncIterable<{ readonly tally: CompoundTally; readonly from: FiguresOf }> {
  const standing = new Map<CompoundId, FiguresOf>(carried.map((one) => [one.compound, one]));
  for await (const own of world.evaluations.tallies(month, version)) {
    const from = standing.get(own.compound);
    if (from === undefined) {
      yield { tally: own, from: { month, version } };
      continue;
    }
    const tally = await world.evaluations.tally(from.month, from.version, own.compound);
    if (tally === undefined) throw new Error(`${from.month} v${from.version} has lost a tally`);
    yield { tally, from: { month: from.month, version: from.version } };
  }
}

/** A tally without its answer strings. */
export function sumsOf({ answers: _, setAside: __, ...sums }: CompoundTally): TallySums {
  return sums;
}
