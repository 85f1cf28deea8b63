import type { CompoundTally } from '../compound-tally.ts';
import type { PlannedIntegrity } from '../plan.ts';
import type { QuarantinedGroup } from './quarantine.ts';
import type { RatingGroup } from './rating-groups.ts';

/**
 * Places of the tally's groups that are to be set aside: those that two people named, and those that were set aside in an evaluation before
 * and are still in the window. A group is known again by compound, kind, month and answers; where households of it rated anew since, it holds
 * some of the same answers and no other. METHOD §6: nobody has to find the same fakes every month.
 */
export function asidePlaces(
  tally: Pick<CompoundTally, 'compound' | 'groups'>,
  { quarantined, again }: Pick<PlannedIntegrity, 'quarantined' | 'again'>,
): readonly number[] {
  const { compound, groups } = tally;
  const named = quarantined.filter((place) => place.compound === compound).map(({ group }) => group);
  const known = again.filter((group) => group.compound === compound);
  const found = groups.flatMap((group, place) => (known.some((one) => isPartOf(group, one)) ? [place] : []));
  return [...new Set([...named, ...found])].sort((a, b) => a - b);
}

function isPartOf(group: RatingGroup, known: QuarantinedGroup): boolean {
  if (group.kind !== known.kind || group.month !== known.month) return false;
  const counts = new Map(known.answers);
  return group.answers.every(([text, n]) => n <= (counts.get(text) ?? 0));
}
