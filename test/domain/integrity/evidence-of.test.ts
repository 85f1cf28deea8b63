import { describe, expect, it } from 'vitest';
import type { FirmId } from '../../../functions/domain/firm.ts';
import { evidenceOf } from '../../../functions/domain/integrity/evidence-of.ts';
import { raiseFlags } from '../../../functions/domain/integrity/raise-flags.ts';
import { rankMonth } from '../../../functions/domain/ranking/rank-month.ts';
import { plannedOf, planOf, tallyWith } from '../../support/plans.ts';

const usual: readonly (readonly [string, number])[] = [
  ['4343434-', 40],
  ['3232323-', 20],
];
const ones = [...usual, ['1111111-', 30]] as const;
const firms = Array.from({ length: 6 }, (_, j) => `F${j}`);
const compounds = [
  ...firms.flatMap((firm) => [plannedOf(`${firm}A`, firm, 200), plannedOf(`${firm}B`, firm, 300)]),
  plannedOf('F0S', 'F0', 400, { mode: 'trusteeship' }),
  plannedOf('F0T', 'F0', 400, { handover: true }),
];
const plan = planOf(compounds);

function evidenceWith(marked: Readonly<Record<string, readonly (readonly [string, number])[]>>) {
  const tallies = compounds.map(({ compound }) => tallyWith(compound, marked[compound] ?? usual));
  const ranking = rankMonth(plan, tallies);
  const flags = raiseFlags({ plan, tallies, ranking });
  return { ranking, flags, evidence: evidenceOf(plan, tallies, ranking, flags) };
}

describe('evidence of the honesty of a firm', () => {
  it('is its own score, its own flags, and its own score without the ratings of 1', () => {
    const { ranking, flags, evidence } = evidenceWith({ F0A: ones });
    const scored = (firm: string) => ranking.ranked.find((one) => one.firm === firm)?.score ?? Number.NaN;
    const [of0, of1] = [evidence('F0' as FirmId), evidence('F1' as FirmId)];
    expect([of0.score, of1.score]).toEqual([scored('F0'), scored('F1')]);
    expect(flags.map(({ firm, kind }) => `${firm} ${kind}`)).toEqual(['F0 all-one']);
    expect([[...of0.flags], [...of1.flags]]).toEqual([['all-one'], []]);
    expect(of0.withoutOnes).toBeCloseTo(of1.withoutOnes, 6);
    expect(of0.withoutOnes).toBeGreaterThan(of0.score + 5);
    expect(of1.withoutOnes).toBeCloseTo(of1.score, 6);
  });

  it('is none of compounds it does not run on the market, or runs only since this window', () => {
    const plain = evidenceWith({});
    const other = evidenceWith({ F0S: [['5555555-', 50]], F0T: [['5555555-', 50]] });
    expect(other.evidence('F0' as FirmId).withoutOnes).toBe(plain.evidence('F0' as FirmId).withoutOnes);
  });

  it('of a firm that nobody rated is no flag and no score', () => {
    expect(evidenceWith({}).evidence('none' as FirmId)).toEqual({
      excessFives: 0,
      score: 0,
      flags: new Set(),
      withoutOnes: 100,
    });
  });
});
