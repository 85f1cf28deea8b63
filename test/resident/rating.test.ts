import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleRating } from '../support/county.ts';
import { type ResidentSite, residentSite } from '../support/resident-site.ts';
import { checkedIn, ticketIn } from '../support/visitor.ts';

let site: ResidentSite;
beforeAll(async () => {
  site = await residentSite();
});
afterAll(() => site.world.stop());

describe('a household that rates', () => {
  it('sends one form, is thanked, and its rating stands in the store', async () => {
    const { by, ticket } = await site.opened(1);
    const response = await by.post('/rate', { ticket, q1: '5', q2: '-', q3: '2', first: 'a' });
    expect([response.status, response.headers.get('location')]).toEqual([303, '/thanks?month=2026-11']);
    expect(await site.standing(1)).toMatchObject({
      answers: '5-2----a',
      rev: 1,
      day: '2026-11-15',
      mode: 'qr',
      contested: false,
    });
    const thanks = await (await by.get('/thanks?month=2026-11')).text();
    expect(thanks).toContain('2026年11月30日24时');
    expect(thanks).toContain('href="tel:12345"');
    expect(thanks).toContain('href="tel:00001"');
    expect(thanks).toContain('href="tel:00001234567"');
  });

  it('costs one write unit, and at most half a read unit when warm', async () => {
    const warm = await site.opened(2);
    await warm.by.post('/rate', { ticket: warm.ticket, q1: '4' });
    const { by, ticket } = await site.opened(3);
    site.world.countAfresh();
    await by.post('/rate', { ticket, q1: '4' });
    expect(site.world.consumed.write).toBe(1);
    expect(site.world.consumed.read).toBeLessThanOrEqual(0.5);
  });

  it('is told with its own answers that what did not apply shows as nothing chosen', async () => {
    const { by, ticket } = await site.opened(77);
    await by.post('/rate', { ticket, q1: '4', q2: '-' });
    const html = await (await by.get('/rate')).text();
    expect(checkedIn(html)).toEqual({ q1: '4' });
    expect(html).toContain('下面是您上次选的（没选或不适用的不显示），可以修改。');
  });

  it('sees its own answers again in the same browser and changes them', async () => {
    const { by, ticket } = await site.opened(4);
    await by.post('/rate', { ticket, q1: '2', q4: '3', first: 'j' });
    await by.get(`/r/${await site.codeOf(4)}`);
    const html = await (await by.get('/rate')).text();
    expect(checkedIn(html)).toEqual({ q1: '2', q4: '3', first: 'j' });
    await by.post('/rate', { ticket: ticketIn(html), q1: '5' });
    expect(await site.standing(4)).toMatchObject({ answers: '5-------', rev: 2, contested: false });
  });

  it('shows any other holder of the code only that it has rated and on which day; a new rating counts and is marked', async () => {
    const first = await site.opened(5);
    await first.by.post('/rate', { ticket: first.ticket, q1: '1', q2: '1', first: 'c' });
    const other = await site.opened(5);
    expect(checkedIn(other.html)).toEqual({});
    expect(other.html).toContain('本户在2026年11月15日已经评过');
    await other.by.post('/rate', { ticket: other.ticket, q1: '5' });
    expect(await site.standing(5)).toMatchObject({ answers: '5-------', rev: 2, contested: true });
    const again = await (await other.by.get('/rate')).text();
    await other.by.post('/rate', { ticket: ticketIn(again), q1: '4' });
    expect(await site.standing(5)).toMatchObject({ rev: 3, contested: true });
  });

  it('is told that an earlier rating still counts, and until when', async () => {
    await site.world.ratings.keep(await sampleRating(site.world, '2026-09', site.compound.id, 6));
    const { html } = await site.opened(6);
    expect(html).toContain('本户2026年9月的评价仍然有效');
    expect(html).toContain('2026年11月30日24时');
    expect(checkedIn(html)).toEqual({});
  });

  it('carries its pseudonyms of the other months of the window', async () => {
    const { by, ticket } = await site.opened(7);
    await by.post('/rate', { ticket, q1: '3' });
    expect(Object.keys((await site.standing(7))?.earlier ?? {}).sort()).toEqual(['2026-09', '2026-10']);
  });

  it('leaves no code, household or answers in later addresses, pages, headers or logs', async () => {
    const code = await site.codeOf(8);
    const { by, ticket } = await site.opened(8);
    const sent = await by.post('/rate', { ticket, q1: '5', q2: '4' });
    const pages = [sent, await by.get('/thanks?month=2026-11'), await by.get('/rate')];
    for (const page of pages) {
      const seen = `${[...page.headers].filter(([name]) => name !== 'set-cookie').join()}${await page.text()}`;
      expect(seen).not.toContain(code);
    }
    expect(JSON.stringify(site.world.logged)).not.toContain(code);
    expect(JSON.stringify(site.world.logged)).not.toContain('54------');
  });

  it('reads the form in English where its browser prefers that, and keeps a choice through the flow', async () => {
    const english = await site.opened(9, 'en-GB,en;q=0.9,zh;q=0.5');
    expect(english.html).toContain('<html lang="en">');
    expect(english.html).toContain('Overall, the property company&#39;s service');
    const by = site.visitor('zh-CN');
    await by.get(`/r/${await site.codeOf(9)}?lang=en`);
    const html = await (await by.get('/rate?lang=en')).text();
    expect(html).toContain('action="/rate?lang=en"');
    const sent = await by.post('/rate?lang=en', { ticket: ticketIn(html), q1: '5' });
    expect(sent.headers.get('location')).toBe('/thanks?month=2026-11&lang=en');
  });

  it('reads large type where that was asked for, through the flow', async () => {
    const by = site.visitor();
    const opened = await by.get(`/r/${await site.codeOf(12)}?size=large`);
    expect(opened.headers.get('location')).toBe('/rate?size=large');
    const html = await (await by.get('/rate?size=large')).text();
    expect(html).toContain('<html lang="zh-CN" class="large">');
    expect(html).toContain('href="/rate">标准字');
    expect(html).toContain('action="/rate?size=large"');
  });

  it('gets a thanks page that proves nothing: it is the same without having rated', async () => {
    const rated = await site.opened(10);
    await rated.by.post('/rate', { ticket: rated.ticket, q1: '5' });
    const not = await site.opened(11);
    const path = '/thanks?month=2026-11';
    expect(await (await rated.by.get(path)).text()).toBe(await (await not.by.get(path)).text());
  });
});
