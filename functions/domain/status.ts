import { addMonths, type Day, firstDay, type Month } from './month.ts';

/** How a firm stood in one sealed evaluation. Sealed black proposals count, whatever was decided on them. */
export interface Standing {
  readonly month: Month;
  /** The oldest month whose ratings counted. */
  readonly windowFrom: Month;
  /** Trial months never count. */
  readonly trial: boolean;
  readonly ranked: boolean;
  readonly black: boolean;
  readonly watch: boolean;
  /** An open flag says that its score may have been moved up: no month to leave the black list by. METHOD §6. */
  readonly heldUp: boolean;
}

/** How often within how many of the newest months. */
export type Often = readonly [times: number, months: number];

/** The policy numbers of status over months. METHOD §5. */
export interface StatusNumbers {
  readonly warning: Often;
  readonly rectification: Often;
  readonly exit: Often;
  readonly cleanMonths: number;
  readonly unrankedMonths: number;
}

/** The method's defaults. */
export const defaultStatusNumbers: StatusNumbers = {
  warning: [2, 3],
  rectification: [2, 3],
  exit: [3, 4],
  cleanMonths: 2,
  unrankedMonths: 2,
};

/** What an exit needs beside black months: the deadline that was set for rectification, and an independent confirmation of any kind. */
export interface ExitFacts {
  readonly rectificationDeadline?: Day;
  readonly confirmed: boolean;
}

/** What follows for a firm from its months. */
export interface Status {
  readonly warning: boolean;
  readonly rectification: boolean;
  readonly exitProposal: boolean;
  /** Enough clean months in a row to leave the black list (its minimum time is the listing's own clock). */
  readonly clean: boolean;
  /** Unranked so often in a row that the public row says so and a third-party sample is to be commissioned. */
  readonly unrankedTooLong: boolean;
}

/**
 * Status over months, seen from the evaluation of `month`: warning = watch in 2 of 3, rectification = black in 2 of 3, proposal to exit =
 * black in 3 of 4, one of them over a window that opened after the rectification deadline, and one independent confirmation. A month
 * without an evaluation, or in which the firm was not ranked, is neither black nor clean. `standings` one a month (the newest version), in
 * any order. METHOD §2, §5.
 */
export function statusAt(
  month: Month,
  standings: readonly Standing[],
  facts: ExitFacts,
  numbers: StatusNumbers = defaultStatusNumbers,
): Status {
  const counted = new Map(
    standings.filter(({ trial }) => !trial).map((standing) => [standing.month, standing]),
  );
  const newest = (count: number) =>
    Array.from({ length: count }, (_, back) => counted.get(addMonths(month, -back)));
  const black = newest(numbers.exit[1]).filter((standing) => standing?.black);
  const deadline = facts.rectificationDeadline;
  const afterDeadline = black.some(
    (standing) =>
      standing !== undefined && deadline !== undefined && firstDay(standing.windowFrom) > deadline,
  );
  return {
    warning: isOften(newest, numbers.warning, (standing) => standing.watch),
    rectification: isOften(newest, numbers.rectification, (standing) => standing.black),
    exitProposal: black.length >= numbers.exit[0] && afterDeadline && facts.confirmed,
    clean: newest(numbers.cleanMonths).every(
      (standing) => standing?.ranked && !standing.black && !standing.heldUp,
    ),
    unrankedTooLong: newest(numbers.unrankedMonths).every((standing) => standing?.ranked === false),
  };
}

function isOften(
  newest: (count: number) => readonly (Standing | undefined)[],
  [times, months]: Often,
  is: (standing: Standing) => boolean,
): boolean {
  return newest(months).filter((standing) => standing !== undefined && is(standing)).length >= times;
}
