import type { World } from '../ports.ts';
import { proposeFrom } from './open-proposals.ts';
import { type SealsCasework, sealCasework } from './seal-casework.ts';
import type { TakesExit } from './take-exit-step.ts';
import { type DeadlinesWatched, watchDeadlines } from './watch-deadlines.ts';

/** Newest sealed months whose proposals are looked at again: what the month's last step could not open. */
const looked = 2;

/**
 * The daily job of cases: marks what is over, opens what a month proposed and nobody opened, then seals the day. Twice it does nothing new. No part hinders
 * another; throws at the end what went wrong first.
 */
export async function caseDay(
  world: TakesExit & SealsCasework & Pick<World, 'results'>,
): Promise<DeadlinesWatched> {
  const [watched] = await Promise.allSettled([watchDeadlines(world)]);
  const [proposed] = await Promise.allSettled([proposeAgain(world)]);
  const [sealed] = await Promise.allSettled([sealCasework(world)]);
  for (const [part, outcome] of Object.entries({ proposed, sealed }))
    if (outcome.status === 'rejected') world.log.error('case-day-failed', outcome.reason, { part });
  if (watched.status === 'rejected') throw watched.reason;
  if (proposed.status === 'rejected') throw proposed.reason;
  if (sealed.status === 'rejected') throw sealed.reason;
  world.log.info('case-day', { proposed: proposed.value, ...watched.value });
  return watched.value;
}

async function proposeAgain(world: TakesExit & Pick<World, 'results'>): Promise<number> {
  const outcomes = [];
  for (const month of (await world.results.sealedMonths()).slice(-looked))
    outcomes.push(...(await Promise.allSettled([proposeFrom(world, month)])));
  return outcomes.reduce((sum, outcome) => {
    if (outcome.status === 'rejected') throw outcome.reason;
    return sum + outcome.value;
  }, 0);
}
