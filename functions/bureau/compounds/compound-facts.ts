import type { Compound } from '../../domain/compound.ts';
import { modeWords } from '../../web/firm-result/result-words.ts';
import { committeeUnknown, type KeptFact } from '../firms/kept-facts.ts';
import { firmWords as w } from '../firms/words.ts';

/** A compound's facts as the registry holds them. */
export function compoundFacts(compound: Compound): readonly KeptFact[] {
  const { id, name, district, mode, households, communityLine } = compound;
  return [
    { head: w.compound, value: () => name },
    { head: w.id, value: () => id },
    { head: w.district, value: () => district },
    { head: w.mode, value: (language) => modeWords[mode][language] },
    { head: w.households, value: () => households.count },
    { head: w.householdsSource, value: () => households.source },
    { head: w.householdsDay, value: () => households.day },
    { head: w.community, value: () => communityLine || null },
    ...(committeeUnknown(compound) ? [{ head: w.committee, value: () => null }] : []),
  ];
}
