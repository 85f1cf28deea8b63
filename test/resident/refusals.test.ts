import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Month } from '../../functions/domain/month.ts';
import { maxRevisions } from '../../functions/domain/rating.ts';
import { sampleRating } from '../support/county.ts';
import { type ResidentSite, residentSite } from '../support/resident-site.ts';
import { checkedIn, ticketIn } from '../support/visitor.ts';

let site: ResidentSite;
beforeAll(async () => {
  site = await residentSite();
});
afterAll(() => site.world.stop());

const encoder = new TextEncoder();

describe('a form that is not as it should be', () => {
  it.each([
    ['without the overall answer', 'q2=4', '请选一个答案', 'q1'],
    ['with 0', 'q1=0&q2=4', '这一题的答案不对', 'q1'],
    ['with 6', 'q1=6&q2=4', '这一题的答案不对', 'q1'],
    ['with 5.5', 'q1=5.5&q2=4', '这一题的答案不对', 'q1'],
    ['with NaN', 'q1=NaN&q2=4', '这一题的答案不对', 'q1'],
    ['with 1e309', 'q1=1e309&q2=4', '这一题的答案不对', 'q1'],
    ['with "does not apply" to the overall question', 'q1=-&q2=4', '这一题的答案不对', 'q1'],
    ['with an unknown letter', 'q1=5&q2=4&first=k', '这一题的答案不对', 'first'],
    ['with a wrong optional answer', 'q1=5&q2=4&q7=9', '这一题的答案不对', 'q7'],
  ])(
    '%s: 400 with the message beside the field, a summary that links to it, and the answers kept',
    async (_, fields, message, field) => {
      const { by, ticket } = await site.opened(1);
      const response = await by.post('/rate', `ticket=${encodeURIComponent(ticket)}&${fields}`);
      const html = await response.text();
      expect(response.status).toBe(400);
      expect(html).toContain(`id="${field}-err">${message}`);
      const number = field === 'first' ? 8 : Number(field.slice(1));
      expect(html).toContain(`<a href="#${field}-1">第${number}题：${message}`);
      expect(html).toContain(`id="${field}-1"`);
      expect(checkedIn(html)).toMatchObject({ q2: '4' });
      expect(ticketIn(html)).toBe(ticket);
      expect(await site.standing(1)).toBeUndefined();
    },
  );

  it.each([
    ['an extra field', 'q1=5&q2=4&compound=0002'],
    ['__proto__', 'q1=5&q2=4&__proto__=1'],
    ['constructor', 'q1=5&q2=4&constructor=1'],
    ['an eighth aspect', 'q1=5&q2=4&q8=3'],
  ])('with %s: 400, nothing kept', async (_, fields) => {
    const { by, ticket } = await site.opened(1);
    const response = await by.post('/rate', `ticket=${encodeURIComponent(ticket)}&${fields}`);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('表单里有不认识的内容');
    expect(await site.standing(1)).toBeUndefined();
  });

  it.each([
    ['a field twice', encoder.encode('q1=5&q1=4')],
    ['bytes that are not UTF-8', new Uint8Array([0x71, 0x31, 0x3d, 0xff, 0xfe])],
    ['a broken escape', encoder.encode('q1=%E0%A4%A')],
  ])('with %s: 400, nothing kept', async (_, tail) => {
    const { by, ticket } = await site.opened(1);
    const head = encoder.encode(`ticket=${encodeURIComponent(ticket)}&`);
    const response = await by.post('/rate', new Uint8Array([...head, ...tail]));
    expect(response.status).toBe(400);
    expect(await site.standing(1)).toBeUndefined();
  });

  it('longer than 8 KB is refused with 413, in a format of its own with 415, from another site with 403', async () => {
    const { by, ticket } = await site.opened(1);
    expect((await by.post('/rate', `ticket=${ticket}&x=${'a'.repeat(20_000)}`)).status).toBe(413);
    for (const type of ['application/json', 'multipart/form-data; boundary=x', 'text/plain'])
      expect((await by.post('/rate', '{}', { 'content-type': type })).status).toBe(415);
    const cross = await by.post('/rate', { ticket, q1: '5' }, { 'sec-fetch-site': 'cross-site' });
    expect(cross.status).toBe(403);
    const old = await by.post('/rate', { ticket, q1: '5' }, { origin: 'https://evil.example' });
    expect(old.status).toBe(403);
    expect(await site.standing(1)).toBeUndefined();
  });

  it('that comes in pieces without saying how long it is, is read no further than 8 KB', async () => {
    const { by } = await site.opened(1);
    let pieces = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        pieces++;
        controller.enqueue(encoder.encode('a'.repeat(1024)));
        if (pieces === 1000) controller.close();
      },
    });
    const init = { body, duplex: 'half', headers: { 'content-type': 'application/x-www-form-urlencoded' } };
    expect((await by.send('POST', '/rate', init)).status).toBe(413);
    expect(pieces).toBeLessThan(20);
  });

  it('shows the errors in the language of the reader', async () => {
    const { by, ticket } = await site.opened(1, 'en');
    const html = await (await by.post('/rate', { ticket })).text();
    expect(html).toContain('Please choose an answer');
  });
});

