import type { Month } from '../../functions/domain/month.ts';
import type { World } from '../../functions/ports.ts';
import { addCounty, sampleRating } from './county.ts';
import { sealedText } from './run-month.ts';
import { type TestWorld, testWorld } from './world.ts';

/** The month that `closedCounty` has closed. */
export const closedMonth = '2026-11' as Month;

/** A world twenty minutes after the close of a month, with a window of one: three firms, and in every compound as many `answers`. */
export async function closedCounty(compounds = 3, answers = 20): Promise<TestWorld> {
  const world = await testWorld({ now: '2026-12-01T00:20:00+08:00' });
  const policy = { windowMonths: 1, from: closedMonth };
  const county = await addCounty(world, { firms: 3, compounds, months: [closedMonth], policy });
  const numbers = Array.from({ length: answers }, (_, index) => index + 1);
  const given = (number: number, index: number) => `${1 + ((number + index) % 5)}4444${1 + (index % 5)}4a`;
  for (const [index, { id }] of county.compounds.entries())
    await world.ratings.fill(
      await Promise.all(
        numbers.map((n) => sampleRating(world, closedMonth, id, n, { answers: given(n, index) })),
      ),
    );
  return world;
}

/** Everything that was sealed of it: the public manifest and the internal record with its proposals. */
export async function sealedOf(world: Pick<World, 'results'>) {
  return {
    manifest: await sealedText(world, closedMonth),
    annex: await world.results.document(closedMonth, 1, 'annex'),
  };
}
