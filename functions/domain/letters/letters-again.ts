import { type Batch, isComing, isWithin, type NumberRange, newestBatch } from './batch.ts';
import { numbersIn, rangesOf } from './ranges.ts';

/** The letters of a batch by what printing them once more would be good for. */
export interface LettersAgain {
  /** Households whose letter answers, or will once it is delivered. */
  readonly households: readonly NumberRange[];
  /** Spare letters, by their numbers, that no household has yet. */
  readonly spares: readonly number[];
  /** Households whose letter never answers again: `replaced` by a newer one; `returned` as undeliverable. */
  readonly replaced: readonly NumberRange[];
  readonly returned: readonly NumberRange[];
  /** Spare letters that are a household's by now: they are printed with the batch of their activation. */
  readonly activated: readonly number[];
}

/** Sorts the letters of `batch`, one of `batches` that was not revoked and whose key is active. */
export function lettersAgain(batches: readonly Batch[], batch: Batch): LettersAgain {
  const numbers = [...numbersIn(batch.households)];
  const fate = Map.groupBy(numbers, (number) => {
    if (isWithin(batch.returned, number)) return 'returned';
    const newest = newestBatch(batches, number);
    if (newest?.number === batch.number) return 'good';
    return isComing(batch) && (newest === undefined || newest.number < batch.number) ? 'good' : 'replaced';
  });
  const spares = batch.spares === undefined ? [] : [...numbersIn([batch.spares])];
  const used = new Set(batches.flatMap(({ spare }) => spare ?? []));
  return {
    households: rangesOf(fate.get('good') ?? []),
    spares: spares.filter((spare) => !used.has(spare)),
    replaced: rangesOf(fate.get('replaced') ?? []),
    returned: rangesOf(fate.get('returned') ?? []),
    activated: spares.filter((spare) => used.has(spare)),
  };
}
