import type { Day } from '../month.ts';
import { excludedBy, type Grant, type Person } from './person.ts';
import type { Role } from './role.ts';
import type { Scope } from './scope.ts';

/** A grant that an administrator wants to give. */
export interface WantedGrant extends Omit<Grant, 'number' | 'by'> {
  readonly subject: string;
  /** For the record of somebody who has none yet (or none with a name). */
  readonly name: string;
}

/** Who gives it. `first`: the deployment's first administrator, who has no grant and may give themselves that of an administrator. */
export interface Giver {
  readonly subject: string;
  readonly name: string;
  readonly first: boolean;
}

/** Why a grant is not given. */
export type GrantRefusal =
  | 'own-grants'
  | 'excluded'
  | 'scope-of-role'
  | 'begins-in-the-past'
  | 'ends-before-it-begins'
  | 'has-it-already'
  | 'name-missing';

/** What each role can be given for. Who decides and who keeps the registry does so for the whole territory; firms see their own page only. */
const scopesOf: Readonly<Record<Role, readonly Scope['kind'][]>> = {
  viewer: ['everything', 'districts', 'compounds'],
  community: ['compounds', 'districts'],
  'third-party': ['everything', 'districts', 'compounds'],
  officer: ['everything', 'districts', 'compounds'],
  director: ['everything'],
  administrator: ['everything'],
  auditor: ['everything', 'districts'],
  firm: ['firm'],
};

/** The person with the grant, in the next version; or why it is not given. `standing` is their record, where there is one. */
export function giveGrant(
  standing: Person | undefined,
  wanted: WantedGrant,
  giver: Giver,
  today: Day,
): { readonly person: Person } | { readonly refused: GrantRefusal } {
  const { subject, name: wantedName, ...terms } = wanted;
  const person = standing ?? { subject, name: '', grants: [], version: 0 };
  const name = person.name || wantedName;
  const refused = refusalOf({ ...person, name }, terms, giver, today);
  if (refused !== undefined) return { refused };
  const number = Math.max(0, ...person.grants.map((grant) => grant.number)) + 1;
  const grant: Grant = { ...terms, number, by: giver.name || giver.subject };
  return { person: { ...person, name, grants: [...person.grants, grant], version: person.version + 1 } };
}

function refusalOf(
  person: Person,
  terms: Omit<Grant, 'number' | 'by'>,
  giver: Giver,
  today: Day,
): GrantRefusal | undefined {
  const { role, scope, from, to } = terms;
  // The first administrator is one already: giving oneself another role would be deciding and keeping in one hand.
  if (giver.subject === person.subject && !(giver.first && role === 'administrator')) return 'own-grants';
  if (person.name === '') return 'name-missing';
  if (!scopesOf[role].includes(scope.kind)) return 'scope-of-role';
  if (from < today) return 'begins-in-the-past';
  if (to !== undefined && to < from) return 'ends-before-it-begins';
  if (excludedBy(person, terms) !== undefined) return 'excluded';
  const same = person.grants.some((other) => isWithin(terms, other));
  return same ? 'has-it-already' : undefined;
}

/** Whether a grant gives nothing that another does not give for as long. */
function isWithin(one: Omit<Grant, 'number' | 'by'>, other: Grant): boolean {
  return (
    one.role === other.role &&
    one.substituteFor === other.substituteFor &&
    JSON.stringify(one.scope) === JSON.stringify(other.scope) &&
    other.from <= one.from &&
    (other.to === undefined || (one.to !== undefined && one.to <= other.to))
  );
}
