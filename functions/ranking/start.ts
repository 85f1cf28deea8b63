import { addMonths, type Month } from '../domain/month.ts';
import type { World } from '../ports.ts';
import { versionUnderWay } from './version-under-way.ts';

/** How long after a month's close its evaluation may begin: the ten minutes of grace and five to spare. SECURITY §3. */
const restAfterClose = 15 * 60_000;

/** How many months back a missed close is looked for. */
const reach = 24;

/** Attempts at one version before somebody has to look (the alarm on failed executions has said so long before). */
const mostAttempts = 50;

type Starts = Pick<World, 'clock' | 'calendar' | 'rules' | 'results' | 'evaluations' | 'executions' | 'log'>;

/** What the timetable asks the starter for. */
export interface StartInput {
  readonly target: 'month' | 'count';
}

/** The starter's entry: begins what the timetable asks for, and says what it began; null for nothing to do. */
export async function start(world: Starts, { target }: StartInput): Promise<string | null> {
  return target === 'count' ? startCount(world) : startMonth(world);
}

/**
 * The starter, called at the close and by two watchdogs: starts the evaluation of the oldest month that is over and not yet
 * sealed (in its newest version), so that missed closes are caught up in order. Called again it finds the execution running, or tries once more
 * under the next attempt's name where the one before ended without a sealed result. Says what it started; null for nothing.
 */
export async function startMonth(world: Starts): Promise<string | null> {
  const month = await oldestDue(world);
  if (month === undefined) return null;
  const version = Math.max(1, await world.evaluations.latestVersion(month));
  return startVersion(world, month, version);
}

/** Starts (or joins) the execution of one version of a month's evaluation, under the first attempt's name that has not ended. */
export async function startVersion(world: Starts, month: Month, version: number): Promise<string> {
  const run = `v${version}`;
  for (let attempt = 1; attempt <= mostAttempts; attempt++) {
    const name = `${month}-${run}-a${attempt}`;
    const outcome = await world.executions.start(name, { month, run });
    if (outcome === 'ended') continue;
    world.log.info('evaluation-started', { name, outcome });
    return name;
  }
  throw new Error(`${mostAttempts} executions of ${month} ${run} ended without a sealed result`);
}

/** Starts tonight's count of the open month. Called again the same night it does nothing. */
export async function startCount(world: Starts): Promise<string | null> {
  const now = world.clock.now();
  const month = world.calendar.monthOf(now);
  const run = `count-${world.calendar.dayOf(now)}`;
  const outcome = await world.executions.start(`${month}-${run}`, { month, run });
  return outcome === 'ended' ? null : run;
}

/** The oldest month that is over, has rules, and of which nothing is sealed; with none of those, the oldest whose correction is not sealed. */
async function oldestDue(world: Starts): Promise<Month | undefined> {
  const now = world.clock.now();
  const current = world.calendar.monthOf(now);
  const months = Array.from({ length: reach }, (_, index) => addMonths(current, index - reach));
  const states = await Promise.all(
    months.map(async (month) => {
      if (now < world.calendar.closes(month) + restAfterClose || !(await hasRules(world, month)))
        return 'none';
      const sealed = await world.results.sealedVersion(month);
      if (sealed === 0) return 'open';
      return (await versionUnderWay(world, month, sealed)) === undefined ? 'none' : 'correction';
    }),
  );
  const open = states.indexOf('open');
  return months[open < 0 ? states.indexOf('correction') : open];
}

/** A month without a policy or a questionnaire is no month of the service: nobody could rate in it. */
export async function hasRules({ rules }: Pick<World, 'rules'>, month: Month): Promise<boolean> {
  return (await rules.policy(month)) !== undefined && (await rules.survey(month)) !== undefined;
}
