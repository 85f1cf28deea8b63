import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Compound } from '../../functions/domain/compound.ts';
import type { Day } from '../../functions/domain/month.ts';
import type { World } from '../../functions/ports.ts';
import { keepPiece } from '../../functions/registry/keep-piece.ts';
import { undoImport } from '../../functions/registry/undo-import.ts';
import { compoundRow, sheetPiece } from '../support/clerk-sheets.ts';
import { sampleFirm } from '../support/county.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await testWorld();
});
afterAll(() => world.stop());

const day = '2026-11-15' as Day;
const piece = (name: string, households: string) => ({
  ...sheetPiece('compounds', [compoundRow(name, { households })]),
  kind: 'compounds' as const,
});
const imported = async (
  id: string,
  name: string,
  households: string,
  at: Pick<World, 'registry' | 'imports'> = world,
) => {
  const reports = await keepPiece(at, { id, number: 1, day }, piece(name, households));
  if (reports === 'other-rows') throw new Error('other rows');
  return reports;
};
const undone = async (id: string) => {
  await undoImport(world, { id }, { by: '甲', milliseconds: 10_000 });
  return (await world.imports.undone(id)).get(1);
};
const named = async (name: string): Promise<Compound> => {
  for await (const { id, name: other } of world.registry.compounds()) {
    const now = other === name ? (await world.registry.compoundsNow([id])).get(id) : undefined;
    if (now !== undefined) return now;
  }
  throw new Error(`no ${name}`);
};
const died: Pick<World, 'registry' | 'imports'>['registry']['putCompound'] = async () => {
  throw new Error('timed out');
};

it('leaves another clerk’s edit under the version that a dead import had meant for itself', async () => {
  await imported('first', '阳光花园', '100');
  const broken = { imports: world.imports, registry: { ...world.registry, putCompound: died } };
  await expect(imported('dead', '阳光花园', '150', broken)).rejects.toThrow('timed out');
  const standing = await named('阳光花园');
  const households = { ...standing.households, count: 480 };
  await world.registry.putCompound({ ...standing, households, version: standing.version + 1 });
  expect(await undone('dead')).toMatchObject({ restored: 0, left: [{ name: '阳光花园', why: 'never' }] });
  expect((await named('阳光花园')).households.count).toBe(480);
});

it('leaves what another import added while its own never was written', async () => {
  const broken = { imports: world.imports, registry: { ...world.registry, putCompound: died } };
  await expect(imported('dead-too', '学府里', '100', broken)).rejects.toThrow('timed out');
  await imported('second', '学府里', '100');
  expect(await undone('dead-too')).toMatchObject({ restored: 0, left: [{ why: 'never' }] });
  expect((await named('学府里')).households.count).toBe(100);
});

it('goes back through imports that were undone after it, the last first', async () => {
  await imported('one', '滨河小区', '100');
  await imported('two', '滨河小区', '200');
  await imported('three', '滨河小区', '300');
  for (const [id, count] of [
    ['three', 200],
    ['two', 100],
  ] as const) {
    expect(await undone(id)).toEqual({ restored: 1, left: [] });
    expect((await named('滨河小区')).households.count).toBe(count);
  }
  expect(await undone('one')).toEqual({ restored: 1, left: [] });
  await expect(named('滨河小区')).rejects.toThrow();
});

it('takes out no firm that a contract names by the time it is its turn', async () => {
  const rows = [31, 32].map((number) => ({ firm: sampleFirm(number).id, name: `物业${number}` }));
  for (const [place, row] of rows.entries()) {
    const one = { ...sheetPiece('firms', [row]), kind: 'firms' as const };
    await keepPiece(world, { id: 'firms', number: place + 1, day }, one);
  }
  await imported('served', '学苑', '50');
  const [first] = rows;
  const keepUndone: World['imports']['keepUndone'] = async (id, number, undone) => {
    const standing = await named('学苑');
    const tenures = [{ firm: sampleFirm(31).id, from: day }];
    if (number === 2)
      await world.registry.putCompound({ ...standing, tenures, version: standing.version + 1 });
    return await world.imports.keepUndone(id, number, undone);
  };
  const imports = { ...world.imports, keepUndone };
  await undoImport({ ...world, imports }, { id: 'firms' }, { by: '甲', milliseconds: 10_000 });
  expect((await world.imports.undone('firms')).get(1)).toMatchObject({ left: [{ why: 'tenures' }] });
  expect((await world.registry.firmsNow([sampleFirm(31).id])).get(sampleFirm(31).id)?.name).toBe(first?.name);
});

it('leaves what lies outside what is entrusted to whoever undoes', async () => {
  await imported('far', '远里', '10');
  await undoImport(world, { id: 'far' }, { by: '甲', milliseconds: 10_000, mayTouch: () => false });
  expect((await world.imports.undone('far')).get(1)).toMatchObject({ restored: 0, left: [{ why: 'reach' }] });
});
