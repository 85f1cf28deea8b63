import { lowerShareBound } from '../statistics/binomial-bound.ts';
import { type Denials, fakeShare, trueRange } from './audit-bounds.ts';
import type { FlagKind } from './flag.ts';

/** What is known of the honesty of a firm's ratings once its flags are no longer open. */
export interface HonestyKnown {
  readonly score: number;
  /** Flags of the evaluation, whatever became of them. */
  readonly flags: ReadonlySet<FlagKind>;
  /** Its score with ratings of nothing but 1 left out (`scoreWithout`). */
  readonly withoutOnes: number;
  /** With a flag of nothing but 5: share of its ratings that are such beyond what was expected, 0..1; else 0. */
  readonly excessFives: number;
  /** Its closed audit beside the denials elsewhere; absent where there is none. */
  readonly audit?: { readonly counts: Denials; readonly baseline: Denials };
}

/** Taken for forgetting where no firm without flags was audited. */
const forgotten = 0.1;

/**
 * Between which scores the true one lies, by evidence of its own kind. The range of METHOD §6 alone would take half of all honest black listings
 * off (60 calls leave an ε of 5 to 8 percent where nobody lied), and would free a firm that stuffs itself. So the range opens only where
 * something speaks for it:
 * - upwards (what a black listing must stand over), with a flag of nothing but 1, audited or lapsed: to the score without those ratings, for
 *   there are no more fakes of 1 than ratings of 1, and no further than the audit leaves possible. Without that flag, where more households deny
 *   than elsewhere and than the excess of a flag of nothing but 5 explains, which only raised the score (95 % lower bound): to θ/(1 − ε).
 * - downwards (red), with any flag audited, or more denials than elsewhere: to (θ − 100ε)/(1 − ε).
 */
export function possibleScores(known: HonestyKnown): readonly [low: number, high: number] {
  const { score, flags, audit } = known;
  const withoutOnes = flags.has('all-one') ? Math.max(score, known.withoutOnes) : undefined;
  if (audit === undefined) return [score, withoutOnes ?? score];
  const [low, high] = trueRange(score, fakeShare(audit.counts, audit.baseline));
  const lowered = moreDeny(audit.counts, audit.baseline, known.excessFives);
  const moved = flags.size > 0 || lowered;
  const blackEnd = withoutOnes === undefined ? (lowered ? high : score) : Math.min(high, withoutOnes);
  return [moved ? low : score, blackEnd];
}

/** Whether more deny than elsewhere and than a share of fakes already known of, or nobody could say. */
function moreDeny({ confirmed, denied }: Denials, baseline: Denials, known: number): boolean {
  const [said, others] = [confirmed + denied, baseline.confirmed + baseline.denied];
  if (said === 0) return true;
  const usual = others === 0 ? forgotten : baseline.denied / others;
  return lowerShareBound(denied, said, 0.05) > usual + known;
}
