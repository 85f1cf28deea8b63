import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Month } from '../../functions/domain/month.ts';
import { sampleCompound, sampleFirm } from '../support/county.ts';
import { engines } from '../support/database.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const november = '2026-11' as Month;
const household = { compound: sampleCompound(1, sampleFirm(1).id).id, number: 7 };

describe.each(await engines())('keys on $name', (engine) => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await testWorld({ engine });
  });
  afterAll(() => world.stop());

  it('makes a month key once, even when two make it at once', async () => {
    const made = await Promise.all([world.monthKeys.makeOnce(november), world.monthKeys.makeOnce(november)]);
    expect([...made].sort()).toEqual([false, true]);
    expect(await world.monthKeys.exists(november)).toBe(true);
  });

  it('destroys a month key once, and never makes that month another', async () => {
    const before = await world.pseudonyms.of(household, [november]);
    expect(before.size).toBe(1);
    expect(await world.monthKeys.destroy(november)).toBe(true);
    expect(await world.monthKeys.destroy(november)).toBe(false);
    expect(await world.monthKeys.destroy('2020-01' as Month)).toBe(false);
    expect(await world.monthKeys.makeOnce(november)).toBe(false);
    expect(await world.monthKeys.exists(november)).toBe(false);
    expect((await world.pseudonyms.of(household, [november])).size).toBe(0);
  });

  it('lets a process that holds a destroyed key drop it within ten minutes', async () => {
    const december = '2026-12' as Month;
    await world.monthKeys.makeOnce(december);
    const other = world.another();
    expect((await other.pseudonyms.of(household, [december])).size).toBe(1);
    await world.monthKeys.destroy(december);
    world.setNow('2026-11-15T12:10:00+08:00');
    expect((await other.pseudonyms.of(household, [december])).size).toBe(0);
  });

  it('makes the first code key once, reads two after a rotation, and retires the oldest at the next', async () => {
    expect(await world.codeKeys.makeFirst()).toBe(false);
    const first = await world.codes.issue(household, 0);
    expect(await world.codeKeys.rotate('1')).toBe('2');
    expect(await world.codeKeys.rotate('1')).toBeUndefined();
    expect(await world.codeKeys.activeIds()).toEqual(['2', '1']);
    const second = await world.codes.issue(household, 0);
    expect([first[0], second[0]]).toEqual(['1', '2']);
    expect(await world.codes.read(first)).toEqual({ keyId: '1', household, issue: 0 });
    expect(await world.codes.read(second)).toEqual({ keyId: '2', household, issue: 0 });
    await world.codeKeys.rotate('2');
    expect(await world.codes.read(first)).toBeUndefined();
    expect((await world.codes.read(second))?.keyId).toBe('2');
  });

  it('reads the code keys once per process', async () => {
    const other = world.another();
    const code = await other.codes.issue(household, 0);
    world.countAfresh();
    for (let times = 0; times < 20; times++) await other.codes.read(`${code.slice(0, -1)}${times % 10}`);
    expect(world.consumed.read).toBe(0);
  });
});
