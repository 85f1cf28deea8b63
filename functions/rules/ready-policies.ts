import {
  defaultEvidence,
  defaultIndicators,
  type EvidencePolicy,
  type IndicatorKind,
} from '../domain/indicator/indicator-rule.ts';
import { defaultNumbers, type Policy } from '../domain/policy.ts';

/** Numbers to start a policy from. */
export type ReadyPolicy = 'method' | 'composite' | 'cautious';

type Numbers = typeof defaultNumbers & EvidencePolicy;

/** The indicators that a bureau most often has data of, weighed so that residents decide most. */
const composed: Readonly<Partial<Record<IndicatorKind, number>>> = {
  'compliance-5341': 10,
  complaints: 10,
  solved: 5,
  inspection: 15,
};

/**
 * Ready sets of numbers: the method's own, by satisfaction alone 满意度排名; the comprehensive evaluation 综合评价, with every number of evidence beside; and a cautious one for a first year, which lists fewer and only on more answers: a tail of a tenth,
 * α of 1 %, lists of a twentieth at most, twice the answers and response, and half a year of trial.
 */
export const readyPolicies: Readonly<Record<ReadyPolicy, Numbers>> = {
  method: defaultNumbers,
  composite: {
    ...defaultNumbers,
    satisfactionWeight: 60,
    indicators: defaultIndicators.flatMap((rule) => {
      const weight = composed[rule.kind];
      return weight === undefined ? [] : [{ ...rule, weight }];
    }),
    evidence: defaultEvidence,
  },
  cautious: {
    ...defaultNumbers,
    alphaPercent: 1,
    tailPercent: 10,
    capPercent: 5,
    minAnswers: 100,
    minResponsePercent: 10,
    minFirmsForLists: 20,
    trialMonths: 6,
  },
};

/** A policy with ready numbers in place of its own; basis and month stay to be filled in. */
export function withReadyNumbers(policy: Policy, ready: ReadyPolicy): Policy {
  // What only a comprehensive evaluation has does not stay behind in another one.
  const { evidence: _, indicators: __, satisfactionWeight: ___, ...rest } = policy;
  return { ...rest, ...readyPolicies[ready] };
}
