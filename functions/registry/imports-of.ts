import type { Compound } from '../domain/compound.ts';
import type { Firm } from '../domain/firm.ts';
import type { ImportRecord, RegistryChange } from '../ports/imports.ts';
import type { World } from '../ports.ts';
import { type ChangedFact, changedFacts } from './changed-facts.ts';

/** An import that made or changed a firm or compound: the line of its sheet, and what it changed; without `facts` it made it. */
export interface ImportOfRecord {
  readonly record: ImportRecord;
  readonly line: number;
  readonly facts: readonly ChangedFact[] | undefined;
}

/**
 * The newest `most` imports of a firm or compound, newest first: its own mark says the last one's piece, and what that found leads to the one before. Each costs
 * two reads, whatever the number of imports.
 */
export async function importsOf(
  world: Pick<World, 'imports'>,
  subject: Firm | Compound,
  most: number,
): Promise<readonly ImportOfRecord[]> {
  const found: ImportOfRecord[] = [];
  let mark = subject.imported;
  while (mark !== undefined && found.length < most) {
    const [id = '', number = ''] = mark.split('/');
    const [record, piece] = await Promise.all([
      world.imports.find(id),
      world.imports.piece(id, Number(number)),
    ]);
    const change = piece?.changes.find((one) => isOf(one, subject));
    if (record === undefined || change === undefined) break;
    const { line, before, after } = change;
    found.push({ record, line, facts: before === null ? undefined : changedFacts(before, after) });
    mark = before?.imported;
  }
  return found;
}

function isOf({ after }: RegistryChange, { id }: Firm | Compound): boolean {
  return after.id === id;
}
