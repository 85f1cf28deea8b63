import { expect, it } from 'vitest';
import type { FirmId } from '../../../functions/domain/firm.ts';
import type { Month } from '../../../functions/domain/month.ts';
import { rankMonth } from '../../../functions/domain/ranking/rank-month.ts';
import type { PublishedFirm, PublishedUnranked } from '../../../functions/domain/result/manifest.ts';
import { type SealedMonth, statusesOf } from '../../../functions/domain/result/standings.ts';
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
    annex: { black: [{ firm: firm('A'), because: [] }], watch: [firm('B')], flags: [] },
  };
}

it('says who is to be warned, to rectify, or was not ranked too long, from this month and those before', () => {
  expect(statusesOf(plan, ranking, [sealed('2026-10')], [])).toEqual([
    { firm: 'A', warning: false, rectification: true, unrankedTooLong: false },
    { firm: 'B', warning: true, rectification: false, unrankedTooLong: false },
    { firm: 'C', warning: false, rectification: false, unrankedTooLong: true },
  ]);
});

it('counts no trial month and none out of reach', () => {
  expect(statusesOf(plan, ranking, [], [])).toEqual([]);
  expect(statusesOf(plan, ranking, [sealed('2026-10', true)], [])).toEqual([]);
  expect(statusesOf(plan, ranking, [sealed('2026-08')], [])).toEqual([]);
});
