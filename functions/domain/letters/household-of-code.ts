import type { Compound } from '../compound.ts';
import type { Household, HouseholdCode } from '../household.ts';
import { firstSpare, isOut, isWithin, newestBatch } from './batch.ts';

/**
 * The household of this compound that a genuine code speaks for, or undefined: where the letter was never printed, is not delivered
 * yet, came back, was revoked, or another letter replaced it (at once, or as a planned reprint once delivered). An activated spare letter speaks for the household
 * it was activated for. SECURITY §1.
 */
export function householdOfCode(compound: Compound, code: HouseholdCode): Household | undefined {
  const carried = code.household.number;
  if (compound.id !== code.household.compound) return undefined;
  const activation =
    carried < firstSpare ? undefined : compound.batches.findLast(({ spare }) => spare === carried);
  const number = carried < firstSpare ? carried : activation?.households[0]?.[0];
  const batch = number === undefined ? undefined : newestBatch(compound.batches, number);
  if (number === undefined || batch === undefined || batch.spare !== activation?.spare) return undefined;
  const printed = batch.key === code.keyId && batch.issue === code.issue;
  return printed && isOut(batch) && !isWithin(batch.returned, number)
    ? { compound: compound.id, number }
    : undefined;
}
