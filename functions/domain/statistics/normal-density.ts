import { exponential } from './exponential.ts';

/** Density φ(x) of the standard normal distribution. */
export function normalDensity(x: number): number {
  return 0.3989422804014327 * exponential(-0.5 * x * x);
}
