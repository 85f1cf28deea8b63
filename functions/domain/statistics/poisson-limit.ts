import { exponential } from './exponential.ts';

/** P(K ≥ count) of K Poisson with mean `mean` ≥ 0: the tail itself where it is small, so that no digit is lost; exact to about 1e-12. `count` whole, at least 0. */
export function poissonTail(count: number, mean: number): number {
  if (!(Number.isInteger(count) && count >= 0 && mean >= 0 && mean < 1e9))
    throw new RangeError(`no tail of ${count} at ${mean}`);
  if (count === 0) return 1;
  if (mean === 0) return 0;
  if (count <= mean) return 1 - below(count, mean);
  let term = exactly(count, mean);
  let sum = 0;
  for (let k = count; term > sum * 1e-17; k++) {
    sum += term;
    term *= mean / (k + 1);
  }
  return sum;
}

/**
 * The largest count that is not yet unusual where `mean` is expected: above it lie at most `alpha` of all counts, one-sided and exact. A firm is above the limit
 * where its count is greater. 0 < alpha < 1 (RangeError otherwise).
 */
export function poissonLimit(mean: number, alpha: number): number {
  if (!(alpha > 0 && alpha < 1)) throw new RangeError(`no limit at ${alpha}`);
  let [low, high] = [0, Math.ceil(mean) + 1];
  while (poissonTail(high + 1, mean) > alpha) high *= 2;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (poissonTail(middle + 1, mean) <= alpha) high = middle;
    else low = middle + 1;
  }
  return high;
}

/** P(K < count), for count ≤ mean, where the terms fall downwards from count − 1. */
function below(count: number, mean: number): number {
  let term = exactly(count - 1, mean);
  let sum = 0;
  for (let k = count - 1; k >= 0 && term > sum * 1e-17; k--) {
    sum += term;
    term *= k / mean;
  }
  return sum;
}

/** e^−mean · mean^k / k!, its factors taken in such turns that the product stays near 1 and neither under- nor overflows on the way. */
function exactly(k: number, mean: number): number {
  let [product, taken, left] = [1, 0, mean];
  while (taken < k || left > 0) {
    if (taken < k && (product < 1 || left === 0)) product *= mean / ++taken;
    else {
      const step = Math.min(left, 1);
      product *= exponential(-step);
      left -= step;
    }
  }
  return product;
}
