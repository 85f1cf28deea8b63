import type { Manifest } from '../../domain/result/manifest.ts';
import type { World } from '../../ports.ts';
import { sameAsReleased } from '../../publishing/sealed-head.ts';
import type { SealedMonth } from '../../publishing/sealed-months.ts';
import type { Marks } from '../../web/office/marks.ts';

/** A sealed version that somebody takes along, with what has to stand on it. */
export interface Taken extends SealedMonth {
  readonly marks: Marks;
}

type Reads = Pick<World, 'results' | 'site'>;

/**
 * What has to stand on files made of these sealed versions: internal where one of them tells what no released one tells; of one alone also which released
 * one tells the same, and which newer one replaced it.
 */
export async function marksOf(
  world: Reads,
  manifests: readonly Pick<Manifest, 'month' | 'version'>[],
): Promise<Marks> {
  const all = await world.results.releases();
  const found = await Promise.all(
    manifests.map(async ({ month, version }) => {
      const releases = all.filter((one) => one.month === month);
      const sameAs = await sameAsReleased(world, month, version, releases);
      const newest = Math.max(0, ...releases.map((one) => one.version));
      const internal = sameAs === undefined && !releases.some((one) => one.version === version);
      return { internal, sameAs, replacedBy: newest > version ? newest : undefined };
    }),
  );
  const [only] = found.length === 1 ? found : [];
  const internal = found.some((one) => one.internal);
  // What is replaced says so, whether or not the newer one tells the same.
  const sameAs = only?.replacedBy === undefined ? only?.sameAs : undefined;
  return { demo: world.site.demo, internal, sameAs, replacedBy: only?.replacedBy };
}

/** A sealed version with what has to stand on it. */
export async function taken(world: Reads, sealed: SealedMonth): Promise<Taken> {
  return { ...sealed, marks: await marksOf(world, [sealed.manifest]) };
}
