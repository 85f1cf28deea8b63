const ln2High = 0.6931471803691238;
const ln2Low = 1.9082149292705877e-10;
const coefficients = [
  0.16666666666666602, -0.0027777777777015593, 6.613756321437934e-5, -1.6533902205465252e-6,
  4.1381367970572385e-8,
] as const;

/** 2^k for k = -1022..1023, made by exact doublings and halvings. */
const powersOfTwo = (() => {
  const powers = new Float64Array(2046);
  powers[1022] = 1;
  for (let index = 1023; index < 2046; index++) powers[index] = (powers[index - 1] ?? 0) * 2;
  for (let index = 1021; index >= 0; index--) powers[index] = (powers[index + 1] ?? 0) / 2;
  return powers;
})();

/**
 * e^x to within 1 ulp, from + − × ÷ alone. `Math.exp` may differ in its last bit between engines; official numbers may
 * not (METHOD, "every engine agrees to the byte"). 0 below −708, infinity above 709. Method: fdlibm `e_exp.c` (Sun, 1993).
 */
export function exponential(x: number): number {
  if (x < -708) return 0;
  if (x > 709) return Number.POSITIVE_INFINITY;
  const k = Math.floor(x / Math.LN2 + 0.5);
  const high = x - k * ln2High;
  const low = k * ln2Low;
  const r = high - low;
  const t = r * r;
  const [p1, p2, p3, p4, p5] = coefficients;
  const remainder = r - t * (p1 + t * (p2 + t * (p3 + t * (p4 + t * p5))));
  const fraction = 1 - (low - (r * remainder) / (2 - remainder) - high);
  return fraction * (powersOfTwo[k + 1022] ?? Number.NaN);
}
