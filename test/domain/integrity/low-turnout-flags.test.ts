import { describe, expect, it } from 'vitest';
import { lowTurnoutFlags } from '../../../functions/domain/integrity/low-turnout-flags.ts';
import type { PlannedCompound } from '../../../functions/domain/plan.ts';
import { plannedOf, planOf, tallyWith } from '../../support/plans.ts';

/** Ten compounds of 200 households, 40 of which answered; F0's answers as given. */
function flagsWith(answers: number, first: Partial<PlannedCompound> = {}) {
  const compounds = Array.from({ length: 10 }, (_, index) =>
    plannedOf(`C00${index}`, `F${index}`, 200, index === 0 ? first : {}),
  );
  const tallies = compounds.map(({ compound }, index) =>
    tallyWith(compound, [['4444444-', index === 0 ? answers : 40]]),
  );
  return lowTurnoutFlags(planOf(compounds), tallies);
}

describe('a turnout far below like compounds', () => {
  it('is flagged under half of what like compounds would bring, not at half', () => {
    expect(flagsWith(19)).toEqual([
      {
        firm: 'F0',
        kind: 'low-turnout',
        direction: 'up',
        evidence: { ratings: 19, expected: 40, households: 200 },
        compounds: ['C000'],
      },
    ]);
    expect(flagsWith(20)).toEqual([]);
  });

  it('is flagged where nobody answered at all', () => {
    expect(flagsWith(0)).toMatchObject([{ firm: 'F0', evidence: { ratings: 0 } }]);
  });

  it('says nothing of a compound so small that chance does it, of other modes, or of a handover', () => {
    expect(flagsWith(2, { households: 90 })).toEqual([]);
    expect(flagsWith(0, { mode: 'trusteeship' })).toEqual([]);
    expect(flagsWith(0, { handover: true })).toEqual([]);
  });

  it('compares with compounds of the same size where there are five', () => {
    const large = Array.from({ length: 6 }, (_, index) => plannedOf(`L00${index}`, 'L', 1500));
    const small = Array.from({ length: 6 }, (_, index) => plannedOf(`S00${index}`, `S${index}`, 150));
    const tallies = [...large, ...small].map(({ compound, households }) =>
      tallyWith(compound, [['4444444-', households === 1500 ? 150 : 60]]),
    );
    expect(lowTurnoutFlags(planOf([...large, ...small]), tallies)).toEqual([]);
  });
});
