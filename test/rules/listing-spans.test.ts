import { expect, it } from 'vitest';
import { defaultListingSpans, listingClocks } from '../../functions/domain/listing/listing-clocks.ts';
import type { Day } from '../../functions/domain/month.ts';
import { chineseWorkingDays } from '../../functions/platform/working-days.ts';
import { policySchema } from '../../functions/rules/policy-schema.ts';
import { samplePolicy } from '../support/county.ts';

const withSpans = (given: object) =>
  policySchema.safeParse({ ...samplePolicy(), listing: { ...defaultListingSpans, ...given } });

it('a policy may give firms more time and listings other ends, but never less than five working days to object', () => {
  expect(policySchema.safeParse(samplePolicy()).success).toBe(true);
  expect(withSpans({}).success).toBe(true);
  expect(withSpans({ objection: { unit: 'working-days', count: 7 } }).success).toBe(true);
  for (const wrong of [
    { objection: { unit: 'working-days', count: 4 } },
    { objection: { unit: 'days', count: 5 } },
    { answer: { unit: 'working-days', count: 9 } },
    { shortestBlack: { unit: 'months', count: 12 }, longestBlack: { unit: 'months', count: 6 } },
    { publicNotice: { unit: 'days', count: 0 } },
    { another: { unit: 'days', count: 1 } },
  ])
    expect([wrong, withSpans(wrong).success]).toEqual([wrong, false]);
});

it('clocks run by the spans of the policy', async () => {
  const spans = withSpans({ objection: { unit: 'working-days', count: 7 } }).data?.listing;
  if (spans === undefined) throw new Error('no spans');
  const delivery = {
    seq: 1,
    step: 'record-delivery' as const,
    at: 0,
    day: '2026-12-02' as Day,
    by: { subject: 'a', name: 'a' },
    reason: '',
    facts: { delivered: '2026-12-02' },
    documents: [],
    evidence: [],
    clocks: {},
    previous: '',
    hash: '',
  };

  const [clock] = await listingClocks({ list: 'black', events: [delivery] }, spans, chineseWorkingDays);
  expect(clock).toMatchObject({ clock: 'objection', last: '2026-12-11' });
});
