import { defaultNumbers, type Policy } from '../domain/policy.ts';

/** Numbers to start a policy from. */
export type ReadyPolicy = 'method' | 'cautious';

/**
 * Two ready sets of numbers: the method's own, and a cautious one for a first year, which lists fewer and only on more answers: a tail of a tenth,
 * α of 1 %, lists of a twentieth at most, twice the answers and response, and half a year of trial.
 */
export const readyPolicies: Readonly<Record<ReadyPolicy, typeof defaultNumbers>> = {
  method: defaultNumbers,
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
  return { ...policy, ...readyPolicies[ready] };
}
