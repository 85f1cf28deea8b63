import type { TallySums } from '../domain/compound-tally.ts';
import { asidePlaces } from '../domain/integrity/aside-places.ts';
import { setGroupsAside } from '../domain/integrity/set-groups-aside.ts';
import type { Plan } from '../domain/plan.ts';
import { foreseenDifferences } from '../domain/result/foreseen-differences.ts';
import { inTens } from '../domain/result/in-tens.ts';
import { emptyTally } from '../domain/tally.ts';
import type { World } from '../ports.ts';
import { countedBefore, sumsOf } from './counted-before.ts';
import { readVersions } from './read-versions.ts';
import { releasedVersions } from './released-versions.ts';
import { sealedBefore } from './sealed-before.ts';

/**
 * Whether a version made from the plan `made` would, beside one that is released or was previewed, tell of fewer than ten answers: found from the sealed answers of
 * the version it replaces by the very steps that will make it, so that what is begun can be ended. Sums only: a province fits into memory.
 */
export async function tellsOfFew(
  world: Pick<World, 'evaluations' | 'results' | 'publishing'>,
  made: Plan,
  replaced: number,
): Promise<boolean> {
  const text = replaced === 0 ? undefined : await world.results.document(made.month, replaced, 'manifest');
  if (text === undefined || (await readVersions(world, made.month)).length === 0) return false;
  const { months } = await sealedBefore(world, made);
  const counted = await countedAgain(world, made, replaced);
  const { tallies } = inTens(made, counted, await countedBefore(world, months));
  for await (const before of releasedVersions(world, made.month))
    if (foreseenDifferences(made, tallies, before, JSON.parse(text)).length > 0) return true;
  return false;
}

/** What the tally step will make of the sealed answers. */
async function countedAgain(
  world: Pick<World, 'evaluations'>,
  made: Plan,
  replaced: number,
): Promise<readonly TallySums[]> {
  const sums = new Map<string, TallySums>(
    made.compounds.map(({ compound }) => [compound, sumsOf(emptyTally(compound, made.policy))]),
  );
  for await (const tally of world.evaluations.tallies(made.month, replaced))
    if (sums.has(tally.compound))
      sums.set(
        tally.compound,
        sumsOf(setGroupsAside(tally, asidePlaces(tally, made.integrity), made.policy)),
      );
  return [...sums.values()];
}
