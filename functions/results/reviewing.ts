import { addMonths, type Month } from '../domain/month.ts';
import type { ResultsWorld } from './results-world.ts';

/**
 * Whether a month is closed and not released: then the page says so and nothing else. From its close until its evaluation is
 * planned, the clock and the rules in force tell. Trial months are never spoken of. Whether a version is a trial never
 * changes, so it is read once.
 */
export function openReviewing(
  world: Pick<ResultsWorld, 'evaluations' | 'results' | 'rules' | 'calendar' | 'clock'>,
) {
  const trials = new Map<string, boolean>();
  const justClosed = () => addMonths(world.calendar.monthOf(world.clock.now()), -1);
  async function isReviewing(month: Month): Promise<boolean> {
    const version = await world.evaluations.latestVersion(month);
    if (version === 0) return month === justClosed() && (await willBePublic(month));
    const name = `${month} ${version}`;
    const known = trials.get(name);
    if (known !== undefined) return !known;
    const plan = await world.evaluations.plan(month, version);
    if (plan === undefined) return false;
    trials.set(name, plan.trial);
    return !plan.trial;
  }
  /** What the plan of a month will say: that there are rules, and that the trial months lie behind. */
  async function willBePublic(month: Month): Promise<boolean> {
    const [policy, survey] = await Promise.all([world.rules.policy(month), world.rules.survey(month)]);
    if (policy === undefined || survey === undefined) return false;
    const sealed = await world.results.sealedMonths();
    return sealed.filter((one) => one < month).length >= policy.trialMonths;
  }
  return {
    isReviewing,
    /** Closed months that wait for their release, newest first. */
    async waiting(released: readonly { readonly month: Month }[]): Promise<readonly Month[]> {
      const known = new Set(released.map(({ month }) => month));
      const closed = new Set([...(await world.results.sealedMonths()), justClosed()]);
      const unreleased = [...closed].filter((month) => !known.has(month)).sort();
      const reviewing = await Promise.all(unreleased.map(isReviewing));
      return unreleased.filter((_, index) => reviewing[index] === true).reverse();
    },
  };
}

/** Where it is known which months are being checked. */
export type Reviewing = ReturnType<typeof openReviewing>;
