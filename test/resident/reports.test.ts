import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Day, Month } from '../../functions/domain/month.ts';
import { maxRevisions, type Rating } from '../../functions/domain/rating.ts';
import { sampleRating } from '../support/county.ts';
import { type ResidentSite, residentSite } from '../support/resident-site.ts';
import { checkedIn, ticketIn } from '../support/visitor.ts';

const november = '2026-11' as Month;
let site: ResidentSite;
beforeAll(async () => {
  site = await residentSite();
});
afterAll(() => site.world.stop());

/** A household whose rating of the month came from another browser, or as `given`; opened in a fresh one. */
async function ratedElsewhere(number: number, given: Partial<Rating> = {}, month = '2026-11') {
  const { world, compound } = site;
  await world.ratings.keep(await sampleRating(world, month, compound.id, number, given));
  return await site.opened(number);
}
const reports = () => site.world.reports.counts(november, site.compound.id);
const saidBy = async () =>
  (await site.world.reports.notUs(november, site.compound.id)).map(({ number }) => number);

describe('a rating that came from elsewhere', () => {
  it('shows its day and how it came in, nothing of what was answered, and leads to "that was not us"', async () => {
    const { html } = await ratedElsewhere(1, { answers: '1111111c' });
    expect(html).toContain('本户在2026年11月15日已经评过（扫码）');
    expect(html).toContain('href="/not-us"');
    expect(checkedIn(html)).toEqual({});
  });

  it('from paper says so; rated anew on a telephone it is not contested', async () => {
    const { by, ticket, html } = await ratedElsewhere(2, { mode: 'paper', browser: '', burst: '' });
    expect(html).toContain('本户在2026年11月15日已经评过（纸质）');
    expect(html).toContain('href="/not-us"');
    await by.post('/rate', { ticket, q1: '2' });
    expect(await site.standing(2)).toMatchObject({ rev: 2, mode: 'qr', contested: false });
    const again = await (await by.get('/rate')).text();
    expect(again).not.toContain('href="/not-us"');
  });

  it('rated anew counts, is contested, and can still be disowned in the browser that rated last', async () => {
    const { by, ticket } = await ratedElsewhere(3);
    await by.post('/rate', { ticket, q1: '2' });
    expect(await site.standing(3)).toMatchObject({ answers: '2-------', rev: 2, contested: true });
    const page = await (await by.get('/not-us')).text();
    expect(page).toContain('用过不止一个浏览器');
    expect((await by.post('/not-us', { ticket: ticketIn(page) })).status).toBe(303);
    expect(await site.standing(3)).toMatchObject({ answers: '2-------', rev: 2, contested: true });
  });

  it('in an earlier month that still counts can be disowned too', async () => {
    const { by, html } = await ratedElsewhere(4, { day: '2026-09-20' as Day }, '2026-09');
    expect(html).toContain('href="/not-us"');
    const page = await (await by.get('/not-us')).text();
    expect(page).toContain('本户2026年9月交来的评价还在计分');
    expect((await by.post('/not-us', { ticket: ticketIn(page) })).status).toBe(303);
    expect(await saidBy()).toContain(4);
  });

  it('can be disowned where all edits of the month are used up', async () => {
    for (let rev = 1; rev <= maxRevisions; rev++)
      await site.world.ratings.keep(await sampleRating(site.world, '2026-11', site.compound.id, 5, { rev }));
    const by = site.visitor();
    await by.get(`/r/${await site.codeOf(5)}`);
    expect(await (await by.get('/rate')).text()).toContain('href="/not-us"');
    const page = await (await by.get('/not-us')).text();
    expect((await by.post('/not-us', { ticket: ticketIn(page) })).status).toBe(303);
  });
});

