import { defaultResponse, type ResponseNumbers } from './response-rule.ts';

/** The indicators 指标 there are. */
export const indicatorKinds = [
  'compliance-5341',
  'compliance-5533',
  'complaints',
  'contacted',
  'solved',
  'satisfied',
  'inspection',
  'self-check',
  'credit',
  'stars',
  'sample',
] as const;

/** The name of an indicator. */
export type IndicatorKind = (typeof indicatorKinds)[number];

/**
 * How an indicator enters the comprehensive evaluation 综合评价, METHOD §1.5: its whole-number weight; over how many months up to the evaluated one it is taken; its
 * values that are worth 0 and 100 points, with a straight line between; the least standard error in points, for what is no sample; and the bureau's standard, in the
 * indicator's own unit (shares in percent, complaints per 100 households over the months, grades and scores in points, stars 1..5).
 */
export interface IndicatorRule {
  readonly kind: IndicatorKind;
  readonly weight: number;
  readonly months: number;
  readonly zero: number;
  readonly hundred: number;
  readonly leastSe: number;
  readonly standard: number;
}

/** The policy numbers of evidence, whether or not it enters the ranking. */
export interface EvidenceNumbers {
  readonly response: ResponseNumbers;
  /** Least share of orders whose verdict is known, percent: below it there is no compliance. */
  readonly minKnownPercent: number;
  /** Probability at which a firm's complaints, were they as frequent as the county's, would lie above the limit; percent. */
  readonly complaintAlphaPercent: number;
  /** Months for which an accident or a penalty keeps a firm off the red list. */
  readonly vetoMonths: number;
  /** Credit grades in points of 0..100. */
  readonly gradePoints: Readonly<Record<string, number>>;
}

/** Numbers to start from. */
export const defaultEvidence: EvidenceNumbers = {
  response: defaultResponse,
  minKnownPercent: 50,
  complaintAlphaPercent: 1,
  vetoMonths: 12,
  gradePoints: { AAA: 100, AA: 90, A: 80, B: 60, C: 40, D: 20 },
};

/** Every indicator with the numbers to start from; what a policy does not name is shown against these and counts for nothing. */
export const defaultIndicators: readonly IndicatorRule[] = [
  rule('compliance-5341', 3, [50, 100], 90),
  rule('compliance-5533', 3, [50, 100], 90),
  rule('complaints', 3, [3, 0], 1),
  rule('contacted', 3, [50, 100], 95),
  rule('solved', 3, [30, 100], 85),
  rule('satisfied', 3, [30, 100], 85),
  rule('inspection', 12, [0, 100], 60, 5),
  rule('self-check', 3, [0, 100], 90),
  rule('credit', 24, [0, 100], 60, 5),
  rule('stars', 24, [0, 5], 3, 5),
  rule('sample', 12, [0, 100], 60),
];

function rule(
  kind: IndicatorKind,
  months: number,
  [zero, hundred]: readonly [number, number],
  standard: number,
  leastSe = 1,
): IndicatorRule {
  return { kind, weight: 1, months, zero, hundred, leastSe, standard };
}

/** What of a policy is about evidence. One without indicators ranks by satisfaction alone 满意度排名. */
export interface EvidencePolicy {
  /** Without it the numbers to start from are used. */
  readonly evidence?: EvidenceNumbers;
  /** The indicators of the comprehensive evaluation 综合评价, each once, and the whole-number weight of satisfaction beside theirs. METHOD §1.5. */
  readonly indicators?: readonly IndicatorRule[];
  readonly satisfactionWeight?: number;
}

/** The numbers of a policy that may say none. */
export function evidenceNumbers({ evidence }: EvidencePolicy): EvidenceNumbers {
  return evidence ?? defaultEvidence;
}

/** The rule by which a policy sees an indicator, its own or the one to start from. */
export function ruleOfIndicator({ indicators }: EvidencePolicy, kind: IndicatorKind): IndicatorRule {
  const found = [...(indicators ?? []), ...defaultIndicators].find((one) => one.kind === kind);
  if (found === undefined) throw new RangeError(`no rule of ${kind}`);
  return found;
}
