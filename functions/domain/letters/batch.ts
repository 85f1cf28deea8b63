import type { Day } from '../month.ts';

/** Household numbers from `from` to `to`, both included. */
export type NumberRange = readonly [from: number, to: number];

/**
 * Letters of a compound that were printed together. A letter is known by the code key and the issue it was printed with;
 * of a household only the newest letter can answer (see `newestBatch`), and only once its batch is delivered. SECURITY §1.
 */
export interface Batch {
  /** 1, 2, … inside the compound; a later batch replaces the letters of an earlier one. */
  readonly number: number;
  /** Id of the code key, and the issue 0..31 under it: never the same twice for one household. */
  readonly key: string;
  readonly issue: number;
  /** Household numbers, rising, without overlap; none for a batch of spare letters. */
  readonly households: readonly NumberRange[];
  /** A planned reprint: its letters replace the earlier ones only once delivered. Absent: at once, when they are printed. */
  readonly onDelivery?: true;
  /** Spare letters printed in this batch, by their numbers (from `firstSpare`): dead until one is activated for a household. */
  readonly spares?: NumberRange;
  /** The spare letter that became the household's on the spot: this batch is that one letter. */
  readonly spare?: number;
  readonly printed: Day;
  readonly handedOver?: Day;
  readonly delivered?: Day;
  /** Letters of the batch that came back undelivered: they never answer. */
  readonly returned?: readonly NumberRange[];
  /** The day the batch was lost or taken back: none of its letters answers any more. */
  readonly revoked?: Day;
}

/** Spare letters carry numbers from here on in place of a household's: no compound has so many households. */
export const firstSpare = 1_000_000;

/** Whether `number` is in one of the ranges. */
export function isWithin(ranges: readonly NumberRange[] | undefined, number: number): boolean {
  return ranges?.some(([from, to]) => number >= from && number <= to) ?? false;
}

/**
 * The batch of the household's newest letter, the only one that can answer: of the batches that replaced its letters before (see
 * `replaces`) the last; undefined where none did. `batches` in order of their numbers. Which it is never goes back to an earlier one.
 */
export function newestBatch(batches: readonly Batch[], household: number): Batch | undefined {
  return batches.findLast((batch) => replaces(batch, household));
}

/**
 * Whether the batch replaced the letters of an earlier batch that the household had: from the day it was printed; a planned reprint
 * from its delivery, and never where its letter came back or it was revoked before.
 */
export function replaces(batch: Batch, household: number): boolean {
  if (!isWithin(batch.households, household)) return false;
  if (batch.onDelivery === undefined) return true;
  return batch.delivered !== undefined && !isWithin(batch.returned, household);
}

/** Whether the batch is a planned reprint on its way: printed, neither delivered nor revoked. */
export function isComing({ onDelivery, delivered, revoked }: Batch): boolean {
  return onDelivery !== undefined && delivered === undefined && revoked === undefined;
}

/** Whether the batch's letters are in the hands of their households: delivered and not revoked. */
export function isOut({ delivered, revoked }: Batch): boolean {
  return delivered !== undefined && revoked === undefined;
}
