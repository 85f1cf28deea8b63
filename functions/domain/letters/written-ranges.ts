import { maxHouseholdNumber } from '../household.ts';
import type { NumberRange } from './batch.ts';
import { rangesOf } from './ranges.ts';

/** Household numbers as people write them, `3,7,20-24`: none for nothing, undefined where a part is no number or runs backwards. */
export function rangesWritten(text: string): readonly NumberRange[] | undefined {
  const numbers: number[] = [];
  for (const part of text
    .normalize('NFKC')
    .split(/[,、;\s]+/)
    .filter((one) => one !== '')) {
    const [from, to = from, ...more] = part.split(/[-–~]/).map(numberWritten);
    if (from === undefined || to === undefined || to < from || more.length > 0) return undefined;
    for (let number = from; number <= to; number++) numbers.push(number);
  }
  return rangesOf(numbers);
}

/** Ranges as they are typed: `1-300,305`. */
export function rangesInWords(ranges: readonly NumberRange[]): string {
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(',');
}

function numberWritten(text: string): number | undefined {
  const number = /^[1-9]\d{0,6}$/.test(text) ? Number(text) : Number.NaN;
  return number <= maxHouseholdNumber ? number : undefined;
}
