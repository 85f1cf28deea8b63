import { describe, expect, it } from 'vitest';
import { fakeShare, trueRange } from '../../../functions/domain/integrity/audit-bounds.ts';
import type { FlagKind } from '../../../functions/domain/integrity/flag.ts';
import { possibleScores } from '../../../functions/domain/integrity/possible-scores.ts';

const baseline = { confirmed: 97, denied: 3 };
const usual = { confirmed: 58, denied: 2 };
const many = { confirmed: 45, denied: 15 };
const of = (kinds: readonly FlagKind[], counts?: typeof usual, withoutOnes = 53, excessFives = 0) =>
  possibleScores({
    score: 50,
    flags: new Set(kinds),
    withoutOnes,
    excessFives,
    ...(counts === undefined ? {} : { audit: { counts, baseline } }),
  });
const range = (counts: typeof usual) => trueRange(50, fakeShare(counts, baseline));

describe('the scores a firm may have', () => {
  it('are its score alone where nothing speaks against it: no flag, and no more denials than elsewhere', () => {
    expect(of([])).toEqual([50, 50]);
    expect(of([], usual)).toEqual([50, 50]);
  });

  it('are all that the audit leaves possible where more deny than elsewhere, or nobody could say', () => {
    expect(of([], many)).toEqual(range(many));
    expect(of([], { confirmed: 0, denied: 0 })).toEqual([0, 100]);
  });

  it('reach up, with a flag of nothing but 1, to the score without those ratings: lapsed or audited', () => {
    expect(of(['all-one'])).toEqual([50, 53]);
    expect(of(['all-one'], many)).toEqual([range(many)[0], 53]);
    expect(of(['all-one'], many, 90)).toEqual(range(many));
    expect(of(['all-one'], undefined, 49)).toEqual([50, 50]);
  });

  it('do not reach up where an excess of nothing but 5 explains the denials: those only raised the score', () => {
    expect(of(['all-five'], many, 53, 0.2)).toEqual([range(many)[0], 50]);
    expect(of(['all-five'], many, 53, 0.05)).toEqual(range(many));
    expect(of(['all-five', 'all-one'], many, 53, 0.2)[1]).toBe(53);
  });

  it('reach down with any flag once audited, and not when it lapsed', () => {
    expect(of(['browser'], usual)).toEqual([range(usual)[0], 50]);
    expect(of(['browser'])).toEqual([50, 50]);
  });
});
