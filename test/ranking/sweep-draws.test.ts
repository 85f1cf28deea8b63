import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CompoundId } from '../../functions/domain/compound.ts';
import { defaultIntegrityNumbers } from '../../functions/domain/integrity/numbers.ts';
import type { Day, Month } from '../../functions/domain/month.ts';
import { daily } from '../../functions/ranking/daily.ts';
import { sweepDraws } from '../../functions/ranking/sweep-draws.ts';
import { addCounty, sampleFirm } from '../support/county.ts';
import { dyingAudits } from '../support/dying-audits.ts';
import { everythingIn } from '../support/everything.ts';
import { restore } from '../support/restore.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const november = '2026-11' as Month;
const compound = 'SENT' as CompoundId;
const counts = { drawn: 1, reached: 1, confirmed: 1, denied: 0 };
const drawOf = (month: string, day: string, index = 1) => ({
  month: month as Month,
  version: 1,
  firm: sampleFirm(index).id,
  households: [{ compound, number: 4711 }],
  day: day as Day,
});
const drawn = async ({ database }: TestWorld) =>
  (await everythingIn(database.endpoint)).filter(({ text }) => text.includes('4711')).length;

describe('households drawn for a call-back audit', () => {
  let world: TestWorld;
  let backup: TestWorld;
  beforeAll(async () => {
    world = await testWorld({ now: '2026-12-02T12:00:00+08:00' });
    backup = await testWorld();
    const integrity = { ...defaultIntegrityNumbers, lapseWorkingDays: 5 };
    await addCounty(world, { firms: 1, compounds: 1, months: [], policy: { from: november, integrity } });
  });
  afterAll(async () => {
    await world.stop();
    await backup.stop();
  });
  const at = (day: string) => world.setNow(`${day}T12:00:00+08:00`);

  it('do not outlive a closing that died between its two writes', async () => {
    const draw = drawOf(november, '2026-12-01');
    await world.audits.keepDraw(draw);
    await restore(world.database.endpoint, backup.database.endpoint, ['ratings']);
    const dying = dyingAudits(world.database.endpoint);
    const closing = dying.close(november, draw.firm, counts, '某所', '2026-12-02' as Day);
    await expect(closing).rejects.toThrow('the process died');
    expect(await drawn(world)).toBe(1);
    await daily(world);
    expect(await drawn(world)).toBe(0);
    expect(await world.audits.of(november)).toMatchObject([{ state: 'closed', ...counts }]);
  });

  it('go again when a restored backup brings them back', async () => {
    await restore(backup.database.endpoint, world.database.endpoint, ['ratings']);
    expect([await drawn(world), await sweepDraws(world), await drawn(world)]).toEqual([1, 1, 0]);
  });

  it('stay as long as their audit may be closed, by the policy of their month, and not a day longer', async () => {
    await world.audits.keepDraw(drawOf(november, '2026-12-01', 2));
    at('2026-12-08');
    expect([await sweepDraws(world), await drawn(world)]).toEqual([0, 1]);
    at('2026-12-09');
    expect([await sweepDraws(world), await drawn(world)]).toEqual([1, 0]);
  });

  it('go in time whatever became of their month: never sealed, sealed two years late, or under no policy', async () => {
    at('2028-12-01');
    for (const month of ['2025-12', '2026-11', '2026-12', '2028-11'])
      await world.audits.keepDraw(drawOf(month, '2028-11-30', 3));
    expect([await sweepDraws(world), await drawn(world)]).toEqual([0, 4]);
    at('2028-12-08');
    expect([await sweepDraws(world), await drawn(world)]).toEqual([3, 1]);
    at('2028-12-29');
    expect([await sweepDraws(world), await drawn(world)]).toEqual([1, 0]);
  });

  it('are looked for at one query a month', async () => {
    world.countAfresh();
    expect(await sweepDraws(world)).toBe(0);
    expect([...world.database.requests()]).toEqual([['Query', 36]]);
  });
});
