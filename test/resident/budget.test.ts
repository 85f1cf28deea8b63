import { gzipSync } from 'node:zlib';
import { transform } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeScript } from '../../functions/resident/code-script.ts';
import { ratingScript } from '../../functions/resident/rating-script.ts';
import { preparePages, readings, residentPages } from '../support/resident-pages.ts';
import { type ResidentSite, residentSite } from '../support/resident-site.ts';

let site: ResidentSite;
beforeAll(async () => {
  site = await residentSite({ environment: { DEMO: 'true' } });
  await preparePages(site);
});
afterAll(() => site.world.stop());

const kilobytes = 1024;
const statuses = [200, 400, 403, 404, 409, 429, 503];

describe('every page of the resident site', () => {
  it.each(readings)(
    'read in $language (large type: $large) is at most 8 KB gzipped, with at most 2 KB of script, and asks for nothing else',
    async (reading) => {
      const pages = await residentPages(site, reading);
      expect(new Set(pages.map(({ name }) => name)).size).toBe(pages.length);
      expect(pages.length).toBeGreaterThan(25);
      expect(pages.find(({ name }) => name === 'thanks')?.html).toMatch(
        /小区里改好了|Put right in your compound/,
      );
      for (const { name, status, html } of pages) {
        expect(statuses, name).toContain(status);
        expect(gzipSync(html).length, name).toBeLessThanOrEqual(8 * kilobytes);
        expect(html, name).not.toMatch(/\ssrc=|<link(?! rel="icon" href="data:,")|@import|url\(/);
        for (const [script = ''] of html.matchAll(/<script>.*?<\/script>/gs))
          expect(Buffer.byteLength(script), name).toBeLessThanOrEqual(2 * kilobytes);
      }
    },
  );
});

describe.each([
  ['rating', ratingScript],
  ['code', codeScript],
])('the script of the %s form', (_, script) => {
  it('is written in the language of 2017: there is nothing in it to bring down to that', async () => {
    const old = await transform(script, { target: 'es2017' });
    const present = await transform(script, { target: 'esnext' });
    expect(old.warnings).toEqual([]);
    expect(old.code).toBe(present.code);
  });

  it('calls nothing that browsers of 2017 do not have', () => {
    const later =
      /\.(replaceAll|at|flat|flatMap|matchAll|finally|trimStart|trimEnd|fromEntries|allSettled|any|requestSubmit|toSorted)\(|globalThis|structuredClone|AbortController|queueMicrotask|BigInt/;
    expect(script).not.toMatch(later);
  });
});

it('the check of scripts sees what is newer', async () => {
  const newer = ['a?.b', 'a ?? b', 'a ??= b', '/(?<=a)b/', '/a/s', '({...a})', 'try{}catch{}', 'a=>a?.(1)'];
  for (const script of newer) {
    const old = await transform(script, { target: 'es2017', logLevel: 'silent' });
    expect(old.code, script).not.toBe((await transform(script, { target: 'esnext' })).code);
  }
});
