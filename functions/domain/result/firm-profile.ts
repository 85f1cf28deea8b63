import { aspectCount } from '../answers.ts';
import type { CompoundTally } from '../compound-tally.ts';
import type { Policy } from '../policy.ts';
import { rounded } from '../statistics/rounding.ts';
import { minimumCell, suppress } from '../suppression.ts';

/** One aspect of a firm's profile: mean item score 0..100 over the households that answered it; null where fewer than ten did. */
export interface ProfiledAspect {
  readonly n: number | null;
  /** Null where it is hidden, and where all answers are the same: then only `band` is told. */
  readonly mean: number | null;
  readonly band?: readonly [low: number, high: number];
}

/** What the answers to a firm's result say beside its score. Every cell of fewer than ten is hidden, and what would give one away. */
export interface FirmProfile {
  readonly aspects: readonly ProfiledAspect[];
  /** Wishes that at least ten households put first, the most frequent first. */
  readonly improvements: readonly { readonly letter: string; readonly n: number }[];
}

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
  const { hidden } = suppress([...wishes].map(([id, n]) => ({ id, n })));
  return {
    aspects: counts.map(profiled),
    improvements: [...wishes]
      .filter(([letter]) => !hidden.has(letter))
      .map(([letter, n]) => ({ letter, n }))
      .sort((a, b) => b.n - a.n || (a.letter < b.letter ? -1 : 1)),
  };
}

function profiled(counts: ReadonlyMap<number, number>): ProfiledAspect {
  let [n, sum] = [0, 0];
  for (const [value, count] of counts) {
    n += count;
    sum += count * 25 * (value - 1);
  }
  if (n < minimumCell) return { n: null, mean: null };
  const mean = rounded(sum / n);
  if (counts.size > 1) return { n, mean };
  const low = Math.min(90, Math.floor(mean / 10) * 10);
  return { n, mean: null, band: [low, low + 10] };
}

function isValid(text: string, { aspectWeights, minWeightPercent }: Numbers): boolean {
  let [answered, all] = [0, 0];
  for (const [d, weight] of aspectWeights.entries()) {
    all += weight;
    if (text.charAt(d) !== '-') answered += weight;
  }
  return answered > 0 && answered * 100 >= minWeightPercent * all;
}
