import type { EvidenceKind } from '../domain/indicator/evidence-row.ts';
import type { Instant, Month } from '../domain/month.ts';
import type { BeginImport, ImportList } from './imports.ts';
import type { KeepOnce } from './month.ts';

/** The port of evidence: imported rows in pieces as they came, and the figures that were folded of them. PRACTICE §6. */

/** What a piece of an import says of one month: rows (packed), and keys of rows that stand in another month from now on. */
export interface EvidencePart {
  readonly month: Month;
  readonly rows: readonly string[];
  readonly gone: readonly string[];
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

/** Where a part of a month stands: of which import, which piece, how many rows; in the order in which imports began. */
export interface EvidenceInput {
  readonly month: Month;
  readonly at: Instant;
  readonly id: string;
  readonly number: number;
  readonly rows: number;
}

/** What there is to know of a piece without reading it. */
export interface EvidenceSummary {
  readonly months: readonly Month[];
  readonly rows: number;
}

/** Imports of evidence. Everything is put once; an import that is undone is left out from that moment, nothing of it is deleted. */
export interface Evidence extends ImportList<EvidenceKind> {
  keepPiece(head: BeginImport<EvidenceKind>, number: number, piece: EvidencePiece): Promise<KeepOnce>;
  piece(id: string, number: number): Promise<EvidencePiece | undefined>;
  /** The pieces of an import, by number. */
  summaries(id: string): Promise<ReadonlyMap<number, EvidenceSummary>>;
  /** Parts of the months `from` to `to`, both included, of imports that are not undone: by month, then as they were imported. */
  inputs(kind: EvidenceKind, from: Month, to: Month): Promise<readonly EvidenceInput[]>;
  /** Figures of a month by the key of what they were made from. */
  keepFigures(kind: EvidenceKind, month: Month, key: string, text: string): Promise<KeepOnce>;
  figures(kind: EvidenceKind, month: Month, key: string): Promise<string | undefined>;
}
