/** Enough to hide the database's latency, few enough neither to throttle it nor to fill memory. */
const atOnce = 8;

/** Does `work` for every thing, eight at the same time; what came of each, in the order of the things. Throws what the first that fails throws, and begins no more. */
export async function eightAtOnce<T, R>(
  things: Iterable<T> | AsyncIterable<T>,
  work: (thing: T) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = [];
  let some: T[] = [];
  const through = async () => {
    results.push(...(await Promise.all(some.map(work))));
    some = [];
  };
  for await (const thing of things) {
    some.push(thing);
    if (some.length === atOnce) await through();
  }
  await through();
  return results;
}
