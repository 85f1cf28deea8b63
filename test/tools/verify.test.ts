import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { canonicalJson } from '../../functions/domain/result/canonical-json.ts';
import { envelopeText } from '../../functions/domain/result/envelope.ts';
import { sha256 } from '../../functions/ranking/sha256.ts';
import { freshFolder, run } from '../support/command.ts';
import { sampleManifest } from '../support/sample-result.ts';
import { testSigner } from '../support/test-signer.ts';

const folder = freshFolder();
const result = join(folder, 'result.json');
const verify = (...args: readonly string[]) => run('tools/verify', args, { DATA_DIR: folder });
let released: Buffer;
let signer: string;

/** A result released under the newer of two keys, and the keys where the local service leaves them. */
beforeAll(async () => {
  const keys = [testSigner(), testSigner()] as const;
  const known = (await Promise.all(keys.map((key) => key.publicKeys()))).flat();
  await writeFile(join(folder, 'keys.json'), JSON.stringify({ keys: known }));
  const text = canonicalJson(sampleManifest('2026-11', { firms: 9, projects: 8 }));
  const signature = await keys[1].sign(sha256(text));
  signer = signature.key;
  released = Buffer.from(envelopeText(text, sha256(text), signature));
  await writeFile(result, released);
});

it('names the one key that signed, and tells who gave no key to compare its fingerprint', async () => {
  const said = await verify(result);
  expect(said).toMatchObject({ code: 0, err: '' });
  expect(said.out.match(/[0-9a-f]{64}/g)).toEqual([
    sha256(canonicalJson(sampleManifest('2026-11', { firms: 9, projects: 8 }))),
    signer,
  ]);
  expect(said.out).toContain('compare the fingerprint');
  expect((await verify(result, '--key', signer)).out).not.toContain('compare the fingerprint');
});

it('exits 1 after one byte of a Chinese name changed, be the file still UTF-8 or not', async () => {
  const name = released.indexOf('物业');
  for (const by of [0x01, 0x80, 0xff]) {
    const changed = Buffer.from(released);
    changed[name + 1] = (changed[name + 1] ?? 0) ^ by;
    const path = join(folder, `changed-${by}.json`);
    await writeFile(path, changed);
    expect(await verify(path)).toMatchObject({ code: 1, out: '' });
  }
});

it('exits 2 where it could not be tried: no such file', async () => {
  expect(await verify(join(folder, 'none.json'))).toMatchObject({ code: 2 });
});
