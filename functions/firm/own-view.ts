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
import { type SealedMonth, sealedMonths } from '../publishing/sealed-months.ts';
import type { FirmWorld } from './firm-world.ts';

/** Months back that a firm can look at. */
const reachBack = 12;

/** A firm's own result of a month that it may see, and what it said about it. */
export interface OwnView {
  readonly firm: Firm;
  readonly sealed: SealedMonth;
  readonly preview: Preview | undefined;
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

/** A month as a firm may see it: the newest version that was ever in preview or released. */
export interface VisibleMonth {
  readonly month: Month;
  readonly version: number;
}

/** The months a firm may see, oldest first: from its preview on, and before it nothing. Trial months have no preview. */
export async function visibleMonths(world: FirmWorld): Promise<readonly VisibleMonth[]> {
  const [months, releases] = await Promise.all([world.results.sealedMonths(), world.results.releases()]);
  const found = await Promise.all(
    months.slice(-reachBack).map(async (month) => {
      const { previews } = await world.publishing.of(month);
      const released = releases.filter((release) => release.month === month);
      const version = Math.max(0, ...[...previews, ...released].map((one) => one.version));
      return { month, version };
    }),
  );
  return found.filter(({ version }) => version > 0);
}

/** A firm's own view of a month; undefined where there is no such firm. */
export async function ownView(
  world: FirmWorld,
  id: FirmId,
  { month, version }: VisibleMonth,
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
    release: releases.find((one) => one.month === month && one.version === version),
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
