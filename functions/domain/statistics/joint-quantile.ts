import { exponential } from './exponential.ts';
import { logarithm } from './logarithm.ts';
import { normalQuantile } from './normal-quantile.ts';

/** (1−α)^{1/p}: the confidence each of `count` independent statements needs so that all hold with 1−α (Šidák). */
function eachOf(count: number, alpha: number): number {
  return exponential(logarithm(1 - alpha) / count);
}

/** z((1+(1−α)^{1/p})/2): half width, in standard errors, of joint two-sided intervals of `count` ≥ 1 scores. METHOD §7. */
export function jointIntervalQuantile(count: number, alpha: number): number {
  return normalQuantile((1 + eachOf(count, alpha)) / 2);
}

/** z((1−α)^{1/p}): the same for joint one-sided bounds, as the pass mark asks. METHOD §5. */
export function jointBoundQuantile(count: number, alpha: number): number {
  return normalQuantile(eachOf(count, alpha));
}
