import type { TallySums } from '../compound-tally.ts';
import type { Plan } from '../plan.ts';
import type { MonthRanking } from '../ranking/month-ranking.ts';
import type { Manifest } from './manifest.ts';

/** What a manifest is made of. Hashes are made by the caller: the domain knows no cryptography. */
export interface PublishInput {
  readonly plan: Plan;
  /** Sorted by compound id, one for each planned compound. */
  readonly tallies: readonly TallySums[];
  readonly ranking: MonthRanking;
  readonly demo: boolean;
  /** SHA-256 over the tally rows, hex. */
  readonly inputs: string;
  /** How many compounds' figures stand as the evaluation before had them. */
  readonly waiting: number;
  /** The month before, as sealed. */
  readonly previous?: { readonly id: string; readonly manifest: Manifest };
  /** The version this one replaces: what it hid stays hidden. */
  readonly superseded?: { readonly id: string; readonly manifest: Manifest };
}

/** A firm's name at the time of the plan; its code where the registry did not know it. */
export function nameOf({ firms }: Plan, id: string): string {
  return firms.find((firm) => firm.id === id)?.name ?? id;
}
