import { managementModes } from '../compound.ts';
import type { CompoundTally } from '../compound-tally.ts';
import type { PlannedCompound } from '../plan.ts';
import { type Cell, suppress } from '../suppression.ts';
import type { Manifest, PublishedMode, PublishedUnranked } from './manifest.ts';
import { nameOf, type PublishInput } from './publish.ts';

/**
 * The parts of all valid answers that are published as counts: ranked firms (always shown), unranked firms, and what is
 * surveyed apart. Suppressed together, since they add up to the month's total.
 */
export interface PublishedCells {
  readonly unranked: readonly PublishedUnranked[];
  /** Ids of hidden cells: firms, and `apartId`s. */
  readonly hidden: ReadonlySet<string>;
  /** Whether the totals must be hidden too. */
  readonly sumToo: boolean;
}

/** Unranked firms as published, and what else of the same sum must be hidden. */
export function publishedUnranked(input: PublishInput): PublishedCells {
  const { plan, ranking, previous, superseded } = input;
  const ranked: Cell[] = ranking.ranked.map(({ firm, answers }) => ({ id: firm, n: answers }));
  const unranked: Cell[] = ranking.unranked.map(({ firm, answers }) => ({ id: firm, n: answers }));
  const apart: Cell[] = [...apartOf(input)].map(([id, { answers }]) => ({ id, n: answers }));
  const { hidden, sumToo } = suppress(
    [...ranked, ...unranked, ...apart],
    superseded === undefined ? new Set() : hiddenIn(superseded.manifest),
    new Set(ranked.map(({ id }) => id)),
  );
  const before = new Map(previous?.manifest.unranked.map(({ firm, successive }) => [firm, successive]));
  return {
    hidden,
    sumToo,
    unranked: ranking.unranked.map(({ firm, reason, households, answers, missing }) => ({
      firm,
      name: nameOf(plan, firm),
      reason,
      households,
      answers: hidden.has(firm) ? null : answers,
      missing: hidden.has(firm) ? null : missing,
      successive: (before.get(firm) ?? 0) + 1,
    })),
  };
}

/** Participation of what is surveyed and not ranked, as published. */
export function publishedModes(input: PublishInput, hidden: ReadonlySet<string>): readonly PublishedMode[] {
  return [...apartOf(input)].map(([id, { answers, ...row }]) => ({
    ...row,
    answers: hidden.has(id) ? null : answers,
  }));
}

/** Rows of compounds outside the league table, by an id that is no firm's. */
function apartOf({
  plan,
  tallies,
}: PublishInput): ReadonlyMap<string, PublishedMode & { readonly answers: number }> {
  const answered = new Map(tallies.map((tally) => [tally.compound, validIn(tally)]));
  const rows = managementModes.map((mode) => {
    const handover = mode === 'market';
    const own = plan.compounds.filter((one) => one.mode === mode && (!handover || outside(one)));
    const answers = own.reduce((sum, { compound }) => sum + (answered.get(compound) ?? 0), 0);
    const households = own.reduce((sum, one) => sum + one.households, 0);
    return { mode, handover, compounds: own.length, households, answers };
  });
  return new Map(rows.filter(({ compounds }) => compounds > 0).map((row) => [apartId(row), row]));
}

function outside({ firm, handover }: PlannedCompound): boolean {
  return firm === undefined || handover;
}

function apartId({ mode, handover }: Pick<PublishedMode, 'mode' | 'handover'>): string {
  return handover ? 'apart:handover' : `apart:${mode}`;
}

/** Valid ratings of a tally. */
export function validIn({ patterns }: CompoundTally): number {
  return patterns.reduce((sum, { n }) => sum + n, 0);
}

function hiddenIn({ unranked, modes }: Manifest): ReadonlySet<string> {
  const firms = unranked.flatMap(({ firm, answers }) => (answers === null ? [firm as string] : []));
  const apart = modes.flatMap((row) => (row.answers === null ? [apartId(row)] : []));
  return new Set([...firms, ...apart]);
}
