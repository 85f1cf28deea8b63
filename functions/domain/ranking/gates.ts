import type { Policy } from '../policy.ts';
import type { Unranked } from './month-ranking.ts';

/** How a firm was answered: occupied households of all its compounds, of those with any answer, and valid ratings. */
export interface Turnout {
  readonly households: number;
  readonly covered: number;
  readonly answers: number;
}

/** The policy numbers of the gates. */
export type GateNumbers = Pick<Policy, 'minAnswers' | 'minResponsePercent' | 'minCoveragePercent'>;

/**
 * Why a firm is not ranked, with how many more answers would do (null where only answers from further compounds would), or
 * undefined where it passes: n ≥ minAnswers, n/N ≥ minResponse over all its compounds, compounds with answers holding ≥ minCoverage
 * of its households. Whole numbers throughout, so that a limit is met exactly or not. METHOD §2.
 */
export function gateOf(
  { households, covered, answers }: Turnout,
  numbers: GateNumbers,
): { readonly reason: Unranked; readonly missing: number | null } | undefined {
  const wanted = Math.ceil((numbers.minResponsePercent * households) / 100);
  const missing = Math.max(numbers.minAnswers, wanted) - answers;
  if (answers === 0 || answers < numbers.minAnswers) return { reason: 'too-few-answers', missing };
  if (answers < wanted) return { reason: 'low-response', missing };
  if (covered * 100 < numbers.minCoveragePercent * households)
    return { reason: 'low-coverage', missing: null };
  return undefined;
}

/**
 * Why a firm that passes its gates is not ranked where the league has no variance to pool: every compound has one rating at
 * most, and a second one anywhere would give one. METHOD §1.3.
 */
export const unpooled = { reason: 'too-few-answers', missing: 1 } as const;
