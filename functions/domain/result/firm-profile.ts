import { aspectCount } from '../answers.ts';
import type { CompoundTally } from '../compound-tally.ts';
import type { Policy } from '../policy.ts';
import { minimumCell, suppress } from '../suppression.ts';

/** One aspect of a firm's profile: mean item score 0..100 in whole points, so that no household's answer is the difference of two profiles. */
export interface ProfiledAspect {
  /** Null where fewer than ten answered it, and where all answers are the same: then only `band` is told. */
  readonly mean: number | null;
  readonly band?: readonly [low: number, high: number];
}

/**
 * What the answers to a firm's result say beside its score. Every cell of fewer than ten is hidden, and what would give one away. No counts: the
 * profiles of two versions or months could be subtracted.
 */
export interface FirmProfile {
  readonly aspects: readonly ProfiledAspect[];
  /** Wishes that at least ten households put first, the most frequent first; `tens`: their share of all wishes in tens of percent, 9 at most. */
  readonly improvements: readonly { readonly letter: string; readonly tens: number }[];
}

/** The profile of a firm whose number of answers is hidden: nothing is told of it. */
export const emptyProfile: FirmProfile = {
  aspects: Array.from({ length: aspectCount }, () => ({ mean: null })),
  improvements: [],
};

type Numbers = Pick<Policy, 'aspectWeights' | 'minWeightPercent'>;

/** A firm's profile from the sealed tallies of its compounds. Answers too thin to be valid are left out, as they are of the score. */
export function firmProfile(
  tallies: readonly Pick<CompoundTally, 'answers'>[],
  numbers: Numbers,
): FirmProfile {
  const counts = Array.from({ length: aspectCount }, () => new Map<number, number>());
  const wishes = new Map<string, number>();
  for (const { answers } of tallies)
    for (const [text, n] of answers) {
      if (!isValid(text, numbers)) continue;
      for (const [d, aspect] of counts.entries()) {
        const value = Number(text.charAt(d));
        if (value >= 1) aspect.set(value, (aspect.get(value) ?? 0) + n);
      }
      const wish = text.charAt(aspectCount);
      if (wish !== '-') wishes.set(wish, (wishes.get(wish) ?? 0) + n);
    }
  const all = [...wishes.values()].reduce((sum, n) => sum + n, 0);
  const { hidden } = suppress([...wishes].map(([id, n]) => ({ id, n })));
  return {
    aspects: counts.map(profiled),
    improvements: [...wishes]
      .filter(([letter]) => !hidden.has(letter))
      .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
      .map(([letter, n]) => ({ letter, tens: Math.min(9, Math.round((10 * n) / all)) })),
  };
}

function profiled(counts: ReadonlyMap<number, number>): ProfiledAspect {
  let [n, sum] = [0, 0];
  for (const [value, count] of counts) {
    n += count;
    sum += count * 25 * (value - 1);
  }
  if (n < minimumCell) return { mean: null };
  const mean = Math.round(sum / n);
  if (counts.size > 1) return { mean };
  const low = Math.min(90, Math.floor(mean / 10) * 10);
  return { mean: null, band: [low, low + 10] };
}

function isValid(text: string, { aspectWeights, minWeightPercent }: Numbers): boolean {
  let [answered, all] = [0, 0];
  for (const [d, weight] of aspectWeights.entries()) {
    all += weight;
    if (text.charAt(d) !== '-') answered += weight;
  }
  return answered > 0 && answered * 100 >= minWeightPercent * all;
}
