/** A candidate for a list and what it is sorted by. */
export interface Candidate<T> {
  readonly of: T;
  readonly by: number;
}

/**
 * The candidates with the smallest `by` that fit: candidates tied on `by` enter together or not at all ("ties at a cap: none of the
 * tied"), and the first group that does not fit ends the list. `fits` is asked with how many there would then be, and their Σ by. METHOD §5.
 */
export function capped<T>(
  candidates: readonly Candidate<T>[],
  fits: (count: number, sum: number) => boolean,
): readonly T[] {
  const sorted = candidates.toSorted((a, b) => a.by - b.by);
  let [taken, sum] = [0, 0];
  while (taken < sorted.length) {
    const by = sorted[taken]?.by ?? 0;
    let end = taken;
    for (; sorted[end]?.by === by; end++) sum += by;
    if (!fits(end, sum)) break;
    taken = end;
  }
  return sorted.slice(0, taken).map((candidate) => candidate.of);
}
