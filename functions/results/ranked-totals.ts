import type { Manifest } from '../domain/result/manifest.ts';

/** Households and valid ratings of the ranked firms, and their response, ratings over households (0..1; null without a household). */
export function rankedTotals({ firms }: Pick<Manifest, 'firms'>): {
  readonly households: number;
  readonly answers: number;
  readonly response: number | null;
} {
  const households = firms.reduce((total, firm) => total + firm.households, 0);
  const answers = firms.reduce((total, firm) => total + firm.answers, 0);
  return { households, answers, response: households === 0 ? null : answers / households };
}
