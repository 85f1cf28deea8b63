import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deliver, handOver } from '../../functions/domain/letters/batch-steps.ts';
import type { LetterDecision } from '../../functions/domain/letters/change.ts';
import { printBatch } from '../../functions/domain/letters/print-batch.ts';
import type { Day, Month } from '../../functions/domain/month.ts';
import { deliveredLetters, sampleCompound, sampleFirm, samplePolicy } from '../support/county.ts';
import { engines } from '../support/database.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const firm = sampleFirm(1);

describe.each(await engines())('registry and rules on $name', (engine) => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await testWorld({ engine });
  });
  afterAll(() => world.stop());

  it('keeps a compound and each next version of it, and refuses a version that does not follow', async () => {
    const first = sampleCompound(1, firm.id);
    expect(await world.registry.compound(first.id)).toBeUndefined();
    expect(await world.registry.putCompound(first)).toBe(true);
    expect(await world.registry.putCompound({ ...first, name: '别的' })).toBe(false);
    expect(await world.registry.putCompound({ ...first, version: 3 })).toBe(false);
    const second = { ...first, name: '新名', version: 2 };
    expect(await world.registry.putCompound(second)).toBe(true);
    expect(await world.registry.compound(first.id)).toEqual(second);
  });

  it('lets one of two who change a compound at once through', async () => {
    const first = sampleCompound(2, firm.id);
    await world.registry.putCompound(first);
    const changes = ['甲', '乙'].map((name) => ({ ...first, name, version: 2 }));
    const outcomes = await Promise.all(changes.map((change) => world.registry.putCompound(change)));
    expect([...outcomes].sort()).toEqual([false, true]);
  });

  it('keeps a firm and each next version of it, and lets one of two who change it at once through', async () => {
    const first = sampleFirm(5);
    expect(await world.registry.putFirm(first)).toBe(true);
    expect(await world.registry.putFirm(first)).toBe(true);
    expect(await world.registry.putFirm({ ...first, name: '别的' })).toBe(false);
    expect(await world.registry.putFirm({ ...first, version: 3 })).toBe(false);
    const changes = ['甲', '乙'].map((name) => ({ ...first, name, version: 2 }));
    const outcomes = await Promise.all(changes.map((change) => world.registry.putFirm(change)));
    expect([...outcomes].sort()).toEqual([false, true]);
    expect(await world.registry.firm(first.id)).toEqual(changes[outcomes.indexOf(true)]);
  });

  it('shows another process a change of a compound within a minute', async () => {
    const first = sampleCompound(3, firm.id);
    await world.registry.putCompound(first);
    const other = world.another();
    expect(await other.registry.compound(first.id)).toEqual(first);
    await world.registry.putCompound({ ...first, version: 2 });
    world.setNow('2026-11-15T12:01:00+08:00');
    expect((await other.registry.compound(first.id))?.version).toBe(2);
  });

  it('refuses a compound that would cost a resident more than one small read', async () => {
    const batches = Array.from({ length: 500 }, (_, index) => deliveredLetters(1, { number: index + 1 }));
    const big = { ...sampleCompound(4, firm.id), batches };
    await expect(world.registry.putCompound(big)).rejects.toThrow(RangeError);
  });

  it('has room for 150 letters reissued one by one with all their days, and says when there is none for another', async () => {
    const [day, later] = ['2026-11-15', '2026-12-03'] as const as readonly [Day, Day];
    let compound = sampleCompound(5, firm.id, {
      name: '云澜县南湖街道滨河新城翡翠国际花园二期安置小区(东区)',
      households: { count: 1500, source: '滨河社区居民委员会入户登记', day },
      tenures: [1, 2].map((index) => ({ firm: sampleFirm(index).id, from: day, to: later })),
      communityLine: '0571-8612 3456 转 8001',
    });
    const decided = (decision: LetterDecision) => {
      if ('refused' in decision) throw new Error(decision.refused);
      compound = decision.compound;
      return decision.batch.number;
    };
    const reissue = (household: number) => {
      const households = [[household, household]] as const;
      const number = decided(printBatch(compound, { households, spares: 0, key: '1', day }));
      decided(handOver(compound, number, later));
      decided(deliver(compound, number, later));
    };
    for (let letter = 0; letter < 150; letter++) reissue(1000 - letter * 3);
    compound = { ...compound, version: 1 };
    expect(compound.batches).toHaveLength(151);
    expect(await world.registry.putCompound(compound)).toBe(true);
    expect(await world.another().registry.compound(compound.id)).toStrictEqual(compound);
    for (let letter = 150; letter < 300; letter++) reissue(1000 - letter * 3);
    await expect(world.registry.putCompound({ ...compound, version: 2 })).rejects.toThrow(RangeError);
  });

  it('lists every firm and compound, page after page', async () => {
    for (let index = 10; index < 400; index++)
      await world.registry.putCompound({
        ...sampleCompound(index, firm.id),
        communityLine: '0'.repeat(3000),
      });
    for (const index of [1, 2]) await world.registry.putFirm(sampleFirm(index));
    const compounds = await Array.fromAsync(world.registry.compounds());
    expect(new Set(compounds.map(({ id }) => id)).size).toBe(394);
    expect(await Array.fromAsync(world.registry.firms())).toMatchObject(
      [1, 2, 5].map((index) => ({ id: sampleFirm(index).id })),
    );
    expect(await world.registry.firm(firm.id)).toEqual(firm);
  }, 60_000);

  it('puts the newest policy in force whose first month has come', async () => {
    const of = (from: string, id: string) => samplePolicy({ from: from as Month, id });
    expect(await world.rules.policy('2026-11' as Month)).toBeUndefined();
    world.setNow('2026-11-15T12:02:00+08:00');
    for (const [from, id] of [
      ['2026-06', 'b'],
      ['2026-01', 'a'],
      ['2026-12', 'c'],
    ] as const)
      expect(await world.rules.addPolicy(of(from, id))).toBe(true);
    const names = ['2025-12', '2026-01', '2026-05', '2026-06', '2026-11', '2026-12', '2027-03'].map(
      async (month) => (await world.rules.policy(month as Month))?.id,
    );
    expect(await Promise.all(names)).toEqual([undefined, 'a', 'a', 'b', 'b', 'c', 'c']);
  });

  it('takes the very same policy again, and refuses another for the same first month', async () => {
    const policy = samplePolicy({ from: '2027-06' as Month, id: 'once' });
    expect(await world.rules.addPolicy(policy)).toBe(true);
    expect(await world.rules.addPolicy(policy)).toBe(true);
    expect(await world.rules.addPolicy({ ...policy, passMark: 70 })).toBe(false);
  });
});
