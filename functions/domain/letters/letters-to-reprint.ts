import type { Compound } from '../compound.ts';
import type { Day } from '../month.ts';
import { type Batch, isComing, isWithin, newestBatch } from './batch.ts';
import { numbersIn, rangesOf } from './ranges.ts';

/**
 * Why a household needs a new letter: `revoked` its batch was lost or taken back; `returned` its letter came back; `retired-key` the key
 * under it is retired and it answers no more; `not-us` the household reported "that was not us" after its letter was printed;
 * `old-key` a newer key signs by now: the letter answers until the next rotation; `on-its-way` the same, and its planned successor under
 * the newest key is printed: to be delivered before that.
 */
export type ReprintReason = 'revoked' | 'returned' | 'retired-key' | 'not-us' | 'old-key' | 'on-its-way';

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
    const reason = reasonOf(compound.batches, number, activeKeys, reported.get(number));
    if (reason !== undefined) letters.push({ number, reason });
  }
  return letters;
}

function reasonOf(
  batches: readonly Batch[],
  number: number,
  activeKeys: readonly string[],
  reported: Day | undefined,
): ReprintReason | undefined {
  const own = batches.filter(({ households }) => isWithin(households, number));
  const standing = newestBatch(batches, number);
  const coming = own.findLast(
    (batch) => isComing(batch) && batch.number > (standing?.number ?? 0) && activeKeys.includes(batch.key),
  );
  const batch = standing ?? coming ?? own.at(-1);
  if (batch === undefined) return undefined;
  const dead = deathOf(batch, number, activeKeys);
  if (dead !== undefined && coming === undefined) return dead;
  if (dead === undefined && reported !== undefined && reported > batch.printed) return 'not-us';
  const isNew = (one: Batch | undefined) => one?.key === activeKeys[0];
  if (dead !== undefined) return isNew(coming) ? undefined : 'old-key';
  if (isNew(batch)) return undefined;
  return isNew(coming) ? 'on-its-way' : 'old-key';
}

function deathOf(batch: Batch, number: number, activeKeys: readonly string[]): ReprintReason | undefined {
  if (batch.revoked !== undefined) return 'revoked';
  if (isWithin(batch.returned, number)) return 'returned';
  return activeKeys.includes(batch.key) ? undefined : 'retired-key';
}
