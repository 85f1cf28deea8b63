import { describe, expect, it } from 'vitest';
import type { FirmId } from '../../../functions/domain/firm.ts';
import { keptOff, keptOffOver } from '../../../functions/domain/integrity/kept-off.ts';
import { criticalValues } from '../../../functions/domain/ranking/critical-values.ts';
import { type Blocks, noBlocks } from '../../../functions/domain/ranking/lists.ts';
import { rankEstimates } from '../../../functions/domain/ranking/rank-estimates.ts';
import { policyOf } from '../../support/plans.ts';

const policy = policyOf();
/** Two firms at the bottom, sixteen in the middle, two at the top, all well apart; at most two on a list. */
const estimates = Array.from({ length: 20 }, (_, j) => ({
  firm: `F${String(j).padStart(2, '0')}` as FirmId,
  score: j < 2 ? 40 + j : j < 18 ? 68 + j / 10 : 64 + j,
  se: 1,
}));
const critical = criticalValues(estimates.length, policy);
const kept = (audited: readonly (readonly [string, number])[], blocks: Blocks = noBlocks) => {
  const { black, red } = keptOff(estimates, policy, new Map(audited as [FirmId, number][]), blocks, critical);
  return { black: [...black], red: [...red] };
};

describe('listings over the range of the true score', () => {
  it('are black at the bottom and red at the top before anybody looks', () => {
    const { black, red } = rankEstimates(estimates, policy, noBlocks, critical);
    expect(black.map(({ firm }) => firm)).toEqual(['F00', 'F01']);
    expect(red.map(({ firm }) => firm)).toEqual(['F19', 'F18']);
  });

  it('stand where nobody was audited, and where the audit leaves few fakes possible', () => {
    expect(kept([])).toEqual({ black: [], red: [] });
    expect(
      kept([
        ['F00', 0.0487],
        ['F01', 0.0487],
        ['F19', 0.0487],
        ['F18', 0.0487],
      ]),
    ).toEqual({ black: [], red: [] });
  });

  it('fall where they would not stand at the far end: black were the fakes all 1, red were they all 5', () => {
    expect(kept([['F00', 0.4]])).toEqual({ black: ['F00'], red: [] });
    expect(kept([['F19', 0.6]])).toEqual({ black: [], red: ['F19'] });
    expect(
      kept([
        ['F01', 1],
        ['F18', 1],
      ]),
    ).toEqual({ black: ['F01'], red: ['F18'] });
  });

  it('say nothing of firms in the middle, whatever their audit', () => {
    expect(
      kept([
        ['F05', 1],
        ['F10', 0.5],
      ]),
    ).toEqual({ black: [], red: [] });
  });

  it('look at who takes a freed place', () => {
    const three = estimates.map((one) => (one.firm === 'F02' ? { ...one, score: 42.5 } : one));
    const audited = new Map<FirmId, number>([
      ['F00' as FirmId, 1],
      ['F02' as FirmId, 1],
    ]);
    const { black } = keptOff(three, policy, audited, noBlocks, critical);
    expect([...black]).toEqual(['F00', 'F02']);
  });

  it('fall where another candidate would be lower and the cap leaves no place', () => {
    const three = estimates.map((one) => (one.firm === 'F02' ? { ...one, score: 42 } : one));
    const end = (high: number) =>
      keptOffOver(three, policy, new Map([['F01' as FirmId, [41, high] as const]]), noBlocks, critical).black;
    expect([...end(41.9)]).toEqual([]);
    expect([...end(42.1)]).toEqual(['F01']);
  });

  it('are none where too few firms are ranked for lists', () => {
    const few = estimates.slice(0, 5);
    const { black, red } = keptOff(
      few,
      policy,
      new Map([['F00' as FirmId, 1]]),
      noBlocks,
      criticalValues(5, policy),
    );
    expect([black.size, red.size]).toEqual([0, 0]);
  });

  it('leave blocked firms alone', () => {
    const blocks = { black: new Set(['F00' as FirmId]), red: new Set(['F19' as FirmId]) };
    expect(
      kept(
        [
          ['F00', 1],
          ['F19', 1],
        ],
        blocks,
      ),
    ).toEqual({ black: [], red: [] });
  });
});
