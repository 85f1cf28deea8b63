import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { FirmId } from '../../functions/domain/firm.ts';
import type { FirmEstimate } from '../../functions/domain/ranking/estimate.ts';
import { rounded } from '../../functions/domain/statistics/rounding.ts';

/** A US hospital with its patients' satisfaction as score and standard error. */
export interface Hospital extends FirmEstimate {
  readonly state: string;
}

/** Middles of the bands 0–6, 7–8, 9–10 of the 0..10 question, on 0..100. */
const middles = [30, 75, 95] as const;
/** Lower ends of the classes of completed surveys. Below 100 no lower end is given, so no standard error either: not ranked, as CMS gives no star. */
const completed: Readonly<Record<string, number>> = { '300+': 300, '100-299': 100 };
/** Prior degrees of freedom, as METHOD §1.3 has for compounds. */
const priorDegrees = 10;

/**
 * Hospitals of test/data/hcahps_overall.csv with a known least number of surveys. Rule: score = mean of the bands' middles; SE² = s̃²/n
 * with n the lower end of the class and s̃² the multinomial variance drawn towards the mean variance of all hospitals by 10 degrees of freedom.
 */
export function hospitals(): readonly Hospital[] {
  const text = readFileSync(new URL('../data/hcahps_overall.csv', import.meta.url), 'utf8');
  const rows: Record<string, string>[] = parse(text, { columns: true, comment: '#' });
  const known = rows.flatMap((row) => {
    const n = completed[row.completed ?? ''];
    if (n === undefined) return [];
    const shares = ['rated_0_6_pct', 'rated_7_8_pct', 'rated_9_10_pct'].map(
      (band) => Number(row[band]) / 100,
    );
    const moment = (power: 1 | 2) =>
      shares.reduce((sum, share, band) => sum + share * (middles[band] ?? 0) ** power, 0);
    const score = moment(1);
    const variance = ((moment(2) - score * score) * n) / (n - 1);
    return [{ firm: row.provider as FirmId, state: row.state ?? '', n, score, variance }];
  });
  const pooled = known.reduce((sum, { variance }) => sum + variance, 0) / known.length;
  return known.map(({ firm, state, n, score, variance }) => {
    const drawn = ((n - 1) * variance + priorDegrees * pooled) / (n - 1 + priorDegrees);
    return { firm, state, score: rounded(score), se: rounded(Math.sqrt(drawn / n)) };
  });
}
