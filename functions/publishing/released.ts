import type { Month } from '../domain/month.ts';
import type { Release } from '../domain/release.ts';
import { canonicalJson } from '../domain/result/canonical-json.ts';
import type { Manifest } from '../domain/result/manifest.ts';
import type { World } from '../ports.ts';

/** A released result with its release, and the newest released version of its month. */
export interface Released {
  readonly release: Release;
  readonly manifest: Manifest;
  readonly newest: number;
}

/** The released versions of every month, newest month first, the newest version of each. */
export async function releasedMonths(world: Pick<World, 'results'>): Promise<readonly Release[]> {
  const newest = new Map<Month, Release>();
  for (const release of await world.results.releases()) {
    const known = newest.get(release.month);
    if (known === undefined || known.version < release.version) newest.set(release.month, release);
  }
  return [...newest.values()].sort((a, b) => (a.month < b.month ? 1 : -1));
}

/** The release of a month's `version` (the newest where none is named), if that was released. */
export async function findRelease(
  world: Pick<World, 'results'>,
  month: Month,
  version: number | undefined,
): Promise<{ readonly release: Release; readonly newest: number } | undefined> {
  const releases = (await world.results.releases()).filter((release) => release.month === month);
  const newest = Math.max(0, ...releases.map((release) => release.version));
  const release = releases.find((one) => one.version === (version ?? newest));
  return release && { release, newest };
}

/** The file of a released result: manifest, hash, key and signature as canonical JSON. Undefined where a part is missing. */
export async function envelopeOf(
  world: Pick<World, 'results'>,
  { month, version, manifest: id }: Release,
): Promise<string | undefined> {
  const [manifest, signature] = await Promise.all([
    world.results.document(month, version, 'manifest'),
    world.results.signature(month, version),
  ]);
  if (manifest === undefined || signature === undefined) return undefined;
  const { key, value } = signature;
  return canonicalJson({ id, key, manifest: JSON.parse(manifest), signature: value });
}

/** Reads released manifests, remembering the last few of them: what is released never changes. */
export function openReleased(world: Pick<World, 'results'>) {
  const remembered = new Map<string, Promise<Manifest | undefined>>();
  return {
    async manifest({ month, version, manifest: id }: Release): Promise<Manifest | undefined> {
      const known = remembered.get(id);
      if (known !== undefined) return await known;
      const reading = world.results
        .document(month, version, 'manifest')
        .then((text) => (text === undefined ? undefined : (JSON.parse(text) as Manifest)));
      remembered.set(id, reading);
      reading.catch(() => remembered.delete(id));
      const [oldest] = remembered.keys();
      if (remembered.size > 4 && oldest !== undefined) remembered.delete(oldest);
      return await reading;
    },
  };
}

/** Where released manifests are read from. */
export type ReleasedManifests = ReturnType<typeof openReleased>;
