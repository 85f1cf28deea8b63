import type { CompoundId } from '../../domain/compound.ts';
import type { Day, Month } from '../../domain/month.ts';
import { packTally, unpackTally } from '../../domain/packed-tally.ts';
import { defaultNumbers } from '../../domain/policy.ts';
import type { Pseudonym, Rating, ShortPseudonym } from '../../domain/rating.ts';
import { retally, tallyCompound } from '../../domain/tally.ts';
import { decode, encode } from '../../store/item.ts';
import { ratingItem, ratingOf } from '../../store/rating-item.ts';
import { randomNumbers } from '../simulation/random-numbers.ts';
import { type Measurement, secondsOf, significant } from './measurement.ts';

const months = ['2026-11', '2026-10', '2026-09'] as readonly string[] as readonly Month[];
const compounds = 50;
const perMonth = 1000;

/**
 * Ratings tallied a second on one core against the required 300,000: from rows, from items as the database hands them over, and from
 * packed tallies under new weights.
 */
export async function measure(): Promise<readonly Measurement[]> {
  const county = Array.from({ length: compounds }, (_, h) => rowsOf(h));
  const ratings = compounds * perMonth * months.length;
  const fromRows = await secondsOf(() =>
    county.map((pages, h) => tallyCompound(idOf(h), pages, defaultNumbers)),
  );
  const items = county.map((pages) =>
    pages.map(([month, rows]) => [month, rows.map((row) => encode(ratingItem(row)))] as const),
  );
  const fromItems = await secondsOf(() =>
    items.map((pages, h) => {
      const read = pages.map(([month, page]) => [month, page.map((item) => ratingOf(decode(item)))] as const);
      return tallyCompound(idOf(h), read, defaultNumbers);
    }),
  );
  const packed = county.map((pages, h) => packTally(tallyCompound(idOf(h), pages, defaultNumbers)));
  const fromPacked = await secondsOf(() => packed.map((text) => retally(unpackTally(text), defaultNumbers)));
  const rate = (name: string, seconds: number): Measurement => ({
    name,
    value: significant(ratings / seconds),
    unit: 'ratings/s',
    against: '300,000 ratings/s',
    ratio: significant(ratings / seconds / 300_000),
  });
  return [
    rate('tally from rows', fromRows),
    rate('tally from packed items', fromItems),
    rate('tally anew from packed tallies', fromPacked),
  ];
}

function idOf(h: number): CompoundId {
  return `C${String(h).padStart(3, '0')}` as CompoundId;
}

/** Three months of one compound, a third of the households rating again. */
function rowsOf(h: number): readonly (readonly [Month, readonly Rating[]])[] {
  const random = randomNumbers(h);
  const answer = () => (random.uniform() < 0.1 ? '-' : String(1 + Math.floor(5 * random.uniform())));
  return months.map((month, age) => [
    month,
    Array.from({ length: perMonth }, (_, i): Rating => {
      const household = i + Math.floor((age * perMonth * 2) / 3);
      const nameIn = (one: Month) => `${one}${String(household).padStart(19, 'q')}`;
      const earlier = months.slice(age + 1).map((one) => [one, nameIn(one).slice(0, 16) as ShortPseudonym]);
      return {
        month,
        compound: idOf(h),
        pseudonym: nameIn(month) as Pseudonym,
        earlier: Object.fromEntries(earlier),
        answers: `${Array.from({ length: 7 }, answer).join('')}a`,
        day: `${month}-10` as Day,
        rev: 1,
        requestId: 'abcdefghijklmnopqrstuvwxyz',
        mode: 'qr',
        browser: String(household).padStart(16, 'b'),
        burst: String(household).padStart(8, 'u'),
        contested: false,
      };
    }),
  ]);
}
