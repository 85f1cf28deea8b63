import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bureauApp, bureauOffice } from '../../functions/bureau/app.ts';
import { may, permissions, type Role, roles } from '../../functions/domain/people/role.ts';
import type { Scope } from '../../functions/domain/people/scope.ts';
import { firmApp, firmOffice } from '../../functions/firm/app.ts';
import { frameZh } from '../../functions/web/messages-zh.ts';
import type { OfficeRoute } from '../../functions/web/office/route.ts';
import { sampleCompound, sampleFirm } from '../support/county.ts';
import { type OfficeVisitor, signedIn } from '../support/office.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const firm = sampleFirm(1);
const compound = sampleCompound(1, firm.id);
let world: TestWorld;
let app: Hono;
let firmSite: Hono;
let routes: readonly OfficeRoute[] = [];
/** The firms' own site stands in the same table: other doors, the same roles. */
let ownRoutes: readonly OfficeRoute[] = [];
const visitors = new Map<Role, OfficeVisitor>();

const scopeOf: Readonly<Partial<Record<Role, Scope>>> = {
  community: { kind: 'compounds', compounds: [compound.id] },
  firm: { kind: 'firm', firm: firm.id },
};

beforeAll(async () => {
  world = await testWorld();
  app = bureauApp(world);
  ({ routes } = bureauOffice(world));
  firmSite = firmApp(world);
  ownRoutes = firmOffice(world).routes;
  await world.registry.putFirm(firm);
  await world.registry.putCompound(compound);
  for (const role of roles)
    visitors.set(role, await signedIn(world, app, role, scopeOf[role] ? { scope: scopeOf[role] } : {}));
});
afterAll(() => world.stop());

const values: Readonly<Record<string, string>> = { month: '2026-10', firm: firm.id, compound: compound.id };

/** A route's address with something plausible in every place. */
function addressOf({ path }: OfficeRoute): string {
  const whose = path.includes('/firms/') ? firm.id : compound.id;
  return path.replace(
    /:(\w+)(?:\{[^}]*\})?/g,
    (_, name: string) => values[name] ?? (name === 'id' ? whose : '1'),
  );
}

async function ask(visitor: OfficeVisitor, route: OfficeRoute): Promise<'allowed' | 'refused'> {
  const address = addressOf(route);
  const answer =
    route.method === 'get'
      ? await visitor.get(address)
      : route.body === 'json'
        ? await visitor.send(address, {})
        : await visitor.post(address);
  const fault = answer.status < 500 ? '' : String(world.logged.at(-1)?.error);
  expect(answer.status, `${route.method} ${address} ${fault}`).toBeLessThan(500);
  expect(answer.status, `${route.method} ${address}`).not.toBe(401);
  expect(answer.headers.get('location') ?? '').not.toContain('/bureau/sign-in');
  if (answer.status !== 403) return 'allowed';
  expect(await answer.text(), `${route.method} ${address}`).toContain(frameZh.errors.forbidden.title);
  return 'refused';
}

describe('every route of the firms’ own site', () => {
  it.each(roles)('lets in a firm and nobody else: %s', async (role) => {
    const own = scopeOf[role] ? { scope: scopeOf[role] } : {};
    const visitor = await signedIn(world, firmSite, role, { name: `${role}在企业端`, ...own });
    for (const route of ownRoutes)
      expect(await ask(visitor, route), `${route.method} ${route.path}`).toBe(
        may(role, route.may) ? 'allowed' : 'refused',
      );
  });

  it('is not there for another firm: 404, as for one that does not exist', async () => {
    const scope: Scope = { kind: 'firm', firm: sampleFirm(2).id };
    const other = await signedIn(world, firmSite, 'firm', { name: '别家企业', scope });
    for (const route of ownRoutes.filter(({ path }) => /:(name|code|compound|month)/.test(path))) {
      const address = addressOf(route);
      const answer = route.method === 'get' ? await other.get(address) : await other.post(address);
      expect([404, 415], `${route.method} ${route.path}`).toContain(answer.status);
    }
  });
});

describe('every route of the console', () => {
  it.each(roles)(
    'answers %s as the table of permissions says: lets in, or refuses with 403',
    async (role) => {
      const visitor = visitors.get(role);
      if (visitor === undefined) throw new Error(role);
      const answers: string[] = [];
      for (const route of routes) answers.push(`${route.method} ${route.path} ${await ask(visitor, route)}`);
      const expected = routes.map(
        (route) => `${route.method} ${route.path} ${may(role, route.may) ? 'allowed' : 'refused'}`,
      );
      expect(answers).toEqual(expected);
    },
  );

  it('leads whoever is signed out to the sign-in, and takes no order', async () => {
    for (const route of routes) {
      const method = route.method.toUpperCase();
      const answer = await app.request(`${world.site.origin}${addressOf(route)}`, { method });
      expect(answer.status, `${method} ${route.path}`).toBe(method === 'GET' ? 303 : 401);
      if (method === 'GET') expect(answer.headers.get('location')).toContain('/bureau/sign-in?to=');
    }
  });

  it('shows nothing to somebody who is signed in and has no grant', async () => {
    const stranger = await signedIn(world, app, undefined);
    for (const route of routes) {
      const address = addressOf(route);
      const answer = route.method === 'get' ? await stranger.get(address) : await stranger.post(address);
      expect(answer.status, `${route.method} ${route.path}`).toBe(403);
    }
  });

  it('is not there for a community whose compounds lie elsewhere: 404, as for one that does not exist', async () => {
    const scope: Scope = { kind: 'compounds', compounds: [sampleCompound(2, firm.id).id] };
    const elsewhere = await signedIn(world, app, 'community', { name: '别处', scope });
    const own = routes.filter(
      ({ path, may: permission, method }) =>
        method === 'get' && may('community', permission) && /\/:compound|\/compounds\/:id/.test(path),
    );
    for (const route of own) {
      const answer = await elsewhere.get(addressOf(route));
      expect(answer.status, route.path).toBe(404);
    }
  });

  it('stands in the table that is kept beside this test, nothing more and nothing less', async () => {
    await expect(matrix()).toMatchFileSnapshot('../role-matrix.md');
  });
});

/** Roles and routes as a table: who may take which. */
function matrix(): string {
  const all = [...routes, ...ownRoutes];
  const rows = all.map(({ method, path, may: permission }) => {
    const cells = roles.map((role) => (may(role, permission) ? '✓' : '–'));
    return `| ${method === 'get' ? 'GET' : 'POST'} | ${path} | ${permission} | ${cells.join(' | ')} |`;
  });
  const head = `| | route | permission | ${roles.join(' | ')} |\n|---|---|---|${roles.map(() => '---').join('|')}|`;
  const unused = Object.keys(permissions).filter((name) => !all.some(({ may: used }) => used === name));
  return `# Roles and routes of the console and of the firms’ own site

Made from the routes themselves by \`test/bureau/role-matrix.test.ts\`, which also asks every route as every role and compares. ✓ lets in, – is 403.
Signed out: 303 to the sign-in, orders 401. Outside one’s scope: 404. After a change of routes: \`npx vitest run -u --config test/vitest.config.ts test/bureau/role-matrix.test.ts\`.

${head}
${rows.join('\n')}

Permissions of no route here: ${unused.join(', ') || 'none'}.
`;
}
