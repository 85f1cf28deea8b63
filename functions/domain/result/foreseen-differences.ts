import type { TallySums } from '../compound-tally.ts';
import type { Plan } from '../plan.ts';
import { atLeastAnswered } from '../ranking/at-least-answered.ts';
import { rankMonth } from '../ranking/rank-month.ts';
import type { Manifest } from './manifest.ts';
import { publish } from './publish.ts';
import { type PublishedVersion, smallDifferences } from './small-differences.ts';

/** A released version: what it was made of (figures as published) and what it published. */
export type ReleasedVersion = PublishedVersion & { readonly manifest: Manifest };

/**
 * What `smallDifferences` will find once a version is made from the plan `made` and the sums `tallies` it will publish: to refuse a version before
 * it is begun. `replaced` is the version it replaces: the newest sealed one, released or not.
 */
export function foreseenDifferences(
  made: Plan,
  tallies: readonly TallySums[],
  before: ReleasedVersion,
  replaced: Manifest,
): readonly string[] {
  const plan = atLeastAnswered(made, tallies);
  const { manifest } = before;
  const after = publish({
    plan,
    tallies,
    ranking: rankMonth(plan, tallies),
    demo: manifest.demo,
    inputs: manifest.inputs,
    waiting: 0,
    superseded: { id: '', manifest: replaced },
  });
  return smallDifferences(before, { plan, tallies, manifest: after });
}
