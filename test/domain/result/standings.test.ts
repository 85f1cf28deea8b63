import { expect, it } from 'vitest';
import type { FirmId } from '../../../functions/domain/firm.ts';
import type { Day, Month } from '../../../functions/domain/month.ts';
import { rankMonth } from '../../../functions/domain/ranking/rank-month.ts';
import type { PublishedFirm, PublishedUnranked } from '../../../functions/domain/result/manifest.ts';
import { isHeldUp, type SealedMonth, statusesOf } from '../../../functions/domain/result/standings.ts';
import { plannedOf, planOf, tallyWith } from '../../support/plans.ts';

const firm = (id: string) => id as FirmId;
const plan = planOf([plannedOf('0001', 'A', 100), plannedOf('0002', 'B', 100), plannedOf('0003', 'C', 100)]);
const answered = (compound: string, n: number) =>
  tallyWith(compound, [
    ['3333333-', n],
    ['4444444-', n],
  ]);
const ranking = {
  ...rankMonth(plan, [answered('0001', 40), answered('0002', 40), answered('0003', 10)]),
  black: [{ firm: firm('A'), because: [] }],
  watch: [firm('B')],
};

/** A sealed month in which A was black, B watched and C not ranked. */
function sealed(month: string, trial = false): SealedMonth {
  const firms = ['A', 'B'].map((id) => ({ firm: firm(id) }) as PublishedFirm);
  const unranked = [{ firm: firm('C') } as PublishedUnranked];
  return {
    manifest: { month: month as Month, window: [month as Month], trial, firms, unranked },
    annex: { black: [{ firm: firm('A'), because: [] }], watch: [firm('B')], flags: [], audits: [] },
  };
}

it('says who is to be warned, to rectify, or was not ranked too long, from this month and those before', () => {
  expect(statusesOf(plan, ranking, [sealed('2026-10')], { flags: [], audits: [] })).toEqual([
    { firm: 'A', warning: false, rectification: true, unrankedTooLong: false },
    { firm: 'B', warning: true, rectification: false, unrankedTooLong: false },
    { firm: 'C', warning: false, rectification: false, unrankedTooLong: true },
  ]);
});

it('counts no trial month and none out of reach', () => {
  expect(statusesOf(plan, ranking, [], { flags: [], audits: [] })).toEqual([]);
  expect(statusesOf(plan, ranking, [sealed('2026-10', true)], { flags: [], audits: [] })).toEqual([]);
  expect(statusesOf(plan, ranking, [sealed('2026-08')], { flags: [], audits: [] })).toEqual([]);
});

it.each([
  ['an open flag that its score was moved up', { kind: 'browser', direction: 'up', state: 'open' }, true],
  ['such a flag that lapsed', { kind: 'browser', direction: 'up', state: 'lapsed' }, false],
  [
    'a flag of nothing but 5 that lapsed unasked',
    { kind: 'all-five', direction: 'up', state: 'lapsed' },
    true,
  ],
  ['one that an audit closed', { kind: 'all-five', direction: 'up', state: 'audited' }, false],
  ['an open flag of nothing but 1', { kind: 'all-one', direction: 'down', state: 'open' }, false],
] as const)('a month with %s does not count towards leaving the black list: %j %s', (_, flag, held) => {
  const day = '2026-12-01' as Day;
  const flags = [{ ...flag, firm: firm('A'), evidence: {}, compounds: [], raised: day, lapses: day }];
  expect(isHeldUp({ flags, audits: [] }, firm('A'))).toBe(held);
  expect(isHeldUp({ flags, audits: [] }, firm('B'))).toBe(false);
});

it('nor does a month in which stuffing was proven', () => {
  const counts = { drawn: 60, reached: 50, confirmed: 20, denied: 30 };
  const finding = { ...counts, firm: firm('A'), fakeShare: 0.7, low: 0, high: 100, proven: true };
  expect(isHeldUp({ flags: [], audits: [finding] }, firm('A'))).toBe(true);
  expect(isHeldUp({ flags: [], audits: [{ ...finding, proven: false }] }, firm('A'))).toBe(false);
});
