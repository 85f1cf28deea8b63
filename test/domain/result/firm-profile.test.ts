import { describe, expect, it } from 'vitest';
import type { Month } from '../../../functions/domain/month.ts';
import { firmProfile } from '../../../functions/domain/result/firm-profile.ts';
import { profileOfFirm } from '../../../functions/publishing/profile-of-firm.ts';

const numbers = { aspectWeights: [1, 1, 1, 1, 1, 1, 1], minWeightPercent: 50 };
const answered = (a: number, b: number) => ({
  answers: [
    ['5444444a', a],
    ['4444444b', b],
  ] as [string, number][],
});

describe('the profile of a firm', () => {
  it('holds no counts: wishes in tens of percent, aspects in whole points', () => {
    const [before, after] = [
      firmProfile([answered(14, 26)], numbers),
      firmProfile([answered(16, 26)], numbers),
    ];
    expect(before.improvements).toEqual([
      { letter: 'b', tens: 7 },
      { letter: 'a', tens: 4 },
    ]);
    expect(after.improvements).toEqual([
      { letter: 'b', tens: 6 },
      { letter: 'a', tens: 4 },
    ]);
    for (const { mean } of after.aspects) expect(mean === null || Number.isInteger(mean)).toBe(true);
    expect(JSON.stringify([before, after])).not.toMatch(/"n"/);
  });

  it('is empty where the manifest hides how many answered for the firm, or has no row of it', async () => {
    const evaluations = () => ({
      plan: async () => ({ compounds: [{ compound: '1', firm: 'Y', mode: 'market', handover: false }] }),
      tally: async () => answered(14, 26),
    });
    const of = (answers: number | null | undefined) => {
      const unranked = answers === undefined ? [] : [{ firm: 'Y', answers }];
      const manifest = { month: '2026-11' as Month, version: 1, policy: numbers, firms: [], unranked };
      const world = { evaluations: evaluations() };
      return profileOfFirm(world as never, { manifest, annex: { carried: [] } } as never, 'Y' as never);
    };
    expect((await of(40)).improvements).toHaveLength(2);
    for (const hidden of [await of(null), await of(undefined)]) {
      expect(hidden.improvements).toEqual([]);
      expect(new Set(hidden.aspects.map(({ mean }) => mean))).toEqual(new Set([null]));
      expect(hidden.compounds).toHaveLength(1);
    }
  });
});
