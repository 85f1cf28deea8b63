import fc from 'fast-check';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { apiApp } from '../../functions/api/app.ts';
import { releaseMonth } from '../../functions/ranking/release-month.ts';
import { closedCounty, closedMonth } from '../support/closed-county.ts';
import { type OfficeVisitor, signedIn } from '../support/office.ts';
import { runMonth } from '../support/run-month.ts';
import type { TestWorld } from '../support/world.ts';

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: 'path' | 'query' }[];
  readonly responses: Readonly<Record<string, { readonly content?: Record<string, { schema: object }> }>>;
}
interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, { readonly get?: Operation }>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

let world: TestWorld;
let app: Hono;
let document: Document;
let auditor: OfficeVisitor;
const json = async (response: Response) => (await response.json()) as Record<string, unknown>;

beforeAll(async () => {
  world = await closedCounty(3, 60);
  await runMonth(world, closedMonth);
  app = apiApp(world) as unknown as Hono;
  document = (await json(await app.request('http://localhost/api/openapi.json'))) as unknown as Document;
  auditor = await signedIn(world, app, 'auditor');
});
afterAll(() => world.stop());

/** The checker that the document itself gives for an answer. */
function checkerOf(operation: Operation, status: number): z.ZodType | undefined {
  const content = operation.responses[String(status)]?.content ?? {};
  const [schema] = Object.values(content).map((one) => one.schema);
  if (schema === undefined) return undefined;
  const text = JSON.stringify({ ...schema, $defs: document.components.schemas });
  return z.fromJSONSchema(JSON.parse(text.replaceAll('#/components/schemas/', '#/$defs/')));
}

describe('the API', () => {
  it('says itself what it answers, as OpenAPI 3.1, and knows no other route', () => {
    expect(document.openapi).toBe('3.1.0');
    const said = Object.keys(document.paths).sort();
    const known = app.routes
      .filter(({ method, path }) => method === 'GET' && path !== '/api/openapi.json')
      .map(({ path }) => path.replace(/:(\w+)/g, '{$1}'));
    expect(said).toEqual([...new Set(known)].sort());
  });

  it('answers whatever it is asked as its document says, and never with 5xx', async () => {
    const wild = fc.oneof(
      fc.constantFrom('2026-11', '2026-10', '0', '1', '99999999', '-1', '', '%', 'NaN', '__proto__', '第1'),
      fc.string({ maxLength: 80 }),
    );
    const visited = fc.constantFrom('auditor', 'nobody');
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.entries(document.paths)),
        fc.array(wild, { minLength: 8, maxLength: 8 }),
        visited,
        async ([path, { get }], values, who) => {
          if (get === undefined) throw new Error(`${path} has no GET`);
          const left = [...values];
          const query = new URLSearchParams();
          let filled = path;
          for (const { name, in: place } of get.parameters ?? []) {
            const value = left.pop() ?? '';
            if (place === 'path') filled = filled.replace(`{${name}}`, encodeURIComponent(value) || 'x');
            else if (value !== '') query.set(name, value);
          }
          const address = `${filled}?${query}`;
          const response = await (who === 'auditor'
            ? auditor.get(address)
            : app.request(`http://localhost${address}`));
          expect(response.status).toBeLessThan(500);
          expect(Object.keys(get.responses)).toContain(String(response.status));
          const checker = checkerOf(get, response.status);
          expect(checker?.safeParse(await response.json()).error).toBeUndefined();
        },
      ),
      { numRuns: 150 },
    );
  });

  it('shows the public nothing before a director has released it', async () => {
    expect(await json(await app.request('http://localhost/api/results'))).toEqual({ months: [] });
    expect((await app.request(`http://localhost/api/results/${closedMonth}`)).status).toBe(404);
    expect((await auditor.get(`/api/bureau/results/${closedMonth}`)).status).toBe(200);
    const scope = { kind: 'districts', districts: ['城东街道'] } as const;
    const district = await signedIn(world, app, 'viewer', { name: '街道', scope });
    const paths = ['', '/firms', '/projects'].map((part) => `/api/bureau/results/${closedMonth}${part}`);
    for (const path of paths) expect((await district.get(path)).status, path).toBe(404);
    await releaseMonth(world, closedMonth, { director: '某', legalBasis: '某条' });
    for (const path of paths) expect((await district.get(path)).status, path).toBe(200);
    const released = await json(await app.request(`http://localhost/api/results/${closedMonth}`));
    expect(released).toMatchObject({ month: closedMonth, version: 1, ranked: 3 });
    const firms = await json(await app.request(`http://localhost/api/results/${closedMonth}/firms`));
    expect(firms.total).toBe(3);
  });

  it('answers errors as problem+json with the right status', async () => {
    const signedOut = await app.request('http://localhost/api/bureau/participation');
    expect([signedOut.status, signedOut.headers.get('content-type')]).toEqual([
      401,
      'application/problem+json',
    ]);
    expect(await signedOut.json()).toMatchObject({ status: 401, type: 'about:blank' });
    expect((await app.request('http://localhost/api/results/2026-13')).status).toBe(400);
    expect((await app.request('http://localhost/api/nothing')).status).toBe(404);
    const posted = await app.request('http://localhost/api/results', { method: 'POST' });
    expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it('shows who did what to nobody whose reach is a part', async () => {
    const scope = { kind: 'districts', districts: ['城东街道'] } as const;
    const director = await signedIn(world, app, 'director', { name: '片区', scope });
    expect((await director.get('/api/bureau/trail/2026-12')).status).toBe(403);
    const refused = { event: 'not-allowed', method: 'get', permission: 'see-trail' };
    expect(world.logged.at(-1)).toEqual({ ...refused, route: '/api/bureau/trail/:month' });
  });

  it.each([
    [
      '/api/bureau/participation',
      ['viewer', 'community', 'third-party', 'officer', 'director', 'administrator', 'auditor'],
    ],
    [`/api/bureau/results/${closedMonth}/firms`, ['viewer', 'officer', 'director', 'auditor']],
    [`/api/bureau/integrity/${closedMonth}`, ['officer', 'director', 'auditor']],
    ['/api/bureau/trail/2026-12', ['director', 'administrator', 'auditor']],
  ])('%s is for %j alone', async (path, allowed) => {
    const roles = [
      'viewer',
      'community',
      'third-party',
      'officer',
      'director',
      'administrator',
      'auditor',
      'firm',
    ] as const;
    for (const role of roles) {
      const visitor = await signedIn(world, app, role);
      expect([role, (await visitor.get(path)).status]).toEqual([role, allowed.includes(role) ? 200 : 403]);
    }
  });
});
