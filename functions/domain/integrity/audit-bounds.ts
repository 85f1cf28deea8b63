import type { FirmId } from '../firm.ts';
import { lowerShareBound, upperShareBound } from '../statistics/binomial-bound.ts';
import { clipped, rounded } from '../statistics/rounding.ts';
import type { AuditResult } from './audit.ts';

/** What of an audit says how many ratings are fake. Households that were reached and could or would not say count on neither side. */
export type Denials = Pick<AuditResult, 'confirmed' | 'denied'>;

/** What households deny although they did rate, where no audit tells: people forget, or somebody else at home rated. */
const forgotten = 0.1;
/** One-sided level of every bound. */
const level = 0.05;

/** Denials of the audited firms without flags, pooled, `except` left out: what denying means where nothing was noticed. METHOD §6. */
export function auditBaseline(
  audits: readonly (Denials & Pick<AuditResult, 'firm'>)[],
  flagged: ReadonlySet<FirmId>,
  except: FirmId,
): Denials {
  let [confirmed, denied] = [0, 0];
  for (const audit of audits) {
    if (flagged.has(audit.firm) || audit.firm === except) continue;
    confirmed += audit.confirmed;
    denied += audit.denied;
  }
  return { confirmed, denied };
}

/**
 * ε: 95 % upper bound of the denied share less the share denied in firms without flags (0 where none was audited), 0..1, 4 decimals; 1
 * where nobody could say: then nothing is known. METHOD §6.
 */
export function fakeShare({ confirmed, denied }: Denials, baseline: Denials): number {
  const said = confirmed + denied;
  if (said === 0) return 1;
  const usual = baseline.denied / Math.max(1, baseline.confirmed + baseline.denied);
  return Math.max(0, rounded(upperShareBound(denied, said, level) - usual));
}

/** Between which scores the true one lies if a share `fake` of the ratings is fake: all of 5 at the low end, all of 1 at the high; within 0..100, 4 decimals. METHOD §6. */
export function trueRange(score: number, fake: number): readonly [low: number, high: number] {
  if (fake >= 1) return [0, 100];
  return [clipped((score - 100 * fake) / (1 - fake)), clipped(score / (1 - fake))];
}

/**
 * Proven stuffing, a confirmation for an exit (METHOD §5): even the 95 % lower bound of the denied share is above what forgetting explains, the
 * upper bound of the share denied in firms without flags, or one in ten where none of those was audited.
 */
export function isProven({ confirmed, denied }: Denials, baseline: Denials): boolean {
  const said = confirmed + denied;
  const others = baseline.confirmed + baseline.denied;
  if (said === 0) return false;
  const explained = others === 0 ? forgotten : upperShareBound(baseline.denied, others, level);
  return lowerShareBound(denied, said, level) > explained;
}
