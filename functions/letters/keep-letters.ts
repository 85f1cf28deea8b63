import type { Batch } from '../domain/letters/batch.ts';
import type { LetterDecision, LetterRefusal } from '../domain/letters/change.ts';
import type { World } from '../ports.ts';

/** Why letters stay as they are: a decision's own refusal, `no-room` the compound holds no more batches, `changed` somebody else was faster. */
export type KeepRefusal = LetterRefusal | 'no-room' | 'changed';

/** Keeps what was decided about a compound's letters, in one conditional write. */
export async function keepDecided(
  { registry }: Pick<World, 'registry'>,
  decided: LetterDecision,
): Promise<{ readonly batch: Batch } | { readonly refused: KeepRefusal }> {
  if ('refused' in decided) return decided;
  try {
    return (await registry.putCompound(decided.compound)) ? { batch: decided.batch } : { refused: 'changed' };
  } catch (error) {
    if (error instanceof RangeError) return { refused: 'no-room' };
    throw error;
  }
}
