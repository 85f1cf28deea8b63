import type { EvidenceKind, EvidenceRow, EvidenceRows } from '../domain/indicator/evidence-row.ts';
import { keyOfPacked, packRow, unpackRow } from '../domain/indicator/packed-rows.ts';
import { orderAfter, type WorkOrder } from '../domain/indicator/work-order.ts';
import type { EvidencePart } from '../ports/evidence.ts';

/** A row that stands: packed as the newest file says it, and what all files together make of it. */
export interface StandingRow {
  readonly text: string;
  readonly folded: string;
}

/** The rows of a month, packed, for there are many: parts are entered in the order of the log. */
export class StandingRows<Kind extends EvidenceKind> {
  readonly #kind: Kind;
  readonly #newest = new Map<string, string>();
  /** Of rows of which all files together make another than the newest says. */
  readonly #folded = new Map<string, string>();

  constructor(kind: Kind) {
    this.#kind = kind;
  }

  /** Enters a later part. The same part twice is as once. */
  enter({ rows, gone }: Pick<EvidencePart, 'rows' | 'gone'>): void {
    for (const text of rows) {
      const key = keyOfPacked(this.#kind, text);
      const before = this.row(key);
      if (before?.text === text) continue;
      this.#newest.set(key, text);
      const fold = before === undefined ? text : this.#after(before.folded, text);
      if (fold === text) this.#folded.delete(key);
      else this.#folded.set(key, fold);
    }
    for (const key of gone) for (const all of [this.#newest, this.#folded]) all.delete(key);
  }

  /** The row of a key. */
  row(key: string): StandingRow | undefined {
    const text = this.#newest.get(key);
    return text === undefined ? undefined : { text, folded: this.#folded.get(key) ?? text };
  }

  /** All rows as all files together make them, packed, in the order of their keys. */
  *packed(): Iterable<string> {
    for (const key of [...this.#newest.keys()].sort()) yield this.row(key)?.folded ?? '';
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

function isOrder(row: EvidenceRow): row is WorkOrder {
  return 'times' in row;
}
