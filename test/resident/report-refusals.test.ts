import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Month } from '../../functions/domain/month.ts';
import { ticketLifetime } from '../../functions/domain/ticket.ts';
import { StoreUnavailable } from '../../functions/ports.ts';
import { residentApp } from '../../functions/resident/app.ts';
import { sampleRating } from '../support/county.ts';
import { type ResidentSite, residentSite } from '../support/resident-site.ts';
import { ticketIn, visitor } from '../support/visitor.ts';

const noon = '2026-11-15T12:00:00+08:00';
const november = '2026-11' as Month;
let site: ResidentSite;
let household = 0;
beforeAll(async () => {
  site = await residentSite();
});
afterAll(() => site.world.stop());

/** The form of a report, opened by a household that was rated for from elsewhere. */
async function openedReport(path: string) {
  household += 2;
  await site.world.ratings.keep(await sampleRating(site.world, '2026-11', site.compound.id, household));
  const { by } = await site.opened(household);
  return { by, ticket: ticketIn(await (await by.get(path)).text()) };
}

async function reported(month = november): Promise<number> {
  const { notUs, pressed } = await site.world.reports.counts(month, site.compound.id);
  return notUs + pressed;
}

describe.each(['/not-us', '/pressed'])('a report sent to %s', (path) => {
  it.each([
    ['from another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['from another origin', { origin: 'https://evil.example' }, 403],
    ['in JSON', { 'content-type': 'application/json' }, 415],
    ['in parts', { 'content-type': 'multipart/form-data; boundary=x' }, 415],
    ['as plain text', { 'content-type': 'text/plain' }, 415],
  ])('%s is refused', async (_, headers, status) => {
    const { by, ticket } = await openedReport(path);
    const before = await reported();
    expect((await by.post(path, { ticket }, headers)).status).toBe(status);
    expect(await reported()).toBe(before);
  });

  it.each([
    ['nothing at all', () => '', 403],
    ['no ticket', () => 'q1=5', 403],
    ['a forged ticket', (ticket: string) => `ticket=${ticket.slice(0, -2)}zz`, 403],
    ['a script for a ticket', () => 'ticket=%3Cscript%3Ealert(1)%3C/script%3E', 403],
    ['an extra field', (ticket: string) => `ticket=${ticket}&household=9`, 400],
    ['__proto__', (ticket: string) => `ticket=${ticket}&__proto__=1`, 400],
    ['the ticket twice', (ticket: string) => `ticket=${ticket}&ticket=${ticket}`, 400],
    ['a broken escape', (ticket: string) => `ticket=${ticket}&x=%E0%A4%A`, 400],
    ['more than 8 KB', (ticket: string) => `ticket=${ticket}&x=${'a'.repeat(20_000)}`, 413],
  ])(
    'with %s is kept nowhere; the page that comes back says why and can be sent',
    async (_, body, status) => {
      const { by, ticket } = await openedReport(path);
      const before = await reported();
      const response = await by.post(path, body(encodeURIComponent(ticket)));
      const html = await response.text();
      expect(response.status).toBe(status);
      expect(html).not.toContain('<script>alert');
      expect(await reported()).toBe(before);
      if (status === 413) return;
      expect(html).toContain('role="alert"');
      expect((await by.post(path, { ticket: ticketIn(html) })).status).toBe(303);
      expect(await reported()).toBe(before + 1);
    },
  );

  it('in bytes that are not UTF-8 is refused with 400', async () => {
    const { by } = await openedReport(path);
    const response = await by.post(path, new Uint8Array([0x74, 0x3d, 0xff, 0xfe]));
    expect(response.status).toBe(400);
  });

  it('without a true ticket, from a browser that opened no code, leads back to the letter', async () => {
    const response = await site.visitor().post(path, { ticket: 'forged' });
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('再扫一次');
    expect((await site.visitor().get(path)).status).toBe(403);
  });

  it('is for the household of its ticket alone: with another code opened since, it is refused until its own letter is scanned', async () => {
    const { by, ticket } = await openedReport(path);
    const before = await reported();
    await by.get(`/r/${await site.codeOf(household + 1)}`);
    const response = await by.post(`${path}?household=${household + 1}`, { ticket });
    const html = await response.text();
    expect(response.status).toBe(409);
    expect(html).toContain('另一户的评价码');
    expect(await reported()).toBe(before);
    await by.get(`/r/${await site.codeOf(household)}`);
    expect((await by.post(path, { ticket: ticketIn(html) })).status).toBe(303);
    expect(await reported()).toBe(before + 1);
  });

  it('is taken after the cookie has gone, and not with a ticket older than a day', async () => {
    const { by, ticket } = await openedReport(path);
    by.cookies.clear();
    site.world.setNow(Date.parse(noon) + ticketLifetime + 1);
    expect((await by.post(path, { ticket })).status).toBe(403);
    site.world.setNow(Date.parse(noon) + ticketLifetime);
    expect((await by.post(path, { ticket })).status).toBe(303);
    site.world.setNow(noon);
  });

  it('opened before the close counts for the old month until ten past midnight; then the page for the new month comes back', async () => {
    site.world.setNow('2026-11-30T23:58:00+08:00');
    const { by, ticket } = await openedReport(path);
    const before = await reported();
    site.world.setNow('2026-12-01T00:10:00+08:00');
    const late = await by.post(path, { ticket });
    expect(late.status).toBe(409);
    expect(await reported()).toBe(before);
    const html = await late.text();
    expect(html).toContain('2026年11月已经截止');
    expect((await by.post(path, { ticket: ticketIn(html) })).status).toBe(303);
    expect(await reported('2026-12' as Month)).toBeGreaterThan(0);
    site.world.setNow('2026-12-01T00:09:59+08:00');
    expect((await by.post(path, { ticket })).status).toBe(303);
    expect(await reported()).toBe(before + 1);
    site.world.setNow(noon);
  });

  it('is never made by a GET, a HEAD, a prefetch or another method', async () => {
    const { by, ticket } = await openedReport(path);
    const before = await reported();
    site.world.countAfresh();
    for (let time = 0; time < 20; time++)
      await by.get(`${path}?ticket=${encodeURIComponent(ticket)}`, { 'sec-purpose': 'prefetch' });
    await by.get(`${path}?_method=POST`, { 'x-http-method-override': 'POST' });
    await by.get(`${path}?done=1`);
    await by.send('HEAD', path);
    expect((await by.send('PUT', path)).status).toBe(405);
    expect(site.world.consumed.write).toBe(0);
    expect(await reported()).toBe(before);
  });

  it('sent fifty times at once counts once, and every answer is the same', async () => {
    const { by, ticket } = await openedReport(path);
    const before = await reported();
    const all = await Promise.all(Array.from({ length: 50 }, () => by.post(path, { ticket })));
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set([303]));
    expect(await reported()).toBe(before + 1);
  });

  it('while the store does not answer gets 503, is asked to wait, and can be sent again as it was', async () => {
    const { by, ticket } = await openedReport(path);
    const before = await reported();
    const away = () => Promise.reject(new StoreUnavailable('any', undefined));
    const reports = { ...site.world.reports, keepNotUs: away, keepPressed: away };
    const down = visitor(residentApp({ ...site.world, reports }));
    for (const [name, value] of by.cookies) down.cookies.set(name, value);
    const response = await down.post(path, { ticket });
    const html = await response.text();
    expect(response.status).toBe(503);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(html).toContain('报告还没有收下');
    expect(html).toContain(`action="${path}"`);
    expect((await by.post(path, { ticket: ticketIn(html) })).status).toBe(303);
    expect(await reported()).toBe(before + 1);
  });

  it('throttled twice, is kept and its sender sees nothing of it', async () => {
    const { by, ticket } = await openedReport(path);
    const before = await reported();
    site.world.database.throttle(2);
    expect((await by.post(path, { ticket })).status).toBe(303);
    expect(await reported()).toBe(before + 1);
  });

  it('leaves no code and no household in pages, addresses, headers or logs', async () => {
    const { by, ticket } = await openedReport(path);
    const code = await site.codeOf(household);
    const sent = await by.post(path, { ticket });
    for (const page of [sent, await by.get(path), await by.get(`${path}?done=1`)]) {
      const seen = `${[...page.headers].filter(([name]) => name !== 'set-cookie').join()}${await page.text()}`;
      expect(seen).not.toContain(code);
    }
    const logged = JSON.stringify(site.world.logged);
    expect(logged).toContain('report-kept');
    expect(logged).not.toContain(code);
    expect(logged).not.toContain(site.compound.id);
  });

  it('in a month whose key is destroyed finds it closed, in a month without a key nothing to report', async () => {
    const { by, ticket } = await openedReport(path);
    const unready = site.world.pseudonyms;
    const without = { ...unready, of: async () => new Map() };
    const later = visitor(residentApp({ ...site.world, pseudonyms: without }));
    for (const [name, value] of by.cookies) later.cookies.set(name, value);
    const before = await reported();
    const sent = await later.post(path, { ticket });
    expect(sent.status).toBe(409);
    expect(await sent.text()).toContain('还没有开始评价');
    expect(await (await later.get(path)).text()).toContain('还没有开始评价');
    expect(await reported()).toBe(before);
  });
});
