import fc from 'fast-check';
import type { FirmId } from '../../functions/domain/firm.ts';
import type { FirmEstimate } from '../../functions/domain/ranking/estimate.ts';

/** Estimates of firms named `f000`, `f001`, … in the order of the scores given. */
export function estimatesOf(scores: readonly number[], ses: readonly number[]): readonly FirmEstimate[] {
  return scores.map((score, j) => ({
    firm: `f${String(j).padStart(3, '0')}` as FirmId,
    score,
    se: ses[j] ?? 1,
  }));
}

/** Up to 30 firms with scores 0..100 and standard errors 0.05..5 of 4 decimals, with ties now and then. */
export const anyEstimates: fc.Arbitrary<readonly FirmEstimate[]> = fc
  .array(
    fc.tuple(
      fc.oneof(fc.integer({ min: 0, max: 1_000_000 }), fc.constantFrom(600_000, 700_000, 725_000)),
      fc.oneof(fc.integer({ min: 500, max: 50_000 }), fc.constant(10_000)),
    ),
    { minLength: 1, maxLength: 30 },
  )
  .map((rows) =>
    estimatesOf(
      rows.map(([score]) => score / 1e4),
      rows.map(([, se]) => se / 1e4),
    ),
  );
