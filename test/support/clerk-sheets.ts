import type { OfficeVisitor } from './office.ts';

type Row = Readonly<Record<string, string>>;

/** A compound as a clerk's sheet says it, by the canonical names of its columns; `given` changes some. */
export function compoundRow(name: string, given: Row = {}): Row {
  return {
    name,
    district: '城东街道',
    mode: '市场化',
    households: '300',
    households_source: '社区核定',
    households_day: '2026-11-01',
    ...given,
  };
}

/** Rows as one piece of a sheet, from its second line on. */
export function sheetPiece(kind: string, rows: readonly Row[]) {
  return { kind, rows: rows.map((cells, index) => ({ line: index + 2, cells })), strays: [] };
}

/** Imports one piece under a file's name; the import's id and what became of its lines. */
export async function importRows(clerk: OfficeVisitor, kind: string, rows: readonly Row[], file = '表.xlsx') {
  const begun = await clerk.send('/bureau/import/begin', { kind, file, rows: rows.length });
  const { id } = (await begun.json()) as { id: string };
  const answer = await clerk.send(`/bureau/import/${id}/pieces/1`, sheetPiece(kind, rows));
  const { reports } = (await answer.json()) as { reports: Record<string, unknown>[] };
  const counts = { added: 0, changed: 0, unchanged: 0, bad: 0 };
  for (const { outcome = 'bad' } of reports) counts[outcome as keyof typeof counts] += 1;
  await clerk.send(`/bureau/import/${id}/end`, { pieces: 1, counts });
  return { id, reports, counts };
}

/** The code that an import gave to the compound of its row. */
export function givenCode({ reports }: { readonly reports: readonly Record<string, unknown>[] }, row = 0) {
  return (reports[row] as { given: { id: string } }).given.id;
}
