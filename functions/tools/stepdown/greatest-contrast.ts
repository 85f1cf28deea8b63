/**
 * Finds, draw by draw, max over open ordered pairs (j,k) of (Z_j−Z_k)/√(SE_j²+SE_k²) with Z_j = SE_j e_j. By Cauchy–Schwarz a pair never
 * exceeds √(e_j²+e_k²), so with |e| sorted downwards a few pairs decide: only those with e_j²+e_k² above the maximum found so far are
 * looked at. METHOD §3. `open(j, k)` says whether the pair takes part.
 */
export function greatestContrast(
  ses: Float64Array,
  open: (j: number, k: number) => boolean,
): (errors: Float64Array) => number {
  const count = ses.length;
  const order = Array.from({ length: count }, (_, j) => j);
  return (errors) => {
    order.sort((a, b) => Math.abs(errors[b] ?? 0) - Math.abs(errors[a] ?? 0));
    let most = Number.NEGATIVE_INFINITY;
    const bound = () => (most > 0 ? most * most : -1);
    for (let a = 0; a < count - 1; a++) {
      const j = order[a] ?? 0;
      const ej = errors[j] ?? 0;
      const next = errors[order[a + 1] ?? 0] ?? 0;
      if (ej * ej + next * next <= bound()) break;
      for (let b = a + 1; b < count; b++) {
        const k = order[b] ?? 0;
        const ek = errors[k] ?? 0;
        if (ej * ej + ek * ek <= bound()) break;
        const sj = ses[j] ?? 0;
        const sk = ses[k] ?? 0;
        const value = (sj * ej - sk * ek) / Math.sqrt(sj * sj + sk * sk);
        if (value > most && open(j, k)) most = value;
        if (-value > most && open(k, j)) most = -value;
      }
    }
    return most;
  };
}
