import type { Compound } from '../compound.ts';
import type { Day } from '../month.ts';
import { type Batch, isWithin, newestBatch } from './batch.ts';
import { numbersIn, rangesOf } from './ranges.ts';

/**
 * Why a household needs a new letter: `revoked` its batch was lost or taken back; `returned` its letter came back; `retired-key` the key
 * under it is retired and it answers no more; `not-us` the household reported "that was not us" after its letter was printed;
 * `old-key` a newer key signs by now: the letter answers until the next rotation.
 */
export type ReprintReason = 'revoked' | 'returned' | 'retired-key' | 'not-us' | 'old-key';

/** A household that needs a new letter, with the first of the reasons that holds. */
export interface LetterToReprint {
  readonly number: number;
  readonly reason: ReprintReason;
}

/**
 * The letters to print again, in order of household numbers. `activeKeys`: ids of the code keys, the one that signs first. `notUs`: reports of the
 * months still kept; one of the very day the letter was printed speaks of the letter before.
 */
export function lettersToReprint(
  compound: Compound,
  activeKeys: readonly string[],
  notUs: readonly { readonly number: number; readonly day: Day }[],
): readonly LetterToReprint[] {
  const households = rangesOf(compound.batches.flatMap((batch) => [...numbersIn(batch.households)]));
  const reported = new Map<number, Day>();
  for (const { number, day } of notUs) if (day > (reported.get(number) ?? '')) reported.set(number, day);
  const letters: LetterToReprint[] = [];
  for (const number of numbersIn(households)) {
    const batch = newestBatch(compound.batches, number);
    const reason = batch && reasonOf(batch, number, activeKeys, reported.get(number));
    if (reason !== undefined) letters.push({ number, reason });
  }
  return letters;
}

function reasonOf(
  batch: Batch,
  number: number,
  activeKeys: readonly string[],
  reported: Day | undefined,
): ReprintReason | undefined {
  if (batch.revoked !== undefined) return 'revoked';
  if (isWithin(batch.returned, number)) return 'returned';
  if (!activeKeys.includes(batch.key)) return 'retired-key';
  if (reported !== undefined && reported > batch.printed) return 'not-us';
  return batch.key === activeKeys[0] ? undefined : 'old-key';
}
