import type { EvidenceKind } from '../../functions/domain/indicator/evidence-row.ts';
import { type EvidenceSheet, evidenceSheet } from '../../functions/evidence/evidence-sheet.ts';
import { importEvidence } from '../../functions/evidence/import-evidence.ts';
import { localNow } from '../../functions/evidence/local-now.ts';
import { readTable } from '../../functions/sheets/read-table.ts';
import type { TestWorld } from './world.ts';

/** A clerk's CSV file of evidence, read as it is. */
export async function evidenceFile(
  kind: EvidenceKind,
  text: string | Uint8Array,
  until = Number.POSITIVE_INFINITY,
): Promise<EvidenceSheet> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return evidenceSheet(await readTable(bytes), kind, until);
}

/** Imports a CSV file, as an officer's. */
export async function importFile(world: TestWorld, kind: EvidenceKind, text: string, name = '表.csv') {
  const by = { subject: 'officer', name: '某经办' };
  return await importEvidence(world, await evidenceFile(kind, text, localNow(world)), { file: name, by });
}
