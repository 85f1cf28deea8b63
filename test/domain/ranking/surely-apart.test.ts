import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { surelyApart } from '../../../functions/domain/ranking/surely-apart.ts';
import { anyEstimates } from '../../support/estimates.ts';

describe('counting sure comparisons', () => {
  it('finds exactly what comparing every pair finds', () => {
    fc.assert(
      fc.property(anyEstimates, fc.double({ min: 0, max: 6, noNaN: true }), (rows, c) => {
        const better = rows.map(
          (one) =>
            rows.filter((k) => k.score - one.score > c * Math.sqrt(one.se * one.se + k.se * k.se)).length,
        );
        const worse = rows.map(
          (one) =>
            rows.filter((k) => one.score - k.score > c * Math.sqrt(one.se * one.se + k.se * k.se)).length,
        );
        const found = surelyApart(
          Float64Array.from(rows, (row) => row.score),
          Float64Array.from(rows, (row) => row.se),
          c,
        );
        expect([Array.from(found.better), Array.from(found.worse)]).toEqual([better, worse]);
      }),
      { numRuns: 500 },
    );
  });
});
