import { withoutPrivateNumbers } from '../domain/extra-columns.ts';
import type { EvidenceKind } from '../domain/indicator/evidence-row.ts';
import type { BeginImport } from '../ports/imports.ts';
import type { World } from '../ports.ts';

/** Begins an import, after all that began before it: which row is the later one hangs on that, so no two begin at the same instant. */
export async function beginEvidence(
  { evidence, randomness, clock }: Pick<World, 'evidence' | 'randomness' | 'clock'>,
  given: Omit<BeginImport<EvidenceKind>, 'id' | 'at'>,
): Promise<BeginImport<EvidenceKind>> {
  const [newest] = await evidence.all();
  const at = Math.max(clock.now(), (newest?.at ?? 0) + 1);
  const head = { ...given, file: withoutPrivateNumbers(given.file), id: randomness.id(), at };
  await evidence.begin(head);
  return head;
}
