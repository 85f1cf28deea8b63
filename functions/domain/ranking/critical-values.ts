import type { Policy } from '../policy.ts';
import { jointBoundQuantile, jointIntervalQuantile } from '../statistics/joint-quantile.ts';
import { listCriticalValue } from '../statistics/list-critical-value.ts';
import { rangeCriticalValue } from '../statistics/range-critical-value.ts';
import { roundedUp } from '../statistics/rounding.ts';
import { shareOf } from './share-of.ts';

/** The policy numbers critical values depend on. */
export type CriticalNumbers = Pick<Policy, 'alphaPercent' | 'tailPercent' | 'minFirmsForLists'>;

/** Everything a ranking of p firms compares with, each rounded up to 4 decimals. METHOD §3, §5, §7. */
export interface CriticalValues {
  /** Of rank sets; null for fewer than two firms. */
  readonly c: number | null;
  /** Of the list test; null where fewer firms are ranked than lists need. */
  readonly cTail: number | null;
  /** Half width of joint intervals and of joint bounds, in standard errors. */
  readonly interval: number;
  readonly bound: number;
}

/** Critical values for `count` ≥ 1 ranked firms. Takes about 0.1 s; depends on the numbers alone. */
export function criticalValues(count: number, numbers: CriticalNumbers): CriticalValues {
  const alpha = numbers.alphaPercent / 100;
  const tail = shareOf(count, numbers.tailPercent);
  const lists = count >= numbers.minFirmsForLists && tail < count;
  return {
    c: count < 2 ? null : roundedUp(rangeCriticalValue(count, alpha)),
    cTail: lists ? roundedUp(listCriticalValue(count, tail, alpha)) : null,
    interval: roundedUp(jointIntervalQuantile(count, alpha)),
    bound: roundedUp(jointBoundQuantile(count, alpha)),
  };
}
