import type { FirmId } from '../firm.ts';
import { holdsOnBlack } from '../integrity/blocks-of.ts';
import type { Plan } from '../plan.ts';
import type { MonthRanking } from '../ranking/month-ranking.ts';
import { type Standing, statusAt } from '../status.ts';
import type { Annex, FirmStatus, Manifest } from './manifest.ts';

/** A sealed month before, as far as status over months looks at it. */
export interface SealedMonth {
  readonly manifest: Pick<Manifest, 'month' | 'window' | 'trial'> & {
    readonly firms: readonly { readonly firm: FirmId }[];
    readonly unranked: readonly { readonly firm: FirmId }[];
  };
  readonly annex: Pick<Annex, 'black' | 'watch' | 'flags' | 'audits'>;
}

/** Status over months of every firm that has any, from this ranking and the sealed months before it. */
export function statusesOf(
  plan: Plan,
  ranking: MonthRanking,
  before: readonly SealedMonth[],
  found: Pick<Annex, 'flags' | 'audits'>,
): readonly FirmStatus[] {
  const now: SealedMonth = {
    manifest: { ...plan, firms: [], unranked: [] },
    annex: { black: ranking.black, watch: ranking.watch, ...found },
  };
  const ranked = new Set(ranking.ranked.map(({ firm }) => firm));
  const firms = [...ranked, ...ranking.unranked.map(({ firm }) => firm)].sort();
  return firms.flatMap((firm) => {
    const standings = [
      standing(now, firm, ranked.has(firm)),
      ...before.flatMap((sealed) => standingIn(sealed, firm) ?? []),
    ];
    const status = statusAt(plan.month, standings, { confirmed: false }, plan.policy.status);
    const { warning, rectification, unrankedTooLong } = status;
    return warning || rectification || unrankedTooLong
      ? [{ firm, warning, rectification, unrankedTooLong }]
      : [];
  });
}

/** How a firm stood in a sealed month; undefined where it was not surveyed in the league. */
export function standingIn(sealed: SealedMonth, firm: FirmId): Standing | undefined {
  const ranked = sealed.manifest.firms.some((row) => row.firm === firm);
  const known = ranked || sealed.manifest.unranked.some((row) => row.firm === firm);
  return known ? standing(sealed, firm, ranked) : undefined;
}

function standing({ manifest, annex }: SealedMonth, firm: FirmId, ranked: boolean): Standing {
  return {
    month: manifest.month,
    windowFrom: manifest.window[0] ?? manifest.month,
    trial: manifest.trial,
    ranked,
    black: annex.black.some((proposal) => proposal.firm === firm),
    watch: annex.watch.includes(firm),
    heldUp: isHeldUp(annex, firm),
  };
}

/**
 * Whether the month may not count towards leaving the black list: an open flag says that the score may have been moved up, a flag of nothing but
 * 5 lapsed without anybody asking the households, or stuffing was proven. Else a firm could stuff itself off the list. METHOD §6.
 */
export function isHeldUp({ flags, audits }: Pick<Annex, 'flags' | 'audits'>, firm: FirmId): boolean {
  const open = holdsOnBlack(flags.filter(({ state }) => state === 'open'));
  const unasked = flags.some(
    (flag) => flag.firm === firm && flag.kind === 'all-five' && flag.state === 'lapsed',
  );
  return open.has(firm) || unasked || audits.some((audit) => audit.firm === firm && audit.proven);
}
