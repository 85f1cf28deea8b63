import { type Compound, parseCompoundId } from '../../domain/compound.ts';
import { type Reach, reaches } from '../../domain/people/scope.ts';
import type { World } from '../../ports.ts';

/** The compound that a path names, if it is registered and within reach. */
export async function compoundWithin(
  { registry }: Pick<World, 'registry'>,
  reach: Reach,
  text: string | undefined,
): Promise<Compound | undefined> {
  const id = parseCompoundId(text ?? '');
  const compound = id && (await registry.compound(id));
  return compound !== undefined && reaches(reach, compound) ? compound : undefined;
}
