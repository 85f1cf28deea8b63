import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bureauApp } from '../../../functions/bureau/app.ts';
import type { Day, Month } from '../../../functions/domain/month.ts';
import { type OfficeVisitor, signedIn, signedInAs } from '../../support/office.ts';
import { type TestWorld, testWorld } from '../../support/world.ts';

const first = 'f'.repeat(26);
let world: TestWorld;
let app: Hono;
let administrator: OfficeVisitor;
let director: OfficeVisitor;

beforeAll(async () => {
  world = await testWorld({ environment: { FIRST_ADMINISTRATOR: first } });
  app = bureauApp(world);
});
afterAll(() => world.stop());

const visitorOf = (subject: string) => signedInAs(world, app, subject);

const grant = (subject: string, role: string, more: Readonly<Record<string, string>> = {}) => ({
  subject,
  name: `某${role}`,
  role,
  scope: 'everything',
  places: '',
  from: '2026-11-15',
  to: '',
  substitute: '',
  ...more,
});
const someone = (letter: string) => letter.repeat(26);

describe('the first administrator', () => {
  it('sees the console without any grant, and may make themselves administrator and nothing else', async () => {
    const visitor = await visitorOf(first);
    const page = await (await visitor.get('/bureau/people')).text();
    expect(page).toContain(first);
    expect((await visitor.post('/bureau/people', grant(first, 'director'))).status).toBe(422);
    expect((await visitor.post('/bureau/people', grant(first, 'administrator'))).status).toBe(303);
    const again = await visitor.post('/bureau/people', grant(first, 'viewer'));
    expect(again.status).toBe(422);
    expect(await again.text()).toContain('不能更改自己的授权');
  });

  it('is nobody once there is an administrator and their own grant has ended', async () => {
    administrator = await signedIn(world, app, 'administrator');
    const ended = await administrator.post(`/bureau/people/${first}/end`, { number: '1', last: '' });
    expect(ended.status).toBe(303);
    expect((await (await visitorOf(first)).get('/bureau/people')).status).toBe(403);
  });

  it.each([first, someone('b')])(
    'stays nobody after the last administrator’s grant ended: %s',
    async (subject) => {
      const later = await testWorld({ environment: { FIRST_ADMINISTRATOR: first } });
      try {
        const days = { from: '2026-01-01' as Day, to: '2026-06-30' as Day };
        const scope = { kind: 'everything' } as const;
        const ended = { number: 1, role: 'administrator', scope, ...days, by: '测试' } as const;
        await later.people.put({ subject, name: '前', grants: [ended], version: 1 });
        const visitor = await signedInAs(later, bureauApp(later), first);
        expect((await visitor.get('/bureau/people')).status).toBe(403);
      } finally {
        await later.stop();
      }
    },
  );
});

