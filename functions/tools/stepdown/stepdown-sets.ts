import { isSure, surelyApart } from '../../domain/ranking/surely-apart.ts';
import type { RandomNumbers } from '../simulation/random-numbers.ts';
import { greatestContrast } from './greatest-contrast.ts';

/** Simulated stepwise rank sets with the critical value of every step. */
export interface StepdownSets {
  readonly lower: Int32Array;
  readonly upper: Int32Array;
  readonly steps: readonly number[];
}

/**
 * Stepwise joint rank sets of Mogstad, Romano, Shaikh and Wilhelm (2024): c(I) is the type-7 (1−α) quantile over `draws` of
 * max_{(j,k)∈I} (Z_j−Z_k)/S_jk, where I are the ordered pairs not yet rejected; fresh draws each step until nothing more is
 * rejected. A tool and a test only: official numbers use no random numbers. METHOD §3.
 */
export function stepdownSets(
  scores: Float64Array,
  ses: Float64Array,
  alpha: number,
  draws: number,
  random: RandomNumbers,
): StepdownSets {
  const steps: number[] = [];
  let rejected = 0;
  for (;;) {
    const c = simulatedQuantile(scores, ses, steps.at(-1) ?? Infinity, alpha, draws, random);
    // A step that happened to draw a higher value takes nothing back.
    steps.push(Math.min(c, steps.at(-1) ?? Infinity));
    const { better, worse } = surelyApart(scores, ses, steps.at(-1) ?? c);
    const now = better.reduce((sum, count) => sum + count, 0);
    if (now === rejected || scores.length < 2)
      return {
        lower: better.map((count) => 1 + count),
        upper: worse.map((count) => scores.length - count),
        steps,
      };
    rejected = now;
  }
}

/** c(I) for the pairs not rejected at `before`: (j,k) says that k may be better than j. */
function simulatedQuantile(
  scores: Float64Array,
  ses: Float64Array,
  before: number,
  alpha: number,
  draws: number,
  random: RandomNumbers,
): number {
  const open = (j: number, k: number) =>
    !isSure((scores[k] ?? 0) - (scores[j] ?? 0), before, ses[j] ?? 0, ses[k] ?? 0);
  const greatest = new Float64Array(draws);
  const errors = new Float64Array(ses.length);
  const contrast = greatestContrast(ses, open);
  for (let draw = 0; draw < draws; draw++) {
    for (let j = 0; j < errors.length; j++) errors[j] = random.normal();
    greatest[draw] = contrast(errors);
  }
  return quantile(greatest.sort(), 1 - alpha);
}

/** Sample quantile of type 7 (Hyndman and Fan 1996), as R's default; `sorted` upwards. */
function quantile(sorted: Float64Array, share: number): number {
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const low = sorted[below] ?? 0;
  return low + (place - below) * ((sorted[below + 1] ?? low) - low);
}
