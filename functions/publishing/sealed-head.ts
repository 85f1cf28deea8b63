import type { Month } from '../domain/month.ts';
import type { Superseding } from '../domain/publishing/correction.ts';
import type { Annex, Manifest } from '../domain/result/manifest.ts';
import type { World } from '../ports.ts';

/** What little of a sealed version's manifest tells where it stands. */
export interface SealedHead extends Superseding {
  readonly trial: boolean;
}

type Reads = Pick<World, 'results'>;

const heads = new WeakMap<World['results'], Map<string, Promise<unknown>>>();

/** The head of a sealed version. A province's manifest is 15 MB: each is read once in a process, and only these facts are remembered. */
export async function sealedHead({ results }: Reads, month: Month, version: number): Promise<SealedHead> {
  return await remembered(results, `${month} ${version} head`, async () => {
    const { trial, supersedes }: Manifest = await parsed(results, month, version, 'manifest');
    return { version, trial, supersedes };
  });
}

/** Flags that were open when a version was sealed, each by its firm and kind; read once in a process too. */
export async function openFlags(
  { results }: Reads,
  month: Month,
  version: number,
): Promise<readonly string[]> {
  return await remembered(results, `${month} ${version} flags`, async () => {
    const { flags }: Annex = await parsed(results, month, version, 'annex');
    return flags.filter(({ state }) => state === 'open').map(({ firm, kind }) => `${firm}-${kind}`);
  });
}

async function parsed<T>(
  results: World['results'],
  month: Month,
  version: number,
  name: 'manifest' | 'annex',
): Promise<T> {
  const text = await results.document(month, version, name);
  if (text === undefined) throw new Error(`${month} v${version} is sealed without its ${name}`);
  return JSON.parse(text);
}

async function remembered<T>(results: World['results'], key: string, read: () => Promise<T>): Promise<T> {
  const memory = heads.get(results) ?? new Map<string, Promise<unknown>>();
  heads.set(results, memory);
  const known = memory.get(key);
  if (known !== undefined) return (await known) as T;
  const reading = read();
  memory.set(key, reading);
  reading.catch(() => memory.delete(key));
  return await reading;
}