describe('people and grants', () => {
  it('are added by subject and name, and stand in the list with who gave them', async () => {
    await administrator.post('/bureau/people', grant(someone('k'), 'officer', { name: '某科长' }));
    const answer = await administrator.post(
      '/bureau/people',
      grant(someone('a'), 'officer', { to: '2027-06-30', substitute: '某科长' }),
    );
    expect(answer.headers.get('location')).toBe(`/bureau/people/${someone('a')}?done=given`);
    const list = await (await administrator.get('/bureau/people')).text();
    for (const word of ['某officer', '经办人', '2027-06-30', '某科长', '某administrator', '有效'])
      expect(list).toContain(word);
    const csv = await (await administrator.get('/bureau/people?file=csv&table=people')).text();
    expect(csv).toContain(someone('a'));
  });

  it('tell on a person’s page what was changed when and by whom', async () => {
    const page = await (await administrator.get(`/bureau/people/${someone('a')}`)).text();
    for (const word of ['变更记录', '授权', '2026-11-15 12:00:00', '某administrator'])
      expect(page).toContain(word);
  });

  it.each([
    ['a subject of another shape', grant('kein-subjekt', 'officer')],
    ['no name', grant(someone('b'), 'officer', { name: ' ' })],
    ['a role there is not', grant(someone('b'), 'king')],
    ['a substitute without an end', grant(someone('b'), 'officer', { substitute: '某科长' })],
    [
      'a substitute of nobody on record',
      grant(someone('b'), 'officer', { substitute: '路人', to: '2027-06-30' }),
    ],
    ['a day there is not', grant(someone('b'), 'officer', { from: '2026-02-30' })],
    ['yesterday', grant(someone('b'), 'officer', { from: '2026-11-14' })],
    ['a community for everything', grant(someone('b'), 'community')],
    [
      'a compound that is not registered',
      grant(someone('b'), 'community', { scope: 'compounds', places: '1ABC' }),
    ],
    [
      'a district that is not registered',
      grant(someone('b'), 'viewer', { scope: 'districts', places: '某街道' }),
    ],
    [
      'a firm that is not registered',
      grant(someone('b'), 'firm', { scope: 'firm', places: '91990000MA0DEM0006' }),
    ],
    ['a scope there is not', grant(someone('b'), 'viewer', { scope: '__proto__', places: 'x' })],
  ])('are refused with %s, and what was filled in stays', async (_, fields) => {
    const answer = await administrator.post('/bureau/people', fields);
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('role="alert"');
    expect(page).toContain(`value="${fields.subject}"`);
    expect(await world.people.person(fields.subject)).toBeUndefined();
  });

  it('are seen by a director and changed by an administrator only; nobody is both', async () => {
    director = await signedIn(world, app, 'director');
    const page = await (await director.get('/bureau/people')).text();
    expect(page).toContain('某officer');
    expect(page).not.toContain('新增人员');
    expect((await director.post('/bureau/people', grant(someone('c'), 'viewer'))).status).toBe(403);
    const both = await administrator.post(
      '/bureau/people',
      grant('subject-of-director-某director', 'administrator'),
    );
    expect(both.status).toBe(422);
    expect(await both.text()).toContain('不能同为一人');
  });

  it('end at the very next request when an administrator ends them', async () => {
    const officer = await visitorOf(someone('a'));
    expect((await officer.get('/bureau/trail')).status).toBe(403);
    await administrator.post('/bureau/people', grant(someone('a'), 'auditor'));
    expect((await officer.get('/bureau/trail')).status).toBe(200);
    await administrator.post(`/bureau/people/${someone('a')}/leave`);
    expect(await (await officer.get('/bureau/trail')).text()).toContain('还没有授权');
    const page = await (await administrator.get(`/bureau/people/${someone('a')}`)).text();
    expect(page).toContain('已终止');
  });

  it('are not there, as the trail is not, for a director of a district', async () => {
    const scope = { kind: 'districts', districts: ['城东街道'] } as const;
    const district = await signedIn(world, app, 'director', { name: '片区', scope });
    for (const path of ['/bureau/people', '/bureau/trail'])
      expect((await district.get(path)).status, path).toBe(404);
    const page = await (await district.get('/bureau')).text();
    expect(page).not.toMatch(/href="\/bureau\/(people|trail|what-if)"/);
  });

  it('are not there: 404', async () => {
    for (const path of [
      `/bureau/people/${someone('z')}`,
      '/bureau/people/%00',
      `/bureau/people/${'x'.repeat(3000)}`,
    ])
      expect((await administrator.get(path)).status).toBe(404);
  });

  it('leave every step in the journal, the refused ones as refused', async () => {
    const { entries } = await world.journal.of('2026-11' as Month);
    const own = entries.filter(({ about }) => about === `person:${first}`);
    expect(own.map(({ act, facts }) => [act, facts.role, facts.refused])).toEqual([
      ['give-grant', 'director', undefined],
      ['give-grant', 'director', '422'],
      ['give-grant', 'administrator', undefined],
      ['give-grant', 'viewer', undefined],
      ['give-grant', 'viewer', '422'],
      ['end-grant', undefined, undefined],
    ]);
  });
});
