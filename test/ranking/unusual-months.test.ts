import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Compound } from '../../functions/domain/compound.ts';
import type { Day, Month } from '../../functions/domain/month.ts';
import type { Manifest } from '../../functions/domain/result/manifest.ts';
import { plan } from '../../functions/ranking/plan.ts';
import { verifySealed } from '../../functions/ranking/verify-sealed.ts';
import { addCounty, sampleCompound, sampleRating } from '../support/county.ts';
import { runMonth, sealedText } from '../support/run-month.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const month = '2026-11';
let world: TestWorld;
beforeEach(async () => {
  world = await testWorld({ now: '2026-12-01T00:20:00+08:00' });
});
afterEach(() => world.stop());

/** Seventy households of a compound give answers; their spread is the same in every compound. */
async function rate(compound: Compound | undefined, lift = 0): Promise<void> {
  if (compound === undefined) throw new Error('no compound');
  const answers = (number: number) => `${Math.min(5, 1 + (number % 4) + lift)}444444-`;
  const numbers = Array.from({ length: 70 }, (_, number) => number + 1);
  await world.ratings.fill(
    await Promise.all(
      numbers.map((n) => sampleRating(world, month, compound.id, n, { answers: answers(n) })),
    ),
  );
}

async function evaluated(): Promise<Manifest> {
  await runMonth(world, month);
  expect(await verifySealed(world, month as Month)).toBeUndefined();
  return JSON.parse(await sealedText(world, month));
}

describe('a month through all its steps', () => {
  it('without a single rating is sealed, verifies, and ranks nobody', async () => {
    await addCounty(world);
    expect(await evaluated()).toMatchObject({ c: null, firms: [], projects: [] });
  });

  it('without a compound or a firm is sealed and verifies', async () => {
    await addCounty(world, { firms: 0, compounds: 0 });
    expect(await evaluated()).toMatchObject({ firms: [], unranked: [] });
  });

  it('of a single firm ranks it first of one', async () => {
    const { compounds } = await addCounty(world, { firms: 1, compounds: 1 });
    await rate(compounds[0]);
    const { firms } = await evaluated();
    expect(firms.map(({ rank, lower, upper }) => [rank, lower, upper])).toEqual([[1, 1, 1]]);
  });

  it('gives firms that tie the same rank and the same set, and nobody a place by the order of names', async () => {
    const { compounds } = await addCounty(world, { firms: 3, compounds: 3 });
    for (const compound of compounds) await rate(compound);
    const { firms } = await evaluated();
    expect(firms).toHaveLength(3);
    expect(new Set(firms.map(({ rank, lower, upper }) => `${rank} ${lower} ${upper}`))).toEqual(
      new Set(['1 1 3']),
    );
  });

  it('keeps a compound whose firm changed in the window out of both firms’ figures', async () => {
    const { firms, compounds } = await addCounty(world, { firms: 2, compounds: 2 });
    const [one, two] = firms;
    if (one === undefined || two === undefined) throw new Error('no firms');
    const changed = sampleCompound(9, one.id, {
      tenures: [
        { firm: one.id, from: '2020-01-01' as Day, to: '2026-11-14' as Day },
        { firm: two.id, from: '2026-11-15' as Day },
      ],
    });
    await world.registry.putCompound(changed);
    for (const compound of compounds) await rate(compound);
    await rate(changed, 1);
    const { firms: ranked, modes, projects } = await evaluated();
    expect(ranked.map(({ households, answers }) => [households, answers])).toEqual([
      [200, 70],
      [200, 70],
    ]);
    expect(modes).toMatchObject([{ mode: 'market', handover: true, compounds: 1, answers: 70 }]);
    expect(projects.find(({ compound }) => compound === changed.id)).toMatchObject({ handover: true });
  });

  it('is not begun before it is over, be it this month or one to come', async () => {
    await addCounty(world);
    world.setNow('2026-11-30T23:59:59.999+08:00');
    for (const open of ['2026-11', '2026-12', '2027-05'])
      await expect(plan(world, { month: open, run: 'v1' })).rejects.toThrow('still open');
    expect(await world.evaluations.latestVersion(month as Month)).toBe(0);
  });
});
