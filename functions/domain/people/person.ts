import type { Day, Instant } from '../month.ts';
import { excludes, may, type Permission, type Role } from './role.ts';
import { type Reach, reachOf, type Scope } from './scope.ts';

/** A role given to a person for a time. */
export interface Grant {
  /** Running number among the person's grants, from 1. */
  readonly number: number;
  readonly role: Role;
  readonly scope: Scope;
  /** First and last day it is in force; no last day: until it is ended. */
  readonly from: Day;
  readonly to?: Day;
  /** Name of whom the person stands in for: what is signed under it is signed "for" them. */
  readonly substituteFor?: string;
  /** Name of who gave it. */
  readonly by: string;
}

/** Somebody who may sign in, by the subject that the identity provider calls them. `version` counts changes, for conditional writes; 1 at first. */
export interface Person {
  readonly subject: string;
  readonly name: string;
  readonly grants: readonly Grant[];
  /** Sessions begun before are over: the person signed out, or was told to. */
  readonly signedOut?: Instant;
  readonly version: number;
}

/** The grants in force on a day. */
export function grantsOn(person: Pick<Person, 'grants'>, day: Day): readonly Grant[] {
  return person.grants.filter(({ from, to }) => from <= day && (to === undefined || day <= to));
}

/** How far a permission reaches by these grants; undefined where none gives it. */
export function reachFor(grants: readonly Grant[], permission: Permission): Reach | undefined {
  const giving = grants.filter(({ role }) => may(role, permission));
  return giving.length === 0 ? undefined : reachOf(giving.map(({ scope }) => scope));
}

/** Whom a person stands in for where a permission comes from a substitute's grants alone; undefined where a grant of their own gives it. */
export function standsInFor(grants: readonly Grant[], permission: Permission): string | undefined {
  const giving = grants.filter(({ role }) => may(role, permission));
  return giving.some(({ substituteFor }) => substituteFor === undefined)
    ? undefined
    : giving[0]?.substituteFor;
}

/** The name under what somebody signs: `X 代 Y` where X acts as the substitute of Y alone. */
export function signedName(name: string, absent: string | undefined): string {
  return absent === undefined ? name : `${name} 代 ${absent}`;
}

/** The grant among the person's that excludes `role` on a shared day: nobody is administrator and director at once. */
export function excludedBy(
  person: Pick<Person, 'grants'>,
  { role, from, to }: Pick<Grant, 'role' | 'from' | 'to'>,
): Grant | undefined {
  return person.grants.find(
    (other) =>
      excludes(role, other.role) &&
      (other.to === undefined || from <= other.to) &&
      (to === undefined || other.from <= to),
  );
}
