import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { verifierModule } from '../../functions/results/browser/build-verifier.ts';

const kept = fileURLToPath(new URL('../../functions/results/browser/verifier-program.ts', import.meta.url));

it('the verification program in the repository is the one its sources make: to write it anew, run this test with UPDATE_VERIFIER=1', async () => {
  const made = await verifierModule();
  if (process.env.UPDATE_VERIFIER === '1') await writeFile(kept, made);
  expect((await readFile(kept, 'utf8')) === made).toBe(true);
});
