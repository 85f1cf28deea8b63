import type { Month } from '../domain/month.ts';
import { type ReleaseState, releaseState } from '../domain/publishing/release-state.ts';
import type { Release } from '../domain/release.ts';
import type { PublishingRecords } from '../ports/publishing.ts';
import type { World } from '../ports.ts';
import { type SealedMonth, sealedMonths } from './sealed-months.ts';

/** What the state of a month's publication is read from. */
export type ReadsPublication = Pick<World, 'results' | 'evaluations' | 'publishing' | 'clock' | 'calendar'>;

/** A sealed month with all that is on record about its publication, seen today. */
export interface MonthPublication extends PublishingRecords {
  readonly sealed: SealedMonth;
  readonly releases: readonly Release[];
  readonly state: ReleaseState;
}

/** A month's newest sealed version and how far it is; undefined where nothing is sealed. */
export async function publicationOf(
  world: ReadsPublication,
  month: Month,
): Promise<MonthPublication | undefined> {
  const [sealed, records, releases, begun] = await Promise.all([
    sealedMonths(world).sealed(month),
    world.publishing.of(month),
    world.results.releases(),
    world.evaluations.latestVersion(month),
  ]);
  if (sealed === undefined) return undefined;
  const { version, trial } = sealed.manifest;
  const own = releases.filter((release) => release.month === month);
  const today = world.calendar.dayOf(world.clock.now());
  const of = { ...records, version, trial, newerBegun: begun > version, releases: own };
  return { sealed, ...records, releases: own, state: releaseState(of, today) };
}
