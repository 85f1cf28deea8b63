import type { CompoundId } from '../domain/compound.ts';
import type { CompoundTally, TallySums } from '../domain/compound-tally.ts';
import type { FiguresOf } from '../domain/result/carried.ts';
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
  const carried = new Map<CompoundId, FiguresOf>(newest.annex.carried.map((one) => [one.compound, one]));
  for await (const own of world.evaluations.tallies(month, version)) {
    const { compound } = own;
    const of = planned.get(compound);
    if (of === undefined) continue;
    const from = carried.get(compound) ?? { month, version };
    const tally = carried.has(compound)
      ? await world.evaluations.tally(from.month, from.version, compound)
      : own;
    if (tally === undefined) throw new Error(`${from.month} v${from.version} has lost a tally`);
    found.set(compound, {
      planned: of,
      tally: sumsOf(tally),
      from: { month: from.month, version: from.version },
    });
  }
  return found;
}

/** A tally without its answer strings. */
export function sumsOf({ answers: _, setAside: __, ...sums }: CompoundTally): TallySums {
  return sums;
}
