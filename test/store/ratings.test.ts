import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMonths, type Month } from '../../functions/domain/month.ts';
import type { Pseudonym, Rating } from '../../functions/domain/rating.ts';
import { ratingItem } from '../../functions/store/rating-item.ts';
import { addCounty, sampleCompound, sampleFirm, sampleRating } from '../support/county.ts';
import { engines } from '../support/database.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const november = '2026-11' as Month;
const compound = sampleCompound(1, sampleFirm(1).id).id;

/** Pseudonyms of the eleven months before, as many as a rating may carry. */
const yearBefore = Object.fromEntries(
  Array.from({ length: 11 }, (_, back) => [addMonths(november, -back - 1), 'z'.repeat(16)]),
) as Rating['earlier'];

describe.each(await engines())('ratings on $name', (engine) => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await testWorld({ engine });
    await addCounty(world);
  });
  afterAll(() => world.stop());

  const rating = (number: number, given: Partial<Rating> = {}) =>
    sampleRating(world, november, compound, number, given);

  it('finds a rating as it was kept, and none where none was', async () => {
    const given = await sampleRating(world, november, compound, 1, {
      earlierMonths: ['2026-09', '2026-10'],
      contested: true,
      mode: 'paper',
      browser: '',
    });
    expect(await world.ratings.keep(given)).toEqual({ kept: true });
    expect(await world.ratings.find(november, compound, given.pseudonym)).toEqual(given);
    expect(await world.ratings.find(november, compound, 'nobody' as Pseudonym)).toBeUndefined();
  });

  it('keeps one of 50 identical submissions and shows the others what stands there', async () => {
    const same = await rating(2);
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => world.ratings.keep(same)));
    expect(outcomes.filter(({ kept }) => kept)).toHaveLength(1);
    expect(
      outcomes
        .filter(({ kept }) => !kept)
        .every((outcome) => 'standing' in outcome && outcome.standing?.requestId === same.requestId),
    ).toBe(true);
  });

  it('lets one of two who edit at once through, and the other sees that edit', async () => {
    const first = await rating(3);
    await world.ratings.keep(first);
    const edits = [
      { ...first, rev: 2, answers: '1111111-' },
      { ...first, rev: 2, answers: '5555555-' },
    ];
    const outcomes = await Promise.all(edits.map((edit) => world.ratings.keep(edit)));
    const winner = edits[outcomes.findIndex(({ kept }) => kept)];
    expect(outcomes.map(({ kept }) => kept).sort()).toEqual([false, true]);
    expect(outcomes.find(({ kept }) => !kept)).toEqual({ kept: false, standing: winner });
  });

  it('keeps edit 2 when a late repetition of edit 1 arrives, whatever the order of retries', async () => {
    let household = 1000;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 8 }),
        async (revs) => {
          const first = await rating(household++);
          let highest = 0;
          for (const rev of revs) {
            const { kept } = await world.ratings.keep({ ...first, rev, requestId: `edit ${rev}` });
            expect(kept).toBe(rev === highest + 1);
            if (kept) highest = rev;
            const standing = await world.ratings.find(november, compound, first.pseudonym);
            expect(standing?.rev).toBe(highest === 0 ? undefined : highest);
          }
        },
      ),
      { numRuns: 10 },
    );
  });

  it('refuses a 21st edit whatever the form says', async () => {
    const first = await rating(4);
    for (let rev = 1; rev <= 20; rev++) expect((await world.ratings.keep({ ...first, rev })).kept).toBe(true);
    expect(await world.ratings.keep({ ...first, rev: 21 })).toMatchObject({
      kept: false,
      standing: { rev: 20 },
    });
  });

  it('fits into one write unit even with eleven earlier months, the longest window', async () => {
    const big = {
      ...(await rating(5)),
      earlier: yearBefore,
      rev: 1,
      mode: 'paper' as const,
      contested: true,
    };
    world.countAfresh();
    await world.ratings.keep(big);
    expect(world.consumed).toEqual({ read: 0, write: 1 });
    const bytes = Object.entries(ratingItem(big)).map(([name, value]) => name.length + String(value).length);
    expect(bytes.reduce((sum, size) => sum + size)).toBeLessThan(700);
  });

  it('pages through a compound of more than 1 MB, counts it, destroys it, and destroys nothing the second time', async () => {
    const october = '2026-10' as Month;
    const big = sampleCompound(2, sampleFirm(1).id).id;
    const template = await sampleRating(world, october, big, 1, { earlier: yearBefore });
    const many = Array.from({ length: 3500 }, (_, index) => ({
      ...template,
      pseudonym: String(index).padStart(26, '0') as Pseudonym,
    }));
    const progress: number[] = [];
    await world.ratings.fill(many, (count) => progress.push(count));
    expect(progress.at(-1)).toBe(3500);
    const pages = await Array.fromAsync(world.ratings.rowsOf(october, big));
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.flat()).toHaveLength(3500);
    expect(await world.ratings.countOf(october, big)).toBe(3500);
    expect(await world.ratings.destroy(october, big)).toBe(3500);
    expect(await world.ratings.countOf(october, big)).toBe(0);
    expect(await world.ratings.destroy(october, big)).toBe(0);
  }, 120_000);
});
