import type { Batch } from './batch.ts';
import { isWithin, type NumberRange } from './batch.ts';
import type { NumberedRoom } from './number-rooms.ts';
import { rangesOf } from './ranges.ts';

/** Which letters a numbered list asks for. */
export interface LettersWanted {
  readonly households: readonly NumberRange[];
  /** Some of them have letters already: those answer until the new ones are delivered. */
  readonly onDelivery: boolean;
}

/** The letters for a numbered list: for every listed room, or with `onlyNew` for those that never had one. With `renumbered` numbers may have moved: the letters before are dead at once. */
export function lettersWanted(
  batches: readonly Batch[],
  numbered: readonly NumberedRoom[],
  { onlyNew = false, renumbered = false }: { readonly onlyNew?: boolean; readonly renumbered?: boolean },
): LettersWanted {
  const hasLetter = (number: number) => batches.some(({ households }) => isWithin(households, number));
  const wanted = numbered
    .filter(({ number, listed }) => listed && !(onlyNew && hasLetter(number)))
    .map(({ number }) => number);
  return { households: rangesOf(wanted), onDelivery: !renumbered && wanted.some(hasLetter) };
}
