import { rootOf } from './root.ts';

/**
 * Lower bound of a share of which `count` of `n` were seen, one-sided: the share p at which `count` or more would be seen with probability
 * `alpha`; 0 for a count of 0. Exact (C. J. Clopper and E. S. Pearson, Biometrika 26, 1934), to within 1e-12. 0 ≤ count ≤ n whole, n ≥ 1,
 * 0 < alpha ≤ ½ (RangeError otherwise).
 */
export function lowerShareBound(count: number, n: number, alpha: number): number {
  const whole = Number.isInteger(count) && Number.isInteger(n);
  if (!(whole && n >= 1 && count >= 0 && count <= n && alpha > 0 && alpha <= 0.5))
    throw new RangeError(`no bound of ${count} of ${n} at ${alpha}`);
  if (count === 0) return 0;
  return rootOf((p) => atLeast(count, n, p) - alpha, 0, count / n, 1e-13);
}

/** Upper bound, one-sided: the share at which `count` or fewer would be seen with probability `alpha`; 1 where count = n. */
export function upperShareBound(count: number, n: number, alpha: number): number {
  return 1 - lowerShareBound(n - count, n, alpha);
}

/** P(K ≥ k) of K binomial(n, p) for p ≤ k/n, where the terms fall from k upwards. Only + − × ÷. */
function atLeast(k: number, n: number, p: number): number {
  let term = exactly(k, n, p);
  let sum = term;
  for (let i = k; i < n; i++) {
    term *= ((n - i) * p) / ((i + 1) * (1 - p));
    sum += term;
  }
  return sum;
}

/** C(n, k) p^k (1−p)^{n−k}, its factors taken in such turns that the product stays near 1 and neither under- nor overflows on the way. */
function exactly(k: number, n: number, p: number): number {
  let [product, chosen, hits, misses] = [1, 0, k, n - k];
  while (chosen < k || hits > 0 || misses > 0) {
    if (chosen < k && product < 1) product *= (n - k + ++chosen) / chosen;
    else if (hits-- > 0) product *= p;
    else if (misses-- > 0) product *= 1 - p;
    else product *= (n - k + ++chosen) / chosen;
  }
  return product;
}
