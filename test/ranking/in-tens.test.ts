import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Month } from '../../functions/domain/month.ts';
import type { Manifest } from '../../functions/domain/result/manifest.ts';
import type { County } from '../support/county.ts';
import { annexOf, honestCounty, honestMonth, numbers, rateHonestly } from '../support/honest-county.ts';
import { runMonth, sealedText } from '../support/run-month.ts';
import type { TestWorld } from '../support/world.ts';

const [december, january] = ['2026-12', '2027-01'] as Month[] as [Month, Month];
const delighted = () => ({ answers: '5545545-' });

describe('figures of month after month', () => {
  let world: TestWorld;
  let county: County;
  beforeAll(async () => {
    ({ world, county } = await honestCounty(() => ({}), { windowMonths: 3, minProjectAnswers: 100 }));
    await runMonth(world, honestMonth);
    for (const month of [december, january]) await world.monthKeys.makeOnce(month);
    // Firms 0 and 10 more (the same firm's second compound) get six more each; firm 4's two compounds get two more each.
    const more: Readonly<Record<number, number>> = { 0: 6, 10: 6, 4: 2, 14: 2 };
    const from = (first: number) => (compound: number) => numbers(more[compound] ?? 0).map((n) => first + n);
    await rateHonestly(world, county, december, delighted, from(60));
    world.setNow('2027-01-01T00:20:00+08:00');
    await runMonth(world, december);
    const yetMore = (compound: number) => (compound % 10 === 4 ? [63, 64, 65, 66] : []);
    await rateHonestly(world, county, january, delighted, yetMore);
    world.setNow('2027-02-01T00:20:00+08:00');
    await runMonth(world, january);
  });
  afterAll(() => world.stop());

  const rowOf = async (month: Month, place: number) => {
    const manifest: Manifest = JSON.parse(await sealedText(world, month));
    return { ...manifest, row: manifest.firms.find(({ firm }) => firm === county.firms[place]?.id) };
  };

  it('a firm whose compounds together have twelve new answers moves', async () => {
    const [before, after] = [await rowOf(honestMonth, 0), await rowOf(december, 0)];
    expect([before.row?.answers, after.row?.answers]).toEqual([120, 132]);
    expect(after.row?.score).toBeGreaterThan(before.row?.score ?? 100);
  });

  it('one with four stands as it was, and the result says of how many compounds that is so', async () => {
    const [before, after] = [await rowOf(honestMonth, 4), await rowOf(december, 4)];
    expect(after.row?.answers).toBe(120);
    expect(Math.abs((after.row?.score ?? 0) - (before.row?.score ?? 100))).toBeLessThan(0.5);
    expect([before.waiting, after.waiting]).toEqual([0, 2]);
    const compounds = [county.compounds[4], county.compounds[14]].map((compound) => compound?.id).sort();
    expect((await annexOf(world, 1, december)).carried).toEqual(
      compounds.map((compound) => ({ compound, month: honestMonth, version: 1 })),
    );
  });

  it('and moves with the twelve that have come together a month later', async () => {
    const after = await rowOf(january, 4);
    expect([after.row?.answers, after.waiting]).toEqual([132, 0]);
  });

  it('adds up every month: rows are the ratings', async () => {
    for (const month of [honestMonth, december, january]) {
      const { firms, counts } = JSON.parse(await sealedText(world, month)) as Manifest;
      expect(firms.reduce((sum, { answers }) => sum + answers, 0)).toBe(counts.ratings);
    }
  });
});
