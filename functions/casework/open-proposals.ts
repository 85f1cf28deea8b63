import type { Month } from '../domain/month.ts';
import { sealedMonths } from '../publishing/sealed-months.ts';
import { readEvaluation, type StepInput } from '../ranking/step.ts';
import type { OpensProposals } from './case-world.ts';
import { openExitCases } from './open-exit-cases.ts';
import { openListings } from './open-listings.ts';

/**
 * The last step of the month: what its newest sealed version proposes becomes listings and exit cases at their first state, where people take over. Run
 * again it opens nothing twice; a version that no longer proposes a firm makes its listing give way, unless it was decided: then people revoke it.
 */
export async function openProposals(world: OpensProposals, input: StepInput): Promise<StepInput> {
  await proposeFrom(world, readEvaluation(input).month);
  return input;
}

/** The same for a month by itself; how many events it wrote. Trial months propose nothing. */
export async function proposeFrom(world: OpensProposals, month: Month): Promise<number> {
  const sealed = await sealedMonths(world).sealed(month);
  if (sealed === undefined || sealed.manifest.trial) return 0;
  const [listings] = await Promise.allSettled([openListings(world, sealed)]);
  const cases = await openExitCases(world, sealed);
  if (listings.status === 'rejected') throw listings.reason;
  const written = listings.value + cases;
  world.log.info('proposed', { month, version: sealed.manifest.version, written });
  return written;
}
