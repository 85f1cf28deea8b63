import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomNumbers } from '../../../functions/tools/simulation/random-numbers.ts';
import { greatestContrast } from '../../../functions/tools/stepdown/greatest-contrast.ts';
import { stepdownSets } from '../../../functions/tools/stepdown/stepdown-sets.ts';

describe('stepwise simulated rank sets against the R package csranks', () => {
  it.each(['p2', 'p5', 'p10_ties', 'p28_realistic'])('%s', (name) => {
    const text = readFileSync(new URL(`../../golden/csranks_${name}.json`, import.meta.url), 'utf8');
    const { theta, se, p, sets } = JSON.parse(text);
    const bounds = sets['simul|two-sided|stepdown'];
    const found = stepdownSets(
      Float64Array.from(theta),
      Float64Array.from(se),
      0.05,
      100_000,
      randomNumbers(1),
    );
    const slack = p >= 28 ? 1 : 0;
    for (let j = 0; j < p; j++) {
      expect(found.lower[j]).toBeGreaterThanOrEqual(bounds.L_min[j] - slack);
      expect(found.lower[j]).toBeLessThanOrEqual(bounds.L_max[j] + slack);
      expect(found.upper[j]).toBeGreaterThanOrEqual(bounds.U_min[j] - slack);
      expect(found.upper[j]).toBeLessThanOrEqual(bounds.U_max[j] + slack);
    }
    for (const [step, reference] of bounds.ref.crit_steps.entries())
      expect(Math.abs((found.steps[step] ?? found.steps.at(-1) ?? 0) - reference)).toBeLessThan(0.05);
  });
});

describe('the greatest contrast of a draw', () => {
  const anyDraw = fc
    .array(
      // Millionths: where numbers are next to nothing, two roundings of the same contrast may differ.
      fc.tuple(
        fc.integer({ min: 100_000, max: 5_000_000 }).map((millionths) => millionths / 1e6),
        fc.integer({ min: -4_000_000, max: 4_000_000 }).map((millionths) => millionths / 1e6),
      ),
      {
        minLength: 2,
        maxLength: 120,
      },
    )
    .chain((rows) => fc.tuple(fc.constant(rows), fc.func<[number, number], boolean>(fc.boolean())));

  it('is the one that looking at every open pair finds', () => {
    fc.assert(
      fc.property(anyDraw, ([rows, open]) => {
        const ses = Float64Array.from(rows, ([se]) => se);
        const errors = Float64Array.from(rows, ([, error]) => error);
        let most = Number.NEGATIVE_INFINITY;
        for (const [j, [sj, ej]] of rows.entries())
          for (const [k, [sk, ek]] of rows.entries())
            if (j !== k && open(j, k))
              most = Math.max(most, (sj * ej - sk * ek) / Math.sqrt(sj * sj + sk * sk));
        expect(greatestContrast(ses, open)(errors) === most).toBe(true);
      }),
    );
  });
});
