import type { Day } from '../month.ts';
import { type Batch, isWithin, type NumberRange, replaces } from './batch.ts';
import { numbersIn } from './ranges.ts';

/**
 * The batches that must stay once `added` was printed, oldest first, `added` last: those that are needed (see `neededBatches`). Letters
 * printed for every household at once replace all before, unused spare letters too.
 */
export function keptBatches(before: readonly Batch[], added: Batch, day: Day): readonly Batch[] {
  if (isPrinted(added) && replacesAll(before, added)) return [...spareMark(before, added, day), added];
  return neededBatches([...before, added]);
}

/**
 * The batches that something can still be asked of. A compound is one small item, so a batch goes when every one of its households has a
 * later printed letter that replaced it (a planned reprint not before its delivery, and not where it came back), and no spare letter of
 * it can still be activated. What stays always tells the greatest issue of each household's letters under the newest key and the greatest
 * number of a spare letter: neither is used again.
 */
export function neededBatches(all: readonly Batch[]): readonly Batch[] {
  const letters = all.filter(
    (batch, place) =>
      batch.spare !== undefined ||
      batch.number === holderOfGreatestSpare(all)?.number ||
      !isCovered(batch.households, all.slice(place + 1).filter(isPrinted)) ||
      hasUnusedSpare(batch, all),
  );
  return letters.filter(
    (batch, place) =>
      batch.spare === undefined ||
      !isCovered(batch.households, letters.slice(place + 1)) ||
      letters.some((other) => offersSpare(other, batch.spare)),
  );
}

/** Whether the batch could still give out spare letter `spare`. */
export function offersSpare({ spares, revoked }: Batch, spare: number | undefined): boolean {
  return spares !== undefined && revoked === undefined && spare !== undefined && isWithin([spares], spare);
}

/** The greatest number of a spare letter that is known of; undefined for none. */
export function greatestSpare(batches: readonly Batch[]): number | undefined {
  return holderOfGreatestSpare(batches)?.spares?.[1];
}

/** Where `added` has no spare letters of its own, a mark of the greatest number that was ever given to one. */
function spareMark(before: readonly Batch[], added: Batch, day: Day): readonly Batch[] {
  const holder = added.spares === undefined ? holderOfGreatestSpare(before) : undefined;
  const last = holder?.spares?.[1];
  if (holder === undefined || last === undefined) return [];
  const { number, key, issue, printed } = holder;
  return [
    { number, key, issue, households: [], spares: [last, last], printed, revoked: holder.revoked ?? day },
  ];
}

function holderOfGreatestSpare(batches: readonly Batch[]): Batch | undefined {
  return batches.reduce<Batch | undefined>(
    (best, batch) => ((batch.spares?.[1] ?? 0) > (best?.spares?.[1] ?? 0) ? batch : best),
    undefined,
  );
}

/** Whether households had letters before, and every one of them a new one now. */
function replacesAll(before: readonly Batch[], added: Batch): boolean {
  return (
    before.some(({ households }) => households.length > 0) &&
    before.every(({ households }) => isCovered(households, [added]))
  );
}

function isPrinted({ spare }: Batch): boolean {
  return spare === undefined;
}

function hasUnusedSpare(batch: Batch, all: readonly Batch[]): boolean {
  if (batch.spares === undefined || batch.revoked !== undefined) return false;
  const [from, to] = batch.spares;
  const used = new Set(all.flatMap(({ spare }) => spare ?? []));
  for (let spare = from; spare <= to; spare++) if (!used.has(spare)) return true;
  return false;
}

function isCovered(ranges: readonly NumberRange[], later: readonly Batch[]): boolean {
  for (const number of numbersIn(ranges)) if (!later.some((batch) => replaces(batch, number))) return false;
  return true;
}
