import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Compound, CompoundId } from '../../functions/domain/compound.ts';
import type { Day } from '../../functions/domain/month.ts';
import type { Registry } from '../../functions/ports.ts';
import { importSheet } from '../../functions/registry/import-sheet.ts';
import type { Sheet } from '../../functions/registry/sheet.ts';
import { freshFolder, run } from '../support/command.ts';
import { sampleFirm } from '../support/county.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const sheet = (kind: Sheet['kind'], rows: readonly Record<string, string>[]): Sheet => ({
  kind,
  rows: rows.map((cells, index) => ({ line: index + 2, cells })),
  bad: [],
});
const firms = [1, 2].map((index) => sampleFirm(index).id);
const [a = '', b = ''] = firms;
const compound = (code: string, name: string, given: Record<string, string> = {}) => ({
  compound: code,
  name,
  district: '城东街道',
  mode: 'market',
  households: '300',
  households_source: '社区核定',
  households_day: '2026-11-01',
  ...given,
});
const tenure = (firm: string, from: string, to = '', code = '1ABC') => ({ compound: code, firm, from, to });

const today = '2026-11-20' as Day;

let world: TestWorld;
const imported = (kind: Sheet['kind'], rows: readonly Record<string, string>[]) =>
  importSheet(world, sheet(kind, rows), today, () => {});
const standing = async () => (await world.another().registry.compound('1ABC' as CompoundId))?.tenures;

beforeAll(async () => {
  world = await testWorld();
  await imported(
    'firms',
    firms.map((firm) => ({ firm, name: `物业 ${firm}` })),
  );
  await imported('compounds', [compound('1ABC', '翠屏花园')]);
});
afterAll(() => world.stop());

describe('two rows of one key in a file', () => {
  it('are one firm and one bad row, so that the same file twice changes nothing', async () => {
    const rows = [
      { firm: a, name: '甲' },
      { firm: a, name: '乙' },
    ];
    const first = await imported('firms', rows);
    expect(first.bad).toEqual([
      { line: 3, reason: expect.stringContaining(`${a} stands twice in this file, first on line 2`) },
    ]);
    expect((await imported('firms', rows)).counts).toEqual({ added: 0, changed: 0, unchanged: 1 });
    expect(await world.registry.firm(sampleFirm(1).id)).toMatchObject({ name: '甲', version: 2 });
  });

  it('are one compound and one bad row, by code or by name and district', async () => {
    const rows = [
      compound('', '锦绣家园'),
      compound('', '锦绣家园', { households: '90' }),
      compound('2ABC', '滨河小区'),
      compound('2ABC', '滨河新区'),
    ];
    const first = await imported('compounds', rows);
    expect(first.counts.added).toBe(2);
    expect(first.bad.map(({ line }) => line)).toEqual([3, 5]);
    expect(first.bad[0]?.reason).toContain('first on line 2');
    expect((await imported('compounds', rows)).counts).toEqual({ added: 0, changed: 0, unchanged: 2 });
  });
});

it('tells by line the code of every compound whose row says none, also when it is imported again', async () => {
  const rows = [compound('3ABC', '学府里'), compound('', '书香苑'), compound('', '')];
  const first = await imported('compounds', rows);
  expect(first.given).toEqual([
    { line: 3, id: expect.stringMatching(/^[0-9A-Z]{4}$/), name: '书香苑', district: '城东街道' },
  ]);
  const [{ id } = { id: undefined }] = first.given;
  expect(await world.another().registry.compound(id as CompoundId)).toMatchObject({ name: '书香苑' });
  expect((await imported('compounds', rows)).given).toEqual(first.given);
  const file = join(freshFolder(), 'compounds.csv');
  const header = 'compound,name,district,mode,households,households_source,households_day';
  writeFileSync(file, `${header}\n,书香苑,城东街道,market,90,社区,2026-11-01\n`);
  const { code, out } = await run('tools/registry', ['import', file], {
    DATA_DIR: join(freshFolder(), 'data'),
  });
  expect([code, out]).toEqual([
    0,
    expect.stringContaining(`${file}:2: 小区编码 compound ${id} 书香苑 城东街道\n${file}: compounds: `),
  ]);
});

