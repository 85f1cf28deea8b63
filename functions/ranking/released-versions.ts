import type { Month } from '../domain/month.ts';
import type { SealedVersion } from '../domain/result/foreseen-differences.ts';
import type { Annex } from '../domain/result/manifest.ts';
import type { World } from '../ports.ts';
import { publishedTallies } from './counted-before.ts';

/** The released versions of a month as they were made: what a new version will be read beside. */
export async function releasedVersions(
  world: Pick<World, 'results' | 'evaluations'>,
  month: Month,
): Promise<readonly SealedVersion[]> {
  const releases = (await world.results.releases()).filter((release) => release.month === month);
  return Promise.all(
    releases.map(async ({ version }) => {
      const [text, internal, plan] = await Promise.all([
        world.results.document(month, version, 'manifest'),
        world.results.document(month, version, 'annex'),
        world.evaluations.plan(month, version),
      ]);
      if (text === undefined || internal === undefined || plan === undefined)
        throw new Error(`${month} v${version} is released without its documents`);
      const { carried }: Pick<Annex, 'carried'> = JSON.parse(internal);
      const tallies = await Array.fromAsync(world.evaluations.tallies(month, version));
      const published = await Array.fromAsync(
        publishedTallies(world, { month, version }, carried),
        ({ tally }) => tally,
      );
      return { plan, tallies, published, manifest: JSON.parse(text) };
    }),
  );
}
