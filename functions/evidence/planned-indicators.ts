import { createHash } from 'node:crypto';
import type { Compound } from '../domain/compound.ts';
import { figuresOf, monthsUntil } from '../domain/indicator/evidence-over.ts';
import type { EvidenceKind } from '../domain/indicator/evidence-row.ts';
import { evidenceNumbers, type IndicatorRule } from '../domain/indicator/indicator-rule.ts';
import { evidenceOf, measured } from '../domain/indicator/indicators.ts';
import { mapped } from '../domain/indicator/measure.ts';
import { servedOver } from '../domain/indicator/served.ts';
import { type ToldBefore, toldHotline } from '../domain/indicator/told-hotline.ts';
import { addMonths, type Month } from '../domain/month.ts';
import type { Plan, PlannedIndicator, PlannedValue, PlannedVeto } from '../domain/plan.ts';
import { canonicalJson } from '../domain/result/canonical-json.ts';
import { evidenceIn, type FoldedOver, foldedOver } from './figures.ts';
import { localNow } from './local-now.ts';
import type { Measures } from './measuring.ts';

/**
 * What a plan freezes of the evidence there is now: every indicator of its policy on 0..100 for the firms that have data, with what was measured and the digest of the rows it was
 * measured from; and the accidents and penalties of the policy's last months, which keep firms off the red list. Orders and households are of the compounds that were cleanly one
 * firm's over the indicator's months and the plan's window. Parts of which there is nothing are left out: a policy without indicators in a bureau without
 * evidence has the plan it always had. `toldBefore` looks at most so many months back, and is asked where something of the hotline is measured. METHOD §1.5, §5.
 */
export async function plannedIndicators(
  world: Measures,
  { month, policy, window, firms }: Pick<Plan, 'month' | 'policy' | 'window' | 'firms'>,
  compounds: readonly Compound[],
  toldBefore: (months: number) => Promise<ToldBefore>,
): Promise<Pick<Plan, 'indicators' | 'vetoes'>> {
  const rules = policy.indicators ?? [];
  const numbers = evidenceNumbers(policy);
  const longest = Math.max(numbers.vetoMonths, ...rules.map(({ months }) => months));
  const kinds = [...new Set([...rules.map(({ kind }) => evidenceOf[kind]), 'accidents' as const])];
  const folded = await foldedOver(world, kinds, addMonths(month, 1 - longest), month);
  const measuring = {
    evidence: evidenceIn(folded),
    numbers,
    served: servedOver(compounds, window[0]),
    now: localNow(world),
  };
  const ids = firms.map(({ id }) => id);
  const isHotline = ({ kind }: IndicatorRule) => evidenceOf[kind] === 'hotline';
  const before = rules.some(isHotline) ? await toldBefore(longest) : () => [];
  const indicators = rules.map((rule): PlannedIndicator => {
    // What residents told the hotline is published in tens; nothing else is made of what single ones said.
    const hotline = isHotline(rule)
      ? toldHotline({ ...measuring, firms: ids, before: before(rule.kind) }, rule, month)
      : undefined;
    const values = ids.flatMap((firm): readonly PlannedValue[] => {
      const found = hotline ? hotline.values.get(firm) : measured(measuring, rule, firm, month);
      if (found === undefined) return [];
      const { value, se, n } = found;
      return [{ firm, ...mapped(found, rule), measured: { value, se, n } }];
    });
    const evidence = digestOf(folded, evidenceOf[rule.kind], rule, month);
    return {
      kind: rule.kind,
      ...(evidence !== undefined && { evidence }),
      values: values.sort((a, b) => (a.firm < b.firm ? -1 : 1)),
      ...(hotline && { told: hotline.told }),
    };
  });
  const { rows } = figuresOf(measuring.evidence, 'accidents', monthsUntil(month, numbers.vetoMonths));
  const vetoes = rows.map(({ firm, day, what }): PlannedVeto => ({ firm, day, what }));
  return {
    ...(policy.indicators !== undefined && { indicators }),
    ...(vetoes.length > 0 && { vetoes: vetoes.sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)) }),
  };
}

/** The SHA-256 over `[month, digest]` of the indicator's months that there is evidence of, as canonical JSON. */
function digestOf(
  folded: FoldedOver,
  kind: EvidenceKind,
  { months }: Pick<IndicatorRule, 'months'>,
  last: Month,
): string | undefined {
  const own = monthsUntil(last, months).flatMap((month) => {
    const digest = folded.get(kind)?.get(month)?.digest;
    return digest === undefined ? [] : [[month, digest]];
  });
  return own.length === 0 ? undefined : createHash('sha256').update(canonicalJson(own)).digest('hex');
}

function placeOf({ firm, day, what }: PlannedVeto): string {
  return `${firm} ${day} ${what}`;
}
