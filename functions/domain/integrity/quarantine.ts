import type { CompoundId } from '../compound.ts';
import type { Day, Month } from '../month.ts';
import type { RatingGroup } from './rating-groups.ts';

/** A group of ratings of a sealed evaluation: its place among the groups of its compound's tally. */
export interface GroupPlace {
  readonly compound: CompoundId;
  readonly group: number;
}

/** A quarantined group by what it holds: the same ratings, found in a later evaluation's window, are the same group. */
export interface QuarantinedGroup extends Omit<RatingGroup, 'aside'> {
  readonly compound: CompoundId;
}

/** How a firm would stand: valid ratings in force and score (null where it could not be estimated). */
export interface FirmFigures {
  readonly answers: number;
  readonly score: number | null;
}

/** A proposal to leave a group of ratings out, with what that does to the firm: both counts are shown to who decides. */
export interface Quarantine extends GroupPlace {
  /** Running number inside the month, from 1. */
  readonly number: number;
  readonly month: Month;
  /** The sealed version whose groups are meant. */
  readonly version: number;
  readonly reason: string;
  readonly proposer: string;
  /** The subject the proposer was signed in as; absent for a proposal by command. */
  readonly proposerSubject?: string;
  readonly proposed: Day;
  readonly withThem: FirmFigures;
  readonly withoutThem: FirmFigures;
  readonly decision?: {
    readonly by: string;
    readonly subject?: string;
    readonly day: Day;
    readonly approved: boolean;
    readonly reason: string;
  };
}