describe('"that was not us"', () => {
  it('says what happens, is kept by one write, changes no rating, and leads to a page that says it was noted', async () => {
    const { by } = await ratedElsewhere(11);
    const html = await (await by.get('/not-us')).text();
    expect(html).toContain('本户2026年11月的评价是2026年11月15日交来的（扫码）');
    expect(html).toContain('新信送到，旧信上的码就作废');
    expect(html).toContain('报告不记您怎么评的');
    const before = await site.standing(11);
    site.world.countAfresh();
    const sent = await by.post('/not-us', { ticket: ticketIn(html) });
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/not-us?done=1']);
    expect(site.world.consumed.write).toBe(1);
    expect(await saidBy()).toContain(11);
    expect(await site.standing(11)).toEqual(before);
    const done = await (await by.get('/not-us?done=1')).text();
    expect(done).toContain('记下了');
    expect(done).toContain('href="/rate"');
  });

  it('said again gets the same answers and counts once', async () => {
    const { by } = await ratedElsewhere(12);
    const page = async () => await (await by.get('/not-us')).text();
    const withoutTicket = (html: string) => html.replace(ticketIn(html), '');
    const first = await page();
    await by.post('/not-us', { ticket: ticketIn(first) });
    const { notUs } = await reports();
    const second = await page();
    expect(withoutTicket(second)).toBe(withoutTicket(first));
    const again = await by.post('/not-us', { ticket: ticketIn(second) });
    expect([again.status, again.headers.get('location')]).toEqual([303, '/not-us?done=1']);
    expect((await reports()).notUs).toBe(notUs);
  });

  it.each([
    ['never rated', 13, false],
    ['rated in this browser', 14, true],
  ])('of a household that %s is not offered, and refused with 409 in words', async (_, number, rates) => {
    const { by, ticket, html } = await site.opened(number);
    if (rates) await by.post('/rate', { ticket, q1: '4' });
    expect(html).not.toContain('href="/not-us"');
    const page = await by.get('/not-us');
    expect(page.status).toBe(200);
    const words = await page.text();
    expect(words).toContain('本户现在没有从别处交来的评价');
    expect(words).not.toContain('<button');
    const sent = await by.post('/not-us', { ticket });
    expect(sent.status).toBe(409);
    expect(await sent.text()).toContain('本户现在没有从别处交来的评价');
    expect(await saidBy()).not.toContain(number);
  });

  it('takes the ticket of the rating page too, and its own ticket cannot stand in for a newer edit', async () => {
    const { by, ticket } = await ratedElsewhere(15);
    const own = ticketIn(await (await by.get('/not-us')).text());
    expect((await by.post('/rate', { ticket: own, q1: '5' })).status).toBe(409);
    expect(await site.standing(15)).toMatchObject({ rev: 1, contested: false });
    expect((await by.post('/not-us', { ticket })).status).toBe(303);
  });
});

describe('"someone pressed me"', () => {
  it('is offered by the rating page and the thanks page, quietly', async () => {
    const { by, html } = await site.opened(21);
    expect(html).toContain('href="/pressed"');
    expect(await (await by.get('/thanks')).text()).toContain('href="/pressed"');
  });

  it('says what pressure is, what is kept and whom to call, and has no field to write in', async () => {
    const { by } = await site.opened(22);
    const html = await (await by.get('/pressed')).text();
    for (const words of [
      '要走您的评价信',
      '站在旁边看您评',
      '许诺好处',
      '不记是哪一户',
      '2026年11月30日24时',
    ])
      expect(html).toContain(words);
    expect(html).toContain('href="tel:12345"');
    expect(html).toContain('某县住房和城乡建设局');
    expect(html).not.toMatch(/<textarea|type="text"/);
    expect(html).not.toContain('第1物业');
  });

  it('counts once a household and month in its compound, by one write that names no household', async () => {
    const { by } = await site.opened(25);
    const { pressed } = await reports();
    const first = ticketIn(await (await by.get('/pressed')).text());
    site.world.countAfresh();
    const sent = await by.post('/pressed', { ticket: first });
    expect(site.world.consumed.write).toBe(1);
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/pressed?done=1']);
    const second = ticketIn(await (await by.get('/pressed')).text());
    expect((await by.post('/pressed', { ticket: second })).status).toBe(303);
    const other = await site.opened(26);
    await other.by.post('/pressed', { ticket: other.ticket });
    expect((await reports()).pressed).toBe(pressed + 2);
    expect(await site.standing(25)).toBeUndefined();
    expect(await saidBy()).not.toContain(25);
  });

  it('counts again in the next month', async () => {
    const { by } = await site.opened(23);
    await by.post('/pressed', { ticket: ticketIn(await (await by.get('/pressed')).text()) });
    site.world.setNow('2026-12-02T12:00:00+08:00');
    const later = await site.opened(23);
    await later.by.post('/pressed', { ticket: later.ticket });
    const december = await site.world.reports.counts('2026-12' as Month, site.compound.id);
    expect(december.pressed).toBe(1);
    site.world.setNow('2026-11-15T12:00:00+08:00');
  });

  it('ends on a page that proves nothing: whoever opens it sees the same, without a cookie too', async () => {
    const reported = await site.opened(24);
    await reported.by.post('/pressed', { ticket: reported.ticket });
    for (const path of ['/pressed?done=1', '/not-us?done=1'])
      expect(await (await reported.by.get(path)).text()).toBe(await (await site.visitor().get(path)).text());
  });
});
