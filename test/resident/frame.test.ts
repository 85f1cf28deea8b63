import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StoreUnavailable } from '../../functions/ports.ts';
import { residentApp } from '../../functions/resident/app.ts';
import type { ResidentWorld } from '../../functions/resident/resident-world.ts';
import { type ResidentSite, residentSite } from '../support/resident-site.ts';
import { ticketIn, visitor } from '../support/visitor.ts';

let site: ResidentSite;
beforeAll(async () => {
  site = await residentSite({
    environment: { PUBLIC_ORIGIN: 'https://rate.example', DEMO: 'true' },
  });
});
afterAll(() => site.world.stop());

const pages = [
  '/',
  '/rate',
  '/thanks',
  '/not-us',
  '/not-us?done=1',
  '/pressed',
  '/pressed?done=1',
  '/privacy',
  '/r/ABC',
  '/nowhere',
];

describe('every page of the resident site', () => {
  it.each(pages)(
    '%s loads nothing from anywhere, may not be framed, kept or sniffed, and names the language',
    async (path) => {
      const response = await site.visitor().get(path);
      const { headers } = response;
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe');
      expect(policy).not.toMatch(/https?:/);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
      expect(headers.get('referrer-policy')).toBe(path.startsWith('/r/') ? 'no-referrer' : 'same-origin');
      expect(headers.get('content-language')).toBe('zh-CN');
      expect(await response.text()).toMatch(/^<!doctype html><html lang="zh-CN">/);
    },
  );

  it.each(pages)('%s says 演示数据 in the demo and prints what a government site must', async (path) => {
    const html = await (await site.visitor().get(path)).text();
    expect(html).toContain('演示数据');
    for (const fact of ['主办单位', 'ICP备案号', '公安备案号', '网站标识码', '隐私说明'])
      expect(html).toContain(fact);
  });

  it('uses __Host- cookies over https', async () => {
    const response = await site.visitor().get(`/r/${await site.codeOf(1)}`);
    expect(response.headers.get('set-cookie')).toMatch(
      /^__Host-rate=[^;]+; Max-Age=1800; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
  });

  it.each([
    ['PUT', '/rate', 'GET, HEAD, POST'],
    ['DELETE', '/', 'GET, HEAD, POST'],
    ['POST', '/thanks', 'GET, HEAD'],
    ['DELETE', '/not-us', 'GET, HEAD, POST'],
    ['PUT', '/pressed', 'GET, HEAD, POST'],
    ['PATCH', '/r/ABC', 'GET, HEAD'],
    ['OPTIONS', '/privacy', 'GET, HEAD'],
  ])('%s %s is no method of it: 405 with those that are', async (method, path, allowed) => {
    const response = await site.visitor().send(method, path);
    expect([response.status, response.headers.get('allow')]).toEqual([405, allowed]);
  });

  it.each(['/nowhere', '/rated', '/rated/', '//evil.example', '/.env', '/index.php'])(
    '%s is 404 with a page',
    async (path) => {
      const response = await site.visitor('en').send('GET', `http://localhost${path}`);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain('There is no such page');
    },
  );

  it.each(['/rate', '/thanks', '/not-us', '/pressed', '/privacy'])(
    '%s with a slash behind it leads to the page, in the language asked for',
    async (path) => {
      const response = await site.visitor().get(`${path}/?lang=en`);
      expect([response.status, response.headers.get('location')]).toEqual([301, `${path}?lang=en`]);
    },
  );

  it('does not let a form or a header override the method', async () => {
    const { by, ticket } = await site.opened(2);
    await by.get(`/rate?_method=POST&ticket=${ticket}&q1=5`, { 'x-http-method-override': 'POST' });
    expect(await site.standing(2)).toBeUndefined();
  });

  it('takes scripts in every query and field as text', async () => {
    const corpus = [
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      "' onmouseover='alert(1)",
      'javascript:alert(1)',
      '\u202e\u200b',
    ];
    const { by, ticket } = await site.opened(3);
    for (const text of corpus) {
      const query = encodeURIComponent(text);
      const answers = [
        await by.get(`/?lang=${query}`),
        await by.get(`/thanks?month=${query}&lang=${query}`),
        await by.get(`/rate?lang=${query}`),
        await by.post('/rate', { ticket, q1: text, [text]: text, first: text }),
        await by.post('/rate', { ticket: text, q1: text }),
      ];
      for (const answer of answers) {
        const html = await answer.text();
        expect(answer.status).toBeLessThan(500);
        expect(html).not.toContain('<script>alert');
        expect(html).not.toContain('<img');
        expect(html).not.toContain("onmouseover='");
        expect(html).not.toMatch(/(href|action)="javascript/);
      }
    }
  });
});

describe('when the store does not answer', () => {
  const away = () => Promise.reject(new StoreUnavailable('any', undefined));
  let down: ResidentWorld;
  beforeAll(() => {
    const { world } = site;
    down = {
      ...world,
      registry: { ...world.registry, compound: away, firm: away },
      rules: { ...world.rules, survey: away, policy: away },
      ratings: { ...world.ratings, find: away, keep: away },
    };
  });

  it('a form gets 503, is asked to wait, and keeps every field; sent again it is kept once', async () => {
    const { by, ticket } = await site.opened(4);
    const fields = { ticket, q1: '5', q4: '2', first: 'b' };
    const away = visitor(residentApp(down));
    for (const [name, value] of by.cookies) away.cookies.set(name, value);
    const response = await away.post('/rate', fields);
    const html = await response.text();
    expect(response.status).toBe(503);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(html).toContain('name="q4" value="2"');
    expect(html).toContain('name="first" value="b"');
    expect(ticketIn(html)).toBe(ticket);
    expect((await by.post('/rate', fields)).status).toBe(303);
    expect(await site.standing(4)).toMatchObject({ answers: '5--2---b', rev: 1 });
  });

  it('throttled twice, a form is kept and its sender sees nothing of it', async () => {
    const { by, ticket } = await site.opened(5);
    site.world.database.throttle(2);
    expect((await by.post('/rate', { ticket, q1: '5' })).status).toBe(303);
    expect(await site.standing(5)).toMatchObject({ rev: 1 });
  });

  it('a page gets 503, and the log the pattern of its route only', async () => {
    const code = await site.codeOf(6);
    const response = await visitor(residentApp(down)).get(`/r/${code}`);
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).not.toBeNull();
    const lines = JSON.stringify(site.world.logged);
    expect(lines).toContain('/r/:code');
    expect(lines).not.toContain(code);
  });

  it('anything else that breaks is 500 with a page, and logged', async () => {
    const broken = {
      ...site.world,
      registry: { ...site.world.registry, compound: () => Promise.reject(new Error('broken')) },
    };
    const response = await visitor(residentApp(broken)).get(`/r/${await site.codeOf(7)}`);
    expect(response.status).toBe(500);
    expect(await response.text()).toContain('服务出了点问题');
    expect(site.world.logged.at(-1)).toMatchObject({ event: 'request-failed' });
  });
});
