import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { residentApp } from '../../functions/resident/app.ts';
import { chromiumPath, openChromium } from '../support/chromium.ts';
import { type ResidentSite, residentSite } from '../support/resident-site.ts';
import { type ServedApp, serveApps } from '../support/serve-app.ts';

declare global {
  interface Window {
    shifts: number[];
  }
}

describe.skipIf(chromiumPath === undefined)('the look of the rating page', () => {
  let site: ResidentSite;
  let served: ServedApp;
  let browser: Browser;
  let lost = false;

  beforeAll(async () => {
    site = await residentSite({ environment: { DEMO: 'true' } });
    served = await serveApps([residentApp(site.world)], (method) =>
      method === 'POST' && lost ? 'drop' : 'serve',
    );
    browser = await openChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
    await site?.world.stop();
  });

  async function scan(household: number, options: BrowserContextOptions = {}, query = ''): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      locale: 'zh-CN',
      ...options,
    });
    const page = await context.newPage();
    await page.addInitScript(() => {
      window.shifts = [];
      new PerformanceObserver((list) => {
        // Shifts right after a touch count too: what is being read may never jump.
        for (const entry of list.getEntries())
          window.shifts.push((entry as PerformanceEntry & { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(`${served.origin}/r/${await site.codeOf(household)}${query}`);
    return page;
  }

  it.each([
    ['zh-CN', 320, ''],
    ['zh-CN', 360, ''],
    ['en-GB', 360, ''],
    ['zh-CN', 360, '?size=large'],
    ['en-GB', 320, '?size=large'],
    ['zh-CN', 1440, ''],
  ])(
    'in %s at %i px %s does not shift while it loads, is answered and waits for the network',
    async (locale, width, query) => {
      lost = false;
      const page = await scan(1, { locale, viewport: { width, height: 740 } }, query);
      const settled = () =>
        page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100))));
      await settled();
      expect(await page.isVisible('#bar')).toBe(true);
      for (const name of ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7']) {
        await page.check(`[name=${name}][value="5"]`);
        await page.check(`[name=${name}][value="2"]`);
      }
      for (const letter of 'abcdefghij') await page.check(`[name=first][value="${letter}"]`);
      lost = true;
      await page.click('button');
      await page.waitForFunction(() =>
        /网络|No connection/.test(document.getElementById('say')?.textContent ?? ''),
      );
      await settled();
      expect(await page.evaluate(() => window.shifts)).toEqual([]);
      const over = await page.evaluate(() => {
        const [say, button] = ['#say', '.send button'].map((one) =>
          document.querySelector(one)?.getBoundingClientRect(),
        );
        const text = document.getElementById('say');
        return {
          button: (say?.bottom ?? Number.NaN) <= (button?.top ?? Number.NaN),
          cut: (text?.scrollHeight ?? Number.NaN) > (text?.clientHeight ?? 0),
        };
      });
      expect(over).toEqual({ button: true, cut: false });
      await page.context().close();
    },
  );

  it('the check of shifts sees one', async () => {
    const page = await scan(2);
    await page.evaluate(() => document.querySelector('h1')?.before(document.createElement('hr')));
    await page.waitForFunction(() => window.shifts.length > 0);
    await page.context().close();
  });

  it('without scripts has no empty place where the progress would be', async () => {
    const page = await scan(3, { javaScriptEnabled: false });
    expect(await page.isVisible('#bar')).toBe(false);
    expect(await page.locator('#bar').boundingBox()).toBeNull();
    await page.context().close();
  });

  it('where more contrast is asked for has black text, and nothing below 7 to 1', async () => {
    const page = await scan(4, { contrast: 'more' });
    const colours = await page.evaluate(() =>
      ['body', '.mute', 'a', 'button'].map((one) => {
        const { color } = getComputedStyle(document.querySelector(one) ?? document.body);
        return color;
      }),
    );
    expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(27, 39, 51)', 'rgb(10, 47, 102)', 'rgb(255, 255, 255)']);
    await page.context().close();
  });

  it('where the reader’s own colours are forced keeps the edges of buttons and what is chosen in sight', async () => {
    const page = await scan(5, { forcedColors: 'active' });
    await page.check('[name=q1][value="4"]');
    const edges = await page.evaluate(() => {
      const style = (selector: string) => getComputedStyle(document.querySelector(selector) ?? document.body);
      return [
        style('button').borderTopWidth,
        style('.plate').borderTopWidth,
        style('label:has(:checked)').outlineStyle,
        style('legend i').borderTopWidth,
      ];
    });
    expect(edges).toEqual(['2px', '2px', 'solid', '1px']);
    await page.context().close();
  });
});
