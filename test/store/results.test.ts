import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Day, Month } from '../../functions/domain/month.ts';
import type { Release } from '../../functions/domain/release.ts';
import { sealed } from '../../functions/store/keys.ts';
import { engines } from '../support/database.ts';
import { withoutAttribute } from '../support/tamper.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const november = '2026-11' as Month;
const october = '2026-10' as Month;

const releaseOf = (month: Month, version: number, director = '王局长'): Release => ({
  month,
  version,
  manifest: 'a'.repeat(64),
  director,
  legalBasis: '某办法第三条',
  day: '2026-12-05' as Day,
});

describe.each(await engines())('results on $name', (engine) => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await testWorld({ engine });
  });
  afterAll(() => world.stop());

  it('keeps a document of 1 MB to the byte, in pieces that fit into items', async () => {
    const text = `${'评价¤𠮷'.repeat(90_000)}end`;
    expect(Buffer.byteLength(text)).toBeGreaterThan(1_000_000);
    expect(await world.results.keepDocument(november, 1, 'manifest', text)).toBe('kept');
    expect(await world.results.document(november, 1, 'manifest')).toBe(text);
  });

  it('keeps each kind of document once and apart from the others', async () => {
    expect(await world.results.keepDocument(november, 1, 'annex', '{"a":1}')).toBe('kept');
    expect(await world.results.keepDocument(november, 1, 'annex', '{"a":1}')).toBe('kept');
    expect(await world.results.keepDocument(november, 1, 'annex', '{"a":2}')).toBe('differs');
    expect(await world.results.document(november, 1, 'annex')).toBe('{"a":1}');
    expect(await world.results.document(november, 1, 'ranked')).toBeUndefined();
    expect(await world.results.document(november, 2, 'annex')).toBeUndefined();
  });

  it('keeps a signature once', async () => {
    const signature = { key: 'f'.repeat(64), value: '0'.repeat(128) };
    expect(await world.results.signature(november, 1)).toBeUndefined();
    expect(await world.results.keepSignature(november, 1, signature)).toBe('kept');
    expect(await world.results.keepSignature(november, 1, { ...signature, value: '1' })).toBe('differs');
    expect(await world.results.signature(november, 1)).toEqual(signature);
  });

  it('moves the mark of the sealed version from the one it replaces alone, and remembers those before', async () => {
    expect(await world.results.sealedVersion(november)).toBe(0);
    const seal = (version: number, replaces: number) => world.results.seal(november, version, replaces);
    expect([await seal(1, 0), await seal(1, 0), await seal(2, 0)]).toEqual(['kept', 'kept', 'differs']);
    const atOnce = await Promise.all([seal(3, 1), seal(4, 1)]);
    expect(atOnce.toSorted()).toEqual(['differs', 'kept']);
    const won = await world.results.sealedVersion(november);
    expect([await seal(1, 0), await seal(won, 1), await seal(6, won)]).toEqual(['kept', 'kept', 'kept']);
    await world.results.seal(october, 1, 0);
    expect(await world.results.sealedVersions(november)).toEqual([1, won, 6]);
    expect(await world.results.sealedVersions('2026-01' as Month)).toEqual([]);
    expect(await world.results.sealedMonths()).toEqual([october, november]);
  });

  it('bears a mark from before marks remembered the versions before them', async () => {
    const july = '2026-07' as Month;
    await world.results.seal(july, 1, 0);
    await withoutAttribute(world.database.endpoint, { pk: sealed, sk: july }, 'earlier');
    expect(await world.results.sealedVersion(july)).toBe(1);
    expect(await world.results.seal(july, 2, 1)).toBe('kept');
    expect(await world.results.sealedVersion(july)).toBe(2);
  });

  it('records a release once, and lists releases by month and version', async () => {
    expect(await world.results.release(releaseOf(november, 2))).toBe('kept');
    expect(await world.results.release(releaseOf(october, 1))).toBe('kept');
    expect(await world.results.release(releaseOf(november, 1))).toBe('kept');
    expect(await world.results.release(releaseOf(november, 1))).toBe('kept');
    expect(await world.results.release(releaseOf(november, 1, '李局长'))).toBe('differs');
    expect(await world.results.releases()).toEqual([
      releaseOf(october, 1),
      releaseOf(november, 1),
      releaseOf(november, 2),
    ]);
  });

  it('notes once that a month was shredded', async () => {
    await world.results.noteShredded(november, '2027-02-01' as Day);
    await world.results.noteShredded(november, '2027-02-02' as Day);
    expect(await world.results.shreddedMonths()).toEqual([{ month: november, day: '2027-02-01' }]);
  });

  it('notes once that a month’s key was made', async () => {
    expect(await world.results.wasKeyMade(november)).toBe(false);
    expect(await world.results.noteKeyMade(november)).toBe(true);
    expect(await world.results.noteKeyMade(november)).toBe(false);
    expect(await world.results.wasKeyMade(november)).toBe(true);
  });
});
