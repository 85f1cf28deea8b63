import { describe, expect, it } from 'vitest';
import type { CompoundId } from '../../../functions/domain/compound.ts';
import type { FirmId } from '../../../functions/domain/firm.ts';
import type { PlannedCompound } from '../../../functions/domain/plan.ts';
import { aspectMedians } from '../../../functions/domain/result/aspect-medians.ts';

const planned = (compound: string, firm: string, given: Partial<PlannedCompound> = {}): PlannedCompound => ({
  compound: compound as CompoundId,
  name: compound,
  district: '',
  mode: 'market',
  households: 100,
  householdsSource: '',
  firm: firm as FirmId,
  handover: false,
  ...given,
});
const tally = (compound: string, n: number, mean: number) => ({
  compound: compound as CompoundId,
  aspects: [{ n, sum: n * mean }],
});
const ranked = ['A', 'B', 'C', 'D'].map((firm) => ({ firm: firm as FirmId }));

describe('medians of aspects', () => {
  it('are over ranked firms with ten answers or more, each over all of its compounds', () => {
    const compounds = [
      planned('1', 'A'),
      planned('2', 'A'),
      planned('3', 'B'),
      planned('4', 'C'),
      planned('5', 'D'),
    ];
    const tallies = [
      tally('1', 5, 20),
      tally('2', 5, 40),
      tally('3', 10, 50),
      tally('4', 30, 90),
      tally('5', 9, 100),
    ];
    expect(aspectMedians({ compounds }, tallies, ranked)).toEqual([50]);
  });

  it('leave out compounds that count for no firm, and are none where fewer than three firms are left', () => {
    const compounds = [
      planned('1', 'A'),
      planned('2', 'B', { handover: true }),
      planned('3', 'C', { mode: 'trusteeship' }),
      planned('4', 'D'),
    ];
    const tallies = ['1', '2', '3', '4'].map((one) => tally(one, 20, 60));
    expect(aspectMedians({ compounds }, tallies, ranked)).toEqual([null]);
  });
});
