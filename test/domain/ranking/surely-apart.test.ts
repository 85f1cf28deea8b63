import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSure, surelyApart } from '../../../functions/domain/ranking/surely-apart.ts';

const anyLeague = fc.array(
  fc.tuple(
    fc.oneof(fc.integer({ min: 0, max: 1_000_000 }), fc.constantFrom(600_000, 700_000)),
    fc.oneof(fc.integer({ min: 500, max: 50_000 }), fc.constant(10_000)),
  ),
  { maxLength: 150 },
);

describe('counting sure comparisons', () => {
  it('finds exactly what comparing every pair finds', () => {
    fc.assert(
      fc.property(anyLeague, fc.double({ min: 0, max: 6, noNaN: true }), (rows, c) => {
        const scores = Float64Array.from(rows, ([score]) => score / 1e4);
        const ses = Float64Array.from(rows, ([, se]) => se / 1e4);
        const sure = (j: number, k: number) =>
          isSure((scores[k] ?? 0) - (scores[j] ?? 0), c, ses[j] ?? 0, ses[k] ?? 0);
        const all = rows.map((_, j) => j);
        const { better, worse } = surelyApart(scores, ses, c);
        expect(Array.from(better)).toEqual(all.map((j) => all.filter((k) => sure(j, k)).length));
        expect(Array.from(worse)).toEqual(all.map((j) => all.filter((k) => sure(k, j)).length));
      }),
    );
  });
});
