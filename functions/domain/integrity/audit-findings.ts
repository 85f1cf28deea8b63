import type { FirmId } from '../firm.ts';
import type { FirmEstimate } from '../ranking/league-table.ts';
import type { AuditResult } from './audit.ts';
import { auditBaseline, fakeShare, isProven, trueRange } from './audit-bounds.ts';
import type { AuditFinding } from './standing-flag.ts';

/** What closed audits found, sorted by firm; firms without flags tell what households forget. METHOD §6. */
export function auditFindings(
  audits: readonly AuditResult[],
  flags: readonly { readonly firm: FirmId }[],
  ranked: readonly FirmEstimate[],
): readonly AuditFinding[] {
  const flagged = new Set(flags.map(({ firm }) => firm));
  const scores = new Map(ranked.map(({ firm, score }) => [firm, score]));
  return audits
    .toSorted((a, b) => (a.firm < b.firm ? -1 : 1))
    .map((audit) => {
      const baseline = auditBaseline(audits, flagged, audit.firm);
      const fake = fakeShare(audit, baseline);
      const score = scores.get(audit.firm);
      const [low, high] = score === undefined ? [null, null] : trueRange(score, fake);
      return { ...audit, fakeShare: fake, low, high, proven: isProven(audit, baseline) };
    });
}
