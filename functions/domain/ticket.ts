import type { Household, HouseholdCode } from './household.ts';
import type { Instant, Month } from './month.ts';

/** A household and the letter it was opened by: under which key, which issue, and the number it carries (a spare letter one of its own). */
export interface Opened {
  readonly household: Household;
  readonly letter: HouseholdCode;
}

/** What a form says about itself under a MAC: for whom it is and by which letter, since when, which revision it edits. Ids elsewhere in the form are ignored. SECURITY §2. */
export interface Ticket extends Opened {
  readonly month: Month;
  readonly openedAt: Instant;
  /** Revision the form was filled from; 0 where the household had not rated in the month. */
  readonly rev: number;
  readonly requestId: string;
  /** The earlier rating of the month came from another browser, or was contested before. */
  readonly contested: boolean;
}

/** How long a ticket is good: 24 h. */
export const ticketLifetime = 24 * 3_600_000;

/** How long after a month's close a form opened before it may still arrive: 10 minutes. SECURITY §3. */
export const graceAfterClose = 10 * 60_000;
