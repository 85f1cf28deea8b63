import { parseArgs } from 'node:util';
import { verifyEnvelope } from '../domain/result/verify-envelope.ts';
import { dataFolder } from '../local/data-folder.ts';
import { nodeChecks } from '../ranking/verify-sealed.ts';
import { readSource } from './verify/read-source.ts';
import { trustedKeys } from './verify/trusted-keys.ts';

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
  const { id, manifest, faults } = await verifyEnvelope(await readSource(source), keys, nodeChecks);
  const chain =
    values.previous === undefined ? [] : await chainFaults(values.previous, manifest?.previous ?? null);
  const all = [...faults, ...chain];
  for (const fault of all) console.error(`${source}: ${fault}`);
  if (all.length > 0 || manifest === undefined) return 1;
  console.log(
    `${manifest.month} v${manifest.version} 核验通过: ${manifest.firms.length} ranked firms, every number recomputed`,
  );
  console.log(`id ${id}`);
  console.log(`signed by ${keys.map(({ fingerprint }) => fingerprint).join(', ')}`);
  return 0;
}

async function chainFaults(source: string, named: string | null): Promise<readonly string[]> {
  const { id }: { id?: unknown } = JSON.parse(await readSource(source));
  return id === named ? [] : [`names ${named} as the result before it, ${source} is ${String(id)}`];
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  return 2;
});
