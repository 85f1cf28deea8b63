import type { CompoundId } from '../compound.ts';
import type { Day, Month } from '../month.ts';
import { minimumCell } from '../suppression.ts';
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

/** How a firm would stand: valid ratings in force, and score in whole points (null where it could not be estimated, or where it is not told). */
export interface FirmFigures {
  readonly answers: number;
  readonly score: number | null;
  /** The score is not told: beside the other it would tell how a group of fewer than ten rated. */
  readonly withheld?: true;
}

/** Figures as they are kept and shown: never finer than whole points, and for a group of fewer than ten ratings counts alone. SECURITY §5. */
export function toldFigures(
  { answers, score }: FirmFigures,
  group: Pick<RatingGroup, 'answers'>,
): FirmFigures {
  const ratings = group.answers.reduce((sum, [, count]) => sum + count, 0);
  if (ratings < minimumCell) return { answers, score: null, withheld: true };
  return { answers, score: score === null ? null : Math.round(score) };
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
