import type { FirmId } from '../firm.ts';
import type { Blocks } from '../ranking/lists.ts';
import type { Flag, FlagDirection } from './flag.ts';

/** What of an open flag keeps a firm off a list. */
export type OpenFlag = Pick<Flag, 'firm' | 'direction'>;

/** What open flags block: flags up keep a firm off the red list, flags down off the black; never the other way. METHOD §6. */
export function blocksOf(open: readonly OpenFlag[]): Blocks {
  return { black: firmsWith(open, 'down'), red: firmsWith(open, 'up') };
}

/** Firms that may not leave the black list: an open flag says their scores may have been moved up. METHOD §6. */
export function holdsOnBlack(open: readonly OpenFlag[]): ReadonlySet<FirmId> {
  return firmsWith(open, 'up');
}

function firmsWith(open: readonly OpenFlag[], direction: FlagDirection): ReadonlySet<FirmId> {
  return new Set(open.filter((flag) => flag.direction === direction).map(({ firm }) => firm));
}
