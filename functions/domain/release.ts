import type { Day, Month } from './month.ts';

/** A named director releases a sealed result: from then on it is public. SECURITY §5. */
export interface Release {
  readonly month: Month;
  readonly version: number;
  /** SHA-256 of the manifest that is released, hex. */
  readonly manifest: string;
  readonly director: string;
  readonly legalBasis: string;
  readonly day: Day;
}

/** The text that stands for a release where one of many is meant: `2026-10#1`. */
export function releaseRef({ month, version }: Pick<Release, 'month' | 'version'>): string {
  return `${month}#${version}`;
}
