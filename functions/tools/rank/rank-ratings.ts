import type { CompoundTally } from '../../domain/compound-tally.ts';
import { type Day, lastDay, type Month } from '../../domain/month.ts';
import type { Plan } from '../../domain/plan.ts';
import type { Policy } from '../../domain/policy.ts';
import type { MonthRanking } from '../../domain/ranking/month-ranking.ts';
import { rankMonth } from '../../domain/ranking/rank-month.ts';
import { type Pseudonym, type RatingRow, shorten } from '../../domain/rating.ts';
import { tallyCompound } from '../../domain/tally.ts';
import { earlierInWindow, windowOf } from '../../domain/window.ts';
import { BadInput } from '../bad-input.ts';
import type { CompoundLine } from './read-compounds.ts';
import type { RawRatings } from './read-ratings.ts';

/** Files of a ranking from raw answers, as read. */
export interface RawMonth {
  readonly compounds: ReadonlyMap<string, CompoundLine>;
  readonly compoundsFile: string;
  readonly ratings: RawRatings;
}

/**
 * The full method on raw answers: tally, estimates, gates, ranking at the close of `month` (the newest month of the file where not given).
 * Throws BadInput where more households of a compound rated than it has, or nobody rated at all.
 */
export function rankRatings(raw: RawMonth, policy: Policy, month: Month | undefined): MonthRanking {
  const newest = [...raw.ratings.values()]
    .flatMap((byMonth) => [...byMonth.keys()])
    .sort()
    .at(-1);
  const close = month ?? newest;
  if (close === undefined)
    throw new BadInput([{ file: raw.compoundsFile, line: 1, reason: 'no ratings, no ranking' }]);
  const tallies = [...raw.compounds.keys()].map((id) => tallyOf(id, raw, policy, close));
  return rankMonth(planOf(raw, policy, close), tallies);
}

function tallyOf(
  id: string,
  { compounds, compoundsFile, ratings }: RawMonth,
  policy: Policy,
  close: Month,
): CompoundTally {
  const compound = compounds.get(id);
  if (compound === undefined) throw new RangeError(`no compound ${id}`);
  const months = [close, ...earlierInWindow(close, policy.windowMonths)];
  const pages = months.map((month, age): readonly [Month, Iterable<RatingRow>] => [
    month,
    rowsOf(ratings.get(id)?.get(month) ?? new Map(), month, months.slice(age + 1)),
  ]);
  const tally = tallyCompound(compound.planned.compound, pages, policy);
  const answered = tally.modes.qr;
  if (answered > compound.planned.households) {
    const reason = `${answered} households of ${id} rated, but it has ${compound.planned.households}`;
    throw new BadInput([{ file: compoundsFile, line: compound.line, reason }]);
  }
  return tally;
}

/** Rows as the store would hand them over. Household numbers stand in for pseudonyms. */
function* rowsOf(
  households: ReadonlyMap<number, string>,
  month: Month,
  older: readonly Month[],
): Iterable<RatingRow> {
  const day: Day = lastDay(month);
  for (const [household, answers] of households) {
    const pseudonym = String(household).padStart(16, '0').padEnd(26, '0') as Pseudonym;
    const short = shorten(pseudonym);
    const earlier = Object.fromEntries(older.map((one) => [one, short]));
    yield { pseudonym, earlier, answers, day, mode: 'qr', contested: false, browser: '', burst: '' };
  }
}

function planOf({ compounds }: RawMonth, policy: Policy, month: Month): Plan {
  return {
    month,
    version: 1,
    window: windowOf(month, policy.windowMonths),
    policy,
    surveyId: 'file',
    bureau: '',
    trial: false,
    integrity: { day: lastDay(month), audits: [], quarantined: [], again: [] },
    firms: [],
    compounds: [...compounds.values()].map(({ planned }) => planned),
  };
}
