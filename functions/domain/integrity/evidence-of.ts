import type { TallySums } from '../compound-tally.ts';
import type { FirmId } from '../firm.ts';
import type { Plan } from '../plan.ts';
import type { MonthRanking } from '../ranking/month-ranking.ts';
import type { Flag } from './flag.ts';
import type { HonestyKnown } from './possible-scores.ts';
import { scoreWithout } from './score-without.ts';

/** What an evaluation's flags and tallies say of the honesty of a ranked firm's ratings, audits aside. */
export function evidenceOf(
  { compounds, policy }: Pick<Plan, 'compounds' | 'policy'>,
  tallies: readonly Pick<TallySums, 'compound' | 'patterns'>[],
  { ranked, aspectMeans }: Pick<MonthRanking, 'ranked' | 'aspectMeans'>,
  flags: readonly Flag[],
): (firm: FirmId) => Omit<HonestyKnown, 'audit'> {
  const planned = new Map(compounds.map((one) => [one.compound, one]));
  return (firm) => {
    const own = tallies.flatMap((tally) => {
      const compound = planned.get(tally.compound);
      const counts = compound?.firm === firm && compound.mode === 'market' && !compound.handover;
      return counts ? [{ households: compound.households, tally }] : [];
    });
    const raised = flags.filter((flag) => flag.firm === firm);
    const fives = raised.find(({ kind }) => kind === 'all-five');
    return {
      excessFives: fives === undefined ? 0 : excess(fives),
      score: ranked.find((one) => one.firm === firm)?.score ?? 0,
      flags: new Set(raised.map(({ kind }) => kind)),
      withoutOnes: scoreWithout(own, 'all-one', aspectMeans, policy.aspectWeights) ?? 100,
    };
  };
}

/** Share of the firm's ratings that are nothing but 5 beyond what was expected. */
function excess({ evidence: { ratings = 0, expected = 0, of = 1 } }: Flag): number {
  return Math.max(0, ratings - expected) / of;
}
