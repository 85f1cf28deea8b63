import type { EvidencePolicy } from './indicator/indicator-rule.ts';
import { defaultIntegrityNumbers, type IntegrityNumbers } from './integrity/numbers.ts';
import type { ListingSpans } from './listing/listing-clocks.ts';
import type { Day, Month } from './month.ts';
import { defaultStatusNumbers, type StatusNumbers } from './status.ts';

/** Why a policy may be in force (PRACTICE §4): printed on results and notices. */
export interface PolicyBasis {
  /** Law or rule with its clause, and its text. */
  readonly legalBasis: string;
  readonly legalText: string;
  /** Reference of the fair-competition review 公平竞争审查. */
  readonly fairCompetitionReview: string;
  /** Day of the personal-information impact assessment. */
  readonly impactAssessment: Day;
}

/** The numbers a ranking is made with: dated, versioned, shown beside the result. Shares are percent, whole numbers, so that limits are exact. */
export interface Policy extends PolicyBasis, EvidencePolicy {
  /** Name of this version, e.g. `demo-1`. */
  readonly id: string;
  /** First month it applies to. */
  readonly from: Month;
  /** Months whose ratings count, at least 1. */
  readonly windowMonths: number;
  /** Integer weights of the seven aspects, overall first. METHOD §1.1. */
  readonly aspectWeights: readonly number[];
  /** Least share of all weight a household must have answered. METHOD §1.2. */
  readonly minWeightPercent: number;
  /** Prior degrees of freedom d0 that shrink compound variances to the pooled one. METHOD §1.3. */
  readonly priorDegrees: number;
  /** Nonresponse standard deviation δ in points, and the sample it came from. METHOD §1.4. */
  readonly nonresponsePoints: number;
  readonly nonresponseSource: string;
  /** Floor of a firm's standard error, in points. */
  readonly minStandardError: number;
  /** Gates. METHOD §2. */
  readonly minAnswers: number;
  readonly minResponsePercent: number;
  readonly minCoveragePercent: number;
  readonly minFirmsForLists: number;
  readonly minProjectAnswers: number;
  /** α of rank sets and of each list, percent. */
  readonly alphaPercent: number;
  /** Tail t of the list test, percent. */
  readonly tailPercent: number;
  readonly passMark: number;
  /** Most firms on a list, percent of ranked firms, rounded up. */
  readonly capPercent: number;
  /** Watch: bottom share whose quantile is watched, and the false discovery rate, percent. METHOD §5. */
  readonly watchTailPercent: number;
  readonly watchErrorPercent: number;
  /** How many months make a status: warning, rectification, exit, clean, unranked too long. METHOD §2, §5. */
  readonly status: StatusNumbers;
  /** How long the steps of a listing may and must take; the method's defaults where absent. PRACTICE §4. */
  readonly listing?: ListingSpans;
  /** Whether answers on paper count; where not, they are counted apart and change nothing. */
  readonly paperCounts: boolean;
  /** What makes a flag, and for how long. METHOD §6. */
  readonly integrity: IntegrityNumbers;
  /** Evaluations at the start that are never published and never counted. */
  readonly trialMonths: number;
}

/** The method's default numbers (METHOD, bracketed), without a legal basis: a bureau adds its own before a policy takes effect. */
export const defaultNumbers: Omit<Policy, keyof PolicyBasis | 'id' | 'from'> = {
  windowMonths: 3,
  aspectWeights: [4, 1, 1, 1, 1, 1, 1],
  minWeightPercent: 40,
  priorDegrees: 10,
  nonresponsePoints: 2,
  nonresponseSource: 'METHOD §1.4, default until a follow-up sample is taken',
  minStandardError: 0.05,
  minAnswers: 50,
  minResponsePercent: 5,
  minCoveragePercent: 80,
  minFirmsForLists: 8,
  minProjectAnswers: 30,
  alphaPercent: 5,
  tailPercent: 25,
  passMark: 60,
  capPercent: 10,
  watchTailPercent: 10,
  watchErrorPercent: 10,
  status: defaultStatusNumbers,
  paperCounts: true,
  integrity: defaultIntegrityNumbers,
  trialMonths: 3,
};
