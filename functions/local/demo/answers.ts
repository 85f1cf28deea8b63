import { packAnswers } from '../../domain/answers.ts';
import type { RandomNumbers } from '../../tools/simulation/random-numbers.ts';

const thresholds = [-1.5, -0.5, 0.5, 1.5] as const;
/** Overall, repairs, cleaning, security, upkeep, parking, accounts: how each fares against the rest, and who leaves it out. */
const shifts = [0, -0.1, 0.2, 0.1, -0.05, -0.25, -0.4] as const;
const leftOut = [0, 0.1, 0.03, 0.05, 0.1, 0.25, 0.35] as const;
const improvements = ['g', 'a', 'b', 'c', 'd', 'e', 'f'] as const;

/** How much less satisfied households are with what their firm does worst. */
const soreness = 1.3;

/** What a household of the given satisfaction (latent units) answers this time, packed; `sore` is the aspect that its firm does worst, where there is one. */
export function answersOf(satisfaction: number, chance: RandomNumbers, sore?: number): string {
  const latent = shifts.map(
    (shift, aspect) => 0.85 + satisfaction + shift - (aspect === sore ? soreness : 0) + 0.7 * chance.normal(),
  );
  const scores = latent.map((z, aspect) =>
    chance.uniform() < (leftOut[aspect] ?? 0)
      ? null
      : 1 + thresholds.filter((threshold) => threshold < z).length,
  );
  const worst = latent.indexOf(Math.min(...latent));
  const asked = chance.uniform() < 0.6;
  return packAnswers({ scores, improvement: asked ? (improvements[worst] ?? null) : null });
}

/** What somebody who fills in ratings for the firm answers: five everywhere. */
export const fakeAnswers = packAnswers({ scores: [5, 5, 5, 5, 5, 5, 5], improvement: null });
