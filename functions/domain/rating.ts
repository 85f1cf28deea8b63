import type { CompoundId } from './compound.ts';
import type { Day, Month } from './month.ts';

declare const pseudonymBrand: unique symbol;

/** A household under one month's key: 26 lower-case base-32 characters (130 bits); without the key it names nobody. */
export type Pseudonym = string & { readonly [pseudonymBrand]: true };

/** A pseudonym of an earlier month cut to 16 characters (80 bits): enough to find the same household inside one compound. */
export type ShortPseudonym = string & { readonly [pseudonymBrand]: 'short' };

/** How the answers came in: the household's own code, or keyed in from paper. */
export type CollectionMode = 'qr' | 'paper';

/** A household's answers given in a month 评价. The latest inside the window is the one in force. */
export interface Rating {
  readonly month: Month;
  readonly compound: CompoundId;
  readonly pseudonym: Pseudonym;
  /** The same household under the keys of the window's earlier months. */
  readonly earlier: Readonly<Record<Month, ShortPseudonym>>;
  /** Packed answers: seven of `1`..`5` or `-`, then a letter `a`..`j` for question 8 or `-`. */
  readonly answers: string;
  readonly day: Day;
  /** 1 when first given, one more with every edit; at most `maxRevisions`. */
  readonly rev: number;
  /** Random id of the form, so that a repeated submission is recognised. */
  readonly requestId: string;
  readonly mode: CollectionMode;
  /** The browser that gave it, under the month's key (16 characters); empty for paper. */
  readonly browser: string;
  /** Ten minutes of the compound's day in which it last came in, under the month's key (8 characters); empty for paper. */
  readonly burst: string;
  /** Whether an edit ever came from another browser than the one before. */
  readonly contested: boolean;
}

/** The part of a rating that a tally needs: nothing here outlives the window. */
export type RatingRow = Pick<
  Rating,
  'pseudonym' | 'earlier' | 'answers' | 'day' | 'mode' | 'contested' | 'browser' | 'burst'
>;

/** Edits allowed to one household in one month. */
export const maxRevisions = 20;

/** A pseudonym cut to 80 bits. */
export function shorten(pseudonym: Pseudonym): ShortPseudonym {
  return pseudonym.slice(0, 16) as unknown as ShortPseudonym;
}
