import type { Manifest } from '../../domain/result/manifest.ts';
import type { World } from '../../ports.ts';
import type { SealedMonth } from '../../publishing/sealed-months.ts';
import type { Marks } from '../../web/office/marks.ts';

/** A sealed version that somebody takes along, with what has to stand on it. */
export interface Taken extends SealedMonth {
  readonly marks: Marks;
}

type Reads = Pick<World, 'results' | 'site'>;

/** What has to stand on files made of these sealed versions: internal where one of them is not released; replaced where it is one alone, and a newer one is. */
export async function marksOf(
  { results, site }: Reads,
  manifests: readonly Pick<Manifest, 'month' | 'version'>[],
): Promise<Marks> {
  const releases = await results.releases();
  const [only] = manifests.length === 1 ? manifests : [];
  const newer = releases
    .filter(({ month, version }) => month === only?.month && version > only.version)
    .map(({ version }) => version);
  return {
    demo: site.demo,
    internal: manifests.some(
      ({ month, version }) => !releases.some((one) => one.month === month && one.version === version),
    ),
    replacedBy: newer.length === 0 ? undefined : Math.max(...newer),
  };
}

/** A sealed version with what has to stand on it. */
export async function taken(world: Reads, sealed: SealedMonth): Promise<Taken> {
  return { ...sealed, marks: await marksOf(world, [sealed.manifest]) };
}
