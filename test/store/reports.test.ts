import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CompoundId } from '../../functions/domain/compound.ts';
import type { Day, Month } from '../../functions/domain/month.ts';
import { addCounty } from '../support/county.ts';
import { engines } from '../support/database.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const november = '2026-11' as Month;
const december = '2026-12' as Month;
const day = '2026-11-15' as Day;

describe.each(await engines())('reports on $name', (engine) => {
  let world: TestWorld;
  let compounds: readonly CompoundId[];
  beforeAll(async () => {
    world = await testWorld({ engine });
    compounds = (await addCounty(world, { compounds: 5 })).compounds.map(({ id }) => id);
  });
  afterAll(() => world.stop());

  const at = (index: number) => compounds[index] as CompoundId;

  it('"that was not us" is kept once a household and month, with its first day, by one write unit', async () => {
    const household = { compound: at(0), number: 17 };
    world.countAfresh();
    expect(await world.reports.keepNotUs(november, household, day)).toBe(true);
    expect(world.consumed).toEqual({ read: 0, write: 1 });
    expect(await world.reports.keepNotUs(november, household, '2026-11-20' as Day)).toBe(false);
    expect(await world.reports.keepNotUs(december, household, '2026-12-01' as Day)).toBe(true);
    expect(await world.reports.notUs(november, at(0))).toEqual([{ number: 17, day }]);
  });

  it('said fifty times at once is kept once', async () => {
    const household = { compound: at(1), number: 1 };
    const said = await Promise.all(
      Array.from({ length: 50 }, () => world.reports.keepNotUs(november, household, day)),
    );
    expect(said.filter(Boolean)).toHaveLength(1);
    const pressed = await Promise.all(
      Array.from({ length: 50 }, () => world.reports.keepPressed(november, at(1), 'mark')),
    );
    expect(pressed.filter(Boolean)).toHaveLength(1);
    expect(await world.reports.counts(november, at(1))).toEqual({ notUs: 1, pressed: 1 });
  });

  it('names who needs a new letter in order of the numbers, however many digits they have', async () => {
    for (const number of [1_048_575, 9, 10, 100])
      await world.reports.keepNotUs(november, { compound: at(2), number }, day);
    const numbers = (await world.reports.notUs(november, at(2))).map(({ number }) => number);
    expect(numbers).toEqual([9, 10, 100, 1_048_575]);
  });

  it('counts each kind of a month and compound apart, beside ratings', async () => {
    await world.reports.keepPressed(november, at(3), 'a');
    await world.reports.keepPressed(november, at(3), 'b');
    await world.reports.keepNotUs(november, { compound: at(3), number: 1 }, day);
    expect(await world.reports.counts(november, at(3))).toEqual({ notUs: 1, pressed: 2 });
    expect(await world.reports.counts(december, at(3))).toEqual({ notUs: 0, pressed: 0 });
    expect(await world.ratings.countOf(november, at(3))).toBe(0);
    expect(await Array.fromAsync(world.ratings.rowsOf(november, at(3)))).toEqual([[]]);
  });

  it('destroys a month’s reports of a compound and no others, and nothing the second time', async () => {
    await world.reports.keepPressed(december, at(3), 'a');
    expect(await world.reports.destroy(november, at(3))).toBe(3);
    expect(await world.reports.counts(november, at(3))).toEqual({ notUs: 0, pressed: 0 });
    expect(await world.reports.counts(december, at(3))).toEqual({ notUs: 0, pressed: 1 });
    expect((await world.reports.notUs(november, at(2))).length).toBe(4);
    expect(await world.reports.destroy(november, at(3))).toBe(0);
  });

  it('counts over months a household once that said it was not them in two of them, and pressure in each', async () => {
    const later = { compound: at(4), number: 3 };
    for (const month of [november, december]) {
      await world.reports.keepNotUs(month, later, day);
      await world.reports.keepPressed(month, at(4), `mark ${month}`);
    }
    expect(await world.reports.countsOver([november, december], at(4))).toEqual({ notUs: 1, pressed: 2 });
  });
});
