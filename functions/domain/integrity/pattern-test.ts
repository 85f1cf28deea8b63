import type { CompoundId } from '../compound.ts';
import type { FirmId } from '../firm.ts';
import { logisticLine, type Share } from '../statistics/logistic-line.ts';
import { robustSpread } from '../statistics/median.ts';
import { rounded } from '../statistics/rounding.ts';
import type { PatternCounts } from './pattern-counts.ts';

/** What the pattern test says of a firm: its z, and over its compounds in the test the ratings of the pattern, how many were expected, and all. */
export interface PatternFinding {
  readonly firm: FirmId;
  /** 4 decimals, as is `expected`. */
  readonly z: number;
  readonly count: number;
  readonly expected: number;
  readonly n: number;
  /** Compounds where it shows by themselves (z above 2), sorted. */
  readonly compounds: readonly CompoundId[];
}

/** Smaller compounds say nothing of what is usual, nor do those where nearly all ratings are of the pattern. */
const [fewestRatings, fewestOthers] = [15, 5];
const showing = 2;

/**
 * Whether a firm has more ratings of one pattern than the opinion of its other ratings explains: the share of the pattern is fitted over
 * the league's compounds (at least 15 ratings, 5 of them others) on x = (mean of the others − 70)/10, and over each firm's compounds
 * z_j = Σ(a_h − n_h p_h) / √(φ Σ n_h p_h (1 − p_h) + ¼), φ = max(1, (1.4826 MAD of Pearson residuals)²). A compound without a
 * firm takes part in the fit alone. One finding for each firm with a compound in the test, sorted by firm. The order of `compounds` changes nothing. METHOD §6.
 */
export function patternTest(compounds: readonly PatternCounts[]): readonly PatternFinding[] {
  const tested = compounds
    .filter(({ n, count }) => n >= fewestRatings && n - count >= fewestOthers)
    .toSorted((a, b) => (a.compound < b.compound ? -1 : 1))
    .map((compound) => ({ ...compound, x: (compound.others - 70) / 10 }));
  const shareAt = logisticLine(tested satisfies readonly Share[]);
  const rows = tested.map((compound) => ({ ...compound, p: shareAt(compound.x) }));
  const spread = robustSpread(rows.map((row) => excess(row) / Math.sqrt(variance(row))));
  const phi = Math.max(1, spread * spread);
  const firms = Map.groupBy(rows, ({ firm }) => firm);
  return [...firms]
    .flatMap(([firm, own]) => (firm === undefined ? [] : [findingOf(firm, own, phi)]))
    .sort((a, b) => (a.firm < b.firm ? -1 : 1));
}

type Row = PatternCounts & { readonly p: number };

function findingOf(firm: FirmId, rows: readonly Row[], phi: number): PatternFinding {
  let [count, expected, n] = [0, 0, 0];
  for (const row of rows) {
    count += row.count;
    expected += row.n * row.p;
    n += row.n;
  }
  return {
    firm,
    z: rounded(zOf(rows, phi)),
    count,
    expected: rounded(expected),
    n,
    compounds: rows.filter((row) => zOf([row], phi) > showing).map(({ compound }) => compound),
  };
}

function zOf(rows: readonly Row[], phi: number): number {
  let [above, spread] = [0, 0];
  for (const row of rows) {
    above += excess(row);
    spread += variance(row);
  }
  return above / Math.sqrt(phi * spread + 0.25);
}

function excess({ n, count, p }: Row): number {
  return count - n * p;
}

function variance({ n, p }: Row): number {
  return n * p * (1 - p);
}
