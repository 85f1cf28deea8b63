import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Month } from '../../../functions/domain/month.ts';
import { openOffice } from '../../../functions/web/office/open-office.ts';
import type { Office, Visit } from '../../../functions/web/office/route.ts';
import { type OfficeVisitor, signedIn, signedInAs } from '../../support/office.ts';
import { type TestWorld, testWorld } from '../../support/world.ts';

let world: TestWorld;
let app: ReturnType<typeof openOffice>;
let officer: OfficeVisitor;
let viewer: OfficeVisitor;
let done: { readonly fields: Visit['fields']; readonly journal: number }[] = [];
let visits: Visit[] = [];

const entries = async () => (await world.journal.of('2026-11' as Month)).entries;

/** An office that can be read and given one order, by officers; the order notes how long the journal was when it was carried out. */
function office(): Office {
  return {
    rooms: [],
    routes: [
      {
        method: 'get',
        path: '/bureau/x',
        may: 'see-results',
        answer: (visit, c) => {
          visits.push(visit);
          return c.text('read');
        },
      },
      {
        method: 'post',
        path: '/bureau/x',
        may: 'open-preview',
        act: 'do-x',
        says: ({ fields }) => ({ about: 'month:2026-10', facts: { why: fields.get('why') ?? '' } }),
        maxBody: 1000,
        answer: async ({ fields }, c) => {
          if (fields.get('why') === 'dies') throw new Error('died on its way');
          done.push({ fields, journal: (await entries()).length });
          return fields.get('why') === 'bad' ? c.text('no', 409) : c.redirect('/bureau/x', 303);
        },
      },
      {
        method: 'post',
        path: '/bureau/x/:id',
        may: 'open-preview',
        act: 'do-x-to',
        says: ({ fields }, c) => ({
          about: `firm:${c.req.param('id') ?? ''}`,
          facts: { why: fields.get('why') ?? '' },
        }),
        answer: (_, c) => c.text('none', 404),
      },
    ],
  };
}

beforeAll(async () => {
  world = await testWorld();
  app = openOffice(world, office());
  officer = await signedIn(world, app, 'officer');
  viewer = await signedIn(world, app, 'viewer');
});
afterAll(() => world.stop());
beforeEach(() => {
  done = [];
  visits = [];
});
afterEach(() => world.setNow('2026-11-15T12:00:00+08:00'));

describe('an order', () => {
  it('stands in the journal before it is carried out, and once more where it was refused', async () => {
    const before = (await entries()).length;
    expect((await officer.post('/bureau/x', { why: 'good' })).status).toBe(303);
    expect(done.map(({ journal }) => journal)).toEqual([before + 1]);
    expect((await officer.post('/bureau/x', { why: 'bad' })).status).toBe(409);
    const written = (await entries()).slice(before);
    expect(written.map(({ act, about, facts, by }) => [act, about, facts, by.name, by.roles])).toEqual([
      ['do-x', 'month:2026-10', { why: 'good' }, '某officer', ['officer']],
      ['do-x', 'month:2026-10', { why: 'bad' }, '某officer', ['officer']],
      ['do-x', 'month:2026-10', { why: 'bad', refused: '409' }, '某officer', ['officer']],
    ]);
  });

  it('that dies on its way stands in the journal as failed, so that nobody takes it for done', async () => {
    const before = (await entries()).length;
    expect((await officer.post('/bureau/x', { why: 'dies' })).status).toBe(500);
    expect((await entries()).slice(before).map(({ facts }) => facts)).toEqual([
      { why: 'dies' },
      { why: 'dies', failed: 'yes' },
    ]);
  });

  it('is journalled with the roles it was done under, and no others', async () => {
    const person = await world.people.person('subject-of-viewer-某viewer');
    const [grant] = person?.grants ?? [];
    if (person === undefined || grant === undefined) throw new Error('nobody');
    const grants = [grant, { ...grant, number: 2, role: 'officer' as const }];
    await world.people.put({ ...person, grants, version: 2 });
    expect((await viewer.post('/bureau/x', { why: 'good' })).status).toBe(303);
    expect((await entries()).at(-1)?.by.roles).toEqual(['officer']);
    await world.people.put({ ...person, grants: [grant], version: 3 });
  });

  it('of somebody who may not is refused, not carried out, and stands in the journal as refused', async () => {
    const before = (await entries()).length;
    expect((await viewer.post('/bureau/x', { why: 'good' })).status).toBe(403);
    expect(done).toEqual([]);
    const [entry, ...rest] = (await entries()).slice(before);
    expect([entry?.act, entry?.facts.refused, rest.length]).toEqual(['do-x', '403', 0]);
    expect(world.logged).toContainEqual(
      expect.objectContaining({ event: 'not-allowed', route: '/bureau/x' }),
    );
  });

  it('about something with a name of any length is journalled short and printable', async () => {
    const before = (await entries()).length;
    const path = `/bureau/x/${'x'.repeat(3000)}`;
    expect((await officer.post(path, { why: `a\r\nb\u202e${'y'.repeat(400)}` })).status).toBe(404);
    expect((await officer.post('/bureau/x/%E2%80%AE%00%F0%9F%98%80')).status).toBe(404);
    const [long, , strange] = (await entries()).slice(before);
    expect(long?.about).toBe(`firm:${'x'.repeat(75)}`);
    expect(long?.facts.why).toBe(`a b${'y'.repeat(296)}`);
    expect(strange?.about).toBe('firm:😀');
  });

  it('of somebody without any grant is a line of the log and no entry of the journal', async () => {
    const nobody = await signedIn(world, app, undefined);
    const before = (await entries()).length;
    expect((await nobody.post('/bureau/x', { why: 'good' })).status).toBe(403);
    expect((await entries()).length).toBe(before);
  });

  it('of somebody signed out is not taken: the page says to sign in in another window', async () => {
    const answer = await app.request(`${world.site.origin}/bureau/x`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: world.site.origin },
      body: 'why=good',
    });
    expect(answer.status).toBe(401);
    expect(await answer.text()).toContain('另一个窗口');
    expect(done).toEqual([]);
  });

  const send = (headers: Readonly<Record<string, string>>, body: string) =>
    app.request(`${world.site.origin}/bureau/x`, {
      method: 'POST',
      headers: { cookie: officer.cookie, 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body,
    });

  it.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['a neighbour’s origin', { origin: 'http://localhost.evil.example', 'sec-fetch-site': 'same-site' }],
    ['a browser that says cross-site', { 'sec-fetch-site': 'cross-site' }],
  ])('from %s is refused with 403, token or not, and leaves nothing', async (_, headers) => {
    const before = (await entries()).length;
    expect((await send(headers, `why=good&token=${officer.token}`)).status).toBe(403);
    expect([done, (await entries()).length]).toEqual([[], before]);
  });

  it.each(['', 'token=', 'token=x', `token=${'0'.repeat(26)}`])(
    'with the token "%s" is refused with 403',
    async (token) => {
      const before = (await entries()).length;
      expect((await send({ origin: world.site.origin }, `why=good&${token}`)).status).toBe(403);
      expect([done, (await entries()).length]).toEqual([[], before]);
    },
  );

  it('with another session’s token is refused with 403', async () => {
    expect((await send({ origin: world.site.origin }, `token=${viewer.token}`)).status).toBe(403);
    expect(done).toEqual([]);
  });

  it.each([
    ['a field twice', `token=a&token=b`, 400],
    ['a broken escape', 'why=%E0%A4%A', 400],
    ['more than it may hold', `why=${'x'.repeat(2000)}`, 413],
  ])('with %s is refused', async (_, body, status) => {
    expect((await send({ origin: world.site.origin }, body)).status).toBe(status);
    expect(done).toEqual([]);
  });

  it('by another method, or as JSON, is no order', async () => {
    const { origin } = world.site;
    for (const method of ['PUT', 'DELETE', 'PATCH'])
      expect(
        (await app.request(`${origin}/bureau/x`, { method, headers: { cookie: officer.cookie } })).status,
      ).toBe(405);
    expect((await officer.send('/bureau/x', { why: 'good' })).status).toBe(415);
    const read = await officer.get('/bureau/x?_method=POST', { 'x-http-method-override': 'POST' });
    expect([await read.text(), done]).toEqual(['read', []]);
  });

  it('does not show its token to the page’s code among the fields', async () => {
    await officer.post('/bureau/x', { why: 'good' });
    expect([...(done[0]?.fields ?? [])]).toEqual([['why', 'good']]);
  });
});

