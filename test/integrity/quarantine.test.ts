import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CompoundId } from '../../functions/domain/compound.ts';
import { toldFigures } from '../../functions/domain/integrity/quarantine.ts';
import { closeAudit } from '../../functions/integrity/close-audit.ts';
import { decideQuarantine } from '../../functions/integrity/decide-quarantine.ts';
import { proposeQuarantine } from '../../functions/integrity/propose-quarantine.ts';
import { recomputeMonth } from '../../functions/ranking/recompute-month.ts';
import type { County } from '../support/county.ts';
import { annexOf, honestCounty, honestMonth } from '../support/honest-county.ts';
import { runMonth, sealedText } from '../support/run-month.ts';
import type { TestWorld } from '../support/world.ts';

const month = honestMonth;
/** Twelve ratings in each of the worst firm's compounds come from one browser: all very satisfied. */
const stuffed = (firm: number, household: number) =>
  firm === 0 && household <= 12 ? { browser: 'shared0000000000', answers: '5545545-' } : {};

describe('ratings that came in alike', () => {
  let world: TestWorld;
  let county: County;
  let compound: CompoundId;
  const proposal = () => ({ compound, group: 0, reason: '同一部手机', proposer: '甲' });
  beforeAll(async () => {
    ({ world, county } = await honestCounty(stuffed));
    compound = county.compounds[0]?.id ?? ('' as CompoundId);
    await runMonth(world, month);
  });
  afterAll(() => world.stop());

  it('are counted like all others until two people decide', async () => {
    const tally = await world.evaluations.tally(month, 1, compound);
    expect(tally?.groups).toMatchObject([{ kind: 'browser', answers: [['5545545-', 12]], aside: false }]);
    expect(tally?.modes.qr).toBe(60);
    expect(JSON.parse(await sealedText(world, month)).counts).toMatchObject({
      ratings: 1200,
      quarantined: 0,
    });
  });

  it('are proposed with what the firm’s figures are with and without them', async () => {
    const proposed = await proposeQuarantine(world, month, proposal());
    if (typeof proposed === 'string') throw new Error(proposed);
    expect([proposed.withThem.answers, proposed.withoutThem.answers]).toEqual([120, 108]);
    for (const { score } of [proposed.withThem, proposed.withoutThem])
      expect(Number.isInteger(score)).toBe(true);
    expect(proposed.withThem.score ?? 0).toBeGreaterThan((proposed.withoutThem.score ?? 100) + 3);
    expect(await proposeQuarantine(world, month, proposal())).toBe('proposed-already');
    expect(await proposeQuarantine(world, month, { ...proposal(), group: 1 })).toBe('no-group');
    expect(await world.evaluations.latestVersion(month)).toBe(1);
  });

  it('are not set aside by the person who proposed it, however the name is written', async () => {
    const decision = { approved: true, reason: '属实' };
    for (const by of ['甲', ' 甲 '])
      expect(await decideQuarantine(world, month, 1, { ...decision, by })).toBe('same-person');
    expect(await decideQuarantine(world, month, 2, { ...decision, by: '乙' })).toBe('no-proposal');
    expect((await world.quarantines.of(month))[0]?.decision).toBeUndefined();
  });

  it('once a second person approved are kept aside in the next version and counted there: none is dropped', async () => {
    await decideQuarantine(world, month, 1, { by: '乙', approved: true, reason: '属实' });
    expect(await decideQuarantine(world, month, 1, { by: '丙', approved: false, reason: '' })).toBe(
      'decided-otherwise',
    );
    expect(await recomputeMonth(world, month, '隔离', { evenWithout: false })).toMatchObject({
      version: 2,
      waits: false,
    });
    expect(await recomputeMonth(world, month, '其他', { evenWithout: false })).toBe('under-way');
    await runMonth(world, month, 2);
    const after = await world.evaluations.tally(month, 2, compound);
    expect([after?.modes.qr, after?.excluded.quarantined]).toEqual([48, 12]);
    expect(after?.setAside.quarantined).toEqual([['5545545-', 12]]);
    const { counts, firms } = JSON.parse(await sealedText(world, month, 2));
    expect(counts).toMatchObject({ ratings: 1188, quarantined: 12 });
    const row = firms.find((one: { firm: string }) => one.firm === county.firms[0]?.id);
    expect(row.answers).toBe(108);
    expect(Math.round(row.score)).toBe((await world.quarantines.of(month))[0]?.withoutThem.score);
  });

  it('stay flagged: setting them aside closes no flag', async () => {
    const { flags } = await annexOf(world, 2);
    expect(flags).toMatchObject([{ kind: 'browser', state: 'open', raised: '2026-12-01' }]);
  });
});

describe('calls recorded', () => {
  it('are refused where they do not fit each other or the draw, or there was none', async () => {
    const { world, county } = await honestCounty(stuffed);
    await runMonth(world, month);
    const firm = county.firms[0]?.id;
    const quiet = county.firms[4]?.id;
    if (firm === undefined || quiet === undefined) throw new Error('the county has ten firms');
    const calls = (reached: number, confirmed: number, denied: number) => ({ reached, confirmed, denied });
    expect(await closeAudit(world, month, quiet, calls(1, 1, 0), '某所')).toBe('no-audit');
    for (const wrong of [calls(61, 0, 0), calls(10, 8, 3), calls(-1, 0, 0), calls(1.5, 1, 0)])
      expect(await closeAudit(world, month, firm, wrong, '某所')).toBe('impossible-counts');
    expect(await closeAudit(world, month, firm, calls(50, 40, 9), '某所')).toBe('closed');
    expect(await closeAudit(world, month, firm, calls(50, 40, 9), '某所')).toBe('closed');
    expect(await closeAudit(world, month, firm, calls(50, 41, 9), '某所')).toBe('closed-otherwise');
    await world.stop();
  });
});

it('tells of a group of fewer than ten nothing but counts, and of others no finer than whole points', () => {
  const group = (count: number) => ({ answers: [['5555555-', count]] as const });
  const figures = { answers: 541, score: 66.5402 };
  expect(toldFigures(figures, group(9))).toEqual({ answers: 541, score: null, withheld: true });
  expect(toldFigures(figures, group(10))).toEqual({ answers: 541, score: 67 });
  expect(toldFigures({ answers: 40, score: null }, group(10))).toEqual({ answers: 40, score: null });
});
