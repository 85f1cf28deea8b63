import type { FirmId } from '../firm.ts';
import { rounded } from '../statistics/rounding.ts';
import type { Estimate, FirmEstimate } from './estimate.ts';

/** An indicator of the comprehensive evaluation 综合评价: a whole-number weight, and each firm's value mapped to 0..100 with its own standard error. */
export interface WeightedIndicator {
  readonly name: string;
  readonly weight: number;
  readonly values: ReadonlyMap<FirmId, Estimate>;
}

/** The composite, or satisfaction alone with the indicators that are missing for some ranked firm and for how many: the month says so. */
export type Composite =
  | { readonly kind: 'composite'; readonly estimates: readonly FirmEstimate[] }
  | {
      readonly kind: 'satisfaction-alone';
      readonly estimates: readonly FirmEstimate[];
      readonly missing: readonly { readonly indicator: string; readonly firms: number }[];
    };

/**
 * θ = Σ w_k θ_k and SE² = Σ w_k² SE_k² over satisfaction (weight `satisfactionWeight`) and the indicators, weights divided by their
 * sum, rounded to 4 decimals; only once every ranked firm has every indicator. METHOD §1.5.
 */
export function composite(
  satisfaction: readonly FirmEstimate[],
  satisfactionWeight: number,
  indicators: readonly WeightedIndicator[],
): Composite {
  const missing = indicators
    .map(({ name, values }) => ({
      indicator: name,
      firms: satisfaction.filter(({ firm }) => !values.has(firm)).length,
    }))
    .filter(({ firms }) => firms > 0);
  if (missing.length > 0 || indicators.length === 0)
    return { kind: 'satisfaction-alone', estimates: satisfaction, missing };
  const all = indicators.reduce((sum, { weight }) => sum + weight, satisfactionWeight);
  const estimates = satisfaction.map(({ firm, score, se }) => {
    let mean = satisfactionWeight * score;
    let squares = satisfactionWeight * se * satisfactionWeight * se;
    for (const { weight, values } of indicators) {
      const value = values.get(firm) ?? { score: 0, se: 0 };
      mean += weight * value.score;
      squares += weight * value.se * weight * value.se;
    }
    return { firm, score: rounded(mean / all), se: rounded(Math.sqrt(squares) / all) };
  });
  return { kind: 'composite', estimates };
}
