const ln2High = 0.6931471803691238;
const ln2Low = 1.9082149292705877e-10;
const coefficients = [
  0.6666666666666735, 0.3999999999940942, 0.2857142874366239, 0.22222198432149784, 0.1818357216161805,
  0.15313837699209373, 0.14798198605116586,
] as const;

/**
 * Natural logarithm of a positive normal number to within 1 ulp, from + − × ÷ alone, so that every engine gives the same
 * bits (see `exponential`). Throws RangeError for 0, negative, subnormal, infinite and NaN. Method: fdlibm `e_log.c` (Sun, 1993).
 */
export function logarithm(x: number): number {
  if (!(x >= 2.2250738585072014e-308 && x < Number.POSITIVE_INFINITY))
    throw new RangeError(`no logarithm of ${x}`);
  let k = 0;
  let mantissa = x;
  for (; mantissa > Math.SQRT2; k++) mantissa /= 2;
  for (; mantissa < Math.SQRT1_2; k--) mantissa *= 2;
  const f = mantissa - 1;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const [l1, l2, l3, l4, l5, l6, l7] = coefficients;
  const odd = z * (l1 + w * (l3 + w * (l5 + w * l7)));
  const even = w * (l2 + w * (l4 + w * l6));
  const half = 0.5 * f * f;
  return k * ln2High - (half - (s * (half + odd + even) + k * ln2Low) - f);
}
