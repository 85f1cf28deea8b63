/** What a cell says: one of the choices; undefined where it says nothing; `unknown` where it has words that are none of ours. */
export type Said<T> = T | undefined | 'unknown';

/** Words of a column, each the whole of what may stand in a cell, and what it says; null says that nothing is known. */
export type Vocabulary<T> = ReadonlyMap<string, T | null>;

/** Cells that say nothing, in any column. */
const empty = new Set(['', '-', '--', '—', '——', '/', 'n/a', '空']);

/** A vocabulary of words with spaces between. */
export function vocabulary<T>(...entries: readonly (readonly [T | null, string])[]): Vocabulary<T> {
  return new Map(
    entries.flatMap(([choice, words]) =>
      words.split(/\s+/).map((word): [string, T | null] => [word, choice]),
    ),
  );
}

/**
 * What a cell says, by its whole words: a word within another is none, so that what denies is never taken for what it denies. Where remarks stand beside it (in brackets, after
 * a comma) all must say the same; those of `aside` say nothing beside another.
 */
export function wordIn<T>(words: Vocabulary<T>, text: string, aside = new Set<string>()): Said<T> {
  // Files are long: most cells are one of the words as it stands.
  const direct = words.get(text);
  if (direct !== undefined) return direct ?? undefined;
  const plain = text.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '');
  if (empty.has(plain)) return undefined;
  const parts = plain.split(/[(),;:。、/]/).filter((part) => part !== '');
  const telling = parts.filter((part) => !aside.has(part));
  const found = new Set(telling.map((part) => (words.has(part) ? words.get(part) : 'unknown')));
  const [one = 'unknown'] = found;
  return found.size === 1 ? (one ?? undefined) : 'unknown';
}
