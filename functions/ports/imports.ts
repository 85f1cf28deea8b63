import type { Compound } from '../domain/compound.ts';
import type { Firm } from '../domain/firm.ts';
import type { Instant } from '../domain/month.ts';
import type { KeepOnce } from './month.ts';

/** The port of imports: what was imported when by whom, and what stood before, so that it can be undone. */

/** What the registry is imported from. */
export type RegistryKind = 'firms' | 'compounds' | 'tenures';

/** An import as it began, of what a list of imports is about. */
export interface BeginImport<Kind> {
  readonly id: string;
  readonly kind: Kind;
  /** Name of the clerk's file. */
  readonly file: string;
  readonly rows: number;
  readonly at: Instant;
  readonly by: { readonly subject: string; readonly name: string };
}

/** An import of the registry as it began. */
export type ImportHead = BeginImport<RegistryKind>;

/** Rows by what became of them. */
export interface ImportCounts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly bad: number;
}

/** An import as the list shows it; without `counts` it was never finished. */
export interface ListedImport<Kind> extends BeginImport<Kind> {
  readonly pieces?: number;
  readonly counts?: ImportCounts;
  /** It is being undone: no piece of it is taken any more. */
  readonly undoing?: true;
  readonly undone?: { readonly at: Instant; readonly by: string };
}

/** An import of the registry, as the list shows it. */
export type ImportRecord = ListedImport<RegistryKind>;

/** A firm or compound before an import (null: it was not there) and after. */
export type RegistryChange =
  | { readonly line: number; readonly kind: 'firm'; readonly before: Firm | null; readonly after: Firm }
  | {
      readonly line: number;
      readonly kind: 'compound';
      readonly before: Compound | null;
      readonly after: Compound;
    };

/** What became of a line. */
export interface LineReport {
  readonly line: number;
  readonly outcome?: 'added' | 'changed' | 'unchanged';
  /** Why it was refused, or what the clerk should know. */
  readonly bad?: string;
  readonly notice?: string;
  readonly given?: Pick<Compound, 'id' | 'name' | 'district'>;
}

/** At most 500 rows of an import: what they mean to change, kept before anything is changed. */
export interface ImportPiece {
  /** SHA-256 of the rows: the same piece sent again is known by it. */
  readonly hash: string;
  readonly changes: readonly RegistryChange[];
  readonly reports: readonly LineReport[];
}

/** What there is to know of a piece without reading it. */
export interface PieceSummary {
  /** How many firms and compounds it means to change. */
  readonly changes: number;
  /** Those that it adds, by their code. */
  readonly added: readonly string[];
}

/** What undoing a piece did: how many stand as before, and what was left because it was changed or used since. */
export interface UndonePiece {
  readonly restored: number;
  readonly left: readonly { readonly about: string; readonly name: string; readonly why: LeftBecause }[];
}

/** Why an import's change was left: changed since, letters or tenures refer to it, it was planned and never written, or lies outside what is entrusted to whoever undoes. */
export type LeftBecause = 'changed' | 'letters' | 'tenures' | 'never' | 'reach';

/** A list of imports, every record put once. */
export interface ImportList<Kind> {
  begin(head: BeginImport<Kind>): Promise<KeepOnce>;
  end(id: string, pieces: number, counts: ImportCounts): Promise<KeepOnce>;
  noteUndoing(id: string): Promise<KeepOnce>;
  noteUndone(id: string, at: Instant, by: string): Promise<KeepOnce>;
  find(id: string): Promise<ListedImport<Kind> | undefined>;
  /** Newest first. */
  all(): Promise<readonly ListedImport<Kind>[]>;
}

/** Imports of the registry. Pieces are numbered from 1. */
export interface Imports extends ImportList<RegistryKind> {
  keepPiece(id: string, number: number, piece: ImportPiece): Promise<KeepOnce>;
  piece(id: string, number: number): Promise<ImportPiece | undefined>;
  /** The pieces that there are, by number; a small part of what they hold. */
  summaries(id: string): Promise<ReadonlyMap<number, PieceSummary>>;
  keepUndone(id: string, number: number, undone: UndonePiece): Promise<KeepOnce>;
  undone(id: string): Promise<ReadonlyMap<number, UndonePiece>>;
}
