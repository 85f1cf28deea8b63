import { normalQuantile } from '../../domain/statistics/normal-quantile.ts';

/** About how many of a draw's errors, the greatest, are looked at first. */
const first = 48;

/**
 * Finds, draw by draw, max over open ordered pairs (j,k) of (Z_j−Z_k)/√(SE_j²+SE_k²) with Z_j = SE_j e_j. By Cauchy–Schwarz a pair never
 * exceeds √(e_j²+e_k²), so with |e| sorted downwards a few pairs decide: only those with e_j²+e_k² above the maximum found so far are
 * looked at, and errors below a threshold are not even sorted unless they could matter. METHOD §3. `open(j, k)` says whether the pair takes part.
 */
export function greatestContrast(
  ses: Float64Array,
  open: (j: number, k: number) => boolean,
): (errors: Float64Array) => number {
  const count = ses.length;
  const threshold = count <= first ? 0 : -normalQuantile(first / count / 2);
  return (errors) => {
    let greatest = 0;
    const some: number[] = [];
    for (let j = 0; j < count; j++) {
      const size = Math.abs(errors[j] ?? 0);
      if (size >= threshold) some.push(j);
      if (size > greatest) greatest = size;
    }
    const most = amongPairs(some, errors, ses, open);
    if (some.length === count || (most > 0 && most * most >= greatest * greatest + threshold * threshold))
      return most;
    return amongPairs(
      Array.from(errors, (_, j) => j),
      errors,
      ses,
      open,
    );
  };
}

/** The maximum over the open pairs of these places; −∞ where none is open. */
function amongPairs(
  places: number[],
  errors: Float64Array,
  ses: Float64Array,
  open: (j: number, k: number) => boolean,
): number {
  const order = places.sort((a, b) => Math.abs(errors[b] ?? 0) - Math.abs(errors[a] ?? 0));
  let most = Number.NEGATIVE_INFINITY;
  const beyond = (ej: number, ek: number) => most <= 0 || ej * ej + ek * ek > most * most;
  for (let a = 0; a < order.length - 1; a++) {
    const j = order[a] ?? 0;
    const ej = errors[j] ?? 0;
    if (!beyond(ej, errors[order[a + 1] ?? 0] ?? 0)) break;
    for (let b = a + 1; b < order.length; b++) {
      const k = order[b] ?? 0;
      const ek = errors[k] ?? 0;
      if (!beyond(ej, ek)) break;
      const [sj, sk] = [ses[j] ?? 0, ses[k] ?? 0];
      const value = (sj * ej - sk * ek) / Math.sqrt(sj * sj + sk * sk);
      if (value > most && open(j, k)) most = value;
      if (-value > most && open(k, j)) most = -value;
    }
  }
  return most;
}
