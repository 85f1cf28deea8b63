import type { Rating } from '../domain/rating.ts';
import type { Ratings } from '../ports.ts';
import type { Database } from './database.ts';
import type { Selection } from './expression.ts';
import { textOf } from './item.ts';
import { ratingsOf } from './keys.ts';
import { ratingCondition, ratingItem, ratingOf } from './rating-item.ts';
import { batchSize } from './writing.ts';

/** Batches under way at once while filling or clearing: enough to keep the database busy, few enough not to throttle it. */
const batchesAtOnce = 4;

/** Ratings in their table: one item a household and month, in the partition of its compound. */
export function openRatings(database: Database): Ratings {
  const partition = (month: Rating['month'], compound: Rating['compound']): Selection => ({
    partition: { pk: ratingsOf(month, compound) },
    consistent: true,
  });
  const find: Ratings['find'] = async (month, compound, pseudonym) => {
    const item = await database.get('ratings', { pk: ratingsOf(month, compound), sk: pseudonym }, true);
    return item && ratingOf(item);
  };
  return {
    find,

    async keep(rating) {
      const kept = await database.put('ratings', ratingItem(rating), ratingCondition(rating));
      if (kept) return { kept };
      return { kept, standing: await find(rating.month, rating.compound, rating.pseudonym) };
    },

    async *rowsOf(month, compound) {
      for await (const page of database.pages('ratings', partition(month, compound)))
        yield page.map(ratingOf);
    },

    async *participants(month, compound) {
      const selection = { ...partition(month, compound), only: ['sk'] };
      for await (const page of database.pages('ratings', selection))
        yield page.map((item) => textOf(item, 'sk') as Rating['pseudonym']);
    },

    countOf: (month, compound) => database.count('ratings', partition(month, compound)),

    async destroy(month, compound) {
      let count = 0;
      const selection = { ...partition(month, compound), only: ['pk', 'sk'] };
      for await (const page of database.pages('ratings', selection)) {
        const keys = page.map((item) => ({ pk: textOf(item, 'pk'), sk: textOf(item, 'sk') }));
        await inBatches(keys, (batch) => database.deleteBatch('ratings', batch));
        count += keys.length;
      }
      return count;
    },

    async fill(ratings, onKept) {
      let count = 0;
      await inBatches(ratings, async (batch) => {
        await database.putBatch('ratings', batch.map(ratingItem));
        count += batch.length;
        onKept?.(count);
      });
    },
  };
}

async function inBatches<T>(
  things: Iterable<T> | AsyncIterable<T>,
  write: (batch: readonly T[]) => Promise<void>,
): Promise<void> {
  const underWay = new Set<Promise<void>>();
  let batch: T[] = [];
  const send = async () => {
    const sent = write(batch);
    batch = [];
    underWay.add(sent);
    // Failures surface in Promise.race or Promise.all below; this only keeps the set small.
    sent.then(
      () => underWay.delete(sent),
      () => undefined,
    );
    if (underWay.size >= batchesAtOnce) await Promise.race(underWay);
  };
  for await (const thing of things) {
    batch.push(thing);
    if (batch.length === batchSize) await send();
  }
  if (batch.length > 0) await send();
  await Promise.all(underWay);
}
