/** Enough to hide the database's latency, few enough neither to throttle it nor to fill memory. */
const atOnce = 8;

/**
 * Does `work` for every thing, eight at the same time; what came of each, in the order of the things. Where one fails it begins no more, waits for
 * those under way (nothing goes on writing behind a step that has ended), and throws what the first of them threw.
 */
export async function eightAtOnce<T, R>(
  things: Iterable<T> | AsyncIterable<T>,
  work: (thing: T) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = [];
  let some: T[] = [];
  const through = async () => {
    const outcomes = await Promise.allSettled(some.map(work));
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') throw outcome.reason;
      results.push(outcome.value);
    }
    some = [];
  };
  for await (const thing of things) {
    some.push(thing);
    if (some.length === atOnce) await through();
  }
  await through();
  return results;
}
