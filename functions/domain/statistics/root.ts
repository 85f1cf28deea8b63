/**
 * The x in [low, high] where the increasing function `f` crosses zero, to within `tolerance`. `f(low) ≤ 0 ≤ f(high)` is
 * demanded (RangeError otherwise). Method: regula falsi, Illinois variant (Dowell and Jarratt, BIT 11, 1971), with a bisection
 * whenever a step does not halve the bracket within three.
 */
export function rootOf(f: (x: number) => number, low: number, high: number, tolerance: number): number {
  let [left, right, atLeft, atRight] = [low, high, f(low), f(high)];
  if (!(atLeft <= 0 && atRight >= 0)) throw new RangeError(`no root between ${low} and ${high}`);
  for (let step = 1; right - left > tolerance && step < 200; step++) {
    const bisect = step % 4 === 0 || atRight === atLeft;
    const middle = bisect ? (left + right) / 2 : right - (atRight * (right - left)) / (atRight - atLeft);
    const at = f(middle);
    if (at === 0) return middle;
    if (at < 0) {
      [left, atLeft] = [middle, at];
      atRight /= 2;
    } else {
      [right, atRight] = [middle, at];
      atLeft /= 2;
    }
  }
  return (left + right) / 2;
}
