import type { Day, Month } from '../month.ts';
import type { By } from '../people/by.ts';

/** A new version of a month, ordered by an officer with its reason; it is made once a director has signed. */
export interface Correction {
  readonly month: Month;
  /** Running number inside the month, from 1. */
  readonly number: number;
  /** The sealed version it replaces; 0 where nothing of the month could be sealed. */
  readonly replaces: number;
  /** Printed in the new version: why the earlier one was replaced. */
  readonly reason: string;
  readonly day: Day;
  readonly by: By;
  readonly signed?: Signing;
  /** Signed, and no version begun: beside what was shown it would have told of fewer than ten answers. It takes effect with the next month. */
  readonly deferred?: Deferral;
}

/** Who signed a correction, and the version that was begun for it. */
export interface Signing {
  readonly by: By;
  readonly day: Day;
  readonly version: number;
  /** Numbers of the objections that were upheld when it was planned. Absent in records of before it was kept: they answer none. */
  readonly objections?: readonly number[];
}

/** Who signed a correction that waits for the next month, and the objections upheld for this result that wait with it, by number. */
export interface Deferral {
  readonly by: By;
  readonly day: Day;
  readonly objections: readonly number[];
}

/** Which version replaces another, and why; `supersedes` is empty for a month's first. */
export interface Superseding {
  readonly version: number;
  readonly supersedes?: { readonly version: number; readonly reason: string } | null;
}

/** Whether a version was begun for this correction: it replaces the same one (any, where nothing was sealed) for the same reason. */
export function isMadeFor({ replaces, reason }: Correction, { supersedes }: Superseding): boolean {
  return supersedes?.reason === reason && (replaces === 0 || supersedes.version === replaces);
}

/**
 * Corrections that wait for a signature: ordered of the newest sealed version, or the very one that made it, whose signature was lost on its way.
 * Those that a later version overtook, or that the next month takes in, wait no more.
 */
export function waitingCorrections(
  corrections: readonly Correction[],
  sealed: Superseding,
): readonly Correction[] {
  return corrections.filter(
    (one) =>
      (one.signed ?? one.deferred) === undefined &&
      (one.replaces === sealed.version || isMadeFor(one, sealed)),
  );
}
