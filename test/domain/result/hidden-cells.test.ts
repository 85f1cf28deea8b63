import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rankMonth } from '../../../functions/domain/ranking/rank-month.ts';
import { publish } from '../../../functions/domain/result/publish.ts';
import { minimumCell } from '../../../functions/domain/suppression.ts';
import { plannedOf, planOf, tallyWith } from '../../support/plans.ts';

/** Firm, households and answers of a compound. */
type Row = readonly [firm: string, households: number, answers: number];

function published(rows: readonly Row[]) {
  const planned = rows.map(([firm, households], h) =>
    plannedOf(`C${String(h).padStart(3, '0')}`, firm, households),
  );
  const tallies = rows.map(([, , n], h) => {
    const half = Math.floor(n / 2);
    const answers = [['2345321-', half] as const, ['4434543a', n - half] as const].filter(
      ([, count]) => count > 0,
    );
    return tallyWith(`C${String(h).padStart(3, '0')}`, answers);
  });
  const plan = planOf(planned);
  return publish({ plan, tallies, ranking: rankMonth(plan, tallies), demo: false, waiting: 0, inputs: 'i' });
}

it('leaves out the project of a firm whose count is hidden to protect another', () => {
  const manifest = published([
    ['A', 200, 80],
    ['B', 200, 5],
    ['C', 40, 38],
  ]);
  expect(manifest.unranked.map(({ firm, answers }) => [firm, answers])).toEqual([
    ['B', null],
    ['C', null],
  ]);
  expect(manifest.projects.map(({ firm }) => firm)).toEqual(['A']);
});

const anyRows = fc.array(
  fc.tuple(
    fc.constantFrom('A', 'B', 'C', 'D', 'E'),
    fc.constantFrom(40, 100, 300, 3000),
    fc.constantFrom(0, 3, 8, 12, 35, 95, 120),
  ),
  { minLength: 1, maxLength: 10 },
);

it('never lets a count below ten be told from sums, rows and projects together', () => {
  fc.assert(
    fc.property(anyRows, (drawn) => {
      const rows = drawn.map(([firm, households, n]): Row => [firm, households, Math.min(n, households)]);
      const { firms, unranked, projects, counts } = published(rows);
      const seen = new Set<string>(projects.map(({ compound }) => compound));
      const firmCounts = [...firms, ...unranked].map(({ firm, answers }) => {
        const own = rows.flatMap(([of, , n], h) =>
          of === firm ? [{ n, seen: seen.has(`C${String(h).padStart(3, '0')}`) }] : [],
        );
        return { answers, own, n: own.reduce((sum, one) => sum + one.n, 0) };
      });
      for (const { answers, own, n } of firmCounts) {
        const unseen = own.filter((one) => !one.seen);
        const left = unseen.reduce((sum, one) => sum + one.n, 0);
        if (answers === null) expect(n === 0 || left > 0).toBe(true);
        else if (unseen.some((one) => one.n > 0 && one.n < minimumCell)) {
          expect(left).toBeGreaterThanOrEqual(minimumCell);
          expect(unseen.length).toBeGreaterThanOrEqual(2);
        }
      }
      const hidden = firmCounts.filter(({ answers }) => answers === null);
      if (counts.ratings === null || hidden.length === 0) return;
      expect(hidden.length).toBeGreaterThanOrEqual(2);
      expect(hidden.reduce((sum, { n }) => sum + n, 0)).toBeGreaterThanOrEqual(minimumCell);
    }),
  );
});
