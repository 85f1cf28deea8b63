import type { PlannedCompound } from '../plan.ts';
import type { Policy } from '../policy.ts';
import { clipped } from '../statistics/rounding.ts';
import type { PooledPrior } from '../statistics/stratified-mean.ts';
import { type EstimateNumbers, firmEstimate } from './firm-estimate.ts';
import type { CompoundScores } from './household-scores.ts';
import type { Project } from './month-ranking.ts';

/** z(0.975), rounded up: half width of a single 95 % interval in standard errors. */
const single = 1.96;

/**
 * Whether a compound has enough answers to be shown: n ≥ minimum and n ≥ 96.04/(1 + 95.04/N), the sample that pins a share down to
 * ±10 points. Whole numbers throughout. METHOD §2.
 */
export function enoughForProject(answers: number, households: number, minimum: number): boolean {
  return answers >= minimum && answers * (100 * households + 9504) >= 9604 * households;
}

/** Single 95 % interval of a project's rounded score, clipped to 0..100, 4 decimals. */
export function projectInterval(score: number, se: number): readonly [low: number, high: number] {
  const half = single * se;
  return [clipped(score - half), clipped(score + half)];
}

/** The table of projects: compounds of every mode with enough answers, sorted by id; shown with single 95 % intervals, never listed. */
export function projectsOf(
  compounds: readonly { readonly planned: PlannedCompound; readonly scores: CompoundScores }[],
  prior: PooledPrior,
  numbers: EstimateNumbers & Pick<Policy, 'minProjectAnswers'>,
): readonly Project[] {
  return compounds
    .filter(({ planned, scores }) =>
      enoughForProject(scores.n, planned.households, numbers.minProjectAnswers),
    )
    .map(({ planned, scores }) => {
      const { households } = planned;
      const { score, se } = firmEstimate([{ households, scores }], prior, numbers);
      return {
        compound: planned.compound,
        ...(planned.firm === undefined ? {} : { firm: planned.firm }),
        mode: planned.mode,
        handover: planned.handover,
        households,
        answers: scores.n,
        coverage: 1,
        score,
        se,
        interval: projectInterval(score, se),
      };
    });
}
