import {
  dayOfRow,
  type EvidenceKind,
  type EvidenceRow,
  type EvidenceRows,
} from '../domain/indicator/evidence-row.ts';
import { keyOfPacked, packRow, unpackRow } from '../domain/indicator/packed-rows.ts';
import { type Clock, orderAfter, type WorkOrder } from '../domain/indicator/work-order.ts';
import type { Month } from '../domain/month.ts';
import type { EvidencePart, PastSaying } from '../ports/evidence.ts';

/** A row that stands: packed as the newest file says it, and what all files together make of it. */
export interface StandingRow {
  readonly text: string;
  readonly folded: string;
}

/** A row that is there already, and the months that speak of it: more than one where it was put from one into another. */
export interface KnownRow extends StandingRow {
  readonly months: readonly Month[];
}

/** The rows of a month, packed, for there are many: parts are entered in the order of the log. */
export class StandingRows<Kind extends EvidenceKind> {
  readonly #kind: Kind;
  readonly #month: Month;
  readonly #newest = new Map<string, string>();
  /** Of rows of which all files together make another than the newest says. */
  readonly #folded = new Map<string, string>();
  /** Rows that stand in another month. */
  readonly #away = new Set<string>();

  constructor(kind: Kind, month: Month) {
    this.#kind = kind;
    this.#month = month;
  }

  /** Enters a later part; `stands` tells whether an import is not undone. The same part twice is as once. */
  enter({ rows, moved }: Pick<EvidencePart, 'rows' | 'moved'>, stands: (id: string) => boolean): void {
    for (const text of rows) {
      const key = keyOfPacked(this.#kind, text);
      const before = this.row(key);
      if (before?.text === text) continue;
      this.#away.delete(key);
      this.#put(key, text, before === undefined ? text : this.#after(before.folded, text));
    }
    for (const { text, past } of moved) {
      const row = rowAfterAll(
        past.filter(({ ids }) => ids.some(stands)),
        unpackRow(this.#kind, text),
      );
      const key = keyOfPacked(this.#kind, text);
      this.#put(key, text, packRow(this.#kind, row as EvidenceRows[Kind]));
      if (monthOfRow(row) === this.#month) this.#away.delete(key);
      else this.#away.add(key);
    }
  }

  #put(key: string, text: string, folded: string): void {
    this.#newest.set(key, text);
    if (folded === text) this.#folded.delete(key);
    else this.#folded.set(key, folded);
  }

  /** The row of a key, be it that it stands in another month: all months that speak of it say the same. */
  row(key: string): StandingRow | undefined {
    const text = this.#newest.get(key);
    return text === undefined ? undefined : { text, folded: this.#folded.get(key) ?? text };
  }

  /** All rows of the month as all files together make them, packed, in the order of their keys. */
  *packed(): Iterable<string> {
    for (const key of [...this.#newest.keys()].sort())
      if (!this.#away.has(key)) yield this.row(key)?.folded ?? '';
  }

  /** The same unpacked, one after the other: a month may have a hundred thousand. */
  *rows(): Iterable<EvidenceRows[Kind]> {
    for (const text of this.packed()) yield unpackRow(this.#kind, text);
  }

  #after(before: string, later: string): string {
    const row = rowAfter(unpackRow(this.#kind, before), unpackRow(this.#kind, later));
    return packRow(this.#kind, row as EvidenceRows[Kind]);
  }
}

/** A row after a later file spoke of it again: the later one; orders as `orderAfter` says. */
export function rowAfter(before: EvidenceRow, later: EvidenceRow): EvidenceRow {
  return isOrder(before) && isOrder(later) ? orderAfter(before, later) : later;
}

/** A row after all that was said of it before. */
function rowAfterAll(past: readonly PastSaying[], row: EvidenceRow): EvidenceRow {
  if (!isOrder(row)) return row;
  const clocks = past.map(({ received, kind }): Clock => ({ times: { received }, ...(kind && { kind }) }));
  const [first, ...later] = clocks;
  if (first === undefined) return row;
  return orderAfter(
    later.reduce((before, said) => orderAfter(before, said), first),
    row,
  );
}

/** The month in which a row stands. */
export function monthOfRow(row: EvidenceRow): Month {
  return dayOfRow(row).slice(0, 7) as Month;
}

/** Whether a row is an order, whose clock files together decide. */
export function isOrder(row: EvidenceRow): row is WorkOrder {
  return 'times' in row;
}
