import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { residentApp } from '../../functions/resident/app.ts';
import { resultsApp } from '../../functions/results/app.ts';
import { chromiumPath, openChromium } from '../support/chromium.ts';
import { sampleCompound, sampleFirm } from '../support/county.ts';
import { type ResidentSite, residentSite } from '../support/resident-site.ts';
import { releaseSample, sampleManifest } from '../support/sample-result.ts';
import { scriptCorpus } from '../support/script-corpus.ts';
import { type ServedApp, serveApps } from '../support/serve-app.ts';

describe.skipIf(chromiumPath === undefined)('texts that would like to be code, in a browser', () => {
  let site: ResidentSite;
  let served: ServedApp;
  let browser: Browser;
  let page: Page;
  const heard: string[] = [];

  beforeAll(async () => {
    const all = scriptCorpus.join(' ');
    site = await residentSite({ environment: { SITE_SPONSOR: all, SITE_PRIVACY_CONTACT: all } });
    const manifest = sampleManifest('2026-10', { projects: 20 });
    const text = (index: number) => scriptCorpus[index % scriptCorpus.length] ?? '';
    await releaseSample(site.world, {
      ...manifest,
      bureau: all,
      policy: { ...manifest.policy, legalBasis: all, legalText: all },
      firms: manifest.firms.map((row, index) => ({ ...row, name: text(index) })),
      unranked: manifest.unranked.map((row, index) => ({ ...row, name: text(index) })),
      projects: manifest.projects.map((row, index) => ({
        ...row,
        name: text(index),
        district: text(index + 7),
      })),
    });
    served = await serveApps([residentApp(site.world), resultsApp(site.world)]);
    browser = await openChromium();
    page = await (await browser.newContext({ locale: 'zh-CN' })).newPage();
    page.on('console', (message) => heard.push(message.text()));
    page.on('pageerror', (error) => heard.push(error.message));
    page.on('dialog', (dialog) => {
      heard.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(served.origin)) heard.push(`request ${request.url()}`);
    });
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
    await site?.world.stop();
  });

  /** Opens a page; nothing in it may have run, stand out of place or be asked for elsewhere. */
  async function look(path: string): Promise<void> {
    await page.goto(`${served.origin}${path}`);
    const foreign =
      'iframe, svg[onload], base, meta[http-equiv], img, [onerror], [onfocus], [onmouseover], script[src]';
    expect(await page.locator(foreign).count(), path).toBe(0);
    expect(new URL(page.url()).origin, path).toBe(served.origin);
    expect(heard, path).toEqual([]);
  }

  it('stay text as names, in every page of a household', async () => {
    for (let index = 0; index < scriptCorpus.length; index += 3) {
      const name = scriptCorpus.slice(index, index + 3).join(' ');
      const firm = sampleFirm(100 + index);
      await site.world.registry.putFirm({ ...firm, name, repairLine: name });
      const compound = sampleCompound(100 + index, firm.id, { name, district: name, communityLine: name });
      await site.world.registry.putCompound(compound);
      await look(`/r/${await site.codeOf(1, 0, compound)}`);
      await look('/thanks?month=2026-11');
      await look('/pressed');
      await look('/not-us');
    }
    await look('/privacy');
  });

  it('stay text in every query and in the field for a code', async () => {
    for (let index = 0; index < scriptCorpus.length; index += 3) {
      const [text = '', other = '', third = ''] = scriptCorpus.slice(index, index + 3);
      const [q, lang, p] = [text, other, third].map(encodeURIComponent);
      await look(`/rate?lang=${q}&size=${lang}&month=${p}`);
      await look(`/results/2026-10?q=${q}&lang=${lang}&p=${p}`);
      // Typing takes a while; codes.test.ts and frame.test.ts send more.
      if (index % 2 > 0) continue;
      await page.goto(`${served.origin}/`);
      await page.fill('#code', text.slice(0, 60));
      const answered = page.waitForResponse((response) => response.request().method() === 'POST');
      await page.press('#code', 'Enter');
      expect((await answered).status()).toBe(404);
      await page.waitForLoadState();
      expect(
        heard.filter((words) => !words.includes('status of 404')),
        text,
      ).toEqual([]);
      heard.length = 0;
    }
  });

  it('stay text in a released result, however its firms, projects and rules are called', async () => {
    await look('/results');
    await look('/results/2026-10');
    await look('/results/2026-10?lang=en');
  });
});
