import type { FirmId } from '../firm.ts';
import { addMonths, type Month } from '../month.ts';
import type { EvidenceKind, EvidenceRows } from './evidence-row.ts';
import type { HotlineFigures, OrderFigures } from './order-figures.ts';

/** What is folded of a kind's month: figures of orders; the rows themselves of what there are few of. */
export type MonthFigures = {
  [Kind in EvidenceKind]: Kind extends 'work-orders'
    ? readonly OrderFigures[]
    : Kind extends 'hotline'
      ? readonly HotlineFigures[]
      : readonly EvidenceRows[Kind][];
};

/** The folded months of every kind that there is something of: a month without any row is not there, and says nothing. */
export type EvidenceOver = { readonly [Kind in EvidenceKind]?: ReadonlyMap<Month, MonthFigures[Kind]> };

/** A firm's figures of a kind in these months, and the months that there is something of. */
export function figuresOf<Kind extends EvidenceKind>(
  evidence: EvidenceOver,
  kind: Kind,
  months: readonly Month[],
  firm?: FirmId,
): { readonly months: readonly Month[]; readonly rows: readonly MonthFigures[Kind][number][] } {
  const known: ReadonlyMap<Month, MonthFigures[Kind]> | undefined = evidence[kind];
  const covered = months.filter((month) => known?.has(month));
  const rows = covered.flatMap((month): readonly MonthFigures[Kind][number][] => {
    const all: readonly MonthFigures[Kind][number][] = known?.get(month) ?? [];
    return firm === undefined ? all : (rowsByFirm(all).get(firm) ?? []);
  });
  return { months: covered, rows };
}

/** Figures by firm: a month is asked for every one of them. */
const grouped = new WeakMap<object, ReadonlyMap<FirmId, readonly { readonly firm: FirmId }[]>>();

function rowsByFirm<Row extends { readonly firm: FirmId }>(
  rows: readonly Row[],
): ReadonlyMap<FirmId, readonly Row[]> {
  const known = grouped.get(rows) ?? Map.groupBy(rows, ({ firm }) => firm);
  grouped.set(rows, known);
  return known as ReadonlyMap<FirmId, readonly Row[]>;
}

/** The `count` months up to and with `last`, oldest first. */
export function monthsUntil(last: Month, count: number): readonly Month[] {
  return Array.from({ length: count }, (_, index) => addMonths(last, index + 1 - count));
}
