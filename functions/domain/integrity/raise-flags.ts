import type { TallySums } from '../compound-tally.ts';
import type { Plan } from '../plan.ts';
import type { MonthRanking } from '../ranking/month-ranking.ts';
import type { PublishedFirm } from '../result/manifest.ts';
import { firmTallies, leagueTallies } from './firm-tallies.ts';
import type { Flag } from './flag.ts';
import { groupFlags } from './group-flags.ts';
import { lowTurnoutFlags } from './low-turnout-flags.ts';
import { patternFlags } from './pattern-flags.ts';
import { reportFlags } from './report-flags.ts';
import { type FirmBefore, turnoutFlags } from './turnout-flags.ts';

/** What flags are raised from: one evaluation, and how the firms stood at the one before (absent for the first). */
export interface FlagInput {
  readonly plan: Plan;
  readonly tallies: readonly TallySums[];
  readonly ranking: Pick<MonthRanking, 'ranked' | 'aspectMeans'>;
  readonly previous?: { readonly firms: readonly (FirmBefore & Pick<PublishedFirm, 'parts'>)[] };
}

/**
 * Every flag of an evaluation, sorted by firm and kind, one of a kind a firm at most. Only compounds of the market league count, for the firm that
 * served them throughout the window; unranked firms are flagged like ranked ones. The order of plan, tallies and firms changes nothing. METHOD §6.
 */
export function raiseFlags({ plan, tallies, ranking, previous }: FlagInput): readonly Flag[] {
  const { policy } = plan;
  const league = leagueTallies(plan, tallies);
  const means = ranking.aspectMeans;
  const ofFirms = [...firmTallies(league)].flatMap(([firm, own]) => [
    ...groupFlags(firm, own, means, policy),
    ...reportFlags(firm, own, policy.integrity),
  ]);
  return [
    ...patternFlags(league, means, policy),
    ...lowTurnoutFlags(plan, tallies),
    ...turnoutFlags(
      ranking.ranked.map((row) => ({ ...row, ...row.parts?.satisfaction })),
      (previous?.firms ?? []).map(satisfactionOf),
      policy.integrity,
    ),
    ...ofFirms,
  ].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** How residents rated a firm, whatever else its published score is made of. */
function satisfactionOf({ parts, ...row }: FirmBefore & Pick<PublishedFirm, 'parts'>): FirmBefore {
  if (parts === undefined) return row;
  const [score, se] = parts.satisfaction;
  return { ...row, score, se };
}

function keyOf({ firm, kind }: Flag): string {
  return `${firm} ${kind}`;
}
