import type { CompoundId } from './compound.ts';
import type { AnswerMultiset, RatingGroup } from './integrity/rating-groups.ts';
import type { Month } from './month.ts';
import type { CollectionMode } from './rating.ts';

/** Sums over the valid ratings that answered exactly the same aspects. All integers: item scores are 25(x−1), weights integer. METHOD §1. */
export interface PatternTally {
  /** Bit d is set where aspect d (0 = overall) was answered. */
  readonly pattern: number;
  readonly n: number;
  /** Σ over ratings of T = Σ_{d∈A} w_d s_d, and Σ T². */
  readonly sum: number;
  readonly sumOfSquares: number;
  /** How many had every answered aspect 5, and every one 1. */
  readonly allFive: number;
  readonly allOne: number;
}

/** Answers to one aspect over the valid ratings: how many, and Σ s. */
export interface AspectTally {
  readonly n: number;
  readonly sum: number;
}

/** What is kept of a compound's ratings in force for ever. Nothing per household. Patterns and answer strings are sorted. */
export interface CompoundTally {
  readonly compound: CompoundId;
  readonly patterns: readonly PatternTally[];
  /** Seven entries, overall first. */
  readonly aspects: readonly AspectTally[];
  /** The multiset of answer strings in force, sorted, with counts: the permanent record any policy can be recomputed from. */
  readonly answers: AnswerMultiset;
  /** Ratings in force by how they came in. */
  readonly modes: Readonly<Record<CollectionMode, number>>;
  /** Ratings of the window replaced by a later one of the same household, and ratings in force with too few answers to be valid. */
  readonly superseded: number;
  readonly invalid: number;
  /** Ratings in force that came from a second browser, and that arrived in the ten minutes after the close (`day` after their month). */
  readonly contested: number;
  readonly late: number;
  /** Ratings in force by the month they were given in, oldest first; months without any are absent. */
  readonly months: readonly (readonly [month: Month, n: number])[];
  /** Ratings set aside, never dropped: on paper where policy does not count paper, and quarantined by two people. */
  readonly setAside: SetAside<AnswerMultiset>;
  /** How many they are. */
  readonly excluded: SetAside<number>;
  /** Households that said "that was not us", and that said somebody pressed them, in the window. */
  readonly reports: ReportCounts;
  /** Ratings in force at the close that came in alike, quarantined ones included. */
  readonly groups: readonly RatingGroup[];
}

/** Something of the ratings that do not count, by why. */
export interface SetAside<T> {
  readonly paper: T;
  readonly quarantined: T;
}

/** Reports of residents, counted. SECURITY §2. */
export interface ReportCounts {
  readonly notUs: number;
  readonly pressed: number;
}

/** A tally without its answer strings: all that a ranking and its publication need, so that a province fits into memory. */
export type TallySums = Omit<CompoundTally, 'answers' | 'setAside'>;
