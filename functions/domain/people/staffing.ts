import type { Day } from '../month.ts';
import type { WantedGrant } from './give-grant.ts';
import type { Grant, Person } from './person.ts';
import { bareName } from './same-person.ts';

/** Why a grant does not fit beside those of the others. */
export type StaffingRefusal = 'last-administrator' | 'substitute-without-end' | 'nobody-stood-in-for';

/**
 * Whether a substitute's grant names somebody else on record who has the role on its first day, and ends; undefined where it does, or is no
 * substitute's. Standing in is for a time.
 */
export function substituteFault(
  { subject, role, from, to, substituteFor }: WantedGrant,
  people: readonly Person[],
): StaffingRefusal | undefined {
  if (substituteFor === undefined) return undefined;
  if (to === undefined) return 'substitute-without-end';
  const isAbsent = (grant: Grant) =>
    grant.role === role && grant.from <= from && (grant.to === undefined || from <= grant.to);
  const absent = people.some(
    (person) =>
      person.subject !== subject &&
      bareName(person.name) === bareName(substituteFor) &&
      person.grants.some(isAbsent),
  );
  return absent ? undefined : 'nobody-stood-in-for';
}

/**
 * Told where, with this person's record as it would be, nobody is left who is an administrator without an end: on the day after the last one nobody
 * could give a grant any more. Only where a change brings it about: what was so before stays as it is.
 */
export function administratorFault(
  changed: Person,
  people: readonly Person[],
  today: Day,
): StaffingRefusal | undefined {
  const lasts = ({ role, from, to }: Grant) => role === 'administrator' && to === undefined && from <= today;
  const others = people.filter(({ subject }) => subject !== changed.subject);
  if ([changed, ...others].some(({ grants }) => grants.some(lasts))) return undefined;
  const before = people.find(({ subject }) => subject === changed.subject);
  const had = before?.grants.some(lasts) === true;
  const dated = changed.grants.some(
    (grant) =>
      grant.role === 'administrator' && !before?.grants.some(({ number }) => number === grant.number),
  );
  return had || dated ? 'last-administrator' : undefined;
}
