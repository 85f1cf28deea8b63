import type { FirmId } from '../firm.ts';
import type { Household } from '../household.ts';
import type { Day, Month } from '../month.ts';

/** Households drawn when a month was sealed, to be asked whether they rated. Numbers inside compounds; never an answer. METHOD §6. */
export interface AuditDraw {
  readonly month: Month;
  readonly version: number;
  readonly firm: FirmId;
  /** In the order in which they are to be called. */
  readonly households: readonly Household[];
  readonly day: Day;
}

/** What came of the calls: counts only. `confirmed + denied <= reached <= drawn`. */
export interface AuditCounts {
  readonly drawn: number;
  readonly reached: number;
  readonly confirmed: number;
  readonly denied: number;
}

/** A call-back audit 回访核验: open with its drawn households, or closed with its counts, the households destroyed. */
export type Audit = ({ readonly state: 'open' } & AuditDraw) | ClosedAudit;

/** A closed audit: what stays of it for ever. */
export type ClosedAudit = { readonly state: 'closed'; readonly by: string; readonly closed: Day } & Omit<
  AuditDraw,
  'households'
> &
  AuditCounts;

/** A closed audit as a plan freezes it for the evaluation that takes it into account. */
export type AuditResult = AuditCounts & { readonly firm: FirmId };
