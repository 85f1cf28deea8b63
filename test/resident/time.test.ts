import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CompoundId } from '../../functions/domain/compound.ts';
import type { Day, Month } from '../../functions/domain/month.ts';
import { sampleCompound } from '../support/county.ts';
import { type ResidentSite, residentSite } from '../support/resident-site.ts';
import { checkedIn, ticketIn } from '../support/visitor.ts';

let site: ResidentSite;
beforeAll(async () => {
  site = await residentSite();
});
beforeEach(() => site.world.setNow('2026-11-30T23:58:00+08:00'));
afterAll(() => site.world.stop());

const at = (time: string) => site.world.setNow(`${time}+08:00`);

describe('the close of a month', () => {
  it('takes a form in the last millisecond of the month for that month', async () => {
    const { by, ticket } = await site.opened(1);
    at('2026-11-30T23:59:59.999');
    expect((await by.post('/rate', { ticket, q1: '5' })).status).toBe(303);
    expect(await site.standing(1, '2026-11')).toMatchObject({ day: '2026-11-30' });
  });

  it('takes a form opened before and sent at 00:05 for the old month, marked late by its day, and says it cannot be changed', async () => {
    const { by, ticket } = await site.opened(2);
    at('2026-12-01T00:05:00');
    const sent = await by.post('/rate', { ticket, q1: '4' });
    expect(sent.headers.get('location')).toBe('/thanks?month=2026-11');
    expect(await site.standing(2, '2026-11')).toMatchObject({ day: '2026-12-01', month: '2026-11' });
    expect(await site.standing(2, '2026-12')).toBeUndefined();
    expect(await (await by.get('/thanks?month=2026-11')).text()).toContain('2026年11月已经截止');
  });

  it('sent incomplete at 00:05 is shown again for the old month, and can still be mended', async () => {
    const { by, ticket } = await site.opened(3);
    at('2026-12-01T00:05:00');
    const html = await (await by.post('/rate', { ticket, q2: '4' })).text();
    expect(html).toContain('2026年11月物业评价');
    expect((await by.post('/rate', { ticket: ticketIn(html), q1: '4', q2: '4' })).status).toBe(303);
    expect(await site.standing(3, '2026-11')).toMatchObject({ answers: '44------' });
  });

  it('refuses a form sent at 00:10 with the answers kept in a form of the new month', async () => {
    const { by, ticket } = await site.opened(4);
    at('2026-12-01T00:10:00');
    const response = await by.post('/rate', { ticket, q1: '2', q6: '1' });
    const html = await response.text();
    expect(response.status).toBe(409);
    expect(html).toContain('2026年11月的评价已经截止');
    expect(checkedIn(html)).toEqual({ q1: '2', q6: '1' });
    expect(await site.standing(4, '2026-11')).toBeUndefined();
    expect((await by.post('/rate', { ticket: ticketIn(html), q1: '2' })).status).toBe(303);
    expect(await site.standing(4, '2026-12')).toMatchObject({ day: '2026-12-01' });
  });

  it('gives a form opened in the first instant of a month to that month', async () => {
    at('2026-12-01T00:00:00');
    const { by, ticket, html } = await site.opened(5);
    expect(html).toContain('2026年12月物业评价');
    await by.post('/rate', { ticket, q1: '5' });
    expect(await site.standing(5, '2026-12')).toMatchObject({ rev: 1 });
    expect(await site.standing(5, '2026-11')).toBeUndefined();
  });

  it('lets a browser see its answers until ten minutes after the month, no longer', async () => {
    const response = await site.visitor().get(`/r/${await site.codeOf(6)}`);
    const by = site.visitor();
    by.cookies.set('rate', /rate=([^;]+)/.exec(response.headers.get('set-cookie') ?? '')?.[1] ?? '');
    const form = await by.get('/rate');
    expect(form.headers.get('set-cookie')).toMatch(/^browser=[a-z0-9]{26}; Max-Age=720; /);
  });

  it('refuses a ticket that is older than a day', async () => {
    at('2026-11-15T12:00:00');
    const { by, ticket } = await site.opened(7);
    at('2026-11-16T12:00:01');
    expect((await by.post('/rate', { ticket, q1: '5' })).status).toBe(403);
    expect(await site.standing(7)).toBeUndefined();
  });

  it('finds a destroyed month closed, never lost silently', async () => {
    at('2026-09-30T23:59:00');
    const { by, ticket } = await site.opened(8);
    at('2026-10-01T00:04:00');
    await site.world.monthKeys.destroy('2026-09' as Month);
    site.world.setNow(Date.parse('2026-10-01T00:05:00+08:00'));
    const response = await by.post('/rate', { ticket, q1: '5' });
    expect(response.status).toBe(409);
    expect(await response.text()).toContain('2026年9月的评价已经截止');
  });
});

