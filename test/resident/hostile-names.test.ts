import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Day } from '../../functions/domain/month.ts';
import { sampleCompound, sampleFirm } from '../support/county.ts';
import { type ResidentSite, residentSite } from '../support/resident-site.ts';
import { ticketIn } from '../support/visitor.ts';

const hostile =
  '"><script>alert(1)</script><img src=x onerror=alert(2)>\u202e\u200b\ud800\r\nSet-Cookie: a=b';
let site: ResidentSite;

beforeAll(async () => {
  site = await residentSite({
    environment: { SERVICE_NAME: '<b>邻评</b>', SITE_SPONSOR: hostile, SITE_PRIVACY_CONTACT: hostile },
  });
  await site.world.registry.putFirm({ ...sampleFirm(60), name: hostile, repairLine: hostile });
});
afterAll(() => site.world.stop());

const named = sampleCompound(60, sampleFirm(60).id, {
  name: hostile,
  district: hostile,
  communityLine: hostile,
  tenures: [{ firm: sampleFirm(60).id, from: '2026-11-02' as Day }],
});

function harmless(html: string, path: string): void {
  expect(html, path).not.toMatch(/<script>alert|<img|<b>邻评/);
  const [, scripts = ''] = /<script>(.*?)<\/script>/s.exec(html) ?? [];
  expect(scripts, path).not.toContain('alert(');
}

describe('names that were registered with a script in them', () => {
  it('are text on every page of the household, without characters that turn or hide what is read', async () => {
    await site.world.registry.putCompound(named);
    const by = site.visitor();
    await by.get(`/r/${await site.codeOf(1, 0, named)}`);
    const form = await (await by.get('/rate')).text();
    const sent = await by.post('/rate', { ticket: ticketIn(form), q1: '5' });
    expect(sent.status).toBe(303);
    for (const path of ['/rate', '/thanks?month=2026-11', '/privacy', '/', '/r/ABC']) {
      const html = await (await by.get(path)).text();
      harmless(html, path);
    }
    for (const path of ['/rate', '/thanks?month=2026-11']) {
      const main = /<main.*<\/main>/s.exec(await (await by.get(path)).text())?.[0] ?? '';
      expect(main, path).toContain('&lt;script&gt;');
      expect(main, path).not.toMatch(/[\u202e\u200b\ud800\r]/);
    }
  });
});

describe('words from outside', () => {
  const tails = [
    '%0d%0aSet-Cookie:%20a=b',
    '//evil.example',
    'https://evil.example',
    '%5c%5cevil.example',
    '@evil.example',
  ];

  it('never lead a redirect away from this site, nor become a header', async () => {
    const code = await site.codeOf(2);
    const by = site.visitor();
    const ticket = ticketIn(await (await (await site.opened(2)).by.get('/rate')).text());
    for (const tail of tails) {
      const answers = [
        await by.get(`/r/${code}?lang=${tail}&size=${tail}&next=${tail}&redirect=${tail}`),
        await by.get(`/r/${code}?lang=en&lang=${tail}`),
        await by.post(`/?lang=${tail}&next=${tail}`, { code, next: tail }),
        await by.post(`/rate?lang=${tail}&month=${tail}`, { ticket, q1: '5' }),
        await by.get(`/r/${tail}`),
        await by.get(`/thanks?month=${tail}`),
      ];
      for (const { headers, status } of answers) {
        expect(status).toBeLessThan(500);
        expect(headers.get('location') ?? '/rate').toMatch(/^\/(rate|thanks\?month=2026-11)(\?|&|$)/);
        const all = [...headers].map(([name, value]) => `${name}: ${value}`).join('\n');
        expect(all).not.toMatch(/evil|a=b/);
      }
    }
  });

  it('in the host header or a forwarded one change neither redirect nor page', async () => {
    const code = await site.codeOf(3);
    const headers = {
      host: 'evil.example',
      'x-forwarded-host': 'evil.example',
      forwarded: 'host=evil.example',
    };
    const response = await site.visitor().get(`/r/${code}`, headers);
    expect(response.headers.get('location')).toBe('/rate');
    const { by } = await site.opened(3);
    expect(await (await by.get('/rate', headers)).text()).not.toContain('evil.example');
  });
});
