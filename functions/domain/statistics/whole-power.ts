/** base^exponent for a whole exponent ≥ 0 by repeated squaring: only multiplications, so the same bits in every engine, unlike `Math.pow`. */
export function wholePower(base: number, exponent: number): number {
  let result = 1;
  let square = base;
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result *= square;
    square *= square;
  }
  return result;
}
