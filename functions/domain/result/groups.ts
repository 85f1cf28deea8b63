/** Rows whose intervals run into each other. */
export interface Group<Row> {
  readonly rows: readonly Row[];
}

/**
 * Firms sorted by score, best first (ties by id), in groups: a new group begins where all intervals from there on lie
 * below all before. METHOD §7. Between groups the intervals alone tell the order; inside one only rank sets do.
 */
export function groupsOf<
  Row extends { readonly firm: string; readonly score: number; readonly low: number; readonly high: number },
>(rows: readonly Row[]): readonly Group<Row>[] {
  const sorted = rows.toSorted((a, b) => b.score - a.score || (a.firm < b.firm ? -1 : 1));
  const highestFrom = sorted.map(({ high }) => high);
  for (let index = highestFrom.length - 2; index >= 0; index--)
    highestFrom[index] = Math.max(highestFrom[index] ?? 0, highestFrom[index + 1] ?? 0);
  const groups: { rows: Row[] }[] = [];
  let lowest = Number.NEGATIVE_INFINITY;
  for (const [index, row] of sorted.entries()) {
    const last = groups.at(-1);
    // Not this row alone: one with a lower score may reach higher, and then ties both sides together.
    if (last === undefined || (highestFrom[index] ?? 0) < lowest) groups.push({ rows: [row] });
    else last.rows.push(row);
    lowest = index === 0 ? row.low : Math.min(lowest, row.low);
  }
  return groups;
}
