import type { FirmId } from '../domain/firm.ts';
import { figuresOf, monthsUntil } from '../domain/indicator/evidence-over.ts';
import { evidenceNumbers } from '../domain/indicator/indicator-rule.ts';
import { evidenceOf, measured } from '../domain/indicator/indicators.ts';
import { mapped } from '../domain/indicator/measure.ts';
import { addMonths } from '../domain/month.ts';
import type { Plan, PlannedIndicator } from '../domain/plan.ts';
import { type Measures, measuringOver } from './measuring.ts';

/**
 * What a plan freezes of the evidence there is now: every indicator of its policy on 0..100 for the firms that have data, and the firms that an accident or a penalty of
 * the policy's last months keeps off the red list. Households are the plan's own. Parts of which there is nothing are left out: a policy without indicators in a bureau without
 * evidence has the plan it always had. METHOD §1.5, §5.
 */
export async function plannedIndicators(
  world: Measures,
  { month, policy, compounds, firms }: Pick<Plan, 'month' | 'policy' | 'compounds' | 'firms'>,
): Promise<Pick<Plan, 'indicators' | 'vetoes'>> {
  const households = new Map<FirmId, number>();
  for (const { firm, households: count } of compounds)
    if (firm !== undefined) households.set(firm, (households.get(firm) ?? 0) + count);
  const rules = policy.indicators ?? [];
  const { vetoMonths } = evidenceNumbers(policy);
  const longest = Math.max(vetoMonths, ...rules.map(({ months }) => months));
  const kinds = [...new Set([...rules.map(({ kind }) => evidenceOf[kind]), 'accidents' as const])];
  const span = { kinds, from: addMonths(month, 1 - longest), to: month };
  const measuring = await measuringOver(world, policy, households, span);
  const indicators = rules.map((rule): PlannedIndicator => {
    const values = firms.flatMap(({ id }) => {
      const found = measured(measuring, rule, id, month);
      return found === undefined ? [] : [{ firm: id, ...mapped(found, rule) }];
    });
    return { kind: rule.kind, values: values.sort((a, b) => (a.firm < b.firm ? -1 : 1)) };
  });
  const { rows } = figuresOf(measuring.evidence, 'accidents', monthsUntil(month, vetoMonths));
  const vetoes = [...new Set(rows.map(({ firm }) => firm))].sort();
  return {
    ...(policy.indicators !== undefined && { indicators }),
    ...(vetoes.length > 0 && { vetoes }),
  };
}
