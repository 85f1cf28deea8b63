/** ⌈percent of count⌉ in whole numbers: q of the list test, caps of the lists. Exact for whole percents and counts up to 10^13. */
export function shareOf(count: number, percent: number): number {
  return Math.ceil((count * percent) / 100);
}
