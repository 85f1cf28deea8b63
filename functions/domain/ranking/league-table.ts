import type { FirmId } from '../firm.ts';
import type { FirmEstimate } from './estimate.ts';

/** The ranked league in columns, sorted by firm id. */
export interface LeagueTable {
  readonly firms: readonly FirmId[];
  readonly scores: Float64Array;
  readonly ses: Float64Array;
}

/** Estimates in columns by firm id. Throws RangeError for a firm twice, a score that is not finite or a standard error that is not above 0. */
export function leagueTable(estimates: readonly FirmEstimate[]): LeagueTable {
  const rows = estimates.toSorted((a, b) => (a.firm < b.firm ? -1 : 1));
  for (const [index, { firm, score, se }] of rows.entries()) {
    if (rows[index + 1]?.firm === firm) throw new RangeError(`firm ${firm} stands twice`);
    if (!(Number.isFinite(score) && Number.isFinite(se) && se > 0))
      throw new RangeError(`firm ${firm} has no usable estimate`);
  }
  return {
    firms: rows.map((row) => row.firm),
    scores: Float64Array.from(rows, (row) => row.score),
    ses: Float64Array.from(rows, (row) => row.se),
  };
}
