import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signInRoutes } from '../../../functions/bureau/sign-in/sign-in-routes.ts';
import type { Day } from '../../../functions/domain/month.ts';
import { localIssuer } from '../../../functions/local/local-environment.ts';
import { subjectOf } from '../../../functions/platform/identity.ts';
import type { World } from '../../../functions/ports.ts';
import { openOffice } from '../../../functions/web/office/open-office.ts';
import type { OfficeRoute } from '../../../functions/web/office/route.ts';
import { type CookieBrowser, cookieBrowser } from '../../support/cookie-browser.ts';
import { type LocalSignIn, serveWithSignIn } from '../../support/local-sign-in.ts';

const accounts = ['clerk', 'stranger', 'boss', 'shop'].map((login) => ({
  login,
  name: login,
  password: `${login}-1`,
}));

/** A site of two pages that say who reads them, and carry the token. */
function twoPages(world: World) {
  const page = (path: string, may: OfficeRoute['may']): OfficeRoute => ({
    method: 'get',
    path,
    may,
    answer: ({ person, token }, c) => c.html(`${person.name}<input name="token" value="${token}">`),
  });
  const routes = [page('/bureau', 'see-counts'), page('/bureau/people', 'see-people')];
  return openOffice(world, { rooms: [], routes }, (app) => signInRoutes(app, world));
}

let service: LocalSignIn;
let origin = '';
const subject = (login: string) => subjectOf(localIssuer(origin), login);

beforeAll(async () => {
  service = await serveWithSignIn(twoPages, accounts);
  ({ origin } = service);
  const grant = { number: 1, from: '2020-01-01' as Day, by: '测试', scope: { kind: 'everything' } } as const;
  const roles = { clerk: 'officer', boss: 'administrator', shop: 'firm' } as const;
  for (const [login, role] of Object.entries(roles))
    await service.world.people.put({
      subject: subject(login),
      name: `某${login}`,
      version: 1,
      grants: [{ ...grant, role }],
    });
});
afterAll(() => service.stop());

async function signIn(browser: CookieBrowser, login: string, to = '/bureau/people'): Promise<Response> {
  const form = await browser.open(`${origin}${to}`);
  expect(await form.text()).toContain('登录工作台');
  return await browser.open(browser.visited.at(-1) ?? '', { login, password: `${login}-1` });
}

const token = (page: string) => /name="token" value="([^"]+)"/.exec(page)?.[1] ?? '';

describe('signing in', () => {
  it('leads through the provider to the page that was asked for, and leaves no attempt behind', async () => {
    const browser = cookieBrowser();
    const page = await signIn(browser, 'boss', '/bureau/people?q=x');
    expect([page.status, browser.visited.at(-1)]).toEqual([200, `${origin}/bureau/people?q=x`]);
    expect(await page.text()).toContain('某boss');
    expect(browser.cookies.has('signing-in')).toBe(false);
    expect(browser.visited.some((url) => url.includes('code_challenge_method=S256'))).toBe(true);
  });

  it('shows the form again after a wrong password', async () => {
    const browser = cookieBrowser();
    await browser.open(`${origin}/bureau`);
    const again = await browser.ask(browser.visited.at(-1) ?? '', { login: 'boss', password: 'x' });
    expect(again.status).toBe(401);
    expect(await again.text()).toContain('账号或密码不对');
  });

  it('shows somebody without a grant the number to hand to the administrator, and no page', async () => {
    const browser = cookieBrowser();
    const page = await signIn(browser, 'stranger');
    expect(page.status).toBe(403);
    expect(await page.text()).toContain(subject('stranger'));
  });

  it('brings firms to their own page', async () => {
    const browser = cookieBrowser();
    await signIn(browser, 'shop', '/bureau');
    expect(browser.visited.at(-1)).toBe(`${origin}/firm`);
  });

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/results',
    '/bureau/../results',
    '/bureau/sign-in',
    'bureau',
  ])('never sends anybody on to %s', async (to) => {
    const browser = cookieBrowser();
    const form = await browser.open(`${origin}/bureau/sign-in?to=${encodeURIComponent(to)}`);
    expect(form.status).toBe(200);
    await browser.open(browser.visited.at(-1) ?? '', { login: 'clerk', password: 'clerk-1' });
    expect(browser.visited.at(-1)).toBe(`${origin}/bureau`);
  });
});

describe('coming back from the provider', () => {
  /** Signs in, but stops at the door: the address that the provider sends the browser to. */
  async function atTheDoor(browser: CookieBrowser, login = 'clerk'): Promise<string> {
    await browser.open(`${origin}/bureau`);
    let response = await browser.ask(browser.visited.at(-1) ?? '', { login, password: `${login}-1` });
    for (let step = 0; step < 10; step++) {
      const to = new URL(response.headers.get('location') ?? '', browser.visited.at(-1)).href;
      if (to.startsWith(`${origin}/bureau/signed-in`)) return to;
      response = await browser.ask(to);
    }
    throw new Error('never came back');
  }

  it('is believed once: the same code, state and cookie again are nobody’s', async () => {
    const browser = cookieBrowser();
    const door = await atTheDoor(browser);
    const kept = new Map(browser.cookies);
    expect((await browser.ask(door)).status).toBe(303);
    const copy = cookieBrowser();
    for (const [name, value] of kept) copy.cookies.set(name, value);
    const again = await copy.ask(door);
    expect(again.status).toBe(400);
    expect(await again.text()).toContain('这次登录没有完成');
    expect(copy.cookies.has('session')).toBe(false);
  });

  it('is not believed without the cookie of the browser that set out, nor with another’s', async () => {
    const [browser, other] = [cookieBrowser(), cookieBrowser()];
    const door = await atTheDoor(browser);
    expect((await cookieBrowser().ask(door)).status).toBe(400);
    await other.ask(`${origin}/bureau/sign-in`);
    expect((await other.ask(door)).status).toBe(400);
    expect(other.cookies.has('session')).toBe(false);
  });

  it('is not believed after ten minutes', async () => {
    const browser = cookieBrowser();
    const door = await atTheDoor(browser);
    service.world.setNow(Date.now() + 10 * 60_000);
    try {
      expect((await browser.ask(door)).status).toBe(400);
    } finally {
      service.world.setNow(Date.now());
    }
  });
});

describe('signing out', () => {
  it('ends every copy of the session, and the one at the provider', async () => {
    const browser = cookieBrowser();
    const page = await signIn(browser, 'boss');
    const copy = cookieBrowser();
    copy.cookies.set('session', browser.cookies.get('session') ?? '');
    expect((await copy.ask(`${origin}/bureau/people`)).status).toBe(200);
    const leaving = await browser.open(`${origin}/bureau/sign-out`, { token: token(await page.text()) });
    expect(leaving.status).toBe(200);
    expect((await copy.ask(`${origin}/bureau/people`)).status).toBe(303);
    const there = leaving.headers.get('refresh')?.replace('0; url=', '') ?? '';
    const form = await (await browser.open(there)).text();
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(form)?.[1] ?? '';
    const action = /action="([^"]+)"/.exec(form)?.[1] ?? '';
    await browser.open(action, { xsrf, logout: 'yes' });
    expect(browser.visited.at(-1)).toContain(`${origin}/bureau/signed-out`);
    const anew = await browser.open(`${origin}/bureau/people`);
    expect(await anew.text()).toContain('登录工作台');
  });

  it('takes no order of another page: the token is asked for', async () => {
    const browser = cookieBrowser();
    await signIn(browser, 'clerk', '/bureau');
    expect((await browser.ask(`${origin}/bureau/sign-out`, { token: 'x' })).status).toBe(403);
  });
});
