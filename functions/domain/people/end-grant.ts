import { type Day, dayBefore } from '../month.ts';
import type { Giver } from './give-grant.ts';
import type { Grant, Person } from './person.ts';

/** Why a grant is not ended. */
export type EndRefusal =
  | 'own-grants'
  | 'no-such-grant'
  | 'ended-already'
  | 'ends-later-than-before'
  | 'ends-in-the-past';

/** The person with one grant that ends with `last`; without `last` it ends at once, so that today is no day of it any more. */
export function endGrant(
  person: Person,
  number: number,
  last: Day | undefined,
  giver: Pick<Giver, 'subject'>,
  today: Day,
): { readonly person: Person } | { readonly refused: EndRefusal } {
  if (giver.subject === person.subject) return { refused: 'own-grants' };
  const grant = person.grants.find((one) => one.number === number);
  if (grant === undefined) return { refused: 'no-such-grant' };
  if (grant.to !== undefined && grant.to < today) return { refused: 'ended-already' };
  if (last !== undefined && last < today) return { refused: 'ends-in-the-past' };
  if (last !== undefined && grant.to !== undefined && last > grant.to)
    return { refused: 'ends-later-than-before' };
  const grants = person.grants.map((one) => (one === grant ? { ...one, to: last ?? dayBefore(today) } : one));
  return { person: { ...person, grants, version: person.version + 1 } };
}

/** The person who leaves: every grant that is in force or to come ends at once. */
export function endAllGrants(
  person: Person,
  giver: Pick<Giver, 'subject'>,
  today: Day,
): { readonly person: Person } | { readonly refused: EndRefusal } {
  if (giver.subject === person.subject) return { refused: 'own-grants' };
  const standing = person.grants.filter((grant) => !isOver(grant, today));
  if (standing.length === 0) return { refused: 'ended-already' };
  const to = dayBefore(today);
  const grants = person.grants.map((grant) => (isOver(grant, today) ? grant : { ...grant, to }));
  return { person: { ...person, grants, version: person.version + 1 } };
}

function isOver({ to }: Grant, today: Day): boolean {
  return to !== undefined && to < today;
}
