import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CompoundId } from '../../../functions/domain/compound.ts';
import { setGroupsAside } from '../../../functions/domain/integrity/set-groups-aside.ts';
import type { Month } from '../../../functions/domain/month.ts';
import { packTally, unpackTally } from '../../../functions/domain/packed-tally.ts';
import { addPage, finishTally, startTally } from '../../../functions/domain/tally.ts';
import { policyOf } from '../../support/plans.ts';
import { anyAnswers, rowOf } from '../../support/rating-rows.ts';

const policy = policyOf();
const compound = 'C001' as CompoundId;
const [october, november] = ['2026-10', '2026-11'] as Month[] as [Month, Month];

/** Households 1..n with these answers; every third from one browser, so that there is a group or two. */
function tallyOf(answers: readonly string[]) {
  const rows = answers.map((given, index) =>
    rowOf(index + 1, index % 2 === 0 ? november : october, [], given, {
      browser: index % 3 === 0 ? 'shared' : `own${index}`,
      burst: `burst${index}`,
    }),
  );
  const tally = startTally(compound, policy);
  addPage(
    tally,
    november,
    rows.filter((_, index) => index % 2 === 0),
  );
  addPage(
    tally,
    october,
    rows.filter((_, index) => index % 2 === 1),
  );
  return finishTally(tally);
}

const total = (pairs: readonly (readonly [string, number])[]) => pairs.reduce((sum, [, n]) => sum + n, 0);
const ratings = fc.array(anyAnswers, { minLength: 40, maxLength: 60 });

describe('groups set aside', () => {
  it('leave the counts and are kept: nothing is dropped', () => {
    fc.assert(
      fc.property(ratings, (answers) => {
        const before = tallyOf(answers);
        expect(before.groups.map(({ kind }) => kind)).toEqual(['browser', 'browser']);
        const after = setGroupsAside(before, [1], policy);
        const group = total(before.groups[1]?.answers ?? []);
        expect(group).toBeGreaterThanOrEqual(5);
        expect(total(after.answers) + total(after.setAside.quarantined)).toBe(total(before.answers));
        expect(after.excluded.quarantined).toBe(group);
        expect(after.modes).toEqual({ qr: before.modes.qr - group, paper: 0 });
        expect(total(after.months)).toBe(total(before.months) - group);
        expect(unpackTally(packTally(after))).toEqual(after);
      }),
    );
  });

  it('come back when they are set aside no more, and the order of decisions changes nothing', () => {
    fc.assert(
      fc.property(ratings, fc.subarray([0, 1]), fc.subarray([0, 1]), (answers, first, then) => {
        const before = tallyOf(answers);
        expect(setGroupsAside(setGroupsAside(before, first, policy), then, policy)).toEqual(
          setGroupsAside(before, then, policy),
        );
        expect(setGroupsAside(setGroupsAside(before, first, policy), [], policy)).toEqual(before);
      }),
    );
  });

  it('are refused where there is no such group', () => {
    expect(() => setGroupsAside(tallyOf(['5555555-']), [0], policy)).toThrow(RangeError);
  });
});
