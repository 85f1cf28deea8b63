import type { Day } from '../month.ts';

/**
 * An independent confirmation 旁证 that a firm serves badly, found outside the ranking (METHOD §5): complaints above the Poisson limit, compliance's Wilson
 * upper bound below the standard, an inspection that it failed, proven stuffing.
 */
export interface Confirmation {
  readonly kind: 'complaints' | 'compliance' | 'inspection' | 'stuffing';
  /** The day from which it holds: of the inspection, of the closed audit; else the last day of the months that were counted. */
  readonly day: Day;
  /** The figures it rests on, as text: months, counts, bounds. */
  readonly facts: Readonly<Record<string, string>>;
}
