import type { Month } from '../domain/month.ts';
import type { Superseding } from '../domain/publishing/correction.ts';
import { type ReleaseState, releaseState } from '../domain/publishing/release-state.ts';
import type { Release } from '../domain/release.ts';
import type { PublishingRecords } from '../ports/publishing.ts';
import type { World } from '../ports.ts';
import { versionUnderWay } from '../ranking/version-under-way.ts';
import { type SealedHead, sealedHead } from './sealed-head.ts';
import { type SealedMonth, sealedMonths } from './sealed-months.ts';

/** What the state of a month's publication is read from. */
export type ReadsPublication = Pick<World, 'results' | 'evaluations' | 'publishing' | 'clock' | 'calendar'>;

/** How far a sealed month is, with all that is on record about its publication, seen today. */
export interface MonthStanding extends PublishingRecords {
  /** The newest sealed version; which one it replaced is told where a correction may still wait for it. */
  readonly newest: Superseding;
  readonly releases: readonly Release[];
  readonly state: ReleaseState;
}

/** The same with the sealed result itself. */
export interface MonthPublication extends MonthStanding {
  readonly sealed: SealedMonth;
}

type ReadsHead = (world: Pick<World, 'results'>, month: Month, version: number) => Promise<SealedHead>;

/**
 * How far a month's newest sealed version is; undefined where nothing is sealed. The result itself, 15 MB in a province, is looked into only
 * where it may be a trial, or where a correction was ordered of an earlier version: what was previewed or released is no trial. Who asks for
 * many months reads the releases once for all.
 */
export async function standingOf(
  world: ReadsPublication,
  month: Month,
  headOf: ReadsHead = sealedHead,
  released: Promise<readonly Release[]> = world.results.releases(),
): Promise<MonthStanding | undefined> {
  const [versions, records, all] = await Promise.all([
    world.results.sealedVersions(month),
    world.publishing.of(month),
    released,
  ]);
  const version = versions.at(-1);
  if (version === undefined) return undefined;
  const newerBegun = (await versionUnderWay(world, month, version)) !== undefined;
  const releases = all.filter((release) => release.month === month);
  const wasShown = [...records.previews, ...releases].some((one) => one.version === version);
  const isOvertaken = records.corrections.some((one) => one.replaces !== version && one.signed === undefined);
  const head = wasShown && !isOvertaken ? { version, trial: false } : await headOf(world, month, version);
  const today = world.calendar.dayOf(world.clock.now());
  // A version that was begun for a correction and overtaken before it was sealed corrected nothing.
  const corrections = records.corrections.filter(
    ({ signed }) => signed === undefined || versions.includes(signed.version),
  );
  const of = { ...records, corrections, version, trial: head.trial, newerBegun, releases };
  return { ...records, newest: head, releases, state: releaseState(of, today) };
}

/** The same with the sealed result itself, read once; undefined where nothing is sealed. */
export async function publicationOf(
  world: ReadsPublication,
  month: Month,
): Promise<MonthPublication | undefined> {
  const whole = async (version: number) => {
    const found = await sealedMonths(world).sealed(month, version);
    if (found === undefined) throw new Error(`${month} is sealed without its documents`);
    return found;
  };
  const standing = await standingOf(world, month, async (_, __, version) => (await whole(version)).manifest);
  return standing && { ...standing, sealed: await whole(standing.newest.version) };
}
