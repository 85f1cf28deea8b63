import type { Compound } from '../../domain/compound.ts';
import { type Day, lastDay, type Month } from '../../domain/month.ts';
import { type Rating, type ShortPseudonym, shorten } from '../../domain/rating.ts';
import { earlierInWindow } from '../../domain/window.ts';
import type { World } from '../../ports.ts';
import { type RandomNumbers, randomNumbers } from '../../tools/simulation/random-numbers.ts';
import { answersOf, fakeAnswers } from './answers.ts';
import type { County, Truth } from './county.ts';

/** Household 1 of every compound does not rate in the open month: whoever tries the demo finds its page empty. */
export const visitorsHousehold = 1;

/** Households that answer on paper, and ratings that somebody in the same home changed from another device. */
const paperShare = 0.06;
const contestedShare = 0.007;

/** What a household brings to every month: its own satisfaction, how often it rates, whether the firm rates in its place. */
interface Habit {
  readonly satisfaction: number;
  readonly response: number;
  readonly fake: boolean;
  /** The aspect that its firm does worst, by its place. */
  readonly sore: number | undefined;
  /** Hands in the form on the back of the letter. */
  readonly onPaper: boolean;
}

/**
 * A month's ratings of the whole county, from households that stay themselves from month to month. `upTo` is the last day
 * that has begun; a month that is not over has so much fewer.
 */
export async function* ratingsOfMonth(
  world: Pick<World, 'pseudonyms'>,
  county: County,
  month: Month,
  windowMonths: number,
  upTo: Day,
): AsyncIterable<Rating> {
  const days = Number(lastDay(month).slice(8));
  const begun = upTo < lastDay(month) ? Number(upTo.slice(8)) : days;
  const chance = randomNumbers(Number(month.replace('-', '')));
  for (const compound of county.compounds) {
    const truth = county.truths.get(compound.id);
    if (truth === undefined) continue;
    for (const [index, habit] of habitsOf(compound, truth, month).entries()) {
      const number = index + 1;
      const rates = chance.uniform() < habit.response * (begun / days);
      if (!rates || (begun < days && number === visitorsHousehold)) continue;
      yield await ratingOf(world, { compound, number, habit }, month, windowMonths, begun, chance);
    }
  }
}

function habitsOf(compound: Compound, truth: Truth, month: Month): readonly Habit[] {
  const { mends } = truth;
  const mended = mends !== undefined && month >= mends.from ? mends.by : 0;
  const sore = mends !== undefined && month < mends.from ? mends.sore : undefined;
  const chance = randomNumbers(
    compound.households.count * 131 + [...compound.id].reduce((sum, c) => sum * 37 + c.charCodeAt(0), 0),
  );
  return Array.from({ length: compound.households.count }, () => {
    const temper = chance.normal();
    const fake = chance.uniform() < truth.stuffed;
    const odds = (truth.response / (1 - truth.response)) * Math.exp(0.8 * chance.normal() - 0.15 * temper);
    return {
      satisfaction: truth.satisfaction + mended + 0.75 * temper,
      response: fake ? 0.9 : odds / (1 + odds),
      fake,
      sore,
      onPaper: !fake && chance.uniform() < paperShare,
    };
  });
}

async function ratingOf(
  world: Pick<World, 'pseudonyms'>,
  {
    compound,
    number,
    habit,
  }: { readonly compound: Compound; readonly number: number; readonly habit: Habit },
  month: Month,
  windowMonths: number,
  days: number,
  chance: RandomNumbers,
): Promise<Rating> {
  const months = [month, ...earlierInWindow(month, windowMonths)];
  const names = await world.pseudonyms.of({ compound: compound.id, number }, months);
  const pseudonym = names.get(month);
  if (pseudonym === undefined) throw new Error(`${month} has no key`);
  const earlier: Record<Month, ShortPseudonym> = {};
  for (const [other, name] of names) if (other !== month) earlier[other] = shorten(name);
  return {
    month,
    compound: compound.id,
    pseudonym,
    earlier,
    answers: habit.fake ? fakeAnswers : answersOf(habit.satisfaction, chance, habit.sore),
    day: `${month}-${String(1 + Math.floor(chance.uniform() * days)).padStart(2, '0')}` as Day,
    rev: 1,
    requestId: wordOf(chance),
    ...cameIn(habit, chance),
  };
}

/** How a rating came in: fakes all from the firm's one device, others each from its own, or on paper. */
function cameIn(
  { fake, onPaper }: Habit,
  chance: RandomNumbers,
): Pick<Rating, 'mode' | 'browser' | 'burst' | 'contested'> {
  const [browser, burst] = [wordOf(chance).slice(0, 16), wordOf(chance).slice(0, 8)];
  const contested = chance.uniform() < contestedShare;
  if (onPaper) return { mode: 'paper', browser: '', burst: '', contested: false };
  return { mode: 'qr', browser: fake ? 'demo000000000000' : browser, burst, contested };
}

function wordOf(chance: RandomNumbers): string {
  return Array.from({ length: 26 }, () =>
    'abcdefghijklmnopqrstuvwxyz234567'.charAt(Math.floor(chance.uniform() * 32)),
  ).join('');
}
