import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, openChromium } from '../support/chromium.ts';
import { findings, overflow, smallTargets, smallTexts } from '../support/page-checks.ts';
import { preparePages, type ResidentPage, readings, residentPages } from '../support/resident-pages.ts';
import { type ResidentSite, residentSite } from '../support/resident-site.ts';

/** axe looks at every element of every page: on a busy machine that takes a while. */
const slow = 240_000;

describe.skipIf(chromiumPath === undefined)('every resident page in a browser', () => {
  let site: ResidentSite;
  let browser: Browser;
  let page: Page;
  let read: readonly (readonly ResidentPage[])[];

  beforeAll(async () => {
    site = await residentSite({ environment: { DEMO: 'true' } });
    await preparePages(site);
    read = [];
    for (const reading of readings) read = [...read, await residentPages(site, reading)];
    browser = await openChromium();
    page = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.world.stop();
  });

  it.each(readings.map((reading, index) => ({ ...reading, index })))(
    'read in $language (large type: $large) has nothing to find for axe, and is as big as thumbs and old eyes need',
    async ({ index, large }) => {
      const found: Record<string, readonly string[]> = {};
      for (const { name, html } of read[index] ?? []) {
        await page.setContent(html);
        found[name] = [
          ...(await findings(page)),
          ...(await smallTargets(page, large ? 60 : 48)),
          ...(await smallTexts(page, large ? 22 : 18)),
        ];
      }
      expect(Object.entries(found).filter(([, faults]) => faults.length > 0)).toEqual([]);
    },
    slow,
  );

  it.each([320, 360, 390, 768, 1440])('at %i px is nowhere wider than the window', async (width) => {
    await page.setViewportSize({ width, height: 740 });
    for (const { name, html } of read.flat()) {
      await page.setContent(html);
      expect([name, await overflow(page)]).toEqual([name, 0]);
    }
  });
});
