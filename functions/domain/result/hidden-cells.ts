import type { TallySums } from '../compound-tally.ts';
import type { PlannedCompound } from '../plan.ts';
import { type Cell, hiddenCells } from '../suppression.ts';
import type { Manifest, PublishedMode } from './manifest.ts';
import type { PublishInput } from './publish-input.ts';

/** Id of the month's total among the cells. */
export const monthTotal = '= month';

/**
 * Ids of everything whose count stays hidden: compounds, firms, rows surveyed apart (`apartId`), the month's total. Compounds add up
 * to firms and rows apart, and these to the month, so all of them are suppressed in one go: a firm hidden to protect another cannot be
 * read off its own projects. SECURITY §5.
 */
export function hiddenCellsOf(input: PublishInput): ReadonlySet<string> {
  const { plan, tallies, ranking, superseded } = input;
  const answered = new Map(tallies.map((tally) => [tally.compound, validIn(tally)]));
  const compounds = plan.compounds.map((planned): Cell => {
    return { id: planned.compound, n: answered.get(planned.compound) ?? 0, totals: [rowOf(planned)] };
  });
  const groups = new Map<string, number>();
  for (const { n, totals: [group = ''] = [] } of compounds) groups.set(group, (groups.get(group) ?? 0) + n);
  const rows = [...groups].map(([id, n]): Cell => ({ id, n, totals: [monthTotal] }));
  const total: Cell = { id: monthTotal, n: rows.reduce((sum, { n }) => sum + n, 0) };
  const table = new Set<string>(ranking.projects.map(({ compound }) => compound));
  const before = superseded && new Set<string>(superseded.manifest.projects.map(({ compound }) => compound));
  const isShown = (id: string) => table.has(id) && (before?.has(id) ?? true);
  return hiddenCells([...compounds, ...rows, total], {
    ...(superseded === undefined ? {} : { hiddenBefore: hiddenIn(superseded.manifest) }),
    alwaysShown: new Set(ranking.ranked.map(({ firm }) => firm)),
    notShown: new Set(compounds.map(({ id }) => id).filter((id) => !isShown(id))),
  });
}

/** The published row a compound's answers are counted in: its firm's, or the row apart. */
export function rowOf({ mode, firm, handover }: PlannedCompound): string {
  const outside = firm === undefined || handover;
  return mode === 'market' && !outside ? firm : apartId({ mode, handover: mode === 'market' });
}

/** Id of a row that is no firm's. */
export function apartId({ mode, handover }: Pick<PublishedMode, 'mode' | 'handover'>): string {
  return handover ? 'apart:handover' : `apart:${mode}`;
}

/** Valid ratings of a tally. */
export function validIn({ patterns }: Pick<TallySums, 'patterns'>): number {
  return patterns.reduce((sum, { n }) => sum + n, 0);
}

/** Ids of the rows, and the month's total, that a manifest hides. */
export function hiddenIn({
  unranked,
  modes,
  counts,
}: Pick<Manifest, 'unranked' | 'modes' | 'counts'>): ReadonlySet<string> {
  const firms = unranked.flatMap(({ firm, answers }) => (answers === null ? [firm as string] : []));
  const apart = modes.flatMap((row) => (row.answers === null ? [apartId(row)] : []));
  return new Set([...firms, ...apart, ...(counts.ratings === null ? [monthTotal] : [])]);
}