it('tells one of two clerks who change a firm at once to import again', async () => {
  const registry: Registry = {
    ...world.registry,
    firm: async (id) => {
      const found = await world.registry.firm(id);
      if (found !== undefined)
        await world.registry.putFirm({ ...found, name: '丙', version: found.version + 1 });
      return found;
    },
  };
  const report = await importSheet({ registry }, sheet('firms', [{ firm: b, name: '丁' }]), today, () => {});
  expect(report.bad[0]?.reason).toContain('import again');
  expect(await world.registry.firm(sampleFirm(2).id)).toMatchObject({ name: '丙' });
});

it('takes a lower count of households without a word: letters say which codes answer, not the count', async () => {
  const fewer = compound('1ABC', '翠屏花园', { households: '280' });
  const { counts, bad, notices } = await imported('compounds', [fewer]);
  expect([counts.changed, bad, notices]).toEqual([1, [], []]);
  expect(await world.another().registry.compound('1ABC' as CompoundId)).toMatchObject({
    households: { count: 280 },
    batches: [],
  });
});

describe('a sheet of tenures', () => {
  it('is all that its compounds have: a wrong day is put right, a wrong contract taken out', async () => {
    await imported('tenures', [tenure(a, '2025-01-01', '2026-12-31'), tenure(b, '2027-01-01')]);
    const corrected = [tenure(a, '2024-12-01')];
    const { counts, notices } = await imported('tenures', corrected);
    expect(counts).toEqual({ added: 1, changed: 0, unchanged: 0 });
    expect(notices[0]?.notice).toContain(`${a} 2025-01-01–2026-12-31; ${b} 2027-01-01–`);
    expect(await standing()).toEqual([{ firm: a, from: '2024-12-01' }]);
    const again = await imported('tenures', corrected);
    expect([again.counts, again.notices]).toEqual([{ added: 0, changed: 0, unchanged: 1 }, []]);
  });

  it('takes every tenure from a compound that stands alone on its row', async () => {
    await imported('tenures', [tenure(a, '2024-12-01')]);
    const { counts } = await imported('tenures', [tenure('', '')]);
    expect([counts.changed, await standing()]).toEqual([1, []]);
    expect((await imported('tenures', [tenure('', '')])).counts.unchanged).toBe(1);
    const both = await imported('tenures', [tenure('', ''), tenure(a, '2024-12-01')]);
    expect(both.bad.map(({ line }) => line)).toEqual([2, 3]);
  });

  it('leaves a compound with a bad row as it was, and says so on every row', async () => {
    await imported('tenures', [tenure(a, '2024-12-01', '2025-12-31'), tenure(b, '2026-01-01')]);
    const before = await standing();
    const overlap = await imported('tenures', [tenure(a, '2024-12-01'), tenure(b, '2026-01-01')]);
    expect(overlap.bad.map(({ reason }) => reason)).toEqual([
      expect.stringMatching(/stays as it was: .*line 3/),
      expect.stringContaining('the tenure overlaps another of the same compound, on line 2'),
    ]);
    const wrong = await imported('tenures', [tenure(a, '2024-12-01'), tenure('9.1E+17', '2026-01-01')]);
    expect(wrong.bad[1]?.reason).toContain('turned into a number');
    const twice = await imported('tenures', [tenure(a, '2024-12-01'), tenure(a, '2024-12-01')]);
    expect(twice.bad).toHaveLength(2);
    expect(await standing()).toEqual(before);
  });

  it('takes nothing away while a line of the sheet does not say whose it is', async () => {
    const before = await standing();
    const { bad } = await imported('tenures', [
      tenure(a, '2024-12-01', '2025-12-31'),
      tenure(b, '2026-01-01', '', '9ZZZ'),
    ]);
    expect(bad.map(({ line }) => line)).toEqual([2, 3]);
    expect(bad[0]?.reason).toContain('line 3 does not say whose it is');
    expect(await standing()).toEqual(before);
  });
});

it('registers the compounds of a province without looking through them for each', {
  timeout: 20_000,
}, async () => {
  const kept: Compound[] = [];
  const registry: Registry = {
    ...world.registry,
    compounds: async function* () {},
    putCompound: async (one) => kept.push(one) > 0,
  };
  const rows = Array.from({ length: 50_000 }, (_, index) => compound('', `小区 ${index}`));
  await importSheet({ registry }, sheet('compounds', rows), today, () => {});
  expect(new Set(kept.map(({ id }) => id)).size).toBe(50_000);
});
