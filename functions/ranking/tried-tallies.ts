import type { TallySums } from '../domain/compound-tally.ts';
import type { Plan } from '../domain/plan.ts';
import type { Carried } from '../domain/result/carried.ts';
import { emptyTally, retally } from '../domain/tally.ts';
import type { World } from '../ports.ts';
import { sumsOf } from './counted-before.ts';

/** What a sealed version counted and what it published, summed anew. */
export interface TriedTallies {
  readonly counted: readonly TallySums[];
  readonly published: readonly TallySums[];
}

/** Sums of a sealed version under the plan's numbers. Answers are let go compound by compound. */
export async function triedTallies(
  { evaluations }: Pick<World, 'evaluations'>,
  { month, version, policy }: Plan,
  carried: readonly Carried[],
): Promise<TriedTallies> {
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
