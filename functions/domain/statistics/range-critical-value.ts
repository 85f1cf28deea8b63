import { normalCdf } from './normal-cdf.ts';
import { normalDensity } from './normal-density.ts';
import { normalQuantile } from './normal-quantile.ts';
import { rootOf } from './root.ts';
import { wholePower } from './whole-power.ts';

/** Step of the trapezoidal rule: on smooth integrands over the whole line it converges exponentially; halving it changes nothing above 1e-12. */
const step = 1 / 64;
const furthest = 9.5;

/**
 * P(range ≤ q) of `count` ≥ 2 independent standard normals: p ∫ φ(z) [Φ(z) − Φ(z−q)]^{p−1} dz, where z is the greatest of
 * them. Absolute error below 1e-10 up to p = 100,000. METHOD §3.
 */
export function rangeCdf(q: number, count: number): number {
  if (q <= 0) return 0;
  let sum = 0;
  for (let z = -furthest; z <= furthest; z += step)
    sum += normalDensity(z) * wholePower(normalCdf(z) - normalCdf(z - q), count - 1);
  return count * step * sum;
}

/**
 * Critical value of rank sets, c = q_{1−α}(p, ∞) / √2, where q is the quantile of the studentised range of `count` ≥ 2
 * firms and `alpha` in (0, 1). Exact for equal standard errors, conservative otherwise (Tukey–Kramer; Hayter 1984). It lies
 * between the critical value of one comparison and that of all of them by Bonferroni. METHOD §3.
 */
export function rangeCriticalValue(count: number, alpha: number): number {
  const low = -normalQuantile(alpha / 2) - 0.01;
  const high = -normalQuantile(alpha / (count * (count - 1))) + 0.01;
  return rootOf((c) => rangeCdf(c * Math.SQRT2, count) - (1 - alpha), low, high, 1e-10);
}
