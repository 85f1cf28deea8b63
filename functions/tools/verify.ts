import { parseArgs } from 'node:util';
import type { Manifest } from '../domain/result/manifest.ts';
import { chainFaults } from '../domain/result/verify-chain.ts';
import { verifyFile } from '../domain/result/verify-file.ts';
import { dataFolder } from '../local/data-folder.ts';
import { nodeChecks } from '../ranking/verify-sealed.ts';
import { runCommand } from './run-command.ts';
import { isAddress, readBytes, readPublished, readText } from './verify/read-source.ts';
import { keysNote, trustedKeys } from './verify/trusted-keys.ts';

const usage =
  'npm run verify -- <result.json or address> [--key <fingerprint, or keys.json, or its address>] [--previous <result.json or address>]';

/**
 * `npm run verify -- <file or address>`: recomputes and checks a published result. Exit 0 where everything holds, 1 on any
 * mismatch, 2 where it could not be tried (no such file, no answer, wrong words).
 */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { key: { type: 'string' }, previous: { type: 'string' } },
  });
  const [source, ...more] = positionals;
  if (source === undefined || more.length > 0) throw new Error('one result, please');
  const keys = await trustedKeys(source, values.key, dataFolder(process.env));
  const { id, manifest, signer, faults } = await verifyFile(await readBytes(source), keys, nodeChecks);
  const chain =
    manifest === undefined || faults.length > 0 ? [] : await chainOf(source, values.previous, manifest);
  const all = [...faults, ...chain];
  for (const fault of all) console.error(`${source}: ${fault}`);
  if (all.length > 0 || manifest === undefined || signer === undefined) return 1;
  console.log(
    `${manifest.month} v${manifest.version} 核验通过: ${manifest.firms.length} ranked firms, every number recomputed`,
  );
  console.log(`id ${id}`);
  console.log(`signed by ${signer}`);
  if (values.key === undefined) console.log(keysNote(source));
  return 0;
}

/** The file of `--previous`, else what the publisher of an address shows; a file alone has no chain to look at. */
async function chainOf(
  source: string,
  previous: string | undefined,
  manifest: Manifest,
): Promise<readonly string[]> {
  if (previous !== undefined)
    return chainFaults(manifest, async (path) => (path.includes('?') ? undefined : readText(previous)));
  if (!isAddress(source)) return [];
  return chainFaults(manifest, (path) => readPublished(new URL(path, source).href));
}

await runCommand(usage, main);
