import type { ManagementMode } from './compound.ts';
import type { Month } from './month.ts';

/** A text in the two languages of the pages. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** One rated question 题项. Its place in the survey is its place in the packed answers. */
export interface Aspect {
  readonly id: string;
  readonly question: Words;
}

/** A choice of the question what to improve first, kept as one lower-case letter. */
export interface Improvement {
  readonly letter: string;
  readonly words: Words;
}

/** The questionnaire of a month 问卷: versioned, never changed for an open or closed month. `{subject}` in a text stands for who is rated. */
export interface Survey {
  readonly id: string;
  readonly from: Month;
  readonly head: Words;
  /** Words for who is rated, by management mode (PRACTICE §2). */
  readonly subject: Readonly<Record<ManagementMode, Words>>;
  /** Seven aspects, overall (the only required one) first. */
  readonly aspects: readonly Aspect[];
  /** Words of the answers 5, 4, 3, 2, 1 in that order. */
  readonly scale: readonly Words[];
  readonly notApplicable: Words;
  readonly improvementQuestion: Words;
  readonly improvements: readonly Improvement[];
}
