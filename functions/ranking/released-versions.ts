import type { Month } from '../domain/month.ts';
import type { ReleasedVersion } from '../domain/result/foreseen-differences.ts';
import type { World } from '../ports.ts';
import { madeOf, publishedTallies } from './counted-before.ts';
import { readVersions } from './read-versions.ts';

/** The versions of a month that are released or were previewed, with what they published, one after the other: a province's do not fit into memory together. */
export async function* releasedVersions(
  world: Pick<World, 'results' | 'evaluations' | 'publishing'>,
  month: Month,
): AsyncIterable<ReleasedVersion> {
  for (const version of await readVersions(world, month)) {
    const text = await world.results.document(month, version, 'manifest');
    if (text === undefined) throw new Error(`${month} v${version} was read without its manifest`);
    const { plan, carried } = await madeOf(world, { month, version });
    const published = publishedTallies(world, { month, version }, plan, carried);
    const tallies = await Array.fromAsync(published, ({ tally }) => tally);
    yield { plan, tallies, manifest: JSON.parse(text) };
  }
}
