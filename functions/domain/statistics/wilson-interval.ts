/**
 * The score interval of a share of which `count` of `n` were seen, `z` standard errors to either side (E. B. Wilson, JASA 22, 1927). Always within 0..1, and never
 * of width 0. 0 ≤ count ≤ n whole, n ≥ 1, z > 0 (RangeError otherwise).
 */
export function wilsonInterval(count: number, n: number, z: number): readonly [low: number, high: number] {
  const whole = Number.isInteger(count) && Number.isInteger(n);
  if (!(whole && n >= 1 && count >= 0 && count <= n && z > 0))
    throw new RangeError(`no interval of ${count} of ${n} at ${z}`);
  const share = count / n;
  const square = (z * z) / n;
  const middle = (share + square / 2) / (1 + square);
  const half = (z / (1 + square)) * Math.sqrt((share * (1 - share)) / n + square / (4 * n));
  return [count === 0 ? 0 : Math.max(0, middle - half), count === n ? 1 : Math.min(1, middle + half)];
}