describe('a reading', () => {
  it('writes nothing, fifty times over and by HEAD', async () => {
    world.countAfresh();
    for (let time = 0; time < 50; time++) expect((await officer.get('/bureau/x')).status).toBe(200);
    await app.request(`${world.site.origin}/bureau/x`, {
      method: 'HEAD',
      headers: { cookie: officer.cookie },
    });
    expect(world.consumed.write).toBe(0);
  });

  it('of somebody signed out leads to the sign-in and back', async () => {
    const answer = await app.request(`${world.site.origin}/bureau/x?q=1`);
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      '/bureau/sign-in?to=%2Fbureau%2Fx%3Fq%3D1',
    ]);
  });

  it('is over when the session is: 30 minutes idle, 8 hours in all, kept alive by what is read', async () => {
    const start = Date.parse('2026-11-15T12:00:00+08:00');
    world.setNow(start + 30 * 60_000);
    expect((await officer.get('/bureau/x')).status).toBe(303);
    let { cookie } = officer;
    for (let minutes = 20; minutes < 480; minutes += 20) {
      world.setNow(start + minutes * 60_000);
      const answer = await app.request(`${world.site.origin}/bureau/x`, { headers: { cookie } });
      expect(answer.status).toBe(200);
      cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
    }
    world.setNow(start + 480 * 60_000);
    expect((await app.request(`${world.site.origin}/bureau/x`, { headers: { cookie } })).status).toBe(303);
  });

  it('knows of the grants of that day, no sooner and no later', async () => {
    const grant = {
      number: 1,
      role: 'viewer',
      scope: { kind: 'everything' },
      from: '2026-11-16',
      to: '2026-11-17',
      by: '测试',
    } as const;
    await world.people.put({
      subject: 'for-two-days',
      name: '短',
      grants: [{ ...grant, from: grant.from as never, to: grant.to as never }],
      version: 1,
    });
    const statusAt = async (time: string) => {
      world.setNow(time);
      return (await (await signedInAs(world, app, 'for-two-days')).get('/bureau/x')).status;
    };
    expect(await statusAt('2026-11-15T23:59:59+08:00')).toBe(403);
    expect(await statusAt('2026-11-16T00:00:00+08:00')).toBe(200);
    expect(await statusAt('2026-11-17T23:59:59+08:00')).toBe(200);
    expect(await statusAt('2026-11-18T00:00:00+08:00')).toBe(403);
  });

  it('reaches as far as the grants that give it, and no further', async () => {
    const scope = { kind: 'districts', districts: ['城东街道'] } as const;
    await (await signedIn(world, app, 'viewer', { name: '街道', scope })).get('/bureau/x');
    expect(visits[0]?.reach).toMatchObject({ everything: false, districts: new Set(['城东街道']) });
    expect(visits[0]?.reachFor('release-result')).toBeUndefined();
  });
});
