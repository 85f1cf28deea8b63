import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FirmId } from '../../../functions/domain/firm.ts';
import { defaultNumbers as numbers } from '../../../functions/domain/policy.ts';
import { type CriticalValues, criticalValues } from '../../../functions/domain/ranking/critical-values.ts';
import type { FirmEstimate } from '../../../functions/domain/ranking/estimate.ts';
import { noBlocks } from '../../../functions/domain/ranking/lists.ts';
import { rankEstimates } from '../../../functions/domain/ranking/rank-estimates.ts';
import { anyEstimates, estimatesOf } from '../../support/estimates.ts';

interface Bounds {
  readonly L_min: readonly number[];
  readonly L_max: readonly number[];
  readonly U_min: readonly number[];
  readonly U_max: readonly number[];
}
interface Golden {
  readonly theta: readonly number[];
  readonly se: readonly number[];
  readonly p: number;
  readonly rank: readonly number[];
  readonly equal_se: boolean;
  readonly tukey_kramer_singlestep_crit: number;
  readonly sets: Readonly<Record<string, Bounds>>;
}

const golden = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../golden/csranks_${name}.json`, import.meta.url), 'utf8')) as Golden;

describe('rank sets against the R package csranks', () => {
  it.each(['p2', 'p5', 'p10_ties', 'p28_realistic'])('%s', (name) => {
    const { theta, se, p, rank, tukey_kramer_singlestep_crit: reference, sets } = golden(name);
    const { c, ranked } = rankEstimates(estimatesOf(theta, se), numbers);
    expect(Math.abs((c ?? 0) - reference)).toBeLessThan(1e-3);
    expect(c).toBeGreaterThanOrEqual(reference);
    expect(ranked.map((row) => row.rank)).toEqual(rank);
    const bounds = sets['simul|two-sided|singlestep'];
    const slack = p >= 28 ? 1 : 0;
    for (const [j, row] of ranked.entries()) {
      expect(row.lower).toBeGreaterThanOrEqual((bounds?.L_min[j] ?? 0) - slack);
      expect(row.lower).toBeLessThanOrEqual((bounds?.L_max[j] ?? 0) + slack);
      expect(row.upper).toBeGreaterThanOrEqual((bounds?.U_min[j] ?? 0) - slack);
      expect(row.upper).toBeLessThanOrEqual((bounds?.U_max[j] ?? 0) + slack);
    }
  });
});

describe('properties of METHOD §8', () => {
  // Critical values depend on the number of firms alone: found once each, the properties see many leagues.
  const known = new Map<number, CriticalValues>();
  const rank = (rows: readonly FirmEstimate[]) => {
    const critical = known.get(rows.length) ?? criticalValues(Math.max(1, rows.length), numbers);
    known.set(rows.length, critical);
    return rankEstimates(rows, numbers, noBlocks, critical);
  };
  const bytes = (rows: readonly FirmEstimate[]) => JSON.stringify(rank(rows));

  it('the order of the estimates changes nothing, to the byte', () => {
    fc.assert(
      fc.property(
        anyEstimates.chain((rows) =>
          fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows], { minLength: rows.length })),
        ),
        ([rows, shuffled]) => {
          expect(bytes(shuffled)).toBe(bytes(rows));
        },
      ),
    );
  });

  it('adding a constant to every score moves no rank and no rank set', () => {
    fc.assert(
      fc.property(anyEstimates, fc.integer({ min: -50, max: 50 }), (rows, shift) => {
        // Whole-number scores, so that adding is exact.
        const whole = rows.map((row) => ({ ...row, score: Math.round(row.score) }));
        const moved = whole.map((row) => ({ ...row, score: row.score + shift }));
        const ranks = (list: typeof rows) =>
          rank(list).ranked.map(({ lower, rank, upper }) => [lower, rank, upper]);
        expect(ranks(moved)).toEqual(ranks(whole));
      }),
    );
  });

  it('renaming firms renames rows and nothing else', () => {
    fc.assert(
      fc.property(anyEstimates, (rows) => {
        const renamed = rows.map((row, j) => ({
          ...row,
          firm: `g${String(rows.length - j).padStart(3, '0')}` as FirmId,
        }));
        const before = rank(rows).ranked;
        const after = rank(renamed).ranked;
        expect(after.toReversed().map(({ firm: _, ...rest }) => rest)).toEqual(
          before.map(({ firm: _, ...rest }) => rest),
        );
      }),
    );
  });

  it('1 ≤ lower ≤ point rank ≤ upper ≤ p; equal scores with equal errors share the set; nothing is NaN', () => {
    fc.assert(
      fc.property(anyEstimates, (rows) => {
        const { ranked } = rank(rows);
        const sets = new Map<string, string>();
        for (const { score, se, lower, rank, upper, interval } of ranked) {
          expect(1 <= lower && lower <= rank && rank <= upper && upper <= rows.length).toBe(true);
          expect(0 <= interval[0] && interval[0] <= interval[1] && interval[1] <= 100).toBe(true);
          const key = `${score}/${se}`;
          expect(sets.get(key) ?? `${lower}-${upper}`).toBe(`${lower}-${upper}`);
          sets.set(key, `${lower}-${upper}`);
        }
        expect(JSON.stringify(ranked)).not.toContain('null');
      }),
    );
  });

  it('one firm has the rank set [1, 1] and no critical value', () => {
    const { c, cTail, ranked } = rankEstimates(estimatesOf([70], [2]), numbers);
    expect([c, cTail, ranked[0]?.lower, ranked[0]?.upper]).toEqual([null, null, 1, 1]);
  });

  it('nobody at all is ranked without failing', () => {
    expect(rankEstimates([], numbers)).toEqual({
      c: null,
      cTail: null,
      ranked: [],
      black: [],
      red: [],
      watch: [],
    });
  });
});

describe('what is refused', () => {
  it('a firm twice, scores that are not finite, standard errors not above 0', () => {
    const [row] = estimatesOf([70], [1]);
    if (row === undefined) throw new Error('no row');
    for (const bad of [
      [row, row],
      [{ ...row, score: Number.NaN }],
      [{ ...row, se: 0 }],
      [{ ...row, se: Number.POSITIVE_INFINITY }],
    ])
      expect(() => rankEstimates(bad, numbers)).toThrow(RangeError);
  });
});
