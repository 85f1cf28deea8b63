import type { CompoundId } from '../compound.ts';
import type { FirmId } from '../firm.ts';

/** What was noticed about a firm's ratings. METHOD §6. */
export type FlagKind =
  | 'all-five'
  | 'all-one'
  | 'turnout'
  | 'low-turnout'
  | 'browser'
  | 'identical'
  | 'burst'
  | 'contested'
  | 'not-us'
  | 'pressed';

/** What a flag does while it is open: `up` keeps the firm off the red list and on the black, `down` keeps it off the black list. */
export type FlagDirection = 'up' | 'down';

/** A flag 异常标记: something to be looked into, with the numbers it rests on. It proves nothing. */
export interface Flag {
  readonly firm: FirmId;
  readonly kind: FlagKind;
  readonly direction: FlagDirection;
  /** Named whole numbers or 4-decimal numbers, e.g. `{ z, ratings, expected }`: counts over the firm, never of a household. */
  readonly evidence: Readonly<Record<string, number>>;
  /** Compounds where it shows, sorted; empty where it is a matter of the whole firm. */
  readonly compounds: readonly CompoundId[];
}

/**
 * Only the flag of ratings that are 1 everywhere may keep a firm off the black list. Others, too, may come of ratings that moved its score
 * down (a burst of low ones, say), but any of them the firm could raise itself, to be frozen off the list. METHOD §6.
 */
export function directionOf(kind: FlagKind): FlagDirection {
  return kind === 'all-one' ? 'down' : 'up';
}
