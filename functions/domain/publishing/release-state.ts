import type { Day } from '../month.ts';
import type { Release } from '../release.ts';
import type { Correction } from './correction.ts';
import type { Objection } from './objection.ts';
import { isOver, type Preview } from './preview.ts';
import { isUpheldNow, remedyOf } from './remedy.ts';

/** How far a sealed version is on its way to the public. */
export type ReleaseState =
  | 'trial'
  | 'released'
  | 'same-as-released'
  | 'under-way'
  | 'to-preview'
  | 'in-preview'
  | 'objections-open'
  | 'to-correct'
  | 'to-release';

/** What a sealed version's way is read from; previews, objections, corrections and releases are of its month. */
export interface Publication {
  readonly version: number;
  readonly trial: boolean;
  /** A newer version was begun and is not sealed. */
  readonly newerBegun: boolean;
  /** What it tells the public is, word for word, what the version that is released tells. */
  readonly sameAsReleased: boolean;
  readonly previews: readonly Preview[];
  readonly objections: readonly Objection[];
  readonly corrections: readonly Correction[];
  readonly releases: readonly Release[];
}

/**
 * The newest sealed version's state. One that tells the public nothing new needs no preview and no release: the public goes on reading the released one. A manifest is one signed whole, so an objection in time that is not decided holds the whole release, not a
 * row of it; one that was upheld holds every later version too until one is there that a signed
 * correction made, or that correction waits for the next month: a recompute corrects nothing.
 */
export function releaseState(of: Publication, today: Day): ReleaseState {
  if (of.trial) return 'trial';
  if (of.releases.some(({ version }) => version === of.version)) return 'released';
  if (of.newerBegun) return 'under-way';
  if (of.sameAsReleased) return 'same-as-released';
  const preview = of.previews.find(({ version }) => version === of.version);
  if (preview === undefined) return 'to-preview';
  if (!isOver(preview, today)) return 'in-preview';
  if (undecided(of.objections).length > 0) return 'objections-open';
  return stillToCorrect(of).length > 0 ? 'to-correct' : 'to-release';
}

/** Objections upheld for this result that no version has put right yet. They hold a release; one that came too late for that is put right after it. */
export function stillToCorrect(
  of: Pick<Publication, 'version' | 'objections' | 'corrections'>,
): readonly Objection[] {
  return of.objections.filter(
    (one) => isUpheldNow(one) && remedyOf(one, of.corrections, of.version) === 'open',
  );
}

/** Objections that hold the release up: in time, and not decided. */
export function undecided(objections: readonly Objection[]): readonly Objection[] {
  return objections.filter(({ late, decision }) => !late && decision === undefined);
}
