/** Mean μ and between-firm variance τ² of a league. */
export interface Spread {
  readonly mean: number;
  readonly variance: number;
}

/**
 * Paule–Mandel estimate: τ² solves Σ (θ_j−μ)²/(SE_j²+τ²) = p−1 with μ the weighted mean, 0 where there is no root.
 * `scores` and `standardErrors` (> 0) of the same length ≥ 1. Newton's iteration from 0: the left side falls and is convex, so
 * it climbs to the root and never passes it. R. C. Paule and J. Mandel (1982); DerSimonian and Kacker (2007). METHOD §4.
 */
export function pauleMandel(scores: ArrayLike<number>, standardErrors: ArrayLike<number>): Spread {
  let variance = 0;
  for (let round = 0; round < 500; round++) {
    const { mean, excess, slope } = momentsAt(scores, standardErrors, variance);
    const step = slope > 0 ? excess / slope : 0;
    if (!(step > 1e-14 * variance)) return { mean, variance };
    variance += step;
  }
  return { mean: momentsAt(scores, standardErrors, variance).mean, variance };
}

function momentsAt(scores: ArrayLike<number>, standardErrors: ArrayLike<number>, variance: number) {
  let [weights, weighted] = [0, 0];
  for (let j = 0; j < scores.length; j++) {
    const weight = 1 / (square(standardErrors[j] ?? 0) + variance);
    weights += weight;
    weighted += weight * (scores[j] ?? 0);
  }
  const mean = weighted / weights;
  let [total, slope] = [0, 0];
  for (let j = 0; j < scores.length; j++) {
    const weight = 1 / (square(standardErrors[j] ?? 0) + variance);
    const gap = square((scores[j] ?? 0) - mean);
    total += weight * gap;
    slope += weight * weight * gap;
  }
  return { mean, excess: total - (scores.length - 1), slope };
}

/** A score drawn towards the league's mean, m_j, with its variance V_j. For display and watch only. METHOD §4. */
export function shrunken(score: number, standardError: number, spread: Spread): Spread {
  const own = standardError * standardError;
  const share = spread.variance / (spread.variance + own);
  return { mean: spread.mean + share * (score - spread.mean), variance: share * own };
}

function square(x: number): number {
  return x * x;
}
