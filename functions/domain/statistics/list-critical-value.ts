import { normalCdf } from './normal-cdf.ts';
import { normalDensity } from './normal-density.ts';
import { normalQuantile } from './normal-quantile.ts';
import { rootOf } from './root.ts';
import { wholePower } from './whole-power.ts';

const step = 1 / 64;
const furthest = 9.5;

/** Places z of the lowest of the `others`, each with its share of probability. */
interface Places {
  readonly z: Float64Array;
  readonly weight: Float64Array;
}

/**
 * Critical value c_t of the list test: the largest over x in [0.5, 4] of the c_x that solves
 * (p−q) ∫ Φ(c √(1+x²) + x z)^q φ(z) (1−Φ(z))^{p−q−1} dz = 1−α, where x is the ratio of the two groups' standard errors.
 * `count` = p firms, `tail` = q of them in the tail, 1 ≤ q < p; `alpha` in (0, 1). METHOD §5. The ratio
 * that is least favourable at one c gives the next, larger c, until c stays: two or three rounds. Each c_x lies between the critical
 * value of one comparison and that of q(p−q) comparisons by Bonferroni.
 */
export function listCriticalValue(count: number, tail: number, alpha: number): number {
  const places = lowestOf(count - tail);
  const low = normalQuantile(1 - alpha) - 0.01;
  const high = -normalQuantile(alpha / (tail * (count - tail))) + 0.01;
  const solved = (x: number) => rootOf((c) => probability(places, tail, c, x) - (1 - alpha), low, high, 1e-9);
  let value = 0;
  for (let [round, x] = [0, 1]; round < 6; round++) {
    const next = solved(x);
    if (next <= value + 1e-9) break;
    value = next;
    x = leastFavourable(places, tail, value);
  }
  return value;
}

/** The integral above: the probability that none of q(p−q) pairs goes wrong, for one ratio `x`. */
function probability({ z, weight }: Places, tail: number, c: number, x: number): number {
  const shift = c * Math.sqrt(1 + x * x);
  let sum = 0;
  for (let index = 0; index < z.length; index++)
    sum += (weight[index] ?? 0) * wholePower(normalCdf(shift + x * (z[index] ?? 0)), tail);
  return sum;
}

/** The x in [0.5, 4] with the smallest probability at `c`: a grid of quarters, then golden-section search around its lowest point. */
function leastFavourable(places: Places, tail: number, c: number): number {
  const at = (x: number) => probability(places, tail, c, x);
  let best = 0.5;
  let least = at(best);
  for (let x = 0.75; x <= 4; x += 0.25) {
    const value = at(x);
    if (value < least) [best, least] = [x, value];
  }
  const inside = goldenMinimum(at, Math.max(0.5, best - 0.25), Math.min(4, best + 0.25));
  return at(inside) < least ? inside : best;
}

function goldenMinimum(f: (x: number) => number, low: number, high: number): number {
  const part = 0.6180339887498949;
  let [a, b] = [low, high];
  let [x1, x2] = [b - part * (b - a), a + part * (b - a)];
  let [f1, f2] = [f(x1), f(x2)];
  while (b - a > 1e-5) {
    if (f1 < f2) {
      [b, x2, f2] = [x2, x1, f1];
      x1 = b - part * (b - a);
      f1 = f(x1);
    } else {
      [a, x1, f1] = [x1, x2, f2];
      x2 = a + part * (b - a);
      f2 = f(x2);
    }
  }
  return f1 < f2 ? x1 : x2;
}

/** Where the lowest of `others` standard normals lies; places that hold no probability are left out. */
function lowestOf(others: number): Places {
  const z: number[] = [];
  const weight: number[] = [];
  for (let place = -furthest; place <= furthest; place += step) {
    const share = others * step * normalDensity(place) * wholePower(normalCdf(-place), others - 1);
    if (share < 1e-15) continue;
    z.push(place);
    weight.push(share);
  }
  return { z: Float64Array.from(z), weight: Float64Array.from(weight) };
}
