/** One page of a long list. `page` counts from 1. */
export interface PageOf<Row> {
  readonly rows: readonly Row[];
  readonly page: number;
  readonly pages: number;
}

/** The page of `rows` that a query asks for; anything that is no page of it gives the nearest one. */
export function pageOf<Row>(rows: readonly Row[], asked: string | undefined, size: number): PageOf<Row> {
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const wished = /^\d{1,6}$/.test(asked ?? '') ? Number(asked) : 1;
  const page = Math.min(Math.max(wished, 1), pages);
  return { rows: rows.slice((page - 1) * size, page * size), page, pages };
}
