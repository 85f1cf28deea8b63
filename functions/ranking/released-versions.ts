import type { Month } from '../domain/month.ts';
import type { SealedVersion } from '../domain/result/foreseen-differences.ts';
import type { World } from '../ports.ts';

/** The released versions of a month as they were made: what a new version will be read beside. */
export async function releasedVersions(
  world: Pick<World, 'results' | 'evaluations'>,
  month: Month,
): Promise<readonly SealedVersion[]> {
  const releases = (await world.results.releases()).filter((release) => release.month === month);
  return Promise.all(
    releases.map(async ({ version }) => {
      const text = await world.results.document(month, version, 'manifest');
      const plan = await world.evaluations.plan(month, version);
      if (text === undefined || plan === undefined)
        throw new Error(`${month} v${version} is released without its documents`);
      const tallies = await Array.fromAsync(world.evaluations.tallies(month, version));
      return { plan, tallies, manifest: JSON.parse(text) };
    }),
  );
}
