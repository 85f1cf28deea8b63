import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FirmId } from '../../../functions/domain/firm.ts';
import {
  auditBaseline,
  fakeShare,
  isProven,
  trueRange,
} from '../../../functions/domain/integrity/audit-bounds.ts';

const none = { confirmed: 0, denied: 0 };
const said = (confirmed: number, denied: number) => ({ confirmed, denied });

describe('the share of fakes an audit leaves possible', () => {
  it.each([
    [said(60, 0), none, 0.0487],
    [said(60, 0), said(57, 3), 0],
    [said(54, 6), said(114, 6), 0.138],
    [said(0, 1), none, 1],
    [none, said(60, 0), 1],
  ])('of %o beside %o is %d', (counts, baseline, share) => {
    expect(fakeShare(counts, baseline)).toBeCloseTo(share, 3);
  });

  it('rises with denials, falls with confirmations, and is never below what was seen beyond the usual', () => {
    const counts = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(counts, counts, (confirmed, denied) => {
        const share = fakeShare(said(confirmed, denied), none);
        expect(fakeShare(said(confirmed, denied + 1), none)).toBeGreaterThanOrEqual(share);
        if (confirmed + denied > 0) {
          expect(fakeShare(said(confirmed + 1, denied), none)).toBeLessThanOrEqual(share);
          expect(share).toBeGreaterThanOrEqual(denied / (confirmed + denied));
        }
      }),
    );
  });

  it('pools the firms without flags, but never the firm itself', () => {
    const audits = ['A', 'B', 'C', 'D'].map((firm, j) => ({
      firm: firm as FirmId,
      confirmed: 10 * j,
      denied: j,
    }));
    expect(auditBaseline(audits, new Set(['B' as FirmId]), 'D' as FirmId)).toEqual({
      confirmed: 20,
      denied: 2,
    });
    expect(auditBaseline([], new Set(), 'D' as FirmId)).toEqual(none);
  });
});

describe('the range of the true score', () => {
  it.each([
    [50, 0, 50, 50],
    [50, 0.2, 37.5, 62.5],
    [10, 0.2, 0, 12.5],
    [90, 0.2, 87.5, 100],
    [50, 1, 0, 100],
  ])('of %d with a share %d of fakes is %d..%d', (score, share, low, high) => {
    expect(trueRange(score, share)).toEqual([low, high]);
  });

  it('holds the score of the true ratings, whether the fakes were all 5, all 1 or anything between', () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(unit, fc.double({ min: 0, max: 0.9, noNaN: true }), unit, (truth, share, fake) => {
        const [low, high] = trueRange(100 * ((1 - share) * truth + share * fake), share);
        expect(low).toBeLessThanOrEqual(100 * truth + 1e-4);
        expect(high).toBeGreaterThanOrEqual(100 * truth - 1e-4);
      }),
    );
  });
});

describe('proven stuffing', () => {
  it.each([
    ['a fifth denies, nobody elsewhere audited', said(48, 12), none, true],
    ['a tenth denies, nobody elsewhere audited: people forget', said(54, 6), none, false],
    ['a fifth denies, as elsewhere', said(48, 12), said(48, 12), false],
    ['a fifth denies, three in a hundred elsewhere', said(48, 12), said(291, 9), true],
    ['two deny of sixty, none of sixty elsewhere', said(58, 2), said(60, 0), false],
    ['nobody could say', none, said(60, 0), false],
    ['the only one reached denies', said(0, 1), none, false],
  ])('%s', (_, counts, baseline, proven) => {
    expect(isProven(counts, baseline)).toBe(proven);
  });
});
