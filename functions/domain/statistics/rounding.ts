/** The number rounded to 4 decimals (halves upwards): how every official number is stated before anything is compared. Never −0. */
export function rounded(x: number): number {
  return Math.round(x * 1e4) / 1e4 + 0;
}

/**
 * A critical value rounded up to 4 decimals: never less careful than the exact one. The guard of 1e-8 covers the error of
 * quadrature and root finding (below 1e-9), so that a value at a step of the grid falls on its safe side.
 */
export function roundedUp(x: number): number {
  return Math.ceil((x + 1e-8) * 1e4) / 1e4;
}

/** Within the scale 0..100, to 4 decimals. */
export function clipped(score: number): number {
  return rounded(Math.min(100, Math.max(0, score)));
}
