/** Milliseconds that run on while the process lives; where they begin does not matter. */
export type Stopwatch = () => number;

/** What a process remembers of the store for a short time. */
export interface ShortMemory<K extends string, V> {
  get(key: K): Promise<V>;
  forget(key?: K): void;
}

/**
 * A memory over `read` whose answers are at most `lifetime` milliseconds old, and which holds at most `most` of them.
 * Askers at the same time share one reading; a failed reading is not remembered. What is out of date is dropped, not only ignored.
 */
export function shortMemory<K extends string, V>(
  read: (key: K) => Promise<V>,
  lifetime: number | ((value: V) => number),
  stopwatch: Stopwatch,
  most = 1000,
): ShortMemory<K, V> {
  const entries = new Map<K, { readonly value: Promise<V>; readonly since: number; until: number }>();
  const dropOld = () => {
    const now = stopwatch();
    for (const [key, { since, until }] of entries) if (now >= until || now < since) entries.delete(key);
  };
  return {
    get(key) {
      dropOld();
      const standing = entries.get(key);
      if (standing !== undefined) return standing.value;
      const [oldest] = entries.keys();
      if (entries.size >= most && oldest !== undefined) entries.delete(oldest);
      const since = stopwatch();
      const value = read(key);
      const entry = { value, since, until: Number.POSITIVE_INFINITY };
      entries.set(key, entry);
      value.then(
        (found) => {
          const milliseconds = typeof lifetime === 'number' ? lifetime : lifetime(found);
          entry.until = since + milliseconds;
          // A secret must not outlive its time because nobody asks for it again.
          setTimeout(dropOld, milliseconds).unref();
        },
        () => {
          if (entries.get(key) === entry) entries.delete(key);
        },
      );
      return value;
    },
    forget(key) {
      if (key === undefined) entries.clear();
      else entries.delete(key);
    },
  };
}
