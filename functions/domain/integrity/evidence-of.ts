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
  const counting = tallies.flatMap((tally) => {
    const { firm, mode, handover, households = 0 } = planned.get(tally.compound) ?? {};
    return mode === 'market' && !handover ? [{ firm, households, tally }] : [];
  });
  const own = Map.groupBy(counting, ({ firm }) => firm);
  const raised = Map.groupBy(flags, ({ firm }) => firm);
  const scores = new Map(ranked.map(({ firm, score, parts }) => [firm, parts?.satisfaction.score ?? score]));
  return (firm) => {
    const about = raised.get(firm) ?? [];
    const fives = about.find(({ kind }) => kind === 'all-five');
    return {
      excessFives: fives === undefined ? 0 : excess(fives),
      score: scores.get(firm) ?? 0,
      flags: new Set(about.map(({ kind }) => kind)),
      withoutOnes: scoreWithout(own.get(firm) ?? [], 'all-one', aspectMeans, policy.aspectWeights) ?? 100,
    };
  };
}

/** Share of the firm's ratings that are nothing but 5 beyond what was expected. */
function excess({ evidence: { ratings = 0, expected = 0, of = 1 } }: Flag): number {
  return Math.max(0, ratings - expected) / of;
}
