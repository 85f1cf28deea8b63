import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CompoundId } from '../../functions/domain/compound.ts';
import { groupedCode } from '../../functions/domain/letters/grouped-code.ts';
import { type ResidentSite, residentSite } from '../support/resident-site.ts';

let site: ResidentSite;
beforeAll(async () => {
  site = await residentSite();
});
afterAll(() => site.world.stop());

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

async function pageOf(path: string): Promise<{ status: number; body: string; headers: Headers }> {
  const response = await site.visitor().get(path);
  return { status: response.status, body: await response.text(), headers: response.headers };
}

describe('scanning a household code', () => {
  it('leads to the form with the code out of the address, remembered for 30 minutes in a cookie no script can read', async () => {
    const response = await site.visitor().get(`/r/${await site.codeOf(3)}`);
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/rate');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    const [cookie] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^rate=.*; Max-Age=1800; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it('works in upper case, in lower case, with hyphens and spaces, and with O, I and L for 0 and 1', async () => {
    const code = await site.codeOf(3);
    const spelt = [
      `/R/${code}`,
      `/r/${code.toLowerCase()}`,
      `/r/${code.replace(/(.{5})/g, '$1-')}`,
      `/r/${code.replace(/(.{5})/g, '$1%20')}`,
      `/r/${code.replaceAll('0', 'o').replaceAll('1', 'l')}`,
      `/r/${code.replaceAll('0', 'O').replaceAll('1', 'I')}`,
    ];
    for (const path of spelt) expect((await site.visitor().get(path)).status, path).toBe(303);
  });

  it('keeps a language that was chosen', async () => {
    const response = await site.visitor().get(`/r/${await site.codeOf(3)}?lang=en`);
    expect(response.headers.get('location')).toBe('/rate?lang=en');
  });

  it('gives one and the same answer for malformed, forged, foreign and retired codes, without a read for the first two', async () => {
    const genuine = await site.codeOf(3);
    const last = genuine.at(-1) === '0' ? '1' : '0';
    const malformed = [
      '/r/',
      '/r/ABC',
      `/r/${genuine}0`,
      '/r/%00',
      '/r/%E0%A4%A',
      '/r/%F0%9F%98%80',
      `/r/${'A'.repeat(9000)}`,
      '/r/../../etc',
      '/r/a/b',
    ];
    const forged = [`/r/${genuine.slice(0, -1)}${last}`, `/r/Z${genuine.slice(1)}`];
    const retired = [
      `/r/${await site.codeOf(3, 1)}`,
      `/r/${await site.codeOf(201)}`,
      `/r/${await site.world.codes.issue({ compound: 'ZZZZ' as CompoundId, number: 1 }, 0)}`,
    ];
    const expected = await pageOf('/r/ABC');
    expect(expected.status).toBe(404);
    expect(expected.body).toContain('社区居委会');
    site.world.countAfresh();
    for (const path of [...malformed, ...forged]) {
      const { status, body } = await pageOf(path);
      // `..` is folded by every client before it is sent: no code path sees it.
      if (!path.includes('..'))
        expect([path.slice(0, 40), status, body === expected.body]).toEqual([path.slice(0, 40), 404, true]);
    }
    expect(site.world.consumed).toEqual({ read: 0, write: 0 });
    for (const path of retired)
      expect(await pageOf(path)).toMatchObject({ status: 404, body: expected.body });
  });

  it('refuses every code that differs from a genuine one in one character', async () => {
    const genuine = await site.codeOf(5);
    const mutation = fc.record({ place: fc.nat(25), character: fc.constantFrom(...alphabet) });
    await fc.assert(
      fc.asyncProperty(mutation, async ({ place, character }) => {
        const mutated = genuine.slice(0, place) + character + genuine.slice(place + 1);
        const { status } = await site.visitor().get(`/r/${mutated}`);
        expect(status).toBe(mutated === genuine ? 303 : 404);
      }),
      { numRuns: 300 },
    );
  });

  it('writes nothing, however often it is opened, prefetched or only asked for its head', async () => {
    const path = `/r/${await site.codeOf(3)}`;
    const by = site.visitor();
    site.world.countAfresh();
    for (let time = 0; time < 50; time++) await by.get(path);
    await by.send('HEAD', path);
    await by.get('/rate');
    await by.send('HEAD', '/rate');
    await by.get('/thanks');
    expect(site.world.consumed.write).toBe(0);
    expect(await site.standing(3)).toBeUndefined();
  });

  it('costs one small read, and none while the compound is remembered', async () => {
    const path = `/r/${await site.codeOf(3)}`;
    site.world.setNow(Date.parse('2026-11-15T12:10:00+08:00'));
    site.world.countAfresh();
    await site.visitor().get(path);
    expect(site.world.consumed.read).toBeLessThanOrEqual(1);
    site.world.countAfresh();
    await site.visitor().get(path);
    expect(site.world.consumed.read).toBe(0);
  });
});

