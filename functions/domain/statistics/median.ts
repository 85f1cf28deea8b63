/** The median of `values`: the middle one, or the mean of the two middle ones; 0 for none. Their order changes nothing. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}

/**
 * Spread by the median absolute deviation from the median, times 1.4826: the standard deviation where values are normal, and hardly
 * moved by a few that are not. 0 for none. P. J. Rousseeuw and C. Croux, JASA 88 (1993).
 */
export function robustSpread(values: readonly number[]): number {
  const middle = median(values);
  return 1.4826 * median(values.map((value) => Math.abs(value - middle)));
}
