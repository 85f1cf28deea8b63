import type { CompoundTally } from '../compound-tally.ts';
import { setGroupsAside } from '../integrity/set-groups-aside.ts';
import type { Plan } from '../plan.ts';
import { atLeastAnswered } from '../ranking/at-least-answered.ts';
import { rankMonth } from '../ranking/rank-month.ts';
import type { Manifest } from './manifest.ts';
import { publish } from './publish.ts';
import { smallDifferences } from './small-differences.ts';

/** A sealed version as it was made. */
export interface SealedVersion {
  readonly plan: Plan;
  readonly tallies: readonly CompoundTally[];
  /** The same, but where figures stand as an evaluation before had them: what the manifest shows. */
  readonly published: readonly CompoundTally[];
  readonly manifest: Manifest;
}

/**
 * What `smallDifferences` will find once a version is made from the plan `made`, as far as the sealed answers of the version before foretell
 * it: to refuse a correction before it is begun. Compounds that the version before did not count are taken to have no answers; the
 * rank step looks again with their tallies. `replaced` is the version that the correction replaces: the newest sealed one, released or not.
 */
export function foreseenDifferences(
  made: Plan,
  before: SealedVersion,
  replaced: Manifest,
): readonly string[] {
  const planned = new Set(made.compounds.map(({ compound }) => compound));
  const tallies = before.tallies
    .filter(({ compound }) => planned.has(compound))
    .map((tally) => setGroupsAside(tally, groupsOf(made, tally), made.policy));
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

function groupsOf({ integrity }: Plan, { compound }: CompoundTally): readonly number[] {
  return integrity.quarantined.filter((place) => place.compound === compound).map(({ group }) => group);
}
