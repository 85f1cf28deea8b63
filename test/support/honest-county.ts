import type { Month } from '../../functions/domain/month.ts';
import type { Policy } from '../../functions/domain/policy.ts';
import type { Rating } from '../../functions/domain/rating.ts';
import type { Annex } from '../../functions/domain/result/manifest.ts';
import type { World } from '../../functions/ports.ts';
import { addCounty, type County, sampleRating } from './county.ts';
import { type TestWorld, testWorld } from './world.ts';

/** The month that `honestCounty` has closed. */
export const honestMonth = '2026-11' as Month;

const perCompound = 60;
/** Answers whose mean is near `25 (level − 1)`, never the same everywhere. */
const strings = ['', '1121112-', '2232223-', '3343332-', '4454443-', '5545554-'] as const;

/**
 * Ten firms with two compounds of 200 households each, 60 answers in every compound, scores rising by about seven points from firm to firm
 * (firms[0] is the worst); twenty minutes after the close. `oddities` changes single ratings: by place of the firm and number of the household.
 */
export async function honestCounty(
  oddities: (firm: number, household: number) => Partial<Rating> = () => ({}),
  policy: Partial<Policy> = {},
): Promise<{ readonly world: TestWorld; readonly county: County }> {
  const world = await testWorld({ now: '2026-12-01T00:20:00+08:00' });
  const county = await addCounty(world, {
    firms: 10,
    compounds: 20,
    months: [honestMonth],
    policy: { windowMonths: 1, from: honestMonth, ...policy },
  });
  await rateHonestly(world, county, honestMonth, oddities);
  return { world, county };
}

/** Fills in a month of that county. */
export async function rateHonestly(
  world: Pick<World, 'ratings' | 'pseudonyms'>,
  county: County,
  month: Month,
  oddities: (firm: number, household: number) => Partial<Rating>,
  households: (compound: number) => readonly number[] = () => numbers(perCompound),
): Promise<void> {
  for (const [index, { id }] of county.compounds.entries()) {
    const firm = index % 10;
    const rows = households(index).map((number) =>
      sampleRating(world, month, id, number, {
        answers: answersOf(25 + 7 * firm, number),
        ...oddities(firm, number),
      }),
    );
    await world.ratings.fill(await Promise.all(rows));
  }
}

/** Whole numbers from 1. */
export function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

/** The internal record of a sealed version. */
export async function annexOf(
  world: Pick<World, 'results'>,
  version = 1,
  month = honestMonth,
): Promise<Annex> {
  const text = await world.results.document(month, version, 'annex');
  if (text === undefined) throw new Error(`${month} v${version} is not sealed`);
  return JSON.parse(text);
}

function answersOf(score: number, household: number): string {
  const level = 1 + score / 25;
  const up = ((household * 37) % 100) / 100 < level % 1 ? 1 : 0;
  return strings[Math.floor(level) + up] ?? '';
}
