import type { EvidenceKind } from '../domain/indicator/evidence-row.ts';
import type { Month } from '../domain/month.ts';
import type { BeginImport, ImportCounts } from '../ports/imports.ts';
import type { World } from '../ports.ts';
import type { BadLine } from '../sheets/bad-row.ts';
import { beginEvidence } from './begin-evidence.ts';
import type { EvidenceSheet } from './evidence-sheet.ts';
import { keepFigures, type ReadsFigures } from './figures.ts';
import { keepRows } from './keep-rows.ts';
import { knownRows } from './known-rows.ts';
import { localNow } from './local-now.ts';
import { evidencePieceRows } from './piece-rows.ts';
import { planRows } from './plan-rows.ts';

/** What an import did; without `id` there was nothing to write. */
export interface EvidenceReport {
  readonly id?: string;
  readonly counts: ImportCounts;
  /** By line. */
  readonly bad: readonly BadLine[];
}

type Imports = ReadsFigures & Pick<World, 'registry' | 'randomness' | 'clock' | 'calendar'>;

/**
 * Imports a whole sheet: good rows are kept piece by piece, bad ones reported with their line. The same sheet twice changes nothing, not even the list of imports.
 * `onRow` hears how many rows are done, and of every month that is folded at the end.
 */
export async function importEvidence(
  world: Imports,
  sheet: EvidenceSheet,
  { file, by }: { readonly file: string; readonly by: BeginImport<EvidenceKind>['by'] },
  onRow: (done: number) => void = () => {},
): Promise<EvidenceReport> {
  const { kind, rows, openAt } = sheet;
  const known = knownRows(world, kind);
  const now = localNow(world);
  const counts = { added: 0, changed: 0, unchanged: 0, bad: 0 };
  const bad = [...sheet.bad];
  const months = new Set<Month>();
  let head: BeginImport<EvidenceKind> | undefined;
  let pieces = 0;
  for (let from = 0; from < rows.length; from += evidencePieceRows) {
    const sent = { kind, openAt, rows: rows.slice(from, from + evidencePieceRows) };
    const on = await known.next();
    const plan = await planRows(world, known, sent, now);
    if (head === undefined && /[ac]/.test(plan.outcomes)) {
      head = await beginEvidence(world, { kind, file, rows: rows.length, by });
      // What came before brought nothing; but this file says it too, and keeps it when the one before is undone.
      if (from > 0) {
        Object.assign(counts, { added: 0, changed: 0, unchanged: 0 });
        bad.splice(sheet.bad.length);
        from = -evidencePieceRows;
        continue;
      }
    }
    if (head !== undefined && plan.parts.length > 0) {
      pieces += 1;
      const kept = await keepRows(world, known, { head, number: pieces, now }, sent, { on, plan });
      if (kept === 'other-rows') throw new Error(`piece ${pieces} of ${head.id} is another one`);
    }
    for (const { month } of plan.parts) months.add(month);
    for (const outcome of plan.outcomes) counts[names[outcome as keyof typeof names]] += 1;
    bad.push(...plan.bad);
    onRow(Math.min(rows.length, from + evidencePieceRows));
  }
  counts.bad = bad.length;
  const byLine = bad.sort((a, b) => a.line - b.line);
  if (head === undefined) return { counts, bad: byLine };
  await world.evidence.end(head.id, pieces, counts);
  await keepFigures(world, kind, months);
  return { id: head.id, counts, bad: byLine };
}

const names = { a: 'added', c: 'changed', u: 'unchanged', b: 'bad' } as const;
