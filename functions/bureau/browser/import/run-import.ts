import type { ImportCounts, LineReport, RegistryChange } from '../../../ports/imports.ts';
import { cutRow, piecesOf, withoutTwins } from '../../../registry/pieces-of.ts';
import type { Sheet } from '../../../registry/sheet.ts';
import type { BadLine, SheetRow } from '../../../sheets/bad-row.ts';
import { type Answer, type Desk, send } from './send.ts';

/** Most rows and bytes of a piece; the service takes no more. */
const most = { rows: 500, bytes: 1_500_000 };

/** What a run over all pieces found: by line, with some of the changes. */
export interface Outcome {
  readonly counts: ImportCounts;
  readonly bad: readonly BadLine[];
  readonly notices: readonly BadLine[];
  readonly given: readonly NonNullable<LineReport['given']>[];
  readonly changes: readonly RegistryChange[];
  readonly pieces: number;
  /** Whether the pieces were told of every line that is no compound's. */
  readonly strays: readonly number[];
}

type OnDone = (rows: number) => void;

/** Asks what an import would do; nothing is changed. A line that is no compound's may hold back others, so they are asked again once it is known. */
export async function dryRun(desk: Desk, sheet: Sheet, onDone: OnDone): Promise<Outcome> {
  const first = await through(desk, sheet, [], '/bureau/import/try', onDone);
  if (sheet.kind !== 'tenures' || first.strays.length === 0) return first;
  return await through(desk, sheet, first.strays, '/bureau/import/try', onDone);
}

/** Imports: begins, sends piece by piece, ends. Gives the import's id beside what became of the lines. */
export async function runImport(
  desk: Desk,
  sheet: Sheet,
  {
    file,
    columns,
    strays,
  }: {
    readonly file: string;
    readonly columns: readonly string[];
    readonly strays: readonly number[];
  },
  onDone: OnDone,
): Promise<Outcome & { readonly id: string }> {
  const rows = Math.max(1, sheet.rows.length);
  const begin = { kind: sheet.kind, file: file.slice(0, 120), rows, columns: columns.slice(0, 60) };
  const { id } = await send<{ id: string }>(desk, '/bureau/import/begin', begin);
  const outcome = await through(desk, sheet, strays, `/bureau/import/${id}/pieces`, onDone);
  const { pieces, counts } = outcome;
  await send(desk, `/bureau/import/${id}/end`, { pieces, counts });
  return { ...outcome, id };
}

async function through(
  desk: Desk,
  sheet: Sheet,
  strays: readonly number[],
  path: string,
  onDone: OnDone,
): Promise<Outcome> {
  const { rows, bad: twins } = withoutTwins(sheet);
  const pieces = piecesOf({ kind: sheet.kind, rows: rows.map(cutRow) }, most);
  const reports: LineReport[] = [];
  const changes: RegistryChange[] = [];
  const first = [...strays].sort((a, b) => a - b).slice(0, 1);
  for (const [place, piece] of pieces.entries()) {
    const address = path.endsWith('/pieces') ? `${path}/${place + 1}` : path;
    const answer = await send<Answer>(desk, address, { kind: sheet.kind, rows: piece, strays: first });
    reports.push(...answer.reports);
    changes.push(...(answer.changes ?? []).slice(0, Math.max(0, 50 - changes.length)));
    onDone(reports.length);
  }
  return {
    ...summed(reports, [...sheet.bad, ...twins]),
    changes,
    pieces: pieces.length,
    strays: straysOf(sheet.rows, reports),
  };
}

function summed(reports: readonly LineReport[], found: readonly BadLine[]) {
  const bad = [
    ...found,
    ...reports.flatMap(({ line, bad: reason }) => (reason === undefined ? [] : [{ line, reason }])),
  ];
  const counted = (outcome: string) => reports.filter((report) => report.outcome === outcome).length;
  return {
    bad: bad.sort((a, b) => a.line - b.line),
    notices: reports.flatMap(({ line, notice }) => (notice === undefined ? [] : [{ line, reason: notice }])),
    given: reports.flatMap(({ given }) => given ?? []),
    counts: {
      added: counted('added'),
      changed: counted('changed'),
      unchanged: counted('unchanged'),
      bad: bad.length,
    },
  };
}

/** Lines whose compound nobody knows: refused, and nothing else says whose they are. */
function straysOf(rows: readonly SheetRow[], reports: readonly LineReport[]): readonly number[] {
  const refused = new Set(
    reports.filter(({ bad }) => bad?.startsWith('小区编码 compound:')).map(({ line }) => line),
  );
  return rows.filter(({ line }) => refused.has(line)).map(({ line }) => line);
}
