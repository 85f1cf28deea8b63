import type { EvidenceKind } from '../domain/indicator/evidence-row.ts';
import type { LocalTime } from '../domain/indicator/local-time.ts';
import type { OrderKind } from '../domain/indicator/work-order.ts';
import type { Month } from '../domain/month.ts';
import type { BeginImport, ImportList } from './imports.ts';
import type { KeepOnce } from './month.ts';

/** The port of evidence: imported rows in pieces as they came, and the figures that were folded of them. PRACTICE §6. */

/** What imports said of an order's clock before, one after the other: those that said the same together. */
export interface PastSaying {
  readonly received: LocalTime;
  readonly kind?: OrderKind;
  /** Which imports said it; it counts while one of them stands. */
  readonly ids: readonly string[];
}

/** A row that imports put into several months. It is in the part of each of them, with what was said before, so that whatever is undone each month tells by itself whether the row stands in it. */
export interface MovedRow {
  readonly text: string;
  /** Of orders; other rows are as the last file says. */
  readonly past: readonly PastSaying[];
}

/** What a piece of an import says of one month: rows that never stood in another (packed), and others. */
export interface EvidencePart {
  readonly month: Month;
  /** What the piece says, be it new or not: what an earlier import said too stands on when that one is undone. */
  readonly rows: readonly string[];
  readonly moved: readonly MovedRow[];
}

/** Some rows of a file, as they were taken. */
export interface EvidencePiece {
  /** SHA-256 of what was sent: the same piece sent again is known by it. */
  readonly hash: string;
  readonly parts: readonly EvidencePart[];
  /** What became of each line that was sent, in order: `a`dded, `c`hanged, `u`nchanged, `b`ad; and why the bad ones were refused. */
  readonly outcomes: string;
  readonly bad: readonly { readonly line: number; readonly reason: string }[];
}

/** Where a part of a month stands: of which import, which piece, how many rows; in the order of the log of its kind. */
export interface EvidenceInput {
  readonly month: Month;
  /** Its place in the log of the kind, from 1. */
  readonly place: number;
  readonly id: string;
  readonly number: number;
  readonly rows: number;
  /** Imports, not undone, whose sayings its moved rows build on. */
  readonly past: readonly string[];
}

/**
 * An entry of the log of a kind: a piece that was kept, or an import that was undone. Who plans a piece plans it on the log as it stands, and keeps it only as the next entry: so
 * no two imports of a kind ever plan on the same state.
 */
export type EvidenceEntry =
  | {
      readonly place: number;
      readonly id: string;
      readonly number: number;
      /** By what its text is found. */
      readonly text: string;
      readonly months: readonly EvidenceLogged[];
      /** Imports whose sayings its moved rows build on. */
      readonly past: readonly string[];
    }
  | { readonly place: number; readonly undone: string };

/** What a piece has of a month: how many rows, and marks of their keys, by which a row is looked for in the right month. */
export interface EvidenceLogged {
  readonly month: Month;
  readonly rows: number;
  readonly marks: Int32Array;
}

/** What there is to know of a piece without reading it. */
export interface EvidenceSummary {
  readonly months: readonly Month[];
  readonly rows: number;
}

/** Imports of evidence. Everything is put once; an import that is undone is left out from that moment, nothing of it is deleted. */
export interface Evidence extends ImportList<EvidenceKind> {
  /** Keeps a piece as the entry `place` of its kind's log; `overtaken` where another entry stands there: then nothing is changed. */
  keepPiece(
    head: Pick<BeginImport<EvidenceKind>, 'id' | 'kind'>,
    number: number,
    piece: EvidencePiece,
    place: number,
  ): Promise<'kept' | 'overtaken'>;
  /** Undoes an import as the next entry of the log; `overtaken` as with a piece. */
  keepUndoing(
    head: Pick<BeginImport<EvidenceKind>, 'id' | 'kind'>,
    place: number,
  ): Promise<'kept' | 'overtaken'>;
  /** The entries of a kind's log after a place, in order. */
  log(kind: EvidenceKind, after: number): AsyncIterable<EvidenceEntry>;
  /** Puts what follows from an entry, where whoever kept it died before. Done twice it changes nothing. */
  finish(kind: EvidenceKind, entry: EvidenceEntry): Promise<void>;
  piece(id: string, number: number): Promise<EvidencePiece | undefined>;
  /** The pieces of an import, by number. */
  summaries(id: string): Promise<ReadonlyMap<number, EvidenceSummary>>;
  /** Parts of the months `from` to `to`, both included, of imports that are not undone: by month, then in the order of the log. */
  inputs(kind: EvidenceKind, from: Month, to: Month): Promise<readonly EvidenceInput[]>;
  /** Figures of a month by the key of what they were made from. */
  keepFigures(kind: EvidenceKind, month: Month, key: string, text: string): Promise<KeepOnce>;
  figures(kind: EvidenceKind, month: Month, key: string): Promise<string | undefined>;
}
