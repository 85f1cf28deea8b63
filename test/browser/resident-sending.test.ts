import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { residentApp } from '../../functions/resident/app.ts';
import { chromiumPath, openChromium } from '../support/chromium.ts';
import { type ResidentSite, residentSite } from '../support/resident-site.ts';
import { type ServedApp, serveApps } from '../support/serve-app.ts';

describe.skipIf(chromiumPath === undefined)('sending a rating in a browser', () => {
  let site: ResidentSite;
  let served: ServedApp;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let lost: 'nothing' | 'requests' | 'answers' = 'nothing';
  let household = 0;

  beforeAll(async () => {
    site = await residentSite();
    const app = residentApp(site.world);
    served = await serveApps([app], (method, path) =>
      method === 'POST' && path === '/rate' && lost === 'requests' ? 'drop' : 'serve',
    );
    browser = await openChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
    await site?.world.stop();
  });
  beforeEach(async () => {
    lost = 'nothing';
    context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'zh-CN' });
    page = await context.newPage();
    await page.goto(`${served.origin}/r/${await site.codeOf(++household)}`);
    served.requests.length = 0;
  });
  afterEach(() => context.close());

  const posts = () => served.requests.filter((request) => request === 'POST /rate').length;
  const said = (words: string) =>
    page.waitForFunction((text) => document.getElementById('say')?.textContent?.includes(text), words);

  it('by a double tap, and by taps while it is under way, is one submission', async () => {
    await page.check('[name=q1][value="4"]');
    const tapped = Promise.withResolvers<void>();
    await page.route('**/rate', async (route) => {
      await tapped.promise;
      await route.continue();
    });
    await page.dblclick('button');
    await said('正在提交');
    await page.click('button');
    tapped.resolve();
    await page.waitForURL('**/thanks**');
    expect(posts()).toBe(1);
    expect(await site.standing(household)).toMatchObject({ rev: 1 });
  });

  it('without a network waits, and goes by itself the moment the browser says it is back', async () => {
    await page.clock.install();
    await page.check('[name=q1][value="5"]');
    await context.setOffline(true);
    await page.click('button');
    await said('网络不通');
    expect(posts()).toBe(0);
    // The clock of the page stands still: no timer sends it, only the event does.
    await context.setOffline(false);
    await page.waitForURL('**/thanks**');
    expect(posts()).toBe(1);
    expect(await site.standing(household)).toMatchObject({ answers: '5-------', rev: 1 });
  });

  it('whose answer is lost on the way back is sent again and kept once', async () => {
    await page.check('[name=q1][value="2"]');
    let times = 0;
    await page.route('**/rate', async (route) => {
      if (times++ > 0) return await route.continue();
      const { url, headers, body } = {
        url: route.request().url(),
        headers: await route.request().allHeaders(),
        body: route.request().postData() ?? '',
      };
      await fetch(url, {
        method: 'POST',
        headers: { ...headers, 'sec-fetch-site': 'same-origin' },
        body,
        redirect: 'manual',
      });
      await route.abort('connectionreset');
    });
    await page.click('button');
    await said('网络不通');
    expect(await site.standing(household)).toMatchObject({ rev: 1 });
    await page.waitForURL('**/thanks**', { timeout: 20_000 });
    expect(posts()).toBe(2);
    expect(await site.standing(household)).toMatchObject({ answers: '2-------', rev: 1 });
  });

  it('answered "busy" keeps the page and its answers and tries again', async () => {
    await page.check('[name=q1][value="3"]');
    await page.check('[name=first][value="c"]');
    let times = 0;
    await page.route('**/rate', (route) =>
      times++ === 0 ? route.fulfill({ status: 503, body: 'busy' }) : route.continue(),
    );
    await page.click('button');
    await said('网络不通');
    expect(await page.isChecked('[name=first][value="c"]')).toBe(true);
    await page.waitForURL('**/thanks**', { timeout: 20_000 });
    expect(await site.standing(household)).toMatchObject({ answers: '3------c', rev: 1 });
  });

  it('works by keyboard alone, from the letter’s address to the thanks', async () => {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    await page.keyboard.press('Enter');
    const reach = async (selector: string) => {
      for (let presses = 0; presses < 40; presses++) {
        if (await page.evaluate((to) => document.activeElement?.matches(to), selector)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`${selector} cannot be reached by Tab`);
    };
    await reach('[name=q1]');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe('q2');
    await page.keyboard.press('Space');
    await reach('button');
    const ring = await page.evaluate(
      () => getComputedStyle(document.activeElement ?? document.body).outlineStyle,
    );
    expect(ring).toBe('solid');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/thanks**');
    expect(await site.standing(household)).toMatchObject({ answers: '45------' });
    await reach('a[href="/pressed"]');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/pressed');
    await reach('button');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/pressed?done=1');
  });

  it('reads in order: what is wrong first, then the heading, whom it is about, the questions, the button', async () => {
    await page.click('button');
    await page.waitForSelector('.wrong');
    const order = await page.evaluate(() =>
      [...document.querySelectorAll('.wrong, h1, .who, legend, .send button')].map(
        (element) => element.className || element.tagName,
      ),
    );
    expect(order).toEqual(['wrong', 'H1', 'who', ...Array(8).fill('LEGEND'), 'BUTTON']);
    expect(await page.title()).toMatch(/^还需要改一下/);
  });
});
