import type { Firm, FirmId } from '../domain/firm.ts';
import type { Month } from '../domain/month.ts';
import type { Objection } from '../domain/publishing/objection.ts';
import { isOver, type Preview } from '../domain/publishing/preview.ts';
import { isUpheldNow, remedyOf } from '../domain/publishing/remedy.ts';
import type { Reply } from '../domain/publishing/reply.ts';
import type { Release } from '../domain/release.ts';
import type { Survey } from '../domain/survey.ts';
import { compoundsOfFirm, type OwnCompound } from '../publishing/own-compounds.ts';
import { type ProfileOfFirm, profileOfFirm } from '../publishing/profile-of-firm.ts';
import { sameAsReleased, sealedHead } from '../publishing/sealed-head.ts';
import { type SealedMonth, sealedMonths } from '../publishing/sealed-months.ts';
import type { FirmWorld } from './firm-world.ts';

/** Months back that a firm can look at. */
const reachBack = 12;

/** A firm's own result of a month that it may see, and what it said about it. */
export interface OwnView {
  readonly firm: Firm;
  readonly sealed: SealedMonth;
  readonly preview: Preview | undefined;
  /** What of the month is public: the newest release, of this version or of an earlier one. */
  readonly release: Release | undefined;
  /** Whether objections are still in time. */
  readonly inTime: boolean;
  readonly profile: ProfileOfFirm;
  readonly survey: Survey | undefined;
  readonly compounds: readonly OwnCompound[];
  readonly objections: readonly Objection[];
  /** Numbers of the objections that were upheld for this result and take effect with the next month. */
  readonly deferred: ReadonlySet<number>;
  readonly replies: readonly Reply[];
}

/** A month as a firm may see it: a version of it. */
export interface VisibleMonth {
  readonly month: Month;
  readonly version: number;
  /** A trial month is seen from its sealing on; nothing of it can be objected to or replied to. */
  readonly trial: boolean;
}

/** The months a firm may see, oldest first: from the preview on, and before it nothing but trial months, which have none. */
export async function visibleMonths(world: FirmWorld): Promise<readonly VisibleMonth[]> {
  const [months, releases] = await Promise.all([world.results.sealedMonths(), world.results.releases()]);
  const found = await Promise.all(
    months.slice(-reachBack).map(async (month): Promise<VisibleMonth | undefined> => {
      const version = await shownVersion(
        world,
        month,
        releases.filter((release) => release.month === month),
      );
      if (version > 0) return { month, version, trial: false };
      const sealed = await world.results.sealedVersion(month);
      const { trial } = await sealedHead(world, month, sealed);
      return trial ? { month, version: sealed, trial } : undefined;
    }),
  );
  return found.filter((one) => one !== undefined);
}

/** The newest version that was ever in preview or released, 0 for none; the released one where a later preview told nothing else. */
async function shownVersion(world: FirmWorld, month: Month, releases: readonly Release[]): Promise<number> {
  const { previews } = await world.publishing.of(month);
  const newest = Math.max(0, ...[...previews, ...releases].map(({ version }) => version));
  return newest === 0 ? 0 : ((await sameAsReleased(world, month, newest, releases)) ?? newest);
}

/** A firm's own view of a month; undefined where there is no such firm. */
export async function ownView(
  world: FirmWorld,
  id: FirmId,
  { month, version }: Pick<VisibleMonth, 'month' | 'version'>,
): Promise<OwnView | undefined> {
  const [firm, sealed, records, releases, survey, compounds] = await Promise.all([
    world.registry.firm(id),
    sealedMonths(world).sealed(month, version),
    world.publishing.of(month),
    world.results.releases(),
    world.rules.survey(month),
    compoundsOfFirm(world, month, version, id),
  ]);
  if (firm === undefined || sealed === undefined) return undefined;
  const preview = records.previews.findLast((one) => one.version === version);
  const objections = records.objections.filter((one) => one.firm === id);
  const today = world.calendar.dayOf(world.clock.now());
  return {
    firm,
    sealed,
    preview,
    release: releases.filter((one) => one.month === month).at(-1),
    inTime: preview !== undefined && !isOver(preview, today),
    profile: await profileOfFirm(world, sealed, id),
    survey,
    compounds,
    objections,
    deferred: new Set(
      objections
        .filter((one) => isUpheldNow(one) && remedyOf(one, records.corrections, version) === 'deferred')
        .map(({ number }) => number),
    ),
    replies: records.replies.filter((one) => one.firm === id),
  };
}
