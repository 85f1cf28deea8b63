import type { Compound } from '../compound.ts';
import type { Day } from '../month.ts';
import { type Batch, firstSpare, isWithin } from './batch.ts';
import { type LetterDecision, nextBatchNumber, withBatches } from './change.ts';
import { keptBatches, offersSpare } from './kept-batches.ts';

/** A spare letter handed to a household on the spot; `household` is its number, or `new` where it never had one. */
export interface Activation {
  readonly spare: number;
  readonly household: number | 'new';
  readonly day: Day;
  /** Ids of the code keys that still sign or are read. */
  readonly activeKeys: readonly string[];
}

/**
 * Makes a spare letter the household's own, at once: a batch of this one letter. The letters it had before are dead. The spare letter's own
 * batch must have been handed over; a new household gets the number after the greatest that ever had a letter.
 */
export function activateSpare(compound: Compound, activation: Activation): LetterDecision {
  const { spare, household, day, activeKeys } = activation;
  const { batches } = compound;
  if (batches.some((batch) => batch.spare === spare)) return { refused: 'spare-used' };
  const origin = batches.find(({ spares }) => spares !== undefined && isWithin([spares], spare));
  if (origin === undefined) return { refused: 'no-such-spare' };
  if (!offersSpare(origin, spare)) return { refused: 'taken-back' };
  if (!activeKeys.includes(origin.key)) return { refused: 'key-retired' };
  if (origin.handedOver === undefined) return { refused: 'step-missing' };
  if (day < origin.handedOver) return { refused: 'day-before' };
  const number = household === 'new' ? greatestHousehold(batches) + 1 : household;
  if (household !== 'new' && !batches.some(({ households }) => isWithin(households, number)))
    return { refused: 'no-such-household' };
  if (number >= firstSpare) return { refused: 'no-such-household' };
  const batch: Batch = {
    number: nextBatchNumber(batches),
    key: origin.key,
    issue: origin.issue,
    households: [[number, number]],
    spare,
    printed: day,
    delivered: day,
  };
  return { compound: withBatches(compound, keptBatches(batches, batch, day)), batch };
}

/** The greatest number of a household that ever had a letter; 0 for none. */
export function greatestHousehold(batches: readonly Batch[]): number {
  return Math.max(0, ...batches.flatMap(({ households }) => households.map(([, to]) => to)));
}
