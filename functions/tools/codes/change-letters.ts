import type { Compound } from '../../domain/compound.ts';
import { type CompoundId, parseCompoundId } from '../../domain/compound.ts';
import type { Batch } from '../../domain/letters/batch.ts';
import type { LetterDecision } from '../../domain/letters/change.ts';
import { keepDecided } from '../../letters/keep-letters.ts';
import type { World } from '../../ports.ts';
import { Refused } from '../refused.ts';
import { refusalWords } from './refusal-words.ts';

/** The registered compound whose code is `text`. Throws where there is none. */
export async function compoundOf(
  { registry }: Pick<World, 'registry'>,
  text: string | undefined,
): Promise<Compound> {
  const id: CompoundId | undefined = parseCompoundId(text ?? '');
  if (id === undefined)
    throw new Error('哪个小区?--compound 写小区编码 of which compound? --compound takes its code');
  const compound = await registry.compound(id);
  if (compound === undefined) throw new Error(`没有登记小区 no compound ${id} is registered`);
  return compound;
}

/** What was decided, unless it is a refusal. Throws `Refused` for one. */
export function allowed(decided: LetterDecision): Exclude<LetterDecision, { readonly refused: string }> {
  if ('refused' in decided) throw new Refused(refusalWords[decided.refused]);
  return decided;
}

/** Keeps what was decided about a compound's letters. Throws `Refused` for a refusal, where another was faster, and where the batches no longer fit. */
export async function keepLetters(
  { registry }: Pick<World, 'registry'>,
  decided: LetterDecision,
): Promise<Batch> {
  const kept = await keepDecided({ registry }, decided);
  if ('batch' in kept) return kept.batch;
  throw new Refused(refusalWords[kept.refused]);
}
