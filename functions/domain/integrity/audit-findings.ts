import type { FirmId } from '../firm.ts';
import type { AuditResult } from './audit.ts';
import { auditBaseline, fakeShare, isProven } from './audit-bounds.ts';
import { type HonestyKnown, possibleScores } from './possible-scores.ts';
import type { AuditFinding } from './standing-flag.ts';

/** Between which scores a firm's true one lies. */
export type ScoreRanges = ReadonlyMap<FirmId, readonly [low: number, high: number]>;

/**
 * What closed audits found, sorted by firm, and between which scores the true one of every ranked firm lies that was audited or whose flags
 * are over. Firms without flags tell what households forget. METHOD §6.
 */
export function auditFindings(
  audits: readonly AuditResult[],
  flags: readonly { readonly firm: FirmId; readonly state: string }[],
  ranked: ReadonlySet<FirmId>,
  evidence: (firm: FirmId) => Omit<HonestyKnown, 'audit'>,
): { readonly findings: readonly AuditFinding[]; readonly ranges: ScoreRanges } {
  const flagged = new Set(flags.map(({ firm }) => firm));
  const results = new Map(audits.map((audit) => [audit.firm, audit]));
  const over = flags.filter(({ state }) => state !== 'open').map(({ firm }) => firm);
  const ranges = new Map<FirmId, readonly [number, number]>();
  for (const firm of new Set([...results.keys(), ...over])) {
    if (!ranked.has(firm)) continue;
    const counts = results.get(firm);
    const audit = counts && { audit: { counts, baseline: auditBaseline(audits, flagged, firm) } };
    ranges.set(firm, possibleScores({ ...evidence(firm), ...audit }));
  }
  const findings = audits.map((audit): AuditFinding => {
    const baseline = auditBaseline(audits, flagged, audit.firm);
    const [low, high] = ranges.get(audit.firm) ?? [null, null];
    const fake = fakeShare(audit, baseline);
    return { ...audit, fakeShare: fake, low, high, proven: isProven(audit, baseline) };
  });
  return { findings: findings.sort((a, b) => (a.firm < b.firm ? -1 : 1)), ranges };
}
