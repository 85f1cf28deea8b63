import type { FirmId } from '../domain/firm.ts';
import type { Month } from '../domain/month.ts';
import type { Release } from '../domain/release.ts';
import type { Annex, Manifest } from '../domain/result/manifest.ts';
import type { World } from '../ports.ts';
import { headOf, type SealedHead } from '../ranking/head-of.ts';

type Reads = Pick<World, 'results'>;

const heads = new WeakMap<World['results'], Map<string, Promise<unknown>>>();

/** The head of a sealed version, read once in a process; of one that was sealed before heads were kept it is made from the manifest. */
export async function sealedHead({ results }: Reads, month: Month, version: number): Promise<SealedHead> {
  return await remembered(results, `${month} ${version} head`, async () => {
    const kept = await results.document(month, version, 'head');
    return kept === undefined
      ? headOf(await parsed<Manifest>(results, month, version, 'manifest'))
      : (JSON.parse(kept) as SealedHead);
  });
}

/**
 * The version that the public reads of a month, where `version` tells it the same: then there is nothing to release. Undefined where none is released, or
 * where what is told differs.
 */
export async function sameAsReleased(
  world: Reads,
  month: Month,
  version: number,
  releases: readonly Pick<Release, 'version'>[],
): Promise<number | undefined> {
  const released = Math.max(0, ...releases.map((one) => one.version));
  if (released === 0 || released === version) return undefined;
  const [own, its] = await Promise.all([version, released].map((one) => sealedHead(world, month, one)));
  return own?.told === its?.told ? released : undefined;
}

/** Flags that were open when a version was sealed, each by its firm and kind; read once in a process too. */
export async function openFlags(world: Reads, month: Month, version: number): Promise<readonly string[]> {
  return (await noticed(world, month, version)).flags;
}

/** Firms that a sealed version found unranked for too long. METHOD §2. */
export async function longUnranked(world: Reads, month: Month, version: number): Promise<readonly FirmId[]> {
  return (await noticed(world, month, version)).unranked;
}

interface Noticed {
  readonly flags: readonly string[];
  readonly unranked: readonly FirmId[];
}

async function noticed({ results }: Reads, month: Month, version: number): Promise<Noticed> {
  return await remembered(results, `${month} ${version} noticed`, async () => {
    const { flags, status }: Annex = await parsed(results, month, version, 'annex');
    return {
      flags: flags.filter(({ state }) => state === 'open').map(({ firm, kind }) => `${firm}-${kind}`),
      unranked: status.filter(({ unrankedTooLong }) => unrankedTooLong).map(({ firm }) => firm),
    };
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
