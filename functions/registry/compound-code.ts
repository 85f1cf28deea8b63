import { createHash } from 'node:crypto';
import type { Compound, CompoundId } from '../domain/compound.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codes = 32 ** 4;

/** The codes that a new compound may get, in their order: spread by its name, so that neighbours differ in more than a letter; each the next where one is taken. */
export function* compoundCodes({
  district,
  name,
}: Pick<Compound, 'district' | 'name'>): Iterable<CompoundId> {
  const start =
    createHash('sha256')
      .update(JSON.stringify([district, name]))
      .digest()
      .readUInt32BE() % codes;
  for (let step = 0; step < codes; step++) yield textOf((start + step) % codes);
  throw new Error('every compound code is taken');
}

function textOf(number: number): CompoundId {
  return [3, 2, 1, 0].map((place) => alphabet[Math.floor(number / 32 ** place) % 32]).join('') as CompoundId;
}
