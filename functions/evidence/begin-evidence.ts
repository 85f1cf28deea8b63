import type { EvidenceKind } from '../domain/indicator/evidence-row.ts';
import type { BeginImport } from '../ports/imports.ts';
import type { World } from '../ports.ts';
import { keptFileName } from './file-name.ts';

/** Begins an import: of its file's name only the words that a system knows are kept. */
export async function beginEvidence(
  { evidence, randomness, clock }: Pick<World, 'evidence' | 'randomness' | 'clock'>,
  given: Omit<BeginImport<EvidenceKind>, 'id' | 'at'>,
): Promise<BeginImport<EvidenceKind>> {
  const head = { ...given, file: keptFileName(given.file), id: randomness.id(), at: clock.now() };
  await evidence.begin(head);
  return head;
}
