import type { Day, Month } from '../month.ts';
import type { By } from './preview.ts';

/** A new version of a sealed month, ordered by an officer with its reason; it is made once a director has signed. */
export interface Correction {
  readonly month: Month;
  /** Running number inside the month, from 1. */
  readonly number: number;
  /** The sealed version it replaces. */
  readonly replaces: number;
  /** Printed in the new version: why the earlier one was replaced. */
  readonly reason: string;
  readonly day: Day;
  readonly by: By;
  readonly signed?: { readonly by: By; readonly day: Day; readonly version: number };
}

/** Corrections ordered and neither signed nor overtaken by a later version. */
export function waitingCorrections(
  corrections: readonly Correction[],
  sealed: number,
): readonly Correction[] {
  return corrections.filter(({ signed, replaces }) => signed === undefined && replaces === sealed);
}
