import { createHash } from 'node:crypto';
import type { Hono } from 'hono';
import type { Day } from '../../functions/domain/month.ts';
import type { Role } from '../../functions/domain/people/role.ts';
import type { Scope } from '../../functions/domain/people/scope.ts';
import type { World } from '../../functions/ports.ts';

/** Somebody signed in who asks a site for pages and sends it orders. */
export interface OfficeVisitor {
  readonly cookie: string;
  readonly token: string;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** Posts a form with the session's token. */
  post(path: string, fields?: Readonly<Record<string, string>>): Promise<Response>;
  /** Posts JSON as scripts of ours do. */
  send(path: string, body: unknown): Promise<Response>;
}

const everything: Scope = { kind: 'everything' };

/** Gives a role (or none) to somebody of their own and signs them in, by the service's own records and session. */
export async function signedIn(
  world: Pick<World, 'people' | 'sessions' | 'clock' | 'site'>,
  app: Hono,
  role: Role | undefined,
  { name = `某${role ?? '人'}`, scope = everything }: { readonly name?: string; readonly scope?: Scope } = {},
): Promise<OfficeVisitor> {
  const subject = `subject-of-${role}-${name}`;
  const standing = await world.people.person(subject);
  if (standing === undefined && role !== undefined) {
    const grant = { number: 1, role, scope, from: '2020-01-01' as Day, by: '测试' };
    await world.people.put({ subject, name, grants: [grant], version: 1 });
  }
  return await signedInAs(world, app, subject);
}

/** Signs in whoever this subject is, with the grants that stand in the service's own records. */
export async function signedInAs(
  world: Pick<World, 'sessions' | 'clock' | 'site'>,
  app: Hono,
  subject: string,
): Promise<OfficeVisitor> {
  const now = world.clock.now();
  const token = createHash('sha256').update(subject).digest('hex').slice(0, 26);
  const cookie = `session=${await world.sessions.seal({ subject, signedIn: now, seen: now, token })}`;
  const { origin } = world.site;
  const ask = async (path: string, init: RequestInit) => await app.request(`${origin}${path}`, init);
  return {
    cookie,
    token,
    get: (path, headers = {}) => ask(path, { headers: { cookie, ...headers } }),
    post: (path, fields = {}) =>
      ask(path, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/x-www-form-urlencoded', origin },
        body: new URLSearchParams({ ...fields, token }).toString(),
      }),
    send: (path, body) =>
      ask(path, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json', 'x-token': token, origin },
        body: JSON.stringify(body),
      }),
  };
}
