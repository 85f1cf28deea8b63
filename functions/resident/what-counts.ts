import type { Household } from '../domain/household.ts';
import { addMonths, type Day, lastDay, type Month } from '../domain/month.ts';
import { cameFromElsewhere, mayDisown } from '../domain/other-browser.ts';
import type { Pseudonym, Rating } from '../domain/rating.ts';
import { earlierInWindow, windowOf } from '../domain/window.ts';
import type { ResidentWorld } from './resident-world.ts';

/** The newest month before the present one in which the household rated, and up to the end of which day that rating counts. */
export interface Earlier {
  readonly month: Month;
  readonly until: Day;
}

/** What counts for a household in a month's window, as one browser sees it. */
export interface Counting {
  /** The rating of the month itself; `earlier` where there is none. */
  readonly standing: Rating | undefined;
  readonly earlier: Earlier | undefined;
  /** This browser's mark in the month, and whether the standing rating was given in it. */
  readonly mark: string;
  readonly own: boolean;
  readonly mayDisown: boolean;
}

/** Looks for it; reads only. Undefined where the month has no key: not yet made, or destroyed. */
export async function findCounting(
  world: Pick<ResidentWorld, 'pseudonyms' | 'ratings'>,
  household: Household,
  browser: string,
  month: Month,
  windowMonths: number,
): Promise<Counting | undefined> {
  const pseudonyms = await world.pseudonyms.of(household, windowOf(month, windowMonths));
  if (!pseudonyms.has(month)) return undefined;
  const find = (of: Month) => findRating(world, household, pseudonyms, of);
  const [mark, standing] = await Promise.all([world.pseudonyms.mark(month, 'browser', browser), find(month)]);
  const earlier = standing === undefined ? await countingFrom(month, windowMonths, find) : undefined;
  return {
    standing,
    earlier,
    mark,
    own: standing !== undefined && !cameFromElsewhere(standing, mark),
    mayDisown: mayDisown(standing, earlier !== undefined, mark),
  };
}

async function countingFrom(
  month: Month,
  windowMonths: number,
  find: (month: Month) => Promise<Rating | undefined>,
): Promise<Earlier | undefined> {
  const months = earlierInWindow(month, windowMonths);
  const found = await Promise.all(months.map(find));
  const last = months.find((_, index) => found[index] !== undefined);
  return last && { month: last, until: lastDay(addMonths(last, windowMonths - 1)) };
}

async function findRating(
  world: Pick<ResidentWorld, 'ratings'>,
  household: Household,
  pseudonyms: ReadonlyMap<Month, Pseudonym>,
  month: Month,
): Promise<Rating | undefined> {
  const pseudonym = pseudonyms.get(month);
  return pseudonym && (await world.ratings.find(month, household.compound, pseudonym));
}
