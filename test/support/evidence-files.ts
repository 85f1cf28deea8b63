import type { EvidenceKind } from '../../functions/domain/indicator/evidence-row.ts';
import { type EvidenceSheet, evidenceSheet } from '../../functions/evidence/evidence-sheet.ts';
import { importEvidence } from '../../functions/evidence/import-evidence.ts';
import { readTable } from '../../functions/sheets/read-table.ts';
import type { TestWorld } from './world.ts';

/** A clerk's CSV file of evidence, read as it is. */
export async function evidenceFile(kind: EvidenceKind, text: string | Uint8Array): Promise<EvidenceSheet> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return evidenceSheet(await readTable(bytes), kind);
}

/** Imports a CSV file, as an officer's. */
export async function importFile(world: TestWorld, kind: EvidenceKind, text: string) {
  const by = { subject: 'officer', name: '某经办' };
  return await importEvidence(world, await evidenceFile(kind, text), { file: '表.csv', by });
}
