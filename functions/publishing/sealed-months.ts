import type { CompoundId } from '../domain/compound.ts';
import type { FirmId } from '../domain/firm.ts';
import type { Month } from '../domain/month.ts';
import type { Annex, Manifest } from '../domain/result/manifest.ts';
import type { World } from '../ports.ts';

/** A sealed version of a month: its public manifest, the internal record beside it, and the newest sealed version there is. */
export interface SealedMonth {
  readonly manifest: Manifest;
  readonly annex: Annex;
  readonly newest: number;
}

/** Where sealed months are read from. */
export interface SealedMonths {
  /** Months with a sealed version, oldest first. */
  months(): Promise<readonly Month[]>;
  /** The newest sealed version of a month, or the one said; undefined where there is none. */
  sealed(month: Month, version?: number): Promise<SealedMonth | undefined>;
  /** The newest versions of the `count` sealed months up to `last` (of all, where none is said), oldest first. */
  series(count: number, last?: Month): Promise<readonly SealedMonth[]>;
}

/** The compounds in which a firm was evaluated, by the names they had: its projects of a sealed version. */
export function evaluatedCompounds(
  { manifest }: Pick<SealedMonth, 'manifest'>,
  firm: FirmId,
): readonly { readonly id: CompoundId; readonly name: string }[] {
  const own = manifest.projects.filter((project) => project.firm === firm && !project.handover);
  return own.map(({ compound, name }) => ({ id: compound, name }));
}

type Reads = Pick<World, 'results'>;
type Documents = Pick<SealedMonth, 'manifest' | 'annex'>;

/**
 * Characters of documents that a process remembers at most, beside the one it is just reading: two dozen months of a county, two of a province (18 million
 * characters each). Parsed they take three to four times as many bytes.
 */
const most = 40_000_000;

const memories = new WeakMap<
  World['results']['document'],
  Map<string, { chars: number; read: Promise<Documents> }>
>();

/** Sealed months of a world. Sealed documents never change, so each is read and parsed once in a process; the oldest are forgotten. */
export function sealedMonths({ results }: Reads): SealedMonths {
  const memory =
    memories.get(results.document) ?? new Map<string, { chars: number; read: Promise<Documents> }>();
  memories.set(results.document, memory);

  async function read(month: Month, version: number, entry: { chars: number }): Promise<Documents> {
    const [manifest, annex] = await Promise.all([
      results.document(month, version, 'manifest'),
      results.document(month, version, 'annex'),
    ]);
    if (manifest === undefined || annex === undefined)
      throw new Error(`${month} v${version} is sealed without its documents`);
    entry.chars = manifest.length + annex.length;
    let sum = 0;
    for (const [key, one] of [...memory].reverse()) {
      sum += one.chars;
      if (sum > most && one !== entry) memory.delete(key);
    }
    return { manifest: JSON.parse(manifest), annex: JSON.parse(annex) };
  }

  function remembered(month: Month, version: number): Promise<Documents> {
    const key = `${month} ${version}`;
    const known = memory.get(key);
    if (known !== undefined) return known.read;
    const entry = { chars: 0, read: Promise.resolve({} as Documents) };
    entry.read = read(month, version, entry);
    memory.set(key, entry);
    entry.read.catch(() => memory.delete(key));
    return entry.read;
  }

  async function sealed(month: Month, version?: number): Promise<SealedMonth | undefined> {
    const versions = await results.sealedVersions(month);
    const newest = versions.at(-1) ?? 0;
    const wanted = version ?? newest;
    if (!versions.includes(wanted)) return undefined;
    return { ...(await remembered(month, wanted)), newest };
  }

  return {
    months: () => results.sealedMonths(),
    sealed,
    async series(count, last) {
      const newest = (await results.newestSealed()).filter(
        ({ month }) => last === undefined || month <= last,
      );
      return await Promise.all(
        newest
          .slice(-count)
          .map(async ({ month, version }) => ({ ...(await remembered(month, version)), newest: version })),
      );
    },
  };
}
