import { mapped } from '../indicator/measure.ts';
import { plannedComposite } from '../ranking/planned-composite.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Manifest, PublishedFirm } from './manifest.ts';

/**
 * Checks that comprehensive scores follow from their parts and the policy's weights, θ = Σ w θ and SE² = Σ w² SE²; that a month ranked by satisfaction alone has no parts and
 * says what is missing; that a policy without indicators has neither; and that every part is what was measured, by the policy's line. METHOD §1.5.
 */
export function compositeFaults({ firms, policy, basis, evidence }: Manifest): readonly string[] {
  const composed = firms.filter(({ parts }) => parts !== undefined);
  if (policy.indicators === undefined || firms.length === 0)
    return basis === undefined && composed.length === 0 ? [] : ['composed scores without indicators'];
  if (basis?.kind !== 'composite')
    return basis !== undefined && basis.missing.length > 0 && composed.length === 0
      ? []
      : ['neither composed of all indicators nor said which are missing'];
  const satisfaction = firms.map(({ firm, parts }) => {
    const [score = Number.NaN, se = Number.NaN] = parts?.satisfaction ?? [];
    return { firm, score, se };
  });
  const indicators = policy.indicators.map(({ kind }, place) => ({
    kind,
    values: firms.flatMap(({ firm, parts }) => {
      const pair = parts?.indicators[place];
      return pair === undefined ? [] : [{ firm, score: pair[0], se: pair[1] }];
    }),
  }));
  const again = plannedComposite(satisfaction, { policy, indicators });
  const rows = new Map(again.estimates.map((row) => [row.firm, row]));
  return firms.flatMap(({ firm, name, score, se, parts }) => {
    const row = rows.get(firm);
    const follows =
      canonicalJson(again.basis) === canonicalJson(basis) &&
      parts?.indicators.length === policy.indicators?.length &&
      isMapped(parts, policy, evidence) &&
      row?.score === score &&
      row.se === se;
    return follows ? [] : [`the score of ${name} does not follow from its parts`];
  });
}

/** Whether the points of every indicator follow from what was measured, and its evidence is named, where a result says what was measured. */
function isMapped(
  parts: PublishedFirm['parts'],
  { indicators = [] }: Manifest['policy'],
  evidence: Manifest['evidence'],
): boolean {
  const measured = parts?.measured;
  if (measured === undefined) return true;
  return indicators.every((rule, place) => {
    const [value = Number.NaN, error = Number.NaN] = measured[place] ?? [];
    const { score, se } = mapped({ value, se: error }, rule);
    const [points, sure] = parts?.indicators[place] ?? [];
    const named = evidence?.some(({ indicator }) => indicator === rule.kind);
    return named === true && points === score && sure === se;
  });
}
