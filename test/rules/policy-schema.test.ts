import { expect, it } from 'vitest';
import type { IntegrityNumbers } from '../../functions/domain/integrity/numbers.ts';
import { policySchema } from '../../functions/rules/policy-schema.ts';
import { samplePolicy } from '../support/county.ts';

const allowed = (more: Partial<IntegrityNumbers>) => {
  const policy = samplePolicy();
  return policySchema.safeParse({ ...policy, integrity: { ...policy.integrity, ...more } }).success;
};

it.each([
  ['browserRatings', 5],
  ['identicalRatings', 5],
  ['burstRatings', 10],
] as const)(
  'no policy makes groups so small that they tell of single households: %s at least %i',
  (name, least) => {
    expect(allowed({ [name]: least })).toBe(true);
    expect(allowed({ [name]: least - 1 })).toBe(false);
  },
);
