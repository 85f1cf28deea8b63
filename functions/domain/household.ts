import type { CompoundId } from './compound.ts';

/** A household 户, the voter: a number 1..1,048,575 inside a compound. Nothing else of it is known to the service. */
export interface Household {
  readonly compound: CompoundId;
  readonly number: number;
}

/** The greatest household number a household code can carry (four base-32 characters). */
export const maxHouseholdNumber = 32 ** 4 - 1;

/** What a checked household code 本户评价码 says: for whom it is, under which key, and which issue of the letter it is. */
export interface HouseholdCode {
  readonly keyId: string;
  readonly household: Household;
  readonly issue: number;
}
