import { describe, expect, it } from 'vitest';
import type { Month } from '../../functions/domain/month.ts';
import { closeAudit } from '../../functions/integrity/close-audit.ts';
import { daily } from '../../functions/ranking/daily.ts';
import { annexOf, honestCounty, honestMonth, rateHonestly } from '../support/honest-county.ts';
import { runMonth, sealedText } from '../support/run-month.ts';

const month = honestMonth;
const firmsOf = (proposals: readonly { readonly firm: string }[]) => proposals.map(({ firm }) => firm);
/** Six ratings of the best firm's compounds come from one browser. */
const oneBrowser = (firm: number, household: number) =>
  firm === 9 && household <= 6 ? { browser: 'shared0000000000' } : {};
/** Four in five ratings of a decent firm are 1 everywhere, which makes it the worst. */
const ones = (firm: number, household: number) =>
  firm === 5 && household % 5 > 0 ? { answers: '1111111-' } : {};

describe('a flag', () => {
  it('that may have moved a score up keeps the firm off the red list, and off no other', async () => {
    const { world, county } = await honestCounty(oneBrowser);
    await runMonth(world, month);
    const { black, red, flags, heldBack } = await annexOf(world);
    const [worst, best] = [county.firms[0]?.id, county.firms[9]?.id];
    expect(flags).toMatchObject([
      {
        firm: best,
        kind: 'browser',
        direction: 'up',
        state: 'open',
        raised: '2026-12-01',
        lapses: '2026-12-29',
      },
    ]);
    expect([firmsOf(black), firmsOf(red), heldBack]).toEqual([
      [worst],
      [county.firms[8]?.id],
      { black: [], red: [best] },
    ]);
    await world.stop();
  });

  it('of ratings of 1 keeps the firm off the black list, and its lapse does not bring it on: proposals are computed again, once, on the same answers', async () => {
    const { world, county } = await honestCounty(ones);
    await runMonth(world, month);
    const worst = county.firms[5]?.id;
    const first = await annexOf(world);
    expect(first.flags).toMatchObject([{ firm: worst, kind: 'all-one', direction: 'down', state: 'open' }]);
    expect(first.heldBack.black).toEqual([worst]);

    world.setNow('2026-12-29T12:00:00+08:00');
    expect((await daily(world)).settled).toEqual([]);
    world.setNow('2026-12-30T12:00:00+08:00');
    expect((await daily(world)).settled).toEqual([`${month}-v2-a1`]);
    await runMonth(world, month, 2);
    const second = await annexOf(world, 2);
    expect(second.flags).toMatchObject([{ firm: worst, state: 'lapsed', raised: '2026-12-01' }]);
    expect([firmsOf(second.black), second.heldBack.black]).toEqual([[county.firms[0]?.id], [worst]]);
    expect((await daily(world)).settled).toEqual([]);
    const numbers = async (version: number) => {
      const { version: _, supersedes: __, ...rest } = JSON.parse(await sealedText(world, month, version));
      return rest;
    };
    expect(await numbers(2)).toEqual(await numbers(1));
    await world.stop();
  });
});

describe('a call-back audit', () => {
  it('is drawn with the seal for every firm proposed, held back or flagged: households that rated, none twice', async () => {
    const { world, county } = await honestCounty(oneBrowser);
    await runMonth(world, month);
    const audits = await world.audits.of(month);
    const expected = [county.firms[0], county.firms[8], county.firms[9]].map((firm) => firm?.id).sort();
    expect(firmsOf(audits)).toEqual(expected);
    for (const audit of audits) {
      if (audit.state !== 'open') throw new Error('closed before it was drawn');
      const names = audit.households.map(({ compound, number }) => `${compound} ${number}`);
      expect([names.length, new Set(names).size]).toEqual([60, 60]);
      const served = county.compounds
        .filter(({ tenures }) => tenures[0]?.firm === audit.firm)
        .map(({ id }) => id);
      for (const { compound, number } of audit.households) {
        expect(served).toContain(compound);
        expect(number).toBeLessThanOrEqual(60);
      }
    }
    await runMonth(world, month);
    expect(await world.audits.of(month)).toEqual(audits);
    await world.stop();
  });

  it('that confirms the ratings closes the flag: the firm enters the red list with the next version', async () => {
    const { world, county } = await honestCounty(oneBrowser);
    await runMonth(world, month);
    const best = county.firms[9]?.id;
    for (const { firm } of await world.audits.of(month))
      expect(await closeAudit(world, month, firm, { reached: 55, confirmed: 55, denied: 0 }, '某所')).toBe(
        'closed',
      );
    expect((await daily(world)).settled).toEqual([`${month}-v2-a1`]);
    await runMonth(world, month, 2);
    const { red, black, flags, audits } = await annexOf(world, 2);
    expect([firmsOf(red), firmsOf(black)]).toEqual([[best], [county.firms[0]?.id]]);
    expect(flags).toMatchObject([{ firm: best, state: 'audited' }]);
    expect(audits.find(({ firm }) => firm === best)).toMatchObject({ proven: false, denied: 0 });
    await world.stop();
  });

  it('in which the households stand by their ratings of 1 brings the firm on the black list', async () => {
    const { world, county } = await honestCounty(ones);
    await runMonth(world, month);
    for (const { firm } of await world.audits.of(month))
      await closeAudit(world, month, firm, { reached: 60, confirmed: 60, denied: 0 }, '某所');
    await daily(world);
    await runMonth(world, month, 2);
    expect(firmsOf((await annexOf(world, 2)).black)).toEqual([county.firms[5]?.id]);
    await world.stop();
  });

  it('is drawn also for a firm that was on the black list the month before and is not now', async () => {
    const { world, county } = await honestCounty();
    await runMonth(world, month);
    const december = '2026-12' as Month;
    await world.monthKeys.makeOnce(december);
    const delighted = (firm: number) => (firm === 0 ? { answers: '5545554-' } : {});
    await rateHonestly(world, county, december, delighted);
    world.setNow('2027-01-01T00:20:00+08:00');
    await runMonth(world, december);
    expect(firmsOf((await annexOf(world, 1, december)).black)).not.toContain(county.firms[0]?.id);
    expect(firmsOf(await world.audits.of(december))).toContain(county.firms[0]?.id);
    await world.stop();
  });

  it('that is denied proves stuffing, and no listing stands that would not stand without the fakes', async () => {
    const { world, county } = await honestCounty(oneBrowser);
    await runMonth(world, month);
    const [worst, best] = [county.firms[0], county.firms[9]];
    for (const { firm } of await world.audits.of(month)) {
      const denied = firm === best?.id ? 40 : 1;
      await closeAudit(world, month, firm, { reached: 55, confirmed: 55 - denied, denied }, '某所');
    }
    await daily(world);
    await runMonth(world, month, 2);
    const { red, black, audits, heldBack } = await annexOf(world, 2);
    expect(audits.find(({ firm }) => firm === best?.id)).toMatchObject({ proven: true });
    expect(firmsOf(red)).not.toContain(best?.id);
    expect(heldBack.red).toContain(best?.id);
    expect(firmsOf(black)).toEqual([worst?.id]);
    await world.stop();
  });
});