describe('a ticket', () => {
  it.each(['', 'x', 'forged.forged', '%00', '<script>'])(
    'that is not ours ("%s") keeps nothing and gives a fresh form with the answers',
    async (ticket) => {
      const { by } = await site.opened(1);
      const response = await by.post('/rate', { ticket, q1: '5', q3: '2' });
      const html = await response.text();
      expect(response.status).toBe(403);
      expect(checkedIn(html)).toEqual({ q1: '5', q3: '2' });
      expect(await site.standing(1)).toBeUndefined();
      const sent = await by.post('/rate', { ticket: ticketIn(html), q1: '5' });
      expect(sent.status).toBe(303);
      await site.world.ratings.destroy('2026-11' as Month, site.compound.id);
    },
  );

  it('that is not ours, from a browser that opened no code, leads back to the letter', async () => {
    const response = await site.visitor().post('/rate', { ticket: 'forged', q1: '5' });
    expect(response.status).toBe(403);
    const html = await response.text();
    expect(html).toContain('再扫一次');
    expect(html).toContain('信找不到了？请到小区所在的社区居委会领一封新的评价信');
  });

  it('says alone for whom a rating is: ids elsewhere change nothing', async () => {
    const { by, ticket } = await site.opened(21);
    await by.post('/rate?household=22&compound=0002', { ticket, q1: '5' }, { 'x-household': '22' });
    expect(await site.standing(21)).toMatchObject({ answers: '5-------' });
    expect(await site.standing(22)).toBeUndefined();
  });

  it('of one household is refused once another code was opened in the same browser, with the answers kept for when its letter is scanned again', async () => {
    const { by, ticket } = await site.opened(23);
    await by.get(`/r/${await site.codeOf(24)}`);
    const response = await by.post('/rate', { ticket, q1: '1', q5: '2' });
    const html = await response.text();
    expect(response.status).toBe(409);
    expect(html).toContain('另一户的评价码');
    expect(checkedIn(html)).toEqual({ q1: '1', q5: '2' });
    expect(await site.standing(23)).toBeUndefined();
    expect(await site.standing(24)).toBeUndefined();
    await by.get(`/r/${await site.codeOf(23)}`);
    expect((await by.post('/rate', { ticket: ticketIn(html), q1: '1' })).status).toBe(303);
    expect(await site.standing(23)).toMatchObject({ answers: '1-------' });
    expect(await site.standing(24)).toBeUndefined();
  });

  it('is good after the cookie has gone', async () => {
    const { by, ticket } = await site.opened(25);
    by.cookies.clear();
    expect((await by.post('/rate', { ticket, q1: '3' })).status).toBe(303);
    expect(await site.standing(25)).toMatchObject({ rev: 1 });
  });
});

describe('ratings that meet', () => {
  it('sent fifty times at once are one write, and every answer is thanks', async () => {
    const { by, ticket } = await site.opened(31);
    const all = await Promise.all(Array.from({ length: 50 }, () => by.post('/rate', { ticket, q1: '4' })));
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set([303]));
    expect(await site.standing(31)).toMatchObject({ rev: 1 });
  });

  it('retried late, after a newer edit, leave the newer one', async () => {
    const { by, ticket } = await site.opened(32);
    await by.post('/rate', { ticket, q1: '1' });
    const second = ticketIn(await (await by.get('/rate')).text());
    await by.post('/rate', { ticket: second, q1: '5' });
    const late = await by.post('/rate', { ticket, q1: '1' });
    expect(late.status).toBe(409);
    expect(await site.standing(32)).toMatchObject({ answers: '5-------', rev: 2 });
  });

  it('from two phones: one is kept, the other gets a fresh form with its own answers, not those of the first', async () => {
    const one = await site.opened(33);
    const two = await site.opened(33);
    await one.by.post('/rate', { ticket: one.ticket, q1: '1', q2: '1', q3: '1' });
    const response = await two.by.post('/rate', { ticket: two.ticket, q1: '5' });
    const html = await response.text();
    expect(response.status).toBe(409);
    expect(checkedIn(html)).toEqual({ q1: '5' });
    expect(ticketIn(html)).not.toBe(two.ticket);
    expect((await two.by.post('/rate', { ticket: ticketIn(html), q1: '5' })).status).toBe(303);
    expect(await site.standing(33)).toMatchObject({ answers: '5-------', rev: 2, contested: true });
  });

  it('number twenty in a month at most; then 429, and the form is not offered', async () => {
    for (let rev = 1; rev <= maxRevisions; rev++)
      await site.world.ratings.keep(await sampleRating(site.world, '2026-11', site.compound.id, 34, { rev }));
    const by = site.visitor();
    await by.get(`/r/${await site.codeOf(34)}`);
    const html = await (await by.get('/rate')).text();
    expect(html).toContain('修改次数已用完');
    const household = { compound: site.compound.id, number: 34 };
    const ticket = await site.world.tickets.sign({
      month: '2026-11' as Month,
      household,
      letter: { keyId: '1', household, issue: 0 },
      openedAt: site.world.clock.now(),
      rev: maxRevisions,
      requestId: 'twentyfirst',
      contested: false,
    });
    expect((await by.post('/rate', { ticket, q1: '5' })).status).toBe(429);
    expect(await site.standing(34)).toMatchObject({ rev: maxRevisions });
  });
});
