import { describe, expect, it } from 'vitest';
import type { Compound } from '../../functions/domain/compound.ts';
import type { Month } from '../../functions/domain/month.ts';
import type { Manifest } from '../../functions/domain/result/manifest.ts';
import { decideQuarantine } from '../../functions/integrity/decide-quarantine.ts';
import { proposeQuarantine } from '../../functions/integrity/propose-quarantine.ts';
import { daily } from '../../functions/ranking/daily.ts';
import { recomputeMonth } from '../../functions/ranking/recompute-month.ts';
import { releaseMonth } from '../../functions/ranking/release-month.ts';
import type { County } from '../support/county.ts';
import { annexOf, honestCounty, honestMonth, numbers, rateHonestly } from '../support/honest-county.ts';
import { runMonth, sealedText } from '../support/run-month.ts';
import type { TestWorld } from '../support/world.ts';

const november = honestMonth;
const december = '2026-12' as Month;
const words = { director: '程局长', legalBasis: '某办法第一条' };
const only = { evenWithout: false };

/** The first `count` ratings in each compound of firm 4 come from one browser. */
const oneBrowser = (count: number) => (firm: number, household: number) =>
  firm === 4 && household <= count ? { browser: 'shared0000000000', answers: '5545545-' } : {};

async function quarantined(world: TestWorld, month: Month, compound: Compound | undefined): Promise<void> {
  if (compound === undefined) throw new Error('no compound');
  const named = { compound: compound.id, group: 0, reason: '同一部手机', proposer: '甲' };
  const proposed = await proposeQuarantine(world, month, named);
  if (typeof proposed === 'string') throw new Error(proposed);
  await decideQuarantine(world, month, proposed.number, { by: '乙', approved: true, reason: '属实' });
}

/** December of the same county: two more households in each compound of firm 4. */
async function rateDecember(world: TestWorld, county: County): Promise<void> {
  await world.monthKeys.makeOnce(december);
  const more = (compound: number) => numbers(compound % 10 === 4 ? 2 : 0).map((n) => 60 + n);
  await rateHonestly(world, county, december, () => ({ answers: '5545545-' }), more);
  world.setNow('2027-01-01T00:20:00+08:00');
}

const rowOf = async (world: TestWorld, county: County, month: Month, version = 1) => {
  const manifest: Manifest = JSON.parse(await sealedText(world, month, version));
  const row = manifest.firms.find(({ firm }) => firm === county.firms[4]?.id);
  return { answers: row?.answers, quarantined: manifest.counts.quarantined, waiting: manifest.waiting };
};

describe('a released month computed again', () => {
  it('leaves out a quarantine of fewer than ten, and settles its flags without it, once', async () => {
    const { world, county } = await honestCounty(oneBrowser(6));
    await runMonth(world, november);
    await releaseMonth(world, november, words);
    await quarantined(world, november, county.compounds[4]);
    expect(await recomputeMonth(world, november, '隔离', only)).toBe('too-few-moved');
    world.setNow('2026-12-30T12:00:00+08:00');
    expect((await daily(world)).settled).toEqual([`${november}-v2-a1`]);
    await runMonth(world, november, 2);
    expect((await annexOf(world, 2)).flags.map(({ state }) => state)).toEqual(['lapsed']);
    expect(await rowOf(world, county, november, 2)).toMatchObject({ answers: 120, quarantined: 0 });
    world.setNow('2027-01-02T12:00:00+08:00');
    expect((await daily(world)).settled).toEqual([]);
    await world.stop();
  }, 60_000);

  it('is refused before it is begun where a compound stands as the month before had it', async () => {
    const { world, county } = await honestCounty(oneBrowser(12), { windowMonths: 3, minProjectAnswers: 100 });
    await runMonth(world, november);
    await releaseMonth(world, november, words);
    await rateDecember(world, county);
    await runMonth(world, december);
    expect((await annexOf(world, 1, december)).carried).toHaveLength(2);
    await releaseMonth(world, december, words);
    await quarantined(world, december, county.compounds[4]);
    const begun = await recomputeMonth(world, december, '隔离', only);
    if (typeof begun !== 'string') await runMonth(world, december, begun.version);
    const latest = await world.evaluations.latestVersion(december);
    expect(await world.results.sealedVersion(december)).toBe(latest);
    await world.stop();
  });

  it('is started where a crash kept it from being started', async () => {
    const { world } = await honestCounty(oneBrowser(6));
    await runMonth(world, november);
    world.setNow('2026-12-30T12:00:00+08:00');
    const start = async () => {
      throw new Error('crash');
    };
    await expect(daily({ ...world, executions: { start } })).rejects.toThrow();
    expect([await world.evaluations.latestVersion(november), world.started]).toEqual([2, []]);
    await daily(world);
    expect(world.started.map(({ name }) => name)).toEqual([`${november}-v2-a1`]);
    await world.stop();
  });
});

describe('ratings that two people set aside', () => {
  it('stay aside in every later window that holds them, and released figures cannot be subtracted', async () => {
    const { world, county } = await honestCounty(oneBrowser(12), { windowMonths: 3, minProjectAnswers: 100 });
    await runMonth(world, november);
    await releaseMonth(world, november, words);
    await quarantined(world, november, county.compounds[4]);
    expect(await recomputeMonth(world, november, '隔离', only)).toMatchObject({ version: 2, waits: false });
    await runMonth(world, november, 2);
    await releaseMonth(world, november, words);
    await rateDecember(world, county);
    await runMonth(world, december);
    expect(await rowOf(world, county, november)).toMatchObject({ answers: 120, quarantined: 0 });
    expect(await rowOf(world, county, november, 2)).toMatchObject({ answers: 108, quarantined: 12 });
    expect(await rowOf(world, county, december)).toEqual({ answers: 108, quarantined: 12, waiting: 2 });
    await world.stop();
  });
});
