/** Why a row is refused, in the clerk's words. */
export class BadRow extends Error {}

/** A row by the canonical names of its columns, with the line of the file it stands on. Columns that we do not know begin with `+`. */
export interface SheetRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** A line that is no row: what is wrong with it, in the clerk's words. */
export interface BadLine {
  readonly line: number;
  readonly reason: string;
}

/** The column that a returned file has beside its own. */
export const faultColumn = '错误原因';
