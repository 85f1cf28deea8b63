import { createHash } from 'node:crypto';
import type { CompoundId } from '../../domain/compound.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codes = 32 ** 4;

/** The code of a new compound: spread by its name, so that neighbours differ in more than a letter; the next free one where it is taken. */
export function newCompoundId(
  { district, name }: { readonly district: string; readonly name: string },
  taken: ReadonlyMap<CompoundId, unknown>,
): CompoundId {
  const start =
    createHash('sha256')
      .update(JSON.stringify([district, name]))
      .digest()
      .readUInt32BE() % codes;
  for (let step = 0; step < codes; step++) {
    const id = textOf((start + step) % codes);
    if (!taken.has(id)) return id;
  }
  throw new Error('every compound code is taken');
}

function textOf(number: number): CompoundId {
  return [3, 2, 1, 0].map((place) => alphabet[Math.floor(number / 32 ** place) % 32]).join('') as CompoundId;
}
