import type { Month } from '../domain/month.ts';
import type { ResultsWorld } from './results-world.ts';

/**
 * Whether a month is closed, being evaluated or sealed, and not released: then the page says so and nothing else.
 * Trial months are never spoken of. Whether a version is a trial never changes, so it is read once.
 */
export function openReviewing(world: Pick<ResultsWorld, 'evaluations' | 'results'>) {
  const trials = new Map<string, boolean>();
  async function isReviewing(month: Month): Promise<boolean> {
    const version = await world.evaluations.latestVersion(month);
    if (version === 0) return false;
    const name = `${month} ${version}`;
    const known = trials.get(name);
    if (known !== undefined) return !known;
    const plan = await world.evaluations.plan(month, version);
    if (plan === undefined) return false;
    trials.set(name, plan.trial);
    return !plan.trial;
  }
  return {
    isReviewing,
    /** Sealed months that wait for their release, newest first. */
    async waiting(released: readonly { readonly month: Month }[]): Promise<readonly Month[]> {
      const known = new Set(released.map(({ month }) => month));
      const sealed = (await world.results.sealedMonths()).filter((month) => !known.has(month));
      const reviewing = await Promise.all(sealed.map(isReviewing));
      return sealed.filter((_, index) => reviewing[index] === true).reverse();
    },
  };
}

/** Where it is known which months are being checked. */
export type Reviewing = ReturnType<typeof openReviewing>;
