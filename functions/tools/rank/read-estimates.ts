import type { FirmId } from '../../domain/firm.ts';
import type { FirmEstimate } from '../../domain/ranking/estimate.ts';
import { faultsOf } from '../bad-input.ts';
import { readCsv } from './read-csv.ts';

/** Most rows of an estimates file. */
export const maxRows = 100_000;

/**
 * Estimates from a CSV file `firm,score,se`, in the file's order. Throws BadInput with every bad row: a missing firm, a score or standard
 * error that is missing or no number, a standard error that is not above 0 at 4 decimals, a firm twice, or more than 100,000 rows.
 */
export async function readEstimates(file: string): Promise<readonly FirmEstimate[]> {
  const faults = faultsOf(file);
  const rows: FirmEstimate[] = [];
  const lines = new Map<string, number>();
  for await (const { line, field } of readCsv(faults, ['firm', 'score', 'se'])) {
    if (rows.length === maxRows) {
      faults.add(line, `more than ${maxRows.toLocaleString('en')} rows`);
      break;
    }
    const firm = field('firm');
    const score = numberIn(field('score'));
    const se = numberIn(field('se'));
    const before = lines.get(firm);
    if (firm === '') faults.add(line, 'firm is missing');
    else if (before !== undefined) faults.add(line, `firm ${firm} stands twice, first on line ${before}`);
    lines.set(firm, before ?? line);
    if (typeof score === 'string') faults.add(line, `score ${score}`);
    if (typeof se === 'string') faults.add(line, `se ${se}`);
    else if (se <= 0) faults.add(line, `se must be above 0, not ${field('se')}`);
    else if (se < 0.00005) faults.add(line, `se ${field('se')} is 0 at 4 decimals`);
    rows.push({ firm: firm as FirmId, score: Number(score), se: Number(se) });
  }
  faults.throwIfAny();
  return rows;
}

/** The finite number written in `text`, or what is wrong with it. */
export function numberIn(text: string): number | string {
  if (text === '') return 'is missing';
  const value = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  return Math.abs(value) <= 1e9 ? value : `is not a usable number: ${text.slice(0, 40)}`;
}
