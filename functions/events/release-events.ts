import type { Day, Instant, Month } from '../domain/month.ts';
import { type Release, releaseRef } from '../domain/release.ts';
import type { PublishedEvent } from '../ports/events.ts';
import type { World } from '../ports.ts';

type Reads = Pick<World, 'results' | 'calendar'>;

/** What others hear of the release that a mark names; undefined where it was not released. */
export async function eventsOfRelease(
  world: Reads,
  ref: string,
): Promise<readonly PublishedEvent[] | undefined> {
  const releases = await world.results.releases();
  const release = releases.find((one) => releaseRef(one) === ref);
  return release && [released(world, release)];
}

/** The events of all releases since a day. */
export async function releaseEvents(world: Reads, from: Day): Promise<readonly PublishedEvent[]> {
  const releases = await world.results.releases();
  return releases.filter(({ day }) => day >= from).map((release) => released(world, release));
}

/** Who released it is on record, and is nobody else's matter. */
function released(world: Reads, release: Release): PublishedEvent {
  const { month, version, manifest, day } = release;
  return {
    id: `release:${releaseRef(release)}`,
    type: 'RankingReleased',
    version: 1,
    at: new Date(beginOf(world, day)).toISOString(),
    about: `month:${month}`,
    facts: { month, version, manifest, day },
  };
}

/** The first instant of a day; an hour beside it where the clocks of the zone were put forward or back earlier in the month. */
function beginOf({ calendar }: Reads, day: Day): Instant {
  return calendar.opens(day.slice(0, 7) as Month) + (Number(day.slice(8)) - 1) * 24 * 3_600_000;
}
