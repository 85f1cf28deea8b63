import type { World } from '../ports.ts';
import { proposeFrom } from './open-proposals.ts';
import type { TakesExit } from './take-exit-step.ts';
import { type DeadlinesWatched, watchDeadlines } from './watch-deadlines.ts';

/** Newest sealed months whose proposals are looked at again: what the month's last step could not open. */
const looked = 2;

/** The daily job of cases: opens what a month proposed and nobody opened, then marks what is over. Twice it does nothing new. */
export async function caseDay(world: TakesExit & Pick<World, 'results'>): Promise<DeadlinesWatched> {
  let proposed = 0;
  for (const month of (await world.results.sealedMonths()).slice(-looked))
    proposed += await proposeFrom(world, month);
  const watched = await watchDeadlines(world);
  world.log.info('case-day', { proposed, ...watched });
  return watched;
}