describe('typing a household code', () => {
  it('leads to the form by POST, so that the code is never in an address', async () => {
    const code = await site.codeOf(3);
    const response = await site
      .visitor()
      .post('/', { code: ` ${code.toLowerCase().replace(/(.{4})/g, '$1 ')}` });
    expect([response.status, response.headers.get('location')]).toEqual([303, '/rate']);
  });

  it('may be the letter’s whole address, pasted with what stands around it', async () => {
    const code = await site.codeOf(3);
    const grouped = groupedCode(code, ' ').toLowerCase();
    const pasted = [
      `http://localhost/r/${code}`,
      `HTTPS://RATE.EXAMPLE/R/${code}`,
      `请评价：https://rate.example/r/${code}?lang=en#top 谢谢`,
      ` localhost/r/${grouped} `,
      `/r/${groupedCode(code)}/`,
    ];
    for (const text of pasted) {
      const response = await site.visitor().post('/', { code: text });
      expect([text, response.status, response.headers.get('location')]).toEqual([text, 303, '/rate']);
    }
    const beyond = `https://rate.example/${'x'.repeat(200)}/r/${code}`;
    expect((await site.visitor().post('/', { code: beyond })).status).toBe(404);
  });

  it.each([
    ['ABCDE FGHJ', '已输入 9 位，共 26 位'],
    ['ＡＢＣＤＥ', '已输入 5 位，共 26 位'],
    ['abcdu', '评价码里没有这个字符：U'],
    ['ABCDE 评', '评价码里没有这个字符：评'],
    ['0OIL'.repeat(7), '多了 2 位，评价码共 26 位。'],
    ['https://rate.example/r/0OIL', '已输入 4 位，共 26 位'],
  ])('of "%s" is told without a script how far it is', async (code, said) => {
    const html = await (await site.visitor().post('/', { code })).text();
    expect(/<p id="count"[^>]*>([^<]*)</.exec(html)?.[1]).toContain(said);
  });

  it('that is whole and no good is not told that it may start', async () => {
    const html = await (await site.visitor().post('/', { code: '0'.repeat(26) })).text();
    expect(html).toContain('这个评价码不能用');
    expect(/<p id="count"[^>]*>([^<]*)</.exec(html)?.[1]).toBe('');
  });

  it('says beside the field that a code is no good, in the same words for every reason, and keeps what was typed', async () => {
    const genuine = await site.codeOf(3);
    const bad = ['', 'hello', `${genuine.slice(0, 25)}U`, await site.codeOf(3, 7)];
    for (const code of bad) {
      const response = await site.visitor().post('/', { code });
      const html = await response.text();
      expect(response.status).toBe(404);
      expect(html).toContain('id="code-err"');
      expect(html).toContain('href="#code"');
      expect(html).toContain(`aria-invalid="true">${code}</textarea>`);
    }
  });

  it('takes script in a code as text', async () => {
    const html = await (await site.visitor().post('/', { code: '"><script>alert(1)</script>' })).text();
    expect(html).toContain('>&quot;&gt;&lt;script&gt;');
    expect(html).not.toContain('<script>alert');
  });

  it('that is wrong says where to get a new letter, in the words of the page for a wrong scan', async () => {
    const typed = await (await site.visitor().post('/', { code: 'ABCD' })).text();
    const scanned = await (await site.visitor().get('/r/ABCD')).text();
    const where = '请到小区所在的社区居委会领一封新的评价信，不收费。不要向物业公司索取。';
    expect(/<div class="wrong".*?<\/div>/s.exec(typed)?.[0]).toContain(where);
    expect(scanned).toContain(where);
  });

  it('leads to the results by the footer only, where links are as high as a thumb', async () => {
    const [body = '', footer = ''] = (await (await site.visitor().get('/')).text()).split('<footer');
    expect(body).not.toContain('href="/results"');
    expect(footer).toContain('href="/results"');
  });

  it('is refused from another site, in another format, or too long', async () => {
    const by = site.visitor();
    const code = await site.codeOf(3);
    expect((await by.post('/', { code }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await by.post('/', { code }, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await by.post('/', { code }, { origin: 'null' })).status).toBe(303);
    expect((await by.post('/', { code }, { origin: site.world.site.origin })).status).toBe(303);
    expect((await by.post('/', '{}', { 'content-type': 'application/json' })).status).toBe(415);
    expect((await by.post('/', `code=${'A'.repeat(9000)}`)).status).toBe(413);
    expect((await by.post('/', 'code=%E0%A4%A')).status).toBe(404);
  });
});
