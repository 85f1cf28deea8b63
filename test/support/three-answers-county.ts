import type { Month } from '../../functions/domain/month.ts';
import { addCounty, type County, sampleRating } from './county.ts';
import { runMonth } from './run-month.ts';
import { type TestWorld, testWorld } from './world.ts';

/** The month that `threeAnswersCounty` has sealed. */
export const threeAnswersMonth = '2026-11' as Month;

/** A sealed month in which firm 1 serves compounds 1 and 3, firm 2 serves 2 and 4; compound 3 gave three answers, the others seventy. */
export async function threeAnswersCounty(): Promise<{ readonly world: TestWorld; readonly county: County }> {
  const world = await testWorld({ now: '2026-12-01T00:20:00+08:00' });
  const county = await addCounty(world);
  for (const [index, { id }] of county.compounds.entries()) {
    const numbers = Array.from({ length: index === 2 ? 3 : 70 }, (_, number) => number + 1);
    const rating = (n: number) =>
      sampleRating(world, threeAnswersMonth, id, n, { answers: `${1 + (n % 5)}444444-` });
    await world.ratings.fill(await Promise.all(numbers.map(rating)));
  }
  await runMonth(world, threeAnswersMonth);
  return { world, county };
}
