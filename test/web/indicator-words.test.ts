import { expect, it } from 'vitest';
import { policySchema } from '../../functions/rules/policy-schema.ts';
import { readyPolicies } from '../../functions/rules/ready-policies.ts';
import { basisWords } from '../../functions/web/indicator-words.ts';
import { samplePolicy } from '../support/county.ts';

const policy = samplePolicy(readyPolicies.composite);

it('a result says by what it was ranked, with the share of each part', () => {
  const words = basisWords({ basis: { kind: 'composite' }, policy }, 'zh');
  expect(words).toContain('综合评价排名：居民满意度 60%');
  expect(words).toContain('执法检查得分 15%');
});

it('a month that could not be composed says what is missing, and for how many firms', () => {
  const basis = { kind: 'satisfaction-alone', missing: [{ indicator: 'inspection', firms: 3 }] } as const;
  expect(basisWords({ basis, policy }, 'zh')).toContain('满意度排名');
  expect(basisWords({ basis, policy }, 'zh')).toContain('执法检查得分缺 3 家');
  expect(basisWords({ basis, policy }, 'en')).toContain('3 firms without data');
});

it('a policy without indicators says nothing more than it did', () => {
  expect(basisWords({ policy: samplePolicy() }, 'zh')).toBeUndefined();
});

it('a policy has indicators and the weight of satisfaction together, each indicator once, and a line that is no point', () => {
  expect(policySchema.safeParse(policy).success).toBe(true);
  const { satisfactionWeight: _, ...without } = policy;
  const [first, ...others] = policy.indicators ?? [];
  for (const wrong of [
    without,
    { ...samplePolicy(), satisfactionWeight: 60 },
    { ...policy, indicators: [first, first] },
    { ...policy, indicators: [{ ...first, hundred: first?.zero }, ...others] },
  ])
    expect(policySchema.safeParse(wrong).success).toBe(false);
});
