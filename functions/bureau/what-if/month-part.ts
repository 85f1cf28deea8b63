import type { FirmId } from '../../domain/firm.ts';
import type { Month } from '../../domain/month.ts';
import type { MonthOutcome, TriedMonth } from '../../ranking/what-if.ts';
import { printable } from '../../web/printable.ts';
import { type DifferentFirm, differentFirms } from './differences.ts';

/** A firm with what its months add up to. */
export interface NamedStatus {
  readonly name: string;
  readonly marks: readonly ('warning' | 'rectification' | 'unrankedTooLong')[];
}

/** How a month came out, sealed or tried: how many firms were ranked, and the names on its lists. */
export interface PartRow {
  readonly month: Month;
  readonly trial: boolean;
  readonly which: 'sealed' | 'tried';
  readonly ranked: number;
  readonly black: readonly string[];
  readonly red: readonly string[];
  readonly watch: readonly string[];
  readonly status: readonly NamedStatus[];
}

/** What the page shows of a tried month: the rest of it is let go before the next month is tried. */
export interface MonthPart {
  readonly month: Month;
  readonly trial: boolean;
  readonly rows: readonly [sealed: PartRow, tried: PartRow];
  readonly different: readonly DifferentFirm[];
}

/** The part of a tried month that the page shows. */
export function monthPart(tried: TriedMonth): MonthPart {
  const { month, trial } = tried;
  return {
    month,
    trial,
    rows: [partRow(tried, 'sealed'), partRow(tried, 'tried')],
    different: differentFirms(tried),
  };
}

function partRow({ month, trial, names, ...both }: TriedMonth, which: PartRow['which']): PartRow {
  const outcome = both[which];
  const nameOf = (firm: FirmId) => printable(names.get(firm) ?? firm);
  return {
    month,
    trial,
    which,
    ranked: outcome.ranked.length,
    black: outcome.black.map(nameOf),
    red: outcome.red.map(nameOf),
    watch: outcome.watch.map(nameOf),
    status: outcome.status.map((one) => ({ name: nameOf(one.firm), marks: marksOf(one) })),
  };
}

function marksOf(status: MonthOutcome['status'][number]): NamedStatus['marks'] {
  return (['warning', 'rectification', 'unrankedTooLong'] as const).filter((mark) => status[mark]);
}
