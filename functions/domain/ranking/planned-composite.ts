import type { FirmId } from '../firm.ts';
import type { Plan, PlannedValue } from '../plan.ts';
import { type Composite, composite } from './composite.ts';
import type { Estimate, FirmEstimate } from './estimate.ts';

/** What a comprehensive score is made of: satisfaction and every indicator, in the policy's order. */
export interface ScoreParts {
  readonly satisfaction: Estimate;
  readonly indicators: readonly Omit<PlannedValue, 'firm'>[];
}

/** What a month whose policy has indicators was ranked by 综合评价/满意度排名: all of them, or satisfaction alone, with what is missing for how many firms. */
export type Basis =
  | { readonly kind: 'composite' }
  | Pick<Extract<Composite, { kind: 'satisfaction-alone' }>, 'kind' | 'missing'>;

/** The estimates to rank by. */
export interface PlannedComposite {
  readonly estimates: readonly FirmEstimate[];
  /** Absent where the policy has no indicators. */
  readonly basis?: Basis;
  /** Of the firms whose score is composed. */
  readonly parts: ReadonlyMap<FirmId, ScoreParts>;
}

/**
 * The comprehensive estimates of a plan whose policy has indicators, once every one of these firms has every one of them; else satisfaction, and what is missing.
 * Without indicators the estimates are as they were. METHOD §1.5.
 */
export function plannedComposite(
  satisfaction: readonly FirmEstimate[],
  { policy, indicators = [] }: Pick<Plan, 'policy' | 'indicators'>,
): PlannedComposite {
  const parts = new Map<FirmId, ScoreParts>();
  if (policy.indicators === undefined || satisfaction.length === 0) return { estimates: satisfaction, parts };
  const weighted = policy.indicators.map(({ kind, weight }) => {
    const values = indicators.find((one) => one.kind === kind)?.values ?? [];
    return {
      name: kind,
      weight,
      values: new Map(values.map(({ firm, ...value }) => [firm, value])),
    };
  });
  const made = composite(satisfaction, policy.satisfactionWeight ?? 0, weighted);
  if (made.kind === 'satisfaction-alone')
    return { estimates: satisfaction, basis: { kind: made.kind, missing: made.missing }, parts };
  for (const { firm, score, se } of satisfaction)
    parts.set(firm, {
      satisfaction: { score, se },
      indicators: weighted.flatMap(({ values }) => values.get(firm) ?? []),
    });
  return { estimates: made.estimates, basis: { kind: 'composite' }, parts };
}

/** Where a composed score lies when its satisfaction lies elsewhere, all else the same. */
export function composedAt(
  score: number,
  parts: ScoreParts | undefined,
  satisfaction: number,
  { indicators = [], satisfactionWeight = 0 }: Pick<Plan['policy'], 'indicators' | 'satisfactionWeight'>,
): number {
  if (parts === undefined) return satisfaction;
  const all = indicators.reduce((sum, { weight }) => sum + weight, satisfactionWeight);
  return score + (satisfactionWeight / all) * (satisfaction - parts.satisfaction.score);
}
