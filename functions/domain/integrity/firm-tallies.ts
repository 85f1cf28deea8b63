import type { TallySums } from '../compound-tally.ts';
import type { FirmId } from '../firm.ts';
import type { Plan } from '../plan.ts';

/** A compound of the market league with its tally; without `firm` where it counts for none: nobody served, or handover. */
export interface LeagueTally {
  readonly firm?: FirmId;
  readonly tally: TallySums;
}

/** The market league's tallies with whom they count for, sorted by compound. The order of plan and tallies changes nothing. */
export function leagueTallies({ compounds }: Plan, tallies: readonly TallySums[]): readonly LeagueTally[] {
  const byCompound = new Map(tallies.map((tally) => [tally.compound, tally]));
  return compounds
    .flatMap(({ compound, mode, firm, handover }) => {
      const tally = byCompound.get(compound);
      if (tally === undefined || mode !== 'market') return [];
      return [firm === undefined || handover ? { tally } : { firm, tally }];
    })
    .sort((a, b) => (a.tally.compound < b.tally.compound ? -1 : 1));
}

/** The tallies each firm is judged by, firms sorted. */
export function firmTallies(league: readonly LeagueTally[]): ReadonlyMap<FirmId, readonly TallySums[]> {
  const firms = new Map<FirmId, TallySums[]>();
  for (const { firm, tally } of league) {
    if (firm === undefined) continue;
    const own = firms.get(firm) ?? [];
    own.push(tally);
    firms.set(firm, own);
  }
  return new Map([...firms].sort(([a], [b]) => (a < b ? -1 : 1)));
}
