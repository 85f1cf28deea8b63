import type { CompoundTally } from '../domain/compound-tally.ts';
import { canonicalJson } from '../domain/result/canonical-json.ts';

/** A tally as the one text it is kept as; the same tally gives the same text. */
export function tallyText(tally: CompoundTally): string {
  return canonicalJson(tally);
}

/** The tally in such a text. */
export function tallyOfText(text: string): CompoundTally {
  return JSON.parse(text) as CompoundTally;
}
