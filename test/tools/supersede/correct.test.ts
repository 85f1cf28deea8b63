import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { openPreview } from '../../../functions/publishing/open-preview.ts';
import { order, sign } from '../../../functions/tools/supersede/correct.ts';
import { closedCounty, closedMonth as month } from '../../support/closed-county.ts';
import { runMonth } from '../../support/run-month.ts';
import { threeAnswersCounty } from '../../support/three-answers-county.ts';
import type { TestWorld } from '../../support/world.ts';

describe('a correction by command', () => {
  let world: TestWorld;
  const said = { log: vi.spyOn(console, 'log'), error: vi.spyOn(console, 'error') };

  beforeAll(async () => {
    for (const spy of Object.values(said)) spy.mockImplementation(() => undefined);
    world = await closedCounty(6);
    await runMonth(world, month);
  });
  afterEach(() => vi.clearAllMocks());
  afterAll(async () => {
    vi.restoreAllMocks();
    await world.stop();
  });

  it('begins nothing when it is ordered, and says how another person signs it', async () => {
    expect(await order(world, month, { reason: '户数更正', by: '经办人' })).toBe(0);
    expect(said.log.mock.calls.join()).toContain('--sign 1');
    expect([await world.evaluations.latestVersion(month), world.started]).toEqual([1, []]);
  });

  it.each(['经办人', ' 经 办 人 '])('is signed by nobody of the name that ordered it: “%s”', async (by) => {
    expect(await sign(world, month, { number: 1, by })).toBe(1);
    expect(said.error.mock.calls.join()).toMatch(/提出更正的人不能签署.*cannot sign it/);
    expect(await world.evaluations.latestVersion(month)).toBe(1);
  });

  it('is begun once another has signed, who may say so twice; and there is no other number', async () => {
    expect(await sign(world, month, { number: 2, by: '局长' })).toBe(1);
    expect(await sign(world, month, { number: 1, by: '局长' })).toBe(0);
    expect(await sign(world, month, { number: 1, by: '局长' })).toBe(0);
    expect(world.started).toHaveLength(1);
    expect(await world.evaluations.plan(month, 2)).toMatchObject({
      supersedes: { version: 1, reason: '户数更正' },
    });
  });

  it('says where it moves too few answers that it is kept for the next month, and begins nothing', async () => {
    const few = await threeAnswersCounty();
    const [[, other], [, , third]] = [few.county.firms, few.county.compounds];
    if (other === undefined || third === undefined) throw new Error('no county');
    await openPreview(few.world, month, { subject: 'officer', name: '经办人' });
    const tenures = [{ firm: other.id, from: '2020-01-01' as never }];
    await few.world.registry.putCompound({ ...third, version: 2, tenures });
    expect(await order(few.world, month, { reason: '服务企业更正', by: '经办人' })).toBe(0);
    expect(await sign(few.world, month, { number: 1, by: '局长' })).toBe(1);
    expect(said.error.mock.calls.join()).toMatch(/自下月起生效.*takes effect with the next month/);
    expect(await few.world.evaluations.latestVersion(month)).toBe(1);
    await few.world.stop();
  });

  it('takes no second order while its version is computed', async () => {
    expect(await order(world, month, { reason: '再更正', by: '经办人' })).toBe(1);
    expect(said.error.mock.calls.join()).toContain('正在计算');
  });
});
