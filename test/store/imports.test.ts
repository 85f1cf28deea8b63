import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportHead } from '../../functions/ports/imports.ts';
import { sampleCompound, sampleFirm } from '../support/county.ts';
import { engines } from '../support/database.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

describe.each(await engines())('the store of imports on $name', (engine) => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await testWorld({ engine });
  });
  afterAll(() => world.stop());

  const head = (id: string, at: number): ImportHead => ({
    id,
    kind: 'firms',
    file: '表.csv',
    rows: 2,
    at,
    by: { subject: 's', name: '甲' },
  });
  const counts = { added: 2, changed: 0, unchanged: 0, bad: 0 };

  it('keeps beginning, end and undoing once each, and lists the newest first', async () => {
    expect(await world.imports.begin(head('a', 1))).toBe('kept');
    expect(await world.imports.begin(head('a', 2))).toBe('differs');
    await world.imports.begin(head('ab', 3));
    expect(await world.imports.end('a', 1, counts)).toBe('kept');
    expect(await world.imports.end('a', 2, counts)).toBe('differs');
    await world.imports.noteUndone('ab', 4, '乙');
    expect((await world.imports.all()).map(({ id }) => id)).toEqual(['ab', 'a']);
    expect(await world.imports.find('a')).toEqual({ ...head('a', 1), pieces: 1, counts });
    expect(await world.imports.find('b')).toBeUndefined();
  });

  it('keeps a piece of five hundred compounds with what stood before', async () => {
    const one = (index: number) => sampleCompound(index + 1, sampleFirm(1).id, { name: '名'.repeat(60) });
    const changes = Array.from(
      { length: 500 },
      (_, index) => ({ line: index + 2, kind: 'compound', before: one(index), after: one(index) }) as const,
    );
    const piece = { hash: 'h', changes, reports: [] };
    expect(await world.imports.keepPiece('a', 1, piece)).toBe('kept');
    expect(await world.imports.keepPiece('a', 1, { ...piece, hash: 'other' })).toBe('differs');
    expect(await world.imports.piece('a', 1)).toEqual(piece);
    const added = changes.slice(0, 2).map((change) => ({ ...change, before: null }));
    await world.imports.keepPiece('a', 3, { hash: 'g', changes: added, reports: [] });
    expect([...(await world.imports.summaries('a'))]).toEqual([
      [1, { changes: 500, added: [] }],
      [3, { changes: 2, added: added.map(({ after }) => after.id) }],
    ]);
    expect(await world.imports.piece('a', 2)).toBeUndefined();
    await world.imports.keepUndone('a', 1, { restored: 500, left: [] });
    expect([...(await world.imports.undone('a'))]).toEqual([[1, { restored: 500, left: [] }]]);
  });

  it('reads many firms and compounds as they stand now, and removes one only at the version that was seen', async () => {
    const compounds = Array.from({ length: 230 }, (_, index) => sampleCompound(index + 1, sampleFirm(1).id));
    for (const compound of compounds) await world.registry.putCompound(compound);
    const ids = compounds.map(({ id }) => id);
    const found = await world.registry.compoundsNow([
      ...ids,
      ...ids,
      sampleCompound(3000, sampleFirm(1).id).id,
    ]);
    expect([...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(compounds);
    const [first] = ids;
    if (first === undefined) throw new Error('none');
    expect(await world.registry.removeCompound(first, 2)).toBe(false);
    expect(await world.registry.removeCompound(first, 1)).toBe(true);
    expect((await world.registry.compoundsNow([first])).size).toBe(0);
    expect(await world.registry.compound(first)).toBeUndefined();
    await world.registry.putFirm(sampleFirm(5));
    expect(await world.registry.removeFirm(sampleFirm(5).id, 1)).toBe(true);
    expect(await world.registry.firmsNow([sampleFirm(5).id])).toEqual(new Map());
  });
});
