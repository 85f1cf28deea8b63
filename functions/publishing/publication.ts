import type { Month } from '../domain/month.ts';
import type { Superseding } from '../domain/publishing/correction.ts';
import {
  type Publication,
  type ReleaseState,
  releaseState,
  stillToCorrect,
} from '../domain/publishing/release-state.ts';
import type { Release } from '../domain/release.ts';
import type { PublishingRecords } from '../ports/publishing.ts';
import type { World } from '../ports.ts';
import { versionUnderWay } from '../ranking/version-under-way.ts';
import { sameAsReleased, sealedHead } from './sealed-head.ts';
import { type SealedMonth, sealedMonths } from './sealed-months.ts';

/** What the state of a month's publication is read from. */
export type ReadsPublication = Pick<World, 'results' | 'evaluations' | 'publishing' | 'clock' | 'calendar'>;

/** How far a sealed month is, with all that is on record about its publication, seen today. */
export interface MonthStanding extends PublishingRecords {
  /** The newest sealed version; which one it replaced is told where a correction may still wait for it. */
  readonly newest: Superseding;
  readonly releases: readonly Release[];
  /** The version that the public reads; undefined where none is released. */
  readonly released: number | undefined;
  /** Numbers of the objections that were upheld for this result and that nothing has put right yet, before the release or after it. */
  readonly uncorrected: readonly number[];
  readonly state: ReleaseState;
}

/** The same with the sealed result itself. */
export interface MonthPublication extends MonthStanding {
  readonly sealed: SealedMonth;
}

/**
 * How far a month's newest sealed version is; undefined where nothing is sealed. The result itself, 15 MB in a province, is not looked into. Who
 * asks for many months reads the releases once for all.
 */
export async function standingOf(
  world: ReadsPublication,
  month: Month,
  released: Promise<readonly Release[]> = world.results.releases(),
): Promise<MonthStanding | undefined> {
  const [versions, records, all] = await Promise.all([
    world.results.sealedVersions(month),
    world.publishing.of(month),
    released,
  ]);
  const version = versions.at(-1);
  if (version === undefined) return undefined;
  const releases = all.filter((release) => release.month === month);
  const [newest, underWay, same] = await Promise.all([
    sealedHead(world, month, version),
    versionUnderWay(world, month, version),
    sameAsReleased(world, month, version, releases),
  ]);
  // A version that was begun for a correction and overtaken before it was sealed corrected nothing.
  const corrections = records.corrections.filter(
    ({ signed }) => signed === undefined || versions.includes(signed.version),
  );
  const of: Publication = {
    ...records,
    corrections,
    version,
    trial: newest.trial,
    newerBegun: underWay !== undefined,
    sameAsReleased: same !== undefined,
    releases,
  };
  const today = world.calendar.dayOf(world.clock.now());
  const read = releases.length === 0 ? undefined : Math.max(...releases.map((one) => one.version));
  const uncorrected = stillToCorrect(of).map(({ number }) => number);
  return { ...records, newest, releases, released: read, uncorrected, state: releaseState(of, today) };
}

/** The same with the sealed result itself; undefined where nothing is sealed. */
export async function publicationOf(
  world: ReadsPublication,
  month: Month,
): Promise<MonthPublication | undefined> {
  const standing = await standingOf(world, month);
  if (standing === undefined) return undefined;
  const sealed = await sealedMonths(world).sealed(month, standing.newest.version);
  if (sealed === undefined) throw new Error(`${month} is sealed without its documents`);
  return { ...standing, sealed };
}
