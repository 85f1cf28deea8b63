import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CompoundId } from '../../../functions/domain/compound.ts';
import type { TallySums } from '../../../functions/domain/compound-tally.ts';
import type { Month } from '../../../functions/domain/month.ts';
import { type CountedBefore, inTens } from '../../../functions/domain/result/in-tens.ts';
import { addPage, finishTally, startTally } from '../../../functions/domain/tally.ts';
import { plannedOf, planOf, policyOf } from '../../support/plans.ts';
import { rowOf } from '../../support/rating-rows.ts';

const policy = policyOf();
const months = ['2026-08', '2026-09', '2026-10', '2026-11'] as Month[];
const [august, september, october, november] = months as Month[] as [Month, Month, Month, Month];

/** Who rated when: household numbers by month. */
type Given = Readonly<Partial<Record<Month, readonly number[]>>>;

/** The tally at the close of `close` over three months, as rows of the store would give it. */
function tallyAt(compound: string, given: Given, close: Month): TallySums {
  const window = months.slice(Math.max(0, months.indexOf(close) - 2), months.indexOf(close) + 1).toReversed();
  const tally = startTally(compound as CompoundId, policy);
  for (const [age, month] of window.entries())
    addPage(
      tally,
      month,
      (given[month] ?? []).map((n) => rowOf(n, month, window.slice(age + 1), '4455443-')),
    );
  return finishTally(tally);
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** The compounds of one firm, evaluated in October and then in November. */
function evaluated(all: readonly Given[], households = 200) {
  const planned = all.map((_, index) => plannedOf(`C00${index}`, 'firm', households));
  const from = { month: october, version: 1 };
  const before = new Map<CompoundId, CountedBefore>(
    planned.map((one, index) => [
      one.compound,
      { planned: one, tally: tallyAt(one.compound, all[index] ?? {}, october), from },
    ]),
  );
  const now = planned.map(({ compound }, index) => tallyAt(compound, all[index] ?? {}, november));
  return {
    plan: planOf(planned),
    now,
    before,
    ...inTens(planOf(planned), now, [{ of: from, counted: before }]),
  };
}

describe('new answers enter in tens', () => {
  const sixty: Given = { [september]: range(1, 60) };

  it('a project with nine households more stands as it was, with ten more it moves', () => {
    const nine = evaluated([{ ...sixty, [november]: range(61, 69) }]);
    expect(nine.carried).toEqual([{ compound: 'C000', month: october, version: 1 }]);
    expect(nine.tallies).toEqual([nine.before.get('C000' as CompoundId)?.tally]);
    const ten = evaluated([{ ...sixty, [november]: range(61, 70) }]);
    expect([ten.carried, ten.tallies]).toEqual([[], ten.now]);
  });

  it('so does one whose households left the window, or rated anew', () => {
    expect(evaluated([{ ...sixty, [august]: range(61, 69) }]).carried).toHaveLength(1);
    expect(evaluated([{ ...sixty, [august]: range(61, 70) }]).carried).toEqual([]);
    expect(evaluated([{ ...sixty, [november]: range(1, 9) }]).carried).toHaveLength(1);
    expect(evaluated([{ ...sixty, [november]: range(1, 10) }]).carried).toEqual([]);
  });

  it('counts a household that rated again once, though one answer came and one left', () => {
    expect(evaluated([{ ...sixty, [november]: range(1, 6) }]).carried).toHaveLength(1);
  });

  it('moves nothing where nothing changed, and everything in a first evaluation', () => {
    expect(evaluated([sixty]).carried).toEqual([]);
    const { plan, now } = evaluated([{ ...sixty, [november]: [61] }]);
    expect(inTens(plan, now, [])).toEqual({ tallies: now, carried: [] });
  });

  it('lets small compounds of a firm, which are never shown alone, move together', () => {
    const small = (first: number): Given => ({
      [september]: range(1, 20),
      [november]: range(first, first + 4),
    });
    expect(evaluated([small(21), small(21)]).carried).toEqual([]);
    expect(evaluated([small(21), { [september]: range(1, 20) }]).carried).toHaveLength(2);
  });

  it('compares with the evaluation whose figures stand, so that changes add up to ten over the months', () => {
    const given: Given = { [september]: range(1, 60), [october]: range(61, 66), [november]: range(67, 71) };
    const planned = plannedOf('C000', 'firm', 200);
    const shown = {
      planned,
      tally: tallyAt('C000', given, september),
      from: { month: september, version: 1 },
    };
    const now = [tallyAt('C000', given, november)];
    expect(
      inTens(planOf([planned]), now, [{ of: shown.from, counted: new Map([[planned.compound, shown]]) }])
        .carried,
    ).toEqual([]);
  });

  it('lets no compound in that is new with fewer than ten answers: it stands as if nobody had answered', () => {
    const { plan, before, now } = evaluated([
      sixty,
      { [november]: range(1, 9) },
      { [november]: range(1, 10) },
    ]);
    const of = { month: october, version: 1 };
    const known = new Map([...before].slice(0, 1));
    const alone = (index: number) => {
      const compounds = plan.compounds.filter((_, place) => place === 0 || place === index);
      const tallies = now.filter((_, place) => place === 0 || place === index);
      return inTens({ ...plan, compounds }, tallies, [{ of, counted: known }]);
    };
    expect(alone(1).carried.map(({ compound }) => compound)).toEqual(['C000', 'C001']);
    expect(alone(1).tallies[1]).toMatchObject({ patterns: [], modes: { qr: 0, paper: 0 } });
    expect(alone(2).carried).toEqual([]);
  });

  it('compares with every version of the month before that somebody may have read', () => {
    const { plan, now, before } = evaluated([{ ...sixty, [november]: range(61, 64) }]);
    const of = { month: october, version: 2 };
    const fewer = new Map(
      [...before].map(([id, was]) => [
        id,
        { ...was, from: of, tally: tallyAt(id, { [september]: range(1, 48) }, october) },
      ]),
    );
    const second = { of, counted: fewer };
    expect(inTens(plan, now, [second]).carried).toEqual([]);
    const first = { of: { month: october, version: 1 }, counted: before };
    expect(inTens(plan, now, [second, first]).carried).toEqual([{ compound: 'C000', ...of }]);
  });

  it('so that what two months’ figures differ by is nobody’s, or ten households’ at least', () => {
    const some = fc.uniqueArray(fc.integer({ min: 1, max: 70 }), { maxLength: 40 });
    const given = fc.record({ [august]: some, [september]: some, [october]: some, [november]: some });
    fc.assert(
      fc.property(fc.array(given, { minLength: 1, maxLength: 4 }), (all) => {
        const { plan, tallies, before, now } = evaluated(all as readonly Given[], 80);
        const shownAlone = (index: number) =>
          [now[index], before.get(plan.compounds[index]?.compound as CompoundId)?.tally].some(
            (tally) => (tally?.patterns[0]?.n ?? 0) >= 44,
          );
        const units = Map.groupBy(plan.compounds.keys(), (index) =>
          shownAlone(index) ? `${index}` : 'rest',
        );
        for (const unit of units.values()) {
          const moved = unit.filter((index) => tallies[index] === now[index]);
          expect([0, unit.length]).toContain(moved.length);
          if (moved.length === 0) continue;
          const changed = unit.reduce((sum, index) => sum + changedIn(all[index] as Given), 0);
          expect(changed === 0 || changed >= 10).toBe(true);
        }
      }),
    );
  });
});

/** Households whose answer in force differs between the two evaluations, counted from who rated when. */
function changedIn(given: Given): number {
  const latest = (household: number, window: readonly Month[]) =>
    window.findLast((month) => given[month]?.includes(household));
  return range(1, 70).filter(
    (n) => latest(n, [august, september, october]) !== latest(n, [september, october, november]),
  ).length;
}
