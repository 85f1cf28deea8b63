import type { Policy } from '../domain/policy.ts';
import { policySchema } from './policy-schema.ts';
import type { RuleRefusal } from './propose-rule.ts';
import { fieldsOf, ruleOf } from './rule-fields.ts';

/** Numbers of a policy that can be tried on months that are closed, in the order of the form. The window cannot: what was counted was counted. */
export const triedFields = [
  'tailPercent',
  'passMark',
  'alphaPercent',
  'capPercent',
  'minFirmsForLists',
  'minAnswers',
  'minResponsePercent',
  'minCoveragePercent',
  'watchTailPercent',
  'watchErrorPercent',
  ...Array.from({ length: 7 }, (_, aspect) => `aspectWeights.${aspect}`),
  'minWeightPercent',
  'priorDegrees',
  'nonresponsePoints',
  'minStandardError',
  ...['warning', 'rectification', 'exit'].flatMap((name) => [`status.${name}.0`, `status.${name}.1`]),
  'status.cleanMonths',
  'status.unrankedMonths',
] as const;

/** The numbers as they are tried, or what is wrong with which field (`code` as zod names it, with its bound). */
export type Tried =
  | { readonly numbers: Pick<Policy, TriedKey> }
  | { readonly faults: ReadonlyMap<string, RuleFault> };

type TriedKey =
  | 'tailPercent'
  | 'passMark'
  | 'alphaPercent'
  | 'capPercent'
  | 'minFirmsForLists'
  | 'minAnswers'
  | 'minResponsePercent'
  | 'minCoveragePercent'
  | 'watchTailPercent'
  | 'watchErrorPercent'
  | 'aspectWeights'
  | 'minWeightPercent'
  | 'priorDegrees'
  | 'nonresponsePoints'
  | 'minStandardError'
  | 'status';

/** What is wrong with a field of a rule. */
export interface RuleFault {
  readonly kind: 'number' | 'least' | 'most' | 'text' | 'long' | 'other' | RuleRefusal;
  readonly bound?: number;
}

/** `policy` with the numbers of a form in place of its own, checked as a policy is. */
export function triedNumbers(policy: Policy, given: ReadonlyMap<string, string>): Tried {
  const known = new Set<string>(triedFields);
  const fields = new Map([...given].filter(([name]) => known.has(name)));
  const { data, error } = policySchema.safeParse(ruleOf(policy, fields));
  if (data === undefined) return { faults: faultsOf(error.issues) };
  const { tailPercent, passMark, alphaPercent, capPercent, minFirmsForLists, minAnswers, ...rest } = data;
  const { minResponsePercent, minCoveragePercent, watchTailPercent, watchErrorPercent, aspectWeights } = rest;
  const { minWeightPercent, priorDegrees, nonresponsePoints, minStandardError, status } = rest;
  return {
    numbers: {
      tailPercent,
      passMark,
      alphaPercent,
      capPercent,
      minFirmsForLists,
      minAnswers,
      minResponsePercent,
      minCoveragePercent,
      watchTailPercent,
      watchErrorPercent,
      aspectWeights,
      minWeightPercent,
      priorDegrees,
      nonresponsePoints,
      minStandardError,
      status,
    },
  };
}

interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly origin?: unknown;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
}

/** Faults of a rule by the path of their field, out of what its schema says. */
export function faultsOf(issues: readonly Issue[]): ReadonlyMap<string, RuleFault> {
  return new Map(issues.map((issue) => [issue.path.map(String).join('.'), faultOf(issue)]));
}

function faultOf({ code, origin, minimum, maximum }: Issue): RuleFault {
  if (code === 'too_small' && origin === 'string') return { kind: 'text' };
  if (code === 'too_big' && origin === 'string') return { kind: 'long', bound: Number(maximum) };
  if (code === 'too_small') return { kind: 'least', bound: Number(minimum) };
  if (code === 'too_big') return { kind: 'most', bound: Number(maximum) };
  return { kind: code === 'invalid_type' ? 'number' : 'other' };
}

/** The values of the tried fields in a policy. */
export function triedValues(policy: Policy): ReadonlyMap<string, string> {
  const all = fieldsOf(policy);
  return new Map(triedFields.map((name) => [name, all.get(name) ?? '']));
}
