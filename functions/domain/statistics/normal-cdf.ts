import { exponential } from './exponential.ts';

/**
 * Distribution function Φ(x) of the standard normal, absolute error below 1e-15, relative error below 1e-10 in the lower
 * tail down to x = −37 (0 below it). Method: Hart (1968) algorithm 5666 as given by G. West, "Better approximations to
 * cumulative normal functions", Wilmott (2005); beyond |x| = 5 the continued fraction, taken deeper than there.
 */
export function normalCdf(x: number): number {
  // Above 8.3 the upper tail is lost beside 1.
  if (x > 8.3) return 1;
  const size = Math.abs(x);
  const tail = size > 37 ? 0 : upperTail(size);
  return x > 0 ? 1 - tail : tail;
}

function upperTail(x: number): number {
  const density = exponential(-0.5 * x * x);
  if (x >= 5) return density / (2.5066282746310002 * continuedFraction(x));
  const numerator =
    (((((0.0352624965998911 * x + 0.700383064443688) * x + 6.37396220353165) * x + 33.912866078383) * x +
      112.079291497871) *
      x +
      221.213596169931) *
      x +
    220.206867912376;
  const denominator =
    ((((((0.0883883476483184 * x + 1.75566716318264) * x + 16.064177579207) * x + 86.7807322029461) * x +
      296.564248779674) *
      x +
      637.333633378831) *
      x +
      793.826512519948) *
      x +
    440.413735824752;
  return (density * numerator) / denominator;
}

/** x + 1/(x + 2/(x + 3/(x + …))), Laplace's continued fraction of Mills' ratio. */
function continuedFraction(x: number): number {
  let value = x;
  for (let depth = 20; depth > 0; depth--) value = x + depth / value;
  return value;
}
