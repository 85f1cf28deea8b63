import type { FirmId } from '../../domain/firm.ts';
import { firstDay, type Month } from '../../domain/month.ts';
import type { Plan } from '../../domain/plan.ts';
import { defaultNumbers } from '../../domain/policy.ts';
import type { criticalValues } from '../../domain/ranking/critical-values.ts';
import { noBlocks } from '../../domain/ranking/lists.ts';
import { rankMonth } from '../../domain/ranking/rank-month.ts';
import { type County, firmCount } from './county.ts';
import type { Scenario } from './scenarios.ts';
import { compoundIdOf, type SurveyReturn, surveyNumbers } from './survey.ts';

/** Rules that list firms, by what they are called in golden/simulation.json. */
export const ruleNames = ['naive', 'bayesian-average', 'watch', 'black'] as const;

/** A rule's name. */
export type RuleName = (typeof ruleNames)[number];

/** Firms (0..27) each rule lists after one survey, and how many firms the method ranked. */
export interface Verdicts {
  readonly listed: Readonly<Record<RuleName, readonly number[]>>;
  readonly ranked: number;
}

/** What every rule says about one survey. The method's rules run through the domain's own ranking. */
export function judge(
  county: County,
  survey: SurveyReturn,
  scenario: Scenario,
  critical: typeof criticalValues,
): Verdicts {
  const means = itemMeans(survey);
  const overall =
    survey.itemSums.reduce((sum, one) => sum + one, 0) / survey.itemCounts.reduce((sum, one) => sum + one, 0);
  const bayesian = means.map((mean, f) => {
    const n = survey.respondents[f] ?? 0;
    return (n * mean + 50 * overall) / (n + 50);
  });
  const { black, watch, ranked } = rankMonth(planOf(county, scenario), survey.tallies, noBlocks, critical);
  return {
    listed: {
      naive: lowest(means, 3),
      'bayesian-average': lowest(bayesian, 3),
      watch: watch.map(firmOf),
      black: black.map(({ firm }) => firmOf(firm)),
    },
    ranked: ranked.length,
  };
}

/** Each firm's mean of all item scores: what the naive rule ranks by. */
export function itemMeans({ itemSums, itemCounts }: SurveyReturn): Float64Array {
  return itemSums.map((sum, f) => sum / Math.max(1, itemCounts[f] ?? 0));
}

/** Places of the `count` lowest values. */
export function lowest(values: Float64Array, count: number): readonly number[] {
  return Array.from(values, (_, place) => place)
    .sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0))
    .slice(0, count);
}

/** The id of a simulated firm. */
export function firmId(f: number): FirmId {
  return `F${String(f).padStart(2, '0')}` as FirmId;
}

/** The place of a simulated firm in its county's columns. */
export function firmOf(id: FirmId): number {
  return Number(id.slice(1));
}

const month = '2026-11' as Month;

/** The frozen plan of a simulated evaluation. */
export function planOf({ compounds }: County, { minAnswers, minResponsePercent }: Scenario): Plan {
  const firms = Array.from({ length: firmCount }, (_, f) => ({ id: firmId(f), name: firmId(f) }));
  return {
    month,
    version: 1,
    window: [month],
    policy: {
      ...defaultNumbers,
      ...surveyNumbers,
      minAnswers,
      minResponsePercent,
      id: 'simulation',
      from: month,
      legalBasis: '',
      legalText: '',
      fairCompetitionReview: '',
      impactAssessment: firstDay(month),
    },
    surveyId: 'simulation',
    bureau: '',
    trial: false,
    integrity: { day: firstDay(month), audits: [], quarantined: [], again: [] },
    firms,
    compounds: compounds.map(({ firm, households }, index) => ({
      compound: compoundIdOf(index),
      name: '',
      district: '',
      mode: 'market',
      households,
      householdsSource: 'simulation',
      firm: firmId(firm),
      handover: false,
    })),
  };
}
