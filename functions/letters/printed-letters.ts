import type { Compound } from '../domain/compound.ts';
import type { Batch } from '../domain/letters/batch.ts';
import { numbersIn } from '../domain/letters/ranges.ts';
import type { World } from '../ports.ts';
import type { Scheme } from './letter-address.ts';
import type { LetterFacts } from './letter-facts.ts';

/** Letters as they go to the page that prints them: what they have in common, and a code for every number. No room is in it. */
export interface PrintedLetters {
  readonly facts: LetterFacts;
  readonly households: readonly number[];
  readonly spares: readonly number[];
  /** Codes of households, then of spare letters, in those orders. */
  readonly codes: readonly string[];
}

/** Signs the codes of these letters of a batch. */
export async function printedLetters(
  world: Pick<World, 'codes' | 'site'>,
  compound: Compound,
  batch: Batch,
  { households, spares }: Pick<PrintedLetters, 'households' | 'spares'>,
  { survey, scheme }: { readonly survey: LetterFacts['survey']; readonly scheme: Scheme },
): Promise<PrintedLetters> {
  const { id, name, district, mode, communityLine } = compound;
  const { origin, sponsor, demo } = world.site;
  const { number, printed, onDelivery } = batch;
  const facts: LetterFacts = {
    site: { origin, sponsor, demo },
    compound: { id, name, district, mode, communityLine },
    batch: { number, printed, ...(onDelivery === true && { onDelivery }) },
    survey,
    scheme,
  };
  const codeOf = (letter: number) =>
    world.codes.issue({ compound: id, number: batch.spare ?? letter }, batch.issue, batch.key);
  const codes = await Promise.all([...households, ...spares].map(codeOf));
  return { facts, households, spares, codes };
}

/** The numbers of a batch's spare letters. */
export function sparesOf({ spares }: Batch): readonly number[] {
  return spares === undefined ? [] : [...numbersIn([spares])];
}
