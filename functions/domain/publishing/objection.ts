import type { CompoundId } from '../compound.ts';
import type { FirmId } from '../firm.ts';
import type { Day, Month } from '../month.ts';
import type { By } from '../people/by.ts';

/** What of the data a firm objects to. Answers of residents are no data it may object to. */
export const objectionKinds = ['compound', 'households', 'tenure', 'other'] as const;

/** A kind of objection. */
export type ObjectionKind = (typeof objectionKinds)[number];

/** Longest text of an objection, an answer and a decision, in UTF-16 units. */
export const longestText = 1000;

/** Most objections of a firm to one month. */
export const mostObjections = 20;

/**
 * Working days from the day an objection came in: until an officer answers it, and at most until it is decided, where others must be asked. One
 * that is not answered in time goes to a director.
 */
export const objectionWorkingDays = { answer: 3, decision: 7 } as const;

/** An officer's answer: what the records say. */
export interface ObjectionAnswer {
  readonly text: string;
  readonly day: Day;
  readonly by: By;
}

/** How an objection was decided: the data are corrected before the release, from the next month on, or stay. */
export const objectionOutcomes = ['correct-now', 'correct-next', 'rejected'] as const;

/** A director's decision with its reasons. */
export interface ObjectionDecision {
  readonly outcome: (typeof objectionOutcomes)[number];
  readonly reason: string;
  readonly day: Day;
  readonly by: By;
}

/** A firm's objection 异议 to the data of a sealed version. `late`: it came after the preview's last day; it is kept, and holds nothing up. */
export interface Objection {
  readonly month: Month;
  /** The version it speaks of. */
  readonly version: number;
  /** Running number inside the month, from 1. */
  readonly number: number;
  readonly firm: FirmId;
  readonly kind: ObjectionKind;
  readonly compound?: CompoundId;
  readonly text: string;
  readonly day: Day;
  readonly late: boolean;
  readonly by: By;
  readonly answer?: ObjectionAnswer;
  readonly decision?: ObjectionDecision;
}
