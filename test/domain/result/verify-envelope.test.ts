import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { rankMonth } from '../../../functions/domain/ranking/rank-month.ts';
import { canonicalJson } from '../../../functions/domain/result/canonical-json.ts';
import { envelopeText } from '../../../functions/domain/result/envelope.ts';
import type { Manifest } from '../../../functions/domain/result/manifest.ts';
import { publish } from '../../../functions/domain/result/publish.ts';
import { verifyEnvelope } from '../../../functions/domain/result/verify-envelope.ts';
import { verifyFile } from '../../../functions/domain/result/verify-file.ts';
import { sha256 } from '../../../functions/ranking/sha256.ts';
import { nodeChecks } from '../../../functions/ranking/verify-sealed.ts';
import { plannedOf, planOf, tallyWith } from '../../support/plans.ts';
import { testSigner } from '../../support/test-signer.ts';

const signer = testSigner();

/** Twelve firms of one compound each, and one with too few answers. */
function sampleManifest(): Manifest {
  const compounds = Array.from({ length: 13 }, (_, index) =>
    plannedOf(`00${10 + index}`, `F${10 + index}`, 300, { name: `第${index}小区` }),
  );
  const tallies = compounds.map(({ compound }, index) =>
    tallyWith(compound, [
      [`${1 + (index % 5)}34-43${1 + (index % 4)}-`, index === 12 ? 4 : 60],
      ['5555555-', 9],
      ['2222222a', 9],
    ]),
  );
  const plan = planOf(compounds);
  return publish({
    plan,
    tallies,
    ranking: rankMonth(plan, tallies),
    demo: true,
    waiting: 0,
    inputs: sha256(''),
  });
}

async function sealed(manifest: Manifest): Promise<string> {
  const text = canonicalJson(manifest);
  return envelopeText(text, sha256(text), await signer.sign(sha256(text)));
}

describe('a released result', () => {
  let manifest: Manifest;
  let envelope: string;
  const faults = async (text: string) =>
    (await verifyEnvelope(text, await signer.publicKeys(), nodeChecks)).faults;

  beforeAll(async () => {
    manifest = sampleManifest();
    envelope = await sealed(manifest);
  });

  it('verifies as it was sealed', async () => {
    expect(await faults(envelope)).toEqual([]);
  });

  it('does not verify after any single byte of it changed', async () => {
    const bytes = Buffer.from(envelope);
    const keys = await signer.publicKeys();
    expect((await verifyFile(bytes, keys, nodeChecks)).faults).toEqual([]);
    const change = fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }));
    await fc.assert(
      fc.asyncProperty(change, async ([at, by]) => {
        const changed = Buffer.from(bytes);
        changed[at] = ((changed[at] ?? 0) + by) % 256;
        const { faults } = await verifyFile(changed, keys, nodeChecks);
        expect(faults).not.toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('does not verify under a key that is not trusted, even one that the file names', async () => {
    const other = testSigner();
    const found = await verifyEnvelope(envelope, await other.publicKeys(), nodeChecks);
    expect(found.faults.join()).toContain('not trusted');
  });

  it.each([
    ['a rank set', (first: Manifest['firms'][number]) => ({ ...first, lower: first.lower + 1 })],
    ['an interval', (first: Manifest['firms'][number]) => ({ ...first, high: first.high + 0.0001 })],
    ['a point rank', (first: Manifest['firms'][number]) => ({ ...first, rank: first.rank + 1 })],
    ['a gate', (first: Manifest['firms'][number]) => ({ ...first, answers: 49 })],
  ])('does not verify with %s that does not follow from the table, though signed', async (_, change) => {
    const [first, ...rest] = manifest.firms;
    if (first === undefined) throw new Error('nobody is ranked');
    expect(await faults(await sealed({ ...manifest, firms: [change(first), ...rest] }))).not.toEqual([]);
  });

  it.each([
    ['another critical value', { c: 1 }],
    ['another window', { window: [] }],
    [
      'counts that do not add up',
      { counts: { ratings: 5, superseded: 0, invalid: 0, contested: 0, late: 0, qr: 1, paper: 1 } },
    ],
    ['another method', { method: 'other/1' }],
    ['no firms', { firms: undefined }],
  ])('does not verify with %s, though signed', async (_, change) => {
    expect(await faults(await sealed({ ...manifest, ...change } as Manifest))).not.toEqual([]);
  });

  it.each([
    '',
    '{}',
    'null',
    '[]',
    '{"id":1}',
    ' ',
    '\ufeff{}',
    '{"manifest":{"schema":"linping-result/1"}}',
  ])('finds fault with what is no result: %j', async (text) => {
    expect(await faults(text)).not.toEqual([]);
  });
});
