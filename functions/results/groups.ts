/** Rows whose intervals run into each other. */
export interface Group<Row> {
  readonly rows: readonly Row[];
}

/**
 * Firms sorted by score, best first (ties by id), in groups: a new group begins where a firm's whole interval lies below
 * the intervals of all before it. METHOD §7: inside a group no order can be told from the scores.
 */
export function groupsOf<
  Row extends { readonly firm: string; readonly score: number; readonly low: number; readonly high: number },
>(rows: readonly Row[]): readonly Group<Row>[] {
  const sorted = rows.toSorted((a, b) => b.score - a.score || (a.firm < b.firm ? -1 : 1));
  const groups: { rows: Row[]; low: number }[] = [];
  for (const row of sorted) {
    const last = groups.at(-1);
    if (last === undefined || row.high < last.low) groups.push({ rows: [row], low: row.low });
    else {
      last.rows.push(row);
      last.low = Math.min(last.low, row.low);
    }
  }
  return groups;
}
