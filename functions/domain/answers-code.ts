import type { Compound } from './compound.ts';
import type { HouseholdCode } from './household.ts';

/** Whether a genuine code is still the valid one of a household that this compound has. Number and issue are checked. */
export function answersCode(compound: Compound, code: HouseholdCode): boolean {
  const { number, compound: id } = code.household;
  const valid = compound.issues.exceptions[String(number)] ?? compound.issues.base;
  return id === compound.id && number >= 1 && number <= compound.households.count && code.issue === valid;
}
