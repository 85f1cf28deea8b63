import type { Context } from 'hono';
import type { Day } from '../../domain/month.ts';
import { type Grant, grantsOn, type Person } from '../../domain/people/person.ts';
import { excludes } from '../../domain/people/role.ts';
import { isCurrent, type Session, sessionLimits } from '../../domain/people/session.ts';
import { clearCookie, readCookie, writeCookie } from '../cookies.ts';
import type { OfficeWorld } from './route.ts';

/** Name of the session's cookie. */
export const sessionCookie = 'session';

/** Milliseconds after which a session's last request is written into its cookie again. */
const refresh = 60_000;

/** Somebody signed in, with the grants of today: none where nobody has given any. */
export interface Visitor {
  readonly session: Session;
  readonly person: Pick<Person, 'subject' | 'name'>;
  readonly grants: readonly Grant[];
}

/** Who sent this request; undefined where nobody is signed in (any more). Keeps the session from going idle. */
export async function visitorOf(world: OfficeWorld, c: Context, today: Day): Promise<Visitor | undefined> {
  const text = readCookie(c, world.site, sessionCookie);
  const session = text === undefined ? undefined : await world.sessions.open(text);
  const now = world.clock.now();
  if (session === undefined || !isCurrent(session, now)) return undefined;
  const known = await world.people.person(session.subject);
  if (known?.signedOut !== undefined && session.signedIn <= known.signedOut) return undefined;
  if (now - session.seen > refresh) await rememberSession(world, c, { ...session, seen: now });
  const grants = known === undefined ? [] : grantsOn(known, today);
  const person = known ?? { subject: session.subject, name: '' };
  const first = await firstGrant(world, session.subject, grants, today);
  return { session, person, grants: [...grants, ...first] };
}

/** Seals a session into its cookie. */
export async function rememberSession(world: OfficeWorld, c: Context, session: Session): Promise<void> {
  writeCookie(c, world.site, sessionCookie, await world.sessions.seal(session), sessionLimits.absolute);
}

/** Takes the session's cookie away. */
export function forgetSession(world: Pick<OfficeWorld, 'site'>, c: Context): void {
  clearCookie(c, world.site, sessionCookie);
}

/**
 * The first administrator of the deployment, until the first grant of an administrator is in force: who can give the first grants. Once there was one, ended
 * or not, the setting gives nothing any more: whoever was sent away does not come back by it. Never beside a role that excludes it.
 */
async function firstGrant(
  world: OfficeWorld,
  subject: string,
  grants: readonly Grant[],
  today: Day,
): Promise<readonly Grant[]> {
  if (world.people.firstAdministrator === '' || subject !== world.people.firstAdministrator) return [];
  if (grants.some(({ role }) => excludes(role, 'administrator'))) return [];
  const people = await world.people.all();
  const ever = people.flatMap((person) => person.grants.filter(({ from }) => from <= today));
  if (ever.some(({ role }) => role === 'administrator')) return [];
  return [{ number: 0, role: 'administrator', scope: { kind: 'everything' }, from: today, by: '' }];
}