describe('a month or a compound without a form', () => {
  it('says so where there is no survey, no key, or no policy for the month', async () => {
    const by = site.visitor();
    const code = await site.codeOf(9);
    for (const time of ['2025-11-15T12:00:00', '2027-06-15T12:00:00']) {
      at(time);
      await by.get(`/r/${code}`);
      const response = await by.get('/rate');
      expect(response.status).toBe(200);
      expect(await response.text()).toContain('这个月还没有开始评价');
    }
  });

  it('says so where no property company serves the compound now', async () => {
    const firm = site.county.firms[0]?.id;
    if (firm === undefined) throw new Error('no firm');
    const left = sampleCompound(40, firm, {
      tenures: [{ firm, from: '2020-01-01' as Day, to: '2026-11-01' as Day }],
    });
    await site.world.registry.putCompound(left);
    const by = site.visitor();
    await by.get(`/r/${await site.codeOf(1, 0, left)}`);
    const response = await by.get('/rate');
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('小区正在交接');
  });

  it.each([
    ['whose company changed in the window', 41, {}, '交接期'],
    ['in emergency service', 43, { emergency: true }, '应急服务'],
  ] as const)(
    'tells a compound %s whom it rates, and that its result stands apart',
    async (_, number, mark, words) => {
      const [one, two] = site.county.firms;
      if (one === undefined || two === undefined) throw new Error('no firms');
      const changed = sampleCompound(number, one.id, {
        tenures: [
          { firm: one.id, from: '2020-01-01' as Day, to: '2026-10-15' as Day },
          { firm: two.id, from: '2026-10-16' as Day, ...mark },
        ],
      });
      await site.world.registry.putCompound(changed);
      const by = site.visitor();
      await by.get(`/r/${await site.codeOf(1, 0, changed)}`);
      const html = await (await by.get('/rate')).text();
      expect(html).toContain(words);
      expect(html).toContain(two.name);
      expect(html).not.toContain(`<b>${one.name}</b>`);
    },
  );

  it('asks about the day-to-day management where a compound manages itself', async () => {
    const own = sampleCompound(42, site.county.firms[0]?.id ?? ('' as never), {
      mode: 'self-managed',
      tenures: [],
    });
    await site.world.registry.putCompound(own);
    const by = site.visitor();
    await by.get(`/r/${await site.codeOf(1, 0, own)}`);
    const html = await (await by.get('/rate')).text();
    expect(html).toContain('您对小区日常管理的这些服务满意吗？只评小区日常管理，');
    expect(html).toMatch(/评价对象 <b>小区日常管理<\/b>/);
    expect(html).not.toContain('被评单位');
    expect(html).not.toContain('物业公司');
  });

  it('answers like an unknown code where the compound has gone since', async () => {
    const by = site.visitor();
    const cookie = await site.world.tickets.signLetter(
      { keyId: '1', household: { compound: 'ZZZZ' as CompoundId, number: 1 }, issue: 0 },
      site.world.clock.now() + 60_000,
    );
    by.cookies.set('rate', cookie);
    const response = await by.get('/rate');
    expect(response.status).toBe(404);
  });

  it('asks to scan again where the browser opened no code in the last 30 minutes', async () => {
    const { by } = await site.opened(10);
    at('2026-11-30T23:59:00');
    site.world.setNow(Date.parse('2026-12-01T00:28:01+08:00'));
    const response = await by.get('/rate');
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('name="code"');
  });
});
