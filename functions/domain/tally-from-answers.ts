import { aspectCount, isPackedAnswers } from './answers.ts';
import type { AspectTally, PatternTally } from './compound-tally.ts';

/** The numbers of a policy that a tally depends on. METHOD §1. */
export interface TallyNumbers {
  /** Integer weights of the seven aspects, overall first. */
  readonly aspectWeights: readonly number[];
  /** Least share of all weight a household must have answered, percent. */
  readonly minWeightPercent: number;
}

/** The sums of a tally that follow from its answer strings alone. */
export interface AnswerSums {
  readonly patterns: readonly PatternTally[];
  readonly aspects: readonly AspectTally[];
  readonly invalid: number;
}

type Growing<T> = { -readonly [K in keyof T]: T[K] };

const dash = 45;
const one = 49;

/**
 * Sums over a multiset of answer strings under any weights: the one pass of METHOD §1, and its recomputation years later from
 * the sealed multiset. Integers only; order of `answers` does not matter. Throws RangeError for a string that is not packed answers.
 */
export function tallyFromAnswers(
  answers: Iterable<readonly [answers: string, count: number]>,
  numbers: TallyNumbers,
): AnswerSums {
  const byPattern = new Map<number, Growing<PatternTally>>();
  const aspects = Array.from({ length: aspectCount }, (): Growing<AspectTally> => ({ n: 0, sum: 0 }));
  const allWeight = numbers.aspectWeights.reduce((sum, weight) => sum + weight, 0);
  let invalid = 0;
  for (const [text, count] of answers) {
    if (!isPackedAnswers(text)) throw new RangeError('a tally holds something that is not packed answers');
    const { pattern, weight, total } = weighed(text, numbers.aspectWeights);
    if (weight === 0 || weight * 100 < numbers.minWeightPercent * allWeight) {
      invalid += count;
      continue;
    }
    const row = byPattern.get(pattern) ?? { pattern, n: 0, sum: 0, sumOfSquares: 0, allFive: 0, allOne: 0 };
    byPattern.set(pattern, row);
    row.n += count;
    row.sum += count * total;
    row.sumOfSquares += count * total * total;
    if (!/[1-4]/.test(text)) row.allFive += count;
    if (!/[2-5]/.test(text)) row.allOne += count;
    for (const [d, aspect] of aspects.entries()) {
      const code = text.charCodeAt(d);
      if (code === dash) continue;
      aspect.n += count;
      aspect.sum += count * 25 * (code - one);
    }
  }
  return { patterns: [...byPattern.values()].sort((a, b) => a.pattern - b.pattern), aspects, invalid };
}

/** Which aspects were answered, their weight Σ w, and T = Σ w s. */
function weighed(text: string, weights: readonly number[]) {
  let [pattern, weight, total] = [0, 0, 0];
  for (let d = 0; d < aspectCount; d++) {
    const code = text.charCodeAt(d);
    if (code === dash) continue;
    pattern |= 1 << d;
    weight += weights[d] ?? 0;
    total += (weights[d] ?? 0) * 25 * (code - one);
  }
  return { pattern, weight, total };
}
