import type { Compound } from '../compound.ts';
import type { Batch } from './batch.ts';

/**
 * Why a compound's letters stay as they are: `nothing-to-print` neither households nor spares; `no-such-household` a number that no
 * household has; `no-issue-left` every issue under the newest key is used up; `no-spare-left` no number for another spare letter;
 * `no-such-batch`; `taken-back` the batch was revoked; `step-done` the step was recorded before; `step-missing` the step before it was
 * not; `day-before` the day lies before the step before; `not-in-batch` a returned letter that the batch never had; `no-such-spare`
 * never printed, or replaced with all letters; `spare-used` it speaks for a household; `key-retired` its key signs nothing any more.
 */
export type LetterRefusal =
  | 'nothing-to-print'
  | 'no-such-household'
  | 'no-issue-left'
  | 'no-spare-left'
  | 'no-such-batch'
  | 'taken-back'
  | 'step-done'
  | 'step-missing'
  | 'day-before'
  | 'not-in-batch'
  | 'no-such-spare'
  | 'spare-used'
  | 'key-retired';

/** What was decided: the compound in its next version with the batch that was added or changed, or a named refusal. */
export type LetterDecision =
  | { readonly compound: Compound; readonly batch: Batch }
  | { readonly refused: LetterRefusal };

/** The compound's next version with these batches. */
export function withBatches(compound: Compound, batches: readonly Batch[]): Compound {
  return { ...compound, batches, version: compound.version + 1 };
}

/** The number of the next batch: never one that stands, and greater than all of them. */
export function nextBatchNumber(batches: readonly Batch[]): number {
  return Math.max(0, ...batches.map(({ number }) => number)) + 1;
}
