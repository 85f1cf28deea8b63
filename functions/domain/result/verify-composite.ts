import { plannedComposite } from '../ranking/planned-composite.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Manifest } from './manifest.ts';

/**
 * Checks that comprehensive scores follow from their parts and the policy's weights, θ = Σ w θ and SE² = Σ w² SE²; that a month ranked by satisfaction alone has no parts and
 * says what is missing; and that a policy without indicators has neither. METHOD §1.5.
 */
export function compositeFaults({ firms, policy, basis }: Manifest): readonly string[] {
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
      row?.score === score &&
      row.se === se;
    return follows ? [] : [`the score of ${name} does not follow from its parts`];
  });
}
