import type { FirmId } from '../firm.ts';
import { minimumCell } from '../suppression.ts';

/** What a figure counts: how many, by month and by what was said; of several firms by firm before that, a space between. What there is none of may be missing. */
export type Counts = Readonly<Record<string, number>>;

/** What stands behind a published figure of one firm, or of the few together: firms whose own counts are too small to be told. */
export interface Told {
  readonly of: FirmId | 'few';
  readonly counts: Counts;
  /** Of the few: their households when they were counted. */
  readonly households?: number;
  /** Nothing is told of it now; what was told last still holds off a figure that differs from it by fewer than ten. */
  readonly silent?: true;
}

/** Whether counts are so many that a figure may be made of them. */
type Enough = (counts: Counts) => boolean;

/** The sum of counts. */
export function total(counts: Counts): number {
  return Object.values(counts).reduce((sum, n) => sum + n, 0);
}

/**
 * What may be told of one firm: new counts enter in tens. Where fewer than ten cases came and fewer than ten left since anything in `before` (the newest first: what was last told of the
 * firm by every evaluation that somebody may have read), what was told stands. Undefined where nothing ever was and there are fewer than ten. SECURITY §5, §8.
 */
export function toldAlone(of: FirmId, now: Counts, before: readonly Told[]): Told | undefined {
  return told({ of, counts: now }, before, (counts) => total(counts) >= minimumCell);
}

/**
 * The same of the few together. Each of them knows its own cases, so that ten must be left without any one firm's: of all that are counted, and of what came or left. Silent or undefined
 * where there are not.
 */
export function toldTogether(now: Counts, households: number, before: readonly Told[]): Told | undefined {
  return told({ of: 'few', counts: now, households }, before, tenWithoutAny);
}

function told(now: Told, before: readonly Told[], isEnough: Enough): Told | undefined {
  const [last] = before;
  const hasMoved = ({ counts }: Told) =>
    isEnough(beyond(now.counts, counts)) || isEnough(beyond(counts, now.counts));
  if (last !== undefined && !before.every(hasMoved)) return spoken(last);
  if (isEnough(now.counts)) return now;
  return last && { ...last, silent: true };
}

function spoken({ silent: _, ...last }: Told): Told {
  return last;
}

/** By how much counts are more than others, where they are. */
function beyond(counts: Counts, others: Counts): Counts {
  return Object.fromEntries(
    Object.entries(counts).map(([key, n]) => [key, Math.max(0, n - (others[key] ?? 0))]),
  );
}

function tenWithoutAny(counts: Counts): boolean {
  const byFirm = new Map<string, number>();
  for (const [key, n] of Object.entries(counts)) {
    const [firm = ''] = key.split(' ');
    byFirm.set(firm, (byFirm.get(firm) ?? 0) + n);
  }
  return total(counts) - Math.max(0, ...byFirm.values()) >= minimumCell;
}
