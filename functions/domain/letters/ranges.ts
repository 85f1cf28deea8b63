import type { NumberRange } from './batch.ts';

/** The ranges that hold exactly these numbers, rising and as few as can be. */
export function rangesOf(numbers: Iterable<number>): readonly NumberRange[] {
  const ranges: [number, number][] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last !== undefined && number === last[1] + 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges;
}

/** The numbers in `ranges`, range by range. */
export function* numbersIn(ranges: readonly NumberRange[]): Iterable<number> {
  for (const [from, to] of ranges) for (let number = from; number <= to; number++) yield number;
}

/** How many numbers there are in `ranges`. */
export function countIn(ranges: readonly NumberRange[]): number {
  return ranges.reduce((sum, [from, to]) => sum + to - from + 1, 0);
}
