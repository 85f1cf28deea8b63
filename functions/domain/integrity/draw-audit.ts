import type { Household } from '../household.ts';

/** A household that took part, with its mark in the draw: under the month's key, so that nobody can foresee or repeat the draw without it. */
export interface Participant {
  readonly household: Household;
  readonly mark: string;
}

/**
 * The `count` households with the smallest marks (all where there are fewer), in the order of their marks: the order in which they are to be
 * called. A household given twice is drawn once. The order of `participants` changes nothing. METHOD §6.
 */
export function drawAudit(participants: readonly Participant[], count: number): readonly Household[] {
  const drawn = new Map<string, Household>();
  for (const { household } of participants.toSorted(inOrder)) {
    const name = `${household.compound} ${household.number}`;
    if (drawn.size < count && !drawn.has(name)) drawn.set(name, household);
  }
  return [...drawn.values()];
}

function inOrder(a: Participant, b: Participant): number {
  if (a.mark !== b.mark) return a.mark < b.mark ? -1 : 1;
  if (a.household.compound !== b.household.compound)
    return a.household.compound < b.household.compound ? -1 : 1;
  return a.household.number - b.household.number;
}
