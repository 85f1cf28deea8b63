import type { Estimate } from '../ranking/estimate.ts';
import { clipped, rounded } from '../statistics/rounding.ts';
import { wilsonInterval } from '../statistics/wilson-interval.ts';
import { minimumCell } from '../suppression.ts';
import type { IndicatorRule } from './indicator-rule.ts';

/** z of a single two-sided 95 % interval. */
const z = 1.959963984540054;

/** An indicator of a firm as measured: in its own unit, with standard error and single 95 % interval, over `n` cases. 4 decimals. */
export interface Measure {
  readonly value: number;
  readonly se: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
}

/**
 * A share in percent with its Wilson interval; the standard error is what the interval's width stands for, so that all of a few is not certain. Undefined where `n`
 * is 0: no data, never 0.
 */
export function shareMeasure(count: number, n: number): Measure | undefined {
  if (n === 0) return undefined;
  const [low, high] = wilsonInterval(count, n, z);
  return measure((100 * count) / n, (100 * (high - low)) / (2 * z), n, [100 * low, 100 * high]);
}

/**
 * Cases per 100 households, taken as Poisson: the standard error is √(count + 1), so that none is not certain; the interval adds and takes that, not below 0. `n` is
 * the number of cases. Undefined without households.
 */
export function rateMeasure(count: number, households: number): Measure | undefined {
  if (households === 0) return undefined;
  const [value, se] = [(100 * count) / households, (100 * Math.sqrt(count + 1)) / households];
  return measure(value, se, count, [Math.max(0, value - z * se), value + z * se]);
}

/**
 * The rate of several firms together, as it is told of one of them: no firm's own count is in it (SECURITY §5). The value is the same for all, whatever their size; the error is that of the
 * cases which the rate makes one expect of a firm with so many households as `own`, and of the rate itself. A `count` that may not be told either is undefined: taken as none, with the error of ten; `n` is 0.
 */
export function togetherMeasure(count: number | undefined, households: number, own: number): Measure {
  const [cases, unsure] = [count ?? 0, count ?? minimumCell];
  const expected = (unsure * own) / households;
  const [value, se] = [
    (100 * cases) / households,
    100 * Math.sqrt((expected + 1) / (own * own) + (unsure + 1) / (households * households)),
  ];
  return measure(value, se, 0, [Math.max(0, value - z * se), value + z * se]);
}

/** The mean of scores 0..100 with its standard error by their spread; of one score the spread is unknown and taken as `spread`. Undefined without any. */
export function meanMeasure(scores: readonly number[], spread: number): Measure | undefined {
  const n = scores.length;
  if (n === 0) return undefined;
  const mean = scores.reduce((sum, score) => sum + score, 0) / n;
  const squares = scores.reduce((sum, score) => sum + (score - mean) * (score - mean), 0);
  const variance = n === 1 ? spread * spread : squares / (n - 1);
  return scored(mean, Math.sqrt(variance / n), n);
}

/** A score 0..100 (or a grade) that says its own standard error. */
export function scored(value: number, se: number, n: number): Measure {
  return measure(value, se, n, [Math.max(0, value - z * se), value + z * se]);
}

function measure(value: number, se: number, n: number, [low, high]: readonly [number, number]): Measure {
  return { value: rounded(value), se: rounded(se), low: rounded(low), high: rounded(high), n };
}

/**
 * A measure on 0..100 by the rule's straight line between the values that are worth 0 and 100, clipped there; its standard error likewise (kept where the score is
 * clipped), at least the rule's. Both to 4 decimals, the error above 0. METHOD §1.5.
 */
export function mapped(
  { value, se }: Pick<Measure, 'value' | 'se'>,
  { zero, hundred, leastSe }: Pick<IndicatorRule, 'zero' | 'hundred' | 'leastSe'>,
): Estimate {
  const points = 100 / (hundred - zero);
  return {
    score: clipped((value - zero) * points),
    se: Math.max(rounded(se * Math.abs(points)), leastSe, 0.0001),
  };
}
