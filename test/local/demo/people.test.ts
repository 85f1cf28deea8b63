import { afterAll, beforeAll, expect, it } from 'vitest';
import { bureauApp } from '../../../functions/bureau/app.ts';
import type { Month } from '../../../functions/domain/month.ts';
import { roles } from '../../../functions/domain/people/role.ts';
import { demoCounty } from '../../../functions/local/demo/county.ts';
import { demoPeople, grantDemoPeople } from '../../../functions/local/demo/people.ts';
import { cookieBrowser } from '../../support/cookie-browser.ts';
import { type LocalSignIn, serveWithSignIn } from '../../support/local-sign-in.ts';

const first = '2026-01' as Month;
const county = demoCounty(first, first);
const people = demoPeople(county);
let service: LocalSignIn;

beforeAll(async () => {
  const accounts = people.map(({ login, name }) => ({ login, name, password: `${login}-1` }));
  service = await serveWithSignIn(bureauApp, accounts);
  await grantDemoPeople(service.world, people, first);
});
afterAll(() => service.stop());

it('the demo has somebody for every role, two where a step needs two, and firms good, bad, mended and stuffed', () => {
  const count = (role: string) => people.filter((person) => person.role === role).length;
  for (const role of roles) expect(count(role), role).toBeGreaterThan(0);
  expect([count('officer'), count('director'), count('firm')]).toEqual([2, 2, 4]);
  expect(people.find(({ login }) => login === 'director')?.name).toContain('局长');
  expect(new Set(people.map(({ login }) => login)).size).toBe(people.length);
});

it.each(people.map(({ login, role, name }) => [login, role, name] as const))(
  '%s signs in through the provider and is known as %s %s',
  async (login, role, name) => {
    const browser = cookieBrowser();
    const { origin } = service;
    await browser.open(`${origin}/bureau/trail`);
    const page = await browser.open(browser.visited.at(-1) ?? '', { login, password: `${login}-1` });
    expect(browser.visited.at(-1)).toBe(`${origin}/bureau/trail`);
    expect(page.status).toBe(['administrator', 'director', 'auditor'].includes(role) ? 200 : 403);
    expect(await page.text()).toContain(name);
  },
);

it('what was granted stands in the journal, and its chain holds', async () => {
  const { entries } = await service.world.journal.of(first);
  expect(entries.map(({ act }) => act)).toEqual(people.map(() => 'give-grant'));
});
