import type { Month } from '../domain/month.ts';
import type { World } from '../ports.ts';

/** The versions of a month that somebody outside may have read: released, or shown to the firms in a preview. */
export async function readVersions(
  world: Pick<World, 'results' | 'publishing'>,
  month: Month,
): Promise<readonly number[]> {
  const [releases, { previews }] = await Promise.all([world.results.releases(), world.publishing.of(month)]);
  const released = releases.filter((release) => release.month === month);
  return [...new Set([...released, ...previews].map(({ version }) => version))].sort((a, b) => a - b);
}
