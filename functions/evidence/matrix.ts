import type { FirmId } from '../domain/firm.ts';
import { monthsUntil } from '../domain/indicator/evidence-over.ts';
import { type IndicatorKind, indicatorKinds, ruleOfIndicator } from '../domain/indicator/indicator-rule.ts';
import { evidenceOf, measured } from '../domain/indicator/indicators.ts';
import type { Measure } from '../domain/indicator/measure.ts';
import { addMonths, type Month } from '../domain/month.ts';
import { evidenceOver } from './figures.ts';
import { type Measures, measuringOver } from './measuring.ts';

/** An indicator of a firm: its newest value, that of the same months a year before, and the bureau's standard. Undefined values are no data. */
export interface MatrixRow {
  readonly kind: IndicatorKind;
  readonly from: Month;
  readonly to: Month;
  readonly value: Measure | undefined;
  readonly yearBefore: Measure | undefined;
  readonly standard: number;
  /** Whether the value is as good as the standard; by itself, its interval left out. */
  readonly meets: boolean | undefined;
}

/** The evidence matrix 佐证矩阵 of a firm up to and with a month: a row for every indicator, by the policy of that month. */
export async function evidenceMatrix(
  world: Measures,
  firm: FirmId,
  last: Month,
): Promise<readonly MatrixRow[]> {
  const policy = (await world.rules.policy(last)) ?? {};
  const before = addMonths(last, -12);
  const rules = indicatorKinds.map((kind) => ruleOfIndicator(policy, kind));
  const longest = Math.max(...rules.map(({ months }) => months));
  const kinds = [...new Set(Object.values(evidenceOf))];
  const evidence = await evidenceOver(world, kinds, addMonths(before, 1 - longest), last);
  const measuring = await measuringOver(world, policy, evidence);
  return rules.map((rule) => {
    const value = measured(measuring, rule, firm, last);
    const [from = last] = monthsUntil(last, rule.months);
    return {
      kind: rule.kind,
      from,
      to: last,
      value,
      yearBefore: measured(measuring, rule, firm, before),
      standard: rule.standard,
      meets:
        value && (rule.hundred > rule.zero ? value.value >= rule.standard : value.value <= rule.standard),
    };
  });
}
