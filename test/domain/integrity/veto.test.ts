import { expect, it } from 'vitest';
import type { FirmId } from '../../../functions/domain/firm.ts';
import { defaultIndicators } from '../../../functions/domain/indicator/indicator-rule.ts';
import { rankHonestly } from '../../../functions/domain/integrity/honest-ranking.ts';
import type { Day } from '../../../functions/domain/month.ts';
import type { Plan } from '../../../functions/domain/plan.ts';
import { composedAt, plannedComposite } from '../../../functions/domain/ranking/planned-composite.ts';
import { plannedOf, planOf, policyOf, tallyWith } from '../../support/plans.ts';

const firms = Array.from({ length: 10 }, (_, index) => `F${index}` as FirmId);
const plan = planOf(firms.map((firm, index) => plannedOf(`000${index}`, firm, 400)));
/** The first firm is surely the best. */
const tallies = firms.map((_, index) =>
  tallyWith(
    `000${index}`,
    index === 0
      ? [
          ['5454545a', 200],
          ['5545454a', 100],
        ]
      : [
          ['3323232a', 200],
          ['2332323a', 100],
        ],
  ),
);

function red(vetoes: Pick<Plan, 'vetoes'>) {
  const { ranking, heldBack } = rankHonestly({
    plan: { ...plan, ...vetoes },
    counted: tallies,
    published: tallies,
    previous: undefined,
    before: [],
    lapses: '2026-12-31' as Day,
  });
  return [ranking.red.map(({ firm }) => firm), heldBack.red];
}

it('an accident or a penalty keeps the best firm off the red list, and the record says that it was held back', () => {
  expect(red({})).toEqual([[firms[0]], []]);
  const veto = { firm: firms[0] as FirmId, day: '2026-11-05' as Day, what: 'accident' } as const;
  expect(red({ vetoes: [veto] })).toEqual([[], [firms[0]]]);
});

it('what fakes may have moved of satisfaction moves a composed score by its weight, and nothing else', () => {
  const indicators = defaultIndicators.filter(({ kind }) => kind === 'inspection');
  const policy = policyOf({ satisfactionWeight: 3, indicators });
  const firm = firms[0] as FirmId;
  const values = [{ firm, score: 40, se: 5 }];
  const made = plannedComposite([{ firm, score: 80, se: 1 }], {
    policy,
    indicators: [{ kind: 'inspection', values }],
  });
  const score = made.estimates[0]?.score ?? 0;
  expect(score).toBe(70);
  expect(composedAt(score, made.parts.get(firm), 80, policy)).toBe(70);
  expect(composedAt(score, made.parts.get(firm), 60, policy)).toBe(55);
  expect(composedAt(score, undefined, 60, policy)).toBe(60);
});
