import type { PatternTally } from './compound-tally.ts';
import { weightOf } from './ranking/household-scores.ts';

/** Fewest answers a published cell may rest on, and a hidden remainder may hold. SECURITY §5. */
export const minimumCell = 10;

/**
 * A count that would be published: a compound's, a firm's, a district's answers. `totals` are the ids of published totals it is a
 * part of, so that a hidden cell could be found as total less visible parts. Totals are cells themselves.
 */
export interface Cell {
  readonly id: string;
  readonly n: number;
  readonly totals?: readonly string[];
}

/** What is settled about cells before anything is hidden. */
export interface Settled {
  /** Hidden in an earlier version: a superseding version hides the same or more. */
  readonly hiddenBefore?: ReadonlySet<string>;
  /** Never hidden beyond the minimum. */
  readonly alwaysShown?: ReadonlySet<string>;
  /** Not shown for other reasons (too few answers for a table): no secret, but nobody sees them, so they cover what is. */
  readonly notShown?: ReadonlySet<string>;
}

const none: ReadonlySet<string> = new Set();

/**
 * Ids of the cells that must be hidden. First every cell below the minimum, and those hidden before. Then, until nothing more is
 * needed: what is not seen of a published total must hold at least the minimum over at least two cells, else its next smallest cell is hidden
 * too, and at last the total; and a hidden total needs an unseen part with answers, else it could be added up. Run once over everything that
 * is published. METHOD §2, SECURITY §5.
 */
export function hiddenCells(cells: readonly Cell[], settled: Settled = {}): ReadonlySet<string> {
  const { hiddenBefore = none } = settled;
  const hidden = new Set(
    cells.filter(({ id, n }) => n < minimumCell || hiddenBefore.has(id)).map(({ id }) => id),
  );
  const parts = partsByTotal(cells);
  for (let grown = -1; grown !== hidden.size; ) {
    grown = hidden.size;
    for (const [total, own] of parts) {
      const next = needed(total, own, hidden, settled);
      if (next !== undefined) hidden.add(next);
    }
  }
  return hidden;
}

/** Parts of each total, the smallest first. */
function partsByTotal(cells: readonly Cell[]): ReadonlyMap<string, readonly Cell[]> {
  const parts = new Map<string, Cell[]>();
  const sorted = cells.toSorted((a, b) => a.n - b.n || (a.id < b.id ? -1 : 1));
  for (const cell of sorted)
    for (const total of cell.totals ?? []) parts.set(total, [...(parts.get(total) ?? []), cell]);
  return new Map([...parts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The next cell to hide for the sake of one total, or undefined where enough is hidden. */
function needed(
  total: string,
  parts: readonly Cell[],
  hidden: ReadonlySet<string>,
  { alwaysShown = none, notShown = none }: Settled,
): string | undefined {
  const unseen = parts.filter(({ id }) => hidden.has(id) || notShown.has(id));
  const open = parts.filter(({ id }) => !hidden.has(id) && !notShown.has(id) && !alwaysShown.has(id));
  if (hidden.has(total)) return unseen.some(({ n }) => n > 0) ? undefined : open.find(({ n }) => n > 0)?.id;
  if (unseen.length === 0) return undefined;
  if (unseen.length >= 2 && unseen.reduce((sum, { n }) => sum + n, 0) >= minimumCell) return undefined;
  if (open[0] !== undefined) return open[0].id;
  return unseen.some(({ id }) => hidden.has(id)) && !alwaysShown.has(total) ? total : undefined;
}

/** The same for cells that add up to one published sum: which are hidden, and whether the sum must be hidden too. */
export function suppress<Id extends string>(
  cells: readonly { readonly id: Id; readonly n: number }[],
  hiddenBefore: ReadonlySet<string> = none,
  alwaysShown: ReadonlySet<string> = none,
): { readonly hidden: ReadonlySet<Id>; readonly sumToo: boolean } {
  const sum: Cell = { id: '= sum', n: cells.reduce((total, { n }) => total + n, 0) };
  const parts = cells.map(({ id, n }) => ({ id, n, totals: [sum.id] }));
  const all = hiddenCells([...parts, sum], { hiddenBefore, alwaysShown });
  return { hidden: new Set(cells.map(({ id }) => id).filter((id) => all.has(id))), sumToo: all.has(sum.id) };
}

/**
 * Whether every valid rating of a cell has the same average over what it answered (all 5 whatever was left blank, the same answers
 * throughout), so that the cell's score tells each one's: shown as a band only. In whole numbers: within each pattern
 * n Σ T² = (Σ T)², and Σ T / (n w) is the same in all. A cell without ratings is none.
 */
export function isUnanimous(patterns: readonly PatternTally[], weights: readonly number[]): boolean {
  const [first] = patterns;
  if (first === undefined) return false;
  const whole = first.n * weightOf(first.pattern, weights);
  return patterns.every(({ pattern, n, sum, sumOfSquares }) => {
    const same = sum * whole === first.sum * n * weightOf(pattern, weights);
    return same && n * sumOfSquares === sum * sum;
  });
}
