/** The policy numbers of integrity (METHOD §6): what is noticed, and for how long. Whole numbers but `patternLimit` and `scoreJump`. */
export interface IntegrityNumbers {
  /** Flag of the pattern test above this z. */
  readonly patternLimit: number;
  /** Ratings of one compound and month from one browser that make a group; 5 at least. */
  readonly browserRatings: number;
  /** Equal answer strings of one compound inside ten minutes that make a group; 5 at least. */
  readonly identicalRatings: number;
  /** Ratings of one compound inside ten minutes that make a group; 10 at least. */
  readonly burstRatings: number;
  /** Share of a firm's ratings in force that are contested, percent, and how many at least. */
  readonly contestedPercent: number;
  readonly contestedRatings: number;
  /** Households that reported "that was not us", and reports of pressure, over a firm's compounds in the window. */
  readonly notUsReports: number;
  readonly pressedReports: number;
  /** Answers against the evaluation before, percent of what the league's median firm did, and the score's rise in standard errors. */
  readonly turnoutPercent: number;
  readonly scoreJump: number;
  /** Answers below this share of what like compounds would bring, percent. METHOD §2. */
  readonly lowTurnoutPercent: number;
  /** Working days after which a flag that no audit closed lapses. */
  readonly lapseWorkingDays: number;
  /** Households drawn for a call-back audit. */
  readonly auditHouseholds: number;
}

/** The method's defaults. */
export const defaultIntegrityNumbers: IntegrityNumbers = {
  patternLimit: 4,
  browserRatings: 5,
  identicalRatings: 8,
  burstRatings: 15,
  contestedPercent: 5,
  contestedRatings: 5,
  notUsReports: 3,
  pressedReports: 3,
  turnoutPercent: 150,
  scoreJump: 2,
  lowTurnoutPercent: 50,
  lapseWorkingDays: 20,
  auditHouseholds: 60,
};
