import type { CompoundId } from '../domain/compound.ts';
import type { ReportCounts } from '../domain/compound-tally.ts';
import type { FirmId } from '../domain/firm.ts';
import type { Household } from '../domain/household.ts';
import type { Audit, AuditCounts, AuditDraw, ClosedAudit } from '../domain/integrity/audit.ts';
import type { Quarantine } from '../domain/integrity/quarantine.ts';
import type { Day, Month } from '../domain/month.ts';
import type { KeepOnce } from './month.ts';

/** The ports of integrity: what residents report, what is audited, what is left out, and the calendar its deadlines follow. */

/** Reports of residents, kept with the month's ratings and destroyed with them. Each is one conditional write. */
export interface Reports {
  /** "That was not us": once a household and month; false where it was said before. Tied to no rating. */
  keepNotUs(month: Month, household: Household, day: Day): Promise<boolean>;
  /** "Someone pressed me": once a `mark` (the household under the month's key, for this use alone); false where it was said before. */
  keepPressed(month: Month, compound: CompoundId, mark: string): Promise<boolean>;
  counts(month: Month, compound: CompoundId): Promise<ReportCounts>;
  /** Over several months: a household that said "that was not us" in two of them counts once; pressure has a mark of its own in every month. */
  countsOver(months: readonly Month[], compound: CompoundId): Promise<ReportCounts>;
  /** Households that said "that was not us": who needs a new letter. In order of their numbers. */
  notUs(
    month: Month,
    compound: CompoundId,
  ): Promise<readonly { readonly number: number; readonly day: Day }[]>;
  /** Deletes the month's reports of a compound; how many there were. */
  destroy(month: Month, compound: CompoundId): Promise<number>;
}

/** Call-back audits, one a firm and month. */
export interface Audits {
  /** Keeps the draw unless the firm has one for the month; a closed one stays closed. */
  keepDraw(draw: AuditDraw): Promise<KeepOnce>;
  /** The month's closed audits, in order of their firms. */
  closed(month: Month): Promise<readonly ClosedAudit[]>;
  /** All of them, open ones with their drawn households. */
  of(month: Month): Promise<readonly Audit[]>;
  /** The firm's audit of the month; no other is read. */
  one(month: Month, firm: FirmId): Promise<Audit | undefined>;
  /**
   * Destroys drawn households of the month that nobody needs any more: of audits that are closed (a crash or a restored backup left them)
   * and of those drawn on a day that is `over`. How many draws there were. Run twice it finds none.
   */
  sweep(month: Month, over: (drawn: Day) => Promise<boolean>): Promise<number>;
  /** Puts the counts in place of the drawn households; false where there is no open audit. The same counts by the same person again are true. */
  close(month: Month, firm: FirmId, counts: AuditCounts, by: string, day: Day): Promise<boolean>;
}

/** Quarantines of a month, numbered from 1. */
export interface Quarantines {
  of(month: Month): Promise<readonly Quarantine[]>;
  /** Puts the proposal if its number is free. */
  propose(quarantine: Quarantine): Promise<KeepOnce>;
  /** Puts the decision if there is none; false where there is another. */
  decide(month: Month, number: number, decision: NonNullable<Quarantine['decision']>): Promise<boolean>;
}

/** Working days by the published Chinese holiday calendar. */
export interface WorkingDays {
  /** The `count`-th working day after `day`. */
  after(day: Day, count: number): Promise<Day>;
  /** Whether the year's holidays are known: of another year every Monday to Friday is counted, and whoever shows such a day says so. */
  knows(year: number): Promise<boolean>;
  /** Whether a day is off for a statutory holiday, by the yearly notice; never in a year that is not known. A weekend by itself is none. */
  isHoliday(day: Day): Promise<boolean>;
}
