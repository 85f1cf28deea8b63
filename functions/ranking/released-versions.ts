import type { Month } from '../domain/month.ts';
import type { ReleasedVersion } from '../domain/result/foreseen-differences.ts';
import type { World } from '../ports.ts';
import { madeOf, publishedTallies } from './counted-before.ts';

/** The released versions of a month with what they published, one after the other: a province's do not fit into memory together. */
export async function* releasedVersions(
  world: Pick<World, 'results' | 'evaluations'>,
  month: Month,
): AsyncIterable<ReleasedVersion> {
  const releases = (await world.results.releases()).filter((release) => release.month === month);
  for (const { version } of releases) {
    const text = await world.results.document(month, version, 'manifest');
    if (text === undefined) throw new Error(`${month} v${version} is released without its manifest`);
    const { plan, carried } = await madeOf(world, { month, version });
    const published = publishedTallies(world, { month, version }, plan, carried);
    const tallies = await Array.fromAsync(published, ({ tally }) => tally);
    yield { plan, tallies, manifest: JSON.parse(text) };
  }
}
