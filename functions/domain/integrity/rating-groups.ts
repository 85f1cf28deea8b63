import type { Month } from '../month.ts';
import type { IntegrityNumbers } from './numbers.ts';

/** A multiset of answer strings: sorted, with counts. */
export type AnswerMultiset = readonly (readonly [answers: string, count: number])[];

/** Ratings of a compound and month that came in alike: from one browser, the same string in ten minutes, or many in ten minutes. */
export interface RatingGroup {
  readonly kind: 'browser' | 'identical' | 'burst';
  readonly month: Month;
  readonly answers: AnswerMultiset;
  /** Whether two people quarantined it: its answers are set aside. */
  readonly aside: boolean;
}

/** A scanned rating in force with its marks under the month's key. */
export interface MarkedRating {
  readonly month: Month;
  readonly answers: string;
  readonly browser: string;
  readonly burst: string;
}

/** The policy numbers that say how many make a group. */
export type GroupNumbers = Pick<IntegrityNumbers, 'browserRatings' | 'identicalRatings' | 'burstRatings'>;

/**
 * The groups among a compound's ratings in force, every rating in one at most: those of one browser first, of the rest equal strings
 * (four aspects answered at least) inside one burst mark, of the rest whole bursts. The order of `ratings` changes nothing; the marks
 * themselves are left behind. METHOD §6.
 */
export function ratingGroups(
  ratings: readonly MarkedRating[],
  numbers: GroupNumbers,
): readonly RatingGroup[] {
  const groups: RatingGroup[] = [];
  let rest = ratings;
  const take = (
    kind: RatingGroup['kind'],
    least: number,
    markOf: (rating: MarkedRating) => string | undefined,
  ) => {
    const together = Map.groupBy(rest, markOf);
    const alone: (readonly MarkedRating[])[] = [];
    for (const [mark, same] of together) {
      if (mark === undefined || same.length < least) alone.push(same);
      else
        groups.push({
          kind,
          month: same[0]?.month ?? ('' as Month),
          answers: multisetOf(same),
          aside: false,
        });
    }
    rest = alone.flat();
  };
  take('browser', numbers.browserRatings, ({ month, browser }) => marked(month, browser));
  take('identical', numbers.identicalRatings, ({ month, burst, answers }) =>
    answered(answers) < 4 ? undefined : marked(month, burst, answers),
  );
  take('burst', numbers.burstRatings, ({ month, burst }) => marked(month, burst));
  return groups.sort((a, b) => (sortText(a) < sortText(b) ? -1 : 1));
}

/** How many aspects packed answers answer. */
export function answered(answers: string): number {
  let count = 0;
  for (let at = 0; at < 7; at++) if (answers[at] !== '-') count += 1;
  return count;
}

function marked(month: Month, mark: string, more = ''): string | undefined {
  return mark === '' ? undefined : `${month} ${mark} ${more}`;
}

function multisetOf(ratings: readonly MarkedRating[]): AnswerMultiset {
  const counts = new Map<string, number>();
  for (const { answers } of ratings) counts.set(answers, (counts.get(answers) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}

function sortText({ kind, month, answers }: RatingGroup): string {
  return `${month} ${kind} ${answers.map((pair) => pair.join('*')).join()}`;
}
