import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Month } from '../../functions/domain/month.ts';
import type { Rating } from '../../functions/domain/rating.ts';
import type { Manifest } from '../../functions/domain/result/manifest.ts';
import { plan } from '../../functions/ranking/plan.ts';
import { rank } from '../../functions/ranking/rank.ts';
import { seal } from '../../functions/ranking/seal.ts';
import { tally } from '../../functions/ranking/tally.ts';
import { addCounty, type County, sampleRating } from '../support/county.ts';
import { runMonth, sealedText } from '../support/run-month.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const firms = 10;
const households = 60;

/** Every household of every compound rates in October and November, firms by their number better; household 1 also in September. */
async function fillMonths(world: TestWorld, county: County, backwards = false): Promise<void> {
  const ratings: Rating[] = [];
  for (const [index, { id }] of county.compounds.entries()) {
    for (let number = 1; number <= households; number++) {
      const score = 1 + ((number + index) % 5);
      const answers = `${Math.min(5, Math.max(1, score + (index > 5 ? 1 : -1)))}44-${score}3-a`;
      const earlier = { '2026-10': ['2026-09'], '2026-11': ['2026-10', '2026-09'] };
      for (const [month, earlierMonths] of Object.entries(earlier))
        ratings.push(await sampleRating(world, month, id, number, { answers, earlierMonths }));
      if (number === 1)
        ratings.push(await sampleRating(world, '2026-09', id, number, { answers: '1111111-' }));
    }
  }
  await world.ratings.fill(backwards ? ratings.reverse() : ratings);
}

describe('the month', () => {
  let world: TestWorld;
  let county: County;

  beforeAll(async () => {
    world = await testWorld({ now: '2026-12-01T00:20:00+08:00' });
    county = await addCounty(world, { firms, compounds: firms });
    await fillMonths(world, county);
    await runMonth(world, '2026-11');
  });
  afterAll(() => world.stop());

  it('counts a household once, by its latest rating in the window', async () => {
    const manifest: Manifest = JSON.parse(await sealedText(world, '2026-11'));
    expect(manifest.counts.ratings).toBe(firms * households);
    expect(manifest.counts.superseded).toBe(firms * households + firms);
    expect(manifest.firms).toHaveLength(firms);
  });

  it('gives the same bytes when every step runs again, in any order of crash', async () => {
    const before = await sealedText(world, '2026-11');
    const input = { month: '2026-11', run: 'v1' };
    await plan(world, input);
    await tally(world, { ...input, batch: 0 });
    await rank(world, input);
    await seal(world, input);
    await Promise.all([runMonth(world, '2026-11'), runMonth(world, '2026-11')]);
    expect(await sealedText(world, '2026-11')).toBe(before);
    expect(await world.results.sealedVersion('2026-11' as Month)).toBe(1);
  });

  it('gives the same bytes from the same ratings in another order under other keys', async () => {
    const text = await sealedText(world, '2026-11');
    const other = await testWorld({ now: '2026-12-01T00:20:00+08:00' });
    await fillMonths(other, await addCounty(other, { firms, compounds: firms }), true);
    await runMonth(other, '2026-11');
    expect(await sealedText(other, '2026-11')).toBe(text);
    await other.stop();
  });

  it('refuses a month that is not over', async () => {
    await expect(plan(world, { month: '2026-12', run: 'v1' })).rejects.toThrow('still open');
  });

  it('refuses steps before their time and words that name no step', async () => {
    await expect(tally(world, { month: '2026-10', run: 'v1', batch: 0 })).rejects.toThrow(
      'plan step comes first',
    );
    await expect(seal(world, { month: '2026-10', run: 'v1' })).rejects.toThrow('rank step comes first');
    await expect(rank(world, { month: '2026-13', run: 'v1' })).rejects.toThrow('a step needs');
    await expect(tally(world, { month: '2026-11', run: 'v0', batch: 0 })).rejects.toThrow('a step needs');
  });

  it('is stopped by a crash between any two steps and finished by the next run with the same bytes', async () => {
    const input = { month: '2026-10', run: 'v1' };
    const whole = await testWorld({ now: '2026-12-01T00:20:00+08:00' });
    await fillMonths(whole, await addCounty(whole, { firms, compounds: firms }));
    await plan(whole, input);
    await plan(whole, input);
    await tally(whole, { ...input, batch: 0 });
    await tally(whole, { ...input, batch: 0 });
    await rank(whole, input);
    await runMonth(whole, '2026-10');
    await runMonth(world, '2026-10');
    expect(await sealedText(whole, '2026-10')).toBe(await sealedText(world, '2026-10'));
    await whole.stop();
  });

  it('refuses ratings that changed after they were tallied, until a new version names the one it supersedes', async () => {
    const changed = await testWorld({ now: '2026-12-01T00:20:00+08:00' });
    const standing = await addCounty(changed, { firms, compounds: firms });
    await fillMonths(changed, standing);
    const input = { month: '2026-11', run: 'v1' };
    await plan(changed, input);
    await tally(changed, { ...input, batch: 0 });
    const [first] = standing.compounds;
    if (first === undefined) throw new Error('no compound');
    await changed.ratings.fill([await sampleRating(changed, '2026-11', first.id, 150)]);
    await expect(tally(changed, { ...input, batch: 0 })).rejects.toThrow('a new version must supersede v1');
    await changed.stop();
  });
});
