/** Requests under way at the same time: enough to hide the store's latency. */
const atOnce = 16;

/** Does `work` for every thing, sixteen at the same time. Throws what the first that failed threw, after those under way have ended. */
export async function inTurns<T>(things: readonly T[], work: (thing: T) => Promise<void>): Promise<void> {
  let next = 0;
  let failed = false;
  const runner = async () => {
    while (next < things.length && !failed) {
      const thing = things[next++] as T;
      await work(thing).catch((error: unknown) => {
        failed = true;
        throw error;
      });
    }
  };
  const outcomes = await Promise.allSettled(Array.from({ length: atOnce }, runner));
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
}
