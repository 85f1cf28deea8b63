import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CompoundId } from '../../functions/domain/compound.ts';
import type { CompoundTally } from '../../functions/domain/compound-tally.ts';
import type { Day, Month } from '../../functions/domain/month.ts';
import type { Plan } from '../../functions/domain/plan.ts';
import { tallyOfAnswers } from '../../functions/domain/tally.ts';
import { samplePolicy } from '../support/county.ts';
import { engines } from '../support/database.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const november = '2026-11' as Month;

/** A plan of `count` compounds: about 200 bytes each. */
function planOf(count: number, given: Partial<Plan> = {}): Plan {
  return {
    month: november,
    version: 1,
    window: ['2026-09', '2026-10', '2026-11'] as Month[],
    policy: samplePolicy(),
    surveyId: 'default-1',
    bureau: '某县住房和城乡建设局',
    trial: false,
    integrity: { day: '2026-12-01' as Day, audits: [], quarantined: [], again: [] },
    firms: [],
    compounds: Array.from({ length: count }, (_, index) => ({
      compound: String(index).padStart(4, '0') as CompoundId,
      name: `第${index}小区`,
      district: '城东街道',
      mode: 'market',
      households: 200,
      householdsSource: '社区 2026-01-01',
      handover: false,
    })),
    ...given,
  };
}

function tallyOf(compound: string, superseded = 0): CompoundTally {
  return { ...tallyOfAnswers(compound as CompoundId, [['4444444-', 2]], samplePolicy()), superseded };
}

describe.each(await engines())('evaluations on $name', (engine) => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await testWorld({ engine });
  });
  afterAll(() => world.stop());

  it('keeps a plan once: the same again is kept, another differs and changes nothing', async () => {
    expect(await world.evaluations.latestVersion(november)).toBe(0);
    expect(await world.evaluations.keepPlan(planOf(3))).toBe('kept');
    expect(await world.evaluations.keepPlan(planOf(3))).toBe('kept');
    expect(await world.evaluations.keepPlan(planOf(4))).toBe('differs');
    expect(await world.evaluations.plan(november, 1)).toEqual(planOf(3));
    expect(await world.evaluations.plan(november, 2)).toBeUndefined();
  });

  it('keeps one of two different plans that are put at once', async () => {
    const month = '2026-10' as Month;
    const plans = [planOf(5, { month }), planOf(6, { month })];
    const outcomes = await Promise.all(plans.map((plan) => world.evaluations.keepPlan(plan)));
    expect([...outcomes].sort()).toEqual(['differs', 'kept']);
    expect(await world.evaluations.plan(month, 1)).toEqual(plans[outcomes.indexOf('kept')]);
  });

  it('keeps a plan of a province, several items long, and tells the newest version', async () => {
    const long = planOf(8000, { version: 2, supersedes: { version: 1, reason: '更正户数' } });
    expect(JSON.stringify(long).length).toBeGreaterThan(1_000_000);
    expect(await world.evaluations.keepPlan(long)).toBe('kept');
    expect(await world.evaluations.keepPlan(long)).toBe('kept');
    expect(await world.evaluations.plan(november, 2)).toEqual(long);
    expect(await world.evaluations.latestVersion(november)).toBe(2);
  });

  it('gives the tallies of a version in order of compound, whatever order they were kept in', async () => {
    for (const compound of ['0003', '0001', '0002'])
      expect(await world.evaluations.keepTally(november, 1, tallyOf(compound))).toBe('kept');
    expect(await world.evaluations.keepTally(november, 1, tallyOf('0002'))).toBe('kept');
    expect(await world.evaluations.keepTally(november, 1, tallyOf('0002', 1))).toBe('differs');
    const tallies = await Array.fromAsync(world.evaluations.tallies(november, 1));
    expect(tallies).toEqual(['0001', '0002', '0003'].map((compound) => tallyOf(compound)));
    expect(await Array.fromAsync(world.evaluations.tallies(november, 2))).toEqual([]);
  });

  it('moves a nightly count only to a later day, or to the same day counted again', async () => {
    const compound = '0001' as CompoundId;
    const at = (day: string, count: number) =>
      world.evaluations.keepCount(november, compound, day as Day, count);
    await at('2026-11-15', 10);
    await at('2026-11-16', 12);
    await at('2026-11-15', 10);
    await at('2026-11-16', 13);
    const counts = await world.evaluations.counts(november);
    expect([...counts]).toEqual([[compound, { day: '2026-11-16', count: 13 }]]);
  });

  it('keeps the roll of a night once', async () => {
    const day = '2026-11-16' as Day;
    const roll = ['0001', '0002'] as CompoundId[];
    expect(await world.evaluations.roll(november, day)).toBeUndefined();
    expect(await world.evaluations.keepRoll(november, day, roll)).toBe('kept');
    expect(await world.evaluations.keepRoll(november, day, roll.slice(1))).toBe('differs');
    expect(await world.evaluations.roll(november, day)).toEqual(roll);
  });
});
