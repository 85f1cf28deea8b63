import type { FirmId } from '../firm.ts';
import { holdsOnBlack } from '../integrity/blocks-of.ts';
import type { Plan } from '../plan.ts';
import type { MonthRanking } from '../ranking/month-ranking.ts';
import { type Standing, statusAt } from '../status.ts';
import type { Annex, FirmStatus, Manifest } from './manifest.ts';

/** A sealed month before, as far as status over months looks at it. */
export interface SealedMonth {
  readonly manifest: Pick<Manifest, 'month' | 'window' | 'trial' | 'firms' | 'unranked'>;
  readonly annex: Pick<Annex, 'black' | 'watch' | 'flags'>;
}

/** Status over months of every firm that has any, from this ranking and the sealed months before it. */
export function statusesOf(
  plan: Plan,
  ranking: MonthRanking,
  before: readonly SealedMonth[],
  flags: Annex['flags'],
): readonly FirmStatus[] {
  const now: SealedMonth = {
    manifest: { ...plan, firms: [], unranked: [] },
    annex: { black: ranking.black, watch: ranking.watch, flags },
  };
  const ranked = new Set(ranking.ranked.map(({ firm }) => firm));
  const firms = [...ranked, ...ranking.unranked.map(({ firm }) => firm)].sort();
  return firms.flatMap((firm) => {
    const standings = [
      standing(now, firm, ranked.has(firm)),
      ...before.flatMap((sealed) => {
        const wasRanked = sealed.manifest.firms.some((row) => row.firm === firm);
        const known = wasRanked || sealed.manifest.unranked.some((row) => row.firm === firm);
        return known ? [standing(sealed, firm, wasRanked)] : [];
      }),
    ];
    const status = statusAt(plan.month, standings, { confirmed: false }, plan.policy.status);
    const { warning, rectification, unrankedTooLong } = status;
    return warning || rectification || unrankedTooLong
      ? [{ firm, warning, rectification, unrankedTooLong }]
      : [];
  });
}

function standing({ manifest, annex }: SealedMonth, firm: FirmId, ranked: boolean): Standing {
  return {
    month: manifest.month,
    windowFrom: manifest.window[0] ?? manifest.month,
    trial: manifest.trial,
    ranked,
    black: annex.black.some((proposal) => proposal.firm === firm),
    watch: annex.watch.includes(firm),
    heldUp: holdsOnBlack(annex.flags.filter(({ state }) => state === 'open')).has(firm),
  };
}
