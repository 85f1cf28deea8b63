import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bureauApp, bureauOffice } from '../../functions/bureau/app.ts';
import { bureauRooms } from '../../functions/bureau/rooms.ts';
import { may, type Role } from '../../functions/domain/people/role.ts';
import { importFile } from '../support/evidence-files.ts';
import { honestCounty, honestMonth } from '../support/honest-county.ts';
import { type OfficeVisitor, signedIn } from '../support/office.ts';
import { crawl, formsIn, type ReachedPage } from '../support/office-crawl.ts';
import { openCasework } from '../support/open-casework.ts';
import { runMonth } from '../support/run-month.ts';
import { scriptCorpus } from '../support/script-corpus.ts';
import { sendForm } from '../support/step-forms.ts';
import type { TestWorld } from '../support/world.ts';

/** Ratings of one browser make flags and groups, so that every page has something to show. */
const stuffed = (firm: number, household: number) =>
  firm === 0 && household <= 12 ? { browser: 'shared0000000000', answers: '5555555-' } : {};

const roles = ['administrator', 'officer', 'director', 'third-party', 'auditor'] as const;
let world: TestWorld;
let app: Hono;
const visitors = new Map<Role, OfficeVisitor>();
const as = (role: Role): OfficeVisitor => {
  const visitor = visitors.get(role);
  if (visitor === undefined) throw new Error(`nobody is ${role}`);
  return visitor;
};
const pages = new Map<Role, readonly ReachedPage[]>();

beforeAll(async () => {
  ({ world } = await honestCounty(stuffed));
  const firm = (await Array.fromAsync(world.registry.firms()))[0]?.id;
  await importFile(world, 'stars', `评定日期,统一社会信用代码,星级\n2026-01-01,${firm},四星\n`);
  await runMonth(world, honestMonth);
  await openCasework(world, honestMonth);
  app = bureauApp(world);
  for (const role of roles) {
    visitors.set(role, await signedIn(world, app, role));
    pages.set(role, await crawl(as(role), '/bureau', 5));
  }
}, 120_000);
afterAll(() => world.stop());

/** What a browser would run, follow or hide: tags and handlers that only a text from outside could have brought. */
const live =
  /<script>alert|<script src=|onerror=alert\(1\)>|<svg\/onload|<iframe|<base |<meta http-equiv=refresh|' onmouseover='|" autofocus onfocus="|<style>\*/;

describe('pages of the console', () => {
  it('are there, the rooms of every role within two clicks from the first', () => {
    for (const [role, found] of pages) {
      const rooms = bureauRooms.filter((room) => may(role, room.may)).map(({ path }) => path);
      const reached = new Set(found.filter(({ clicks }) => clicks <= 2).map(({ path }) => path));
      expect(rooms.filter((path) => !reached.has(path)).map((path) => [role, path])).toEqual([]);
      const wrong = found.filter(({ status }) => status !== 200);
      expect(wrong.map(({ path, status }) => [role, path, status])).toEqual([]);
    }
  });

  // An import and two policies to compare are there only where somebody made them: bureau/import and bureau/rules look at those. A notice is reached by its document.
  it('are found by a link, every one of them: no page that nobody is led to', () => {
    const all = [...pages.values()].flat().map(({ path }) => path.split('?')[0] ?? '');
    const unlinked = bureauOffice(world)
      .routes.filter(
        ({ method, path }) =>
          method === 'get' &&
          !/programs|templates|notices|(import|evidence)\/(names|:id)|rules\/compare|:hash|\/$|\.(zip|docx|svg)/.test(
            path,
          ),
      )
      .map(({ path }) => path)
      .filter(
        (path) => !all.some((one) => new RegExp(`^${path.replace(/:\w+(\{[^}]*\})?/g, '[^/]+')}$`).test(one)),
      );
    expect(unlinked).toEqual([]);
  });

  it('take every text in every query for text', async () => {
    const names = [
      'q',
      'month',
      'district',
      'mode',
      'page',
      'said',
      'by',
      'act',
      'months',
      'v',
      'lang',
      'sort',
    ];
    const found = [...pages].flatMap(([role, list]) => list.map(({ path }) => ({ role, path })));
    for (const [index, { role, path }] of found.entries()) {
      const text = scriptCorpus[index % scriptCorpus.length] ?? '';
      const query = new URLSearchParams(names.map((name) => [name, text]));
      const [place = ''] = path.split('?');
      const response = await as(role).get(`${place}?${query}`);
      expect([place, text, response.status < 500]).toEqual([place, text, true]);
      expect([place, text, live.test(await response.text())]).toEqual([place, text, false]);
    }
  }, 60_000);

  it('take every text in every field for text, now and wherever it is shown later', async () => {
    let sent = 0;
    for (const [role, list] of pages)
      for (const { text: page } of list)
        for (const form of formsIn(page, scriptCorpus[sent % scriptCorpus.length] ?? '')) {
          if (form.method !== 'post' || form.action.includes('sign-out')) continue;
          sent += 1;
          const on = { world, app, visitor: as(role) };
          const answer = form.multipart
            ? await sendForm(on, { action: form.action, hidden: form.fields })
            : await as(role).post(form.action, form.fields);
          const where = `${role} ${form.action} ${JSON.stringify(form.fields).slice(0, 200)}`;
          const fault = answer.status < 500 ? '' : String(world.logged.at(-1)?.error);
          expect(answer.status, `${where} ${fault}`).toBeLessThan(500);
          expect(live.test(await answer.text()), where).toBe(false);
        }
    expect(sent).toBeGreaterThan(12);
    for (const role of roles)
      for (const { path, status, text } of await crawl(as(role), '/bureau')) {
        expect([path, status < 500]).toEqual([path, true]);
        expect([path, live.test(text)]).toEqual([path, false]);
      }
  }, 120_000);

  it('refuse what another site sends, whatever it carries', async () => {
    const { cookie, token } = as('officer');
    const body = new URLSearchParams({ token }).toString();
    const type = { 'content-type': 'application/x-www-form-urlencoded', cookie };
    const order = `http://localhost/bureau/integrity/${honestMonth}/quarantines`;
    const foreign: readonly Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'https://evil.example' },
    ];
    for (const headers of foreign) {
      const response = await app.request(order, { method: 'POST', headers: { ...type, ...headers }, body });
      expect(response.status).toBe(403);
    }
    const forged = await app.request(order, { method: 'POST', headers: type, body: 'token=guessed' });
    expect(forged.status).toBe(403);
  });

  it('may not be framed, sniffed or kept, and load nothing from elsewhere', async () => {
    const { headers } = await as('officer').get('/bureau');
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';.*frame-ancestors 'none'$/);
    expect([headers.get('cache-control'), headers.get('x-content-type-options')]).toEqual([
      'no-store',
      'nosniff',
    ]);
  });

  it('lead from an address that is none back to the console, not to the residents’ site', async () => {
    for (const path of ['/bureau/firms/nobody', '/bureau/compounds/ZZZZ']) {
      const response = await as('officer').get(path);
      expect([path, response.status]).toEqual([path, 404]);
      expect(await response.text()).toMatch(/<a class="to" href="\/bureau">/);
    }
  });

  it('know no other method, and no header that changes one', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'QUERY']) {
      const { status } = await app.request('http://localhost/bureau', { method });
      expect([method, status]).toEqual([method, 405]);
    }
    const { cookie } = as('officer');
    const headers = { cookie, 'x-http-method-override': 'POST', host: 'evil.example' };
    const response = await app.request('http://localhost/bureau', { headers });
    expect(response.status).toBe(200);
    expect(await response.text()).not.toContain('evil.example');
  });
});
