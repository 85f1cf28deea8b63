import { exponential } from './exponential.ts';
import { logarithm } from './logarithm.ts';

/** `count` of `n` ≥ 1 at the place `x`. */
export interface Share {
  readonly x: number;
  readonly n: number;
  readonly count: number;
}

const rounds = 15;
const huber = 1.5;
/** Log-odds beyond this are as good as certain; held there so that separated shares end in finite numbers. */
const most = 15;

/**
 * The share expected at a place, by a robust logistic line through `shares`: log-odds α + βx, from empirical log-odds
 * ln((k+½)/(n−k+½)), then 15 rounds of iteratively reweighted least squares with Huber weights min(1, 1.5/|Pearson residual|), so that
 * a few shares far off do not move it. Level where all stand at one place; ½ where there are none. Between 3e-7 and 1 − 3e-7. Order
 * matters to the last bit: sort first. McCullagh and Nelder (1989) §4.4; Huber (1964); D. R. Cox (1970) for the start. METHOD §6.
 */
export function logisticLine(shares: readonly Share[]): (x: number) => number {
  let line = weightedLine(
    shares.map(({ x, n, count }) => {
      const [hits, misses] = [count + 0.5, n - count + 0.5];
      return { x, y: logarithm(hits / misses), weight: (hits * misses) / (hits + misses) };
    }),
  );
  for (let round = 0; round < rounds; round++)
    line = weightedLine(shares.map((share) => workingPoint(share, line(share.x))));
  return (x) => shareAt(line(x));
}

interface Point {
  readonly x: number;
  readonly y: number;
  readonly weight: number;
}

function workingPoint({ x, n, count }: Share, logOdds: number): Point {
  const p = shareAt(logOdds);
  const each = p * (1 - p);
  const far = Math.abs(count - n * p) / Math.sqrt(n * each);
  return {
    x,
    y: held(logOdds) + (count / n - p) / each,
    weight: n * each * (far > huber ? huber / far : 1),
  };
}

/** Weighted least squares; level where the points do not differ in x. */
function weightedLine(points: readonly Point[]): (x: number) => number {
  let [all, x, y] = [0, 0, 0];
  for (const point of points) {
    all += point.weight;
    x += point.weight * point.x;
    y += point.weight * point.y;
  }
  if (all === 0) return () => 0;
  const [middle, level] = [x / all, y / all];
  let [spread, rise] = [0, 0];
  for (const point of points) {
    spread += point.weight * (point.x - middle) * (point.x - middle);
    rise += point.weight * (point.x - middle) * (point.y - level);
  }
  const slope = spread > 1e-12 * all ? rise / spread : 0;
  return (at) => level + slope * (at - middle);
}

function shareAt(logOdds: number): number {
  return 1 / (1 + exponential(-held(logOdds)));
}

function held(logOdds: number): number {
  return Math.min(most, Math.max(-most, logOdds));
}
