import type { HonestRanking } from '../domain/integrity/honest-ranking.ts';
import type { FirmBefore } from '../domain/integrity/turnout-flags.ts';
import type { Plan } from '../domain/plan.ts';
import type { SealedMonth } from '../domain/result/standings.ts';
import type { World } from '../ports.ts';
import { monthsBefore } from './sealed-before.ts';

/** What a ranking looks back at, and no more of it: how firms stood at the evaluation before, and the months that status over months counts. */
export interface LookedBack {
  readonly previous: { readonly firms: readonly FirmBefore[] } | undefined;
  readonly months: readonly SealedMonth[];
}

/** What was sealed before a plan's evaluation. Only one month's documents are in memory at a time. */
export async function lookBack(
  world: Pick<World, 'results'>,
  plan: Pick<Plan, 'month' | 'policy'>,
): Promise<LookedBack> {
  let previous: LookedBack['previous'];
  const months: SealedMonth[] = [];
  for await (const { manifest, annex } of monthsBefore(world, plan)) {
    previous ??= { firms: manifest.firms.map(firmBefore) };
    months.push(trimmed(manifest, annex));
  }
  return { previous, months };
}

/** What the month after `plan` looks back at, where this was found for the plan's. */
export function lookBackFromNext(
  { months }: LookedBack,
  plan: Plan,
  { ranking, flags, audits }: HonestRanking,
): LookedBack {
  const { ranked, unranked, black, watch } = ranking;
  const month = trimmed({ ...plan, firms: ranked, unranked }, { black, watch, flags, audits });
  return { previous: { firms: ranked.map(firmBefore) }, months: [month, ...months] };
}

function firmBefore({ firm, score, se, answers }: FirmBefore): FirmBefore {
  return { firm, score, se, answers };
}

function trimmed(
  { month, window, trial, firms, unranked }: SealedMonth['manifest'],
  { black, watch, flags, audits }: SealedMonth['annex'],
): SealedMonth {
  const idOf = ({ firm }: (typeof unranked)[number]) => ({ firm });
  return {
    manifest: { month, window, trial, firms: firms.map(idOf), unranked: unranked.map(idOf) },
    annex: { black, watch, flags, audits },
  };
}
