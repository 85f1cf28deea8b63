import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CompoundId } from '../../functions/domain/compound.ts';
import type { AuditDraw } from '../../functions/domain/integrity/audit.ts';
import type { Quarantine } from '../../functions/domain/integrity/quarantine.ts';
import type { Day, Month } from '../../functions/domain/month.ts';
import { sampleFirm } from '../support/county.ts';
import { engines } from '../support/database.ts';
import { dyingAudits } from '../support/dying-audits.ts';
import { everythingIn } from '../support/everything.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const month = '2026-11' as Month;
const day = '2026-12-01' as Day;
const compound = 'SENT' as CompoundId;
const drawOf = (index: number, number = 4711): AuditDraw => ({
  month,
  version: 1,
  firm: sampleFirm(index).id,
  households: [{ compound, number }],
  day,
});
const counts = { drawn: 1, reached: 1, confirmed: 0, denied: 1 };

describe.each(await engines())('audits and quarantines on $name', (engine) => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await testWorld({ engine });
  });
  afterAll(() => world.stop());

  it('keeps a draw once: the same again is kept, another differs', async () => {
    expect(await world.audits.keepDraw(drawOf(1))).toBe('kept');
    expect(await world.audits.keepDraw(drawOf(1))).toBe('kept');
    expect(await world.audits.keepDraw(drawOf(1, 12))).toBe('differs');
    expect(await world.audits.of(month)).toEqual([{ ...drawOf(1), state: 'open' }]);
    expect(await world.audits.closed(month)).toEqual([]);
  });

  it('destroys the drawn households when an audit closes, and keeps the counts for ever', async () => {
    await world.audits.keepDraw(drawOf(2, 4712));
    expect(await world.audits.close(month, sampleFirm(2).id, counts, '某所', day)).toBe(true);
    expect(await world.audits.close(month, sampleFirm(2).id, counts, '某所', day)).toBe(true);
    expect(await world.audits.close(month, sampleFirm(2).id, { ...counts, denied: 0 }, '某所', day)).toBe(
      false,
    );
    expect(await world.audits.closed(month)).toMatchObject([
      { firm: sampleFirm(2).id, state: 'closed', ...counts },
    ]);
    expect(JSON.stringify(await everythingIn(world.database.endpoint))).not.toContain('4712');
    expect(await world.audits.keepDraw(drawOf(2, 4712))).toBe('kept');
    expect(JSON.stringify(await world.audits.of(month))).not.toContain('4712');
  });

  it('closes no audit that was never drawn', async () => {
    expect(await world.audits.close(month, sampleFirm(9).id, counts, '某所', day)).toBe(false);
  });

  it('sweeps away the households of an audit whose closing died between record and draw, and of those whose time is over', async () => {
    const later = '2027-01' as Month;
    const [first, second] = [day, '2026-12-02' as Day];
    for (const index of [4, 5, 6])
      await world.audits.keepDraw({
        ...drawOf(index, 4700 + index),
        month: later,
        day: index === 5 ? second : first,
      });
    const close = dyingAudits(world.database.endpoint).close(later, sampleFirm(4).id, counts, '某所', day);
    await expect(close).rejects.toThrow('the process died');
    const drawn = async () =>
      (await everythingIn(world.database.endpoint))
        .flatMap(({ text }) => text.match(/470[456]/g) ?? [])
        .toSorted();
    expect(await drawn()).toEqual(['4704', '4705', '4706']);
    expect(await world.audits.sweep(later, async () => false)).toBe(1);
    expect(await drawn()).toEqual(['4705', '4706']);
    expect(await world.audits.sweep(later, async (given) => given === second)).toBe(1);
    expect(await world.audits.of(later)).toMatchObject([
      { firm: sampleFirm(4).id, state: 'closed', ...counts },
      { firm: sampleFirm(6).id, state: 'open' },
    ]);
    expect(await world.audits.sweep(later, async () => true)).toBe(1);
    expect(await world.audits.sweep(later, async () => true)).toBe(0);
    expect(await drawn()).toEqual([]);
  });

  it('destroys the households of audits that lapse', async () => {
    expect(await world.audits.sweep(month, async () => true)).toBe(1);
    expect(await world.audits.of(month)).toHaveLength(1);
    expect(await world.audits.sweep(month, async () => true)).toBe(0);
  });

  it('keeps a proposal and one decision on it', async () => {
    const proposal: Quarantine = {
      number: 1,
      month,
      version: 1,
      compound,
      group: 0,
      reason: '同一手机',
      proposer: '甲',
      proposed: day,
      withThem: { answers: 80, score: 70.1234 },
      withoutThem: { answers: 74, score: null },
    };
    const decision = { by: '乙', day, approved: true, reason: '属实' };
    expect(await world.quarantines.decide(month, 1, decision)).toBe(false);
    expect(await world.quarantines.propose(proposal)).toBe('kept');
    expect(await world.quarantines.propose(proposal)).toBe('kept');
    expect(await world.quarantines.propose({ ...proposal, group: 1 })).toBe('differs');
    expect(await world.quarantines.of(month)).toEqual([proposal]);
    expect(await world.quarantines.decide(month, 1, decision)).toBe(true);
    expect(await world.quarantines.decide(month, 1, decision)).toBe(true);
    expect(await world.quarantines.decide(month, 1, { ...decision, approved: false })).toBe(false);
    expect(await world.quarantines.of(month)).toEqual([{ ...proposal, decision }]);
  });
});
