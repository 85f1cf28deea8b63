import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { residentApp } from '../../functions/resident/app.ts';
import { chromiumPath, openChromium } from '../support/chromium.ts';
import { overflow, seriousFindings, smallTargets, smallTexts } from '../support/page-checks.ts';
import { type ResidentSite, residentSite } from '../support/resident-site.ts';
import { type ServedApp, serveApps } from '../support/serve-app.ts';

/** axe looks at every element: on a busy machine that takes a while. */
const slow = 120_000;

describe.skipIf(chromiumPath === undefined)('the resident site in a browser', () => {
  let site: ResidentSite;
  let served: ServedApp;
  let normal: Browser;
  let large: Browser;
  let offline = false;
  let heard: string[] = [];
  let household = 0;

  beforeAll(async () => {
    site = await residentSite();
    const lose = (method: string, path: string) => method === 'POST' && path === '/rate' && offline;
    served = await serveApps([residentApp(site.world)], (method, path) =>
      lose(method, path) ? 'drop' : 'serve',
    );
    [normal, large] = await Promise.all([openChromium(), openChromium(32)]);
  });
  afterAll(async () => {
    await Promise.all([normal?.close(), large?.close()]);
    await served?.stop();
    await site?.world.stop();
  });
  beforeEach(() => {
    offline = false;
    heard = [];
    household++;
  });

  async function visit(options: BrowserContextOptions = {}, browser = normal): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      locale: 'zh-CN',
      ...options,
    });
    const page = await context.newPage();
    page.on('console', (message) => heard.push(message.text()));
    page.on('pageerror', (error) => heard.push(error.message));
    return page;
  }
  const scan = async (page: Page) => page.goto(`${served.origin}/r/${await site.codeOf(household)}`);
  const answer = (page: Page, name: string, value: string) => page.check(`[name=${name}][value="${value}"]`);

  it('takes a rating in four requests, counting the answers, with a clean console', async () => {
    const page = await visit();
    served.requests.length = 0;
    await scan(page);
    expect(page.url()).toBe(`${served.origin}/rate`);
    expect(await page.locator('input:checked').count()).toBe(0);
    await answer(page, 'q1', '4');
    await answer(page, 'q2', '-');
    expect(await page.textContent('.bar')).toBe('已答 2 题，共 7 题');
    await page.click('button');
    await page.waitForURL('**/thanks**');
    expect(served.requests.map((request) => request.replace(/\/r\/.*/, '/r/'))).toEqual([
      'GET /r/',
      'GET /rate',
      'POST /rate',
      'GET /thanks',
    ]);
    expect(heard).toEqual([]);
    expect(await site.standing(household)).toMatchObject({ answers: '4-------', rev: 1 });
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    await page.context().close();
  });

  it('works with JavaScript off, mistakes included', async () => {
    const page = await visit({ javaScriptEnabled: false });
    await scan(page);
    await answer(page, 'q3', '2');
    await page.click('button');
    expect(await page.isChecked('[name=q3][value="2"]')).toBe(true);
    await page.click('.wrong a');
    expect(page.url()).toContain('#q1-1');
    await answer(page, 'q1', '1');
    await page.click('button');
    await page.waitForURL('**/thanks**');
    expect(await site.standing(household)).toMatchObject({ answers: '1-2-----' });
    await page.context().close();
  });

  it('keeps answers through a lost connection and sends the same form again by itself', async () => {
    const page = await visit();
    await scan(page);
    await answer(page, 'q1', '5');
    offline = true;
    await page.click('button');
    await page.waitForFunction(() => document.getElementById('say')?.textContent?.includes('网络不通'));
    expect(await page.isChecked('[name=q1][value="5"]')).toBe(true);
    offline = false;
    await page.waitForURL('**/thanks**', { timeout: 20_000 });
    expect(await site.standing(household)).toMatchObject({ rev: 1, answers: '5-------' });
    await page.context().close();
  });

  it('keeps unsent answers when the page is loaded again, for this household only', async () => {
    const page = await visit();
    await scan(page);
    await answer(page, 'q1', '3');
    await page.reload();
    expect(await page.isChecked('[name=q1][value="3"]')).toBe(true);
    household++;
    await scan(page);
    expect(await page.locator('input:checked').count()).toBe(0);
    await page.context().close();
  });

  it.each([
    ['zh-CN', false],
    ['en-GB', false],
    ['zh-CN', true],
    ['en-GB', true],
  ])(
    'in %s (twice the font size: %s) fits 320 px, has nothing serious for axe, targets of 48 px and text of 18 px',
    async (locale, twice) => {
      const page = await visit({ locale, viewport: { width: 320, height: 640 } }, twice ? large : normal);
      const check = async () => {
        const where = page.url().slice(served.origin.length, served.origin.length + 7);
        expect([where, await overflow(page)]).toEqual([where, 0]);
        if (!twice) expect([where, await seriousFindings(page)]).toEqual([where, []]);
        expect([where, await smallTargets(page)]).toEqual([where, []]);
        expect([where, await smallTexts(page, twice ? 36 : 18)]).toEqual([where, []]);
      };
      await page.goto(`${served.origin}/`);
      await check();
      await scan(page);
      await check();
      await page.click('button');
      await page.waitForSelector('.wrong');
      await check();
      await answer(page, 'q1', '4');
      await page.click('button');
      await page.waitForURL('**/thanks**');
      await check();
      for (const path of ['/privacy', '/r/ABC', '/nowhere']) {
        await page.goto(served.origin + path);
        await check();
      }
      await page.context().close();
    },
    slow,
  );

  it('has targets of 60 px where large type was asked for, and still fits', async () => {
    const page = await visit();
    await page.goto(`${served.origin}/r/${await site.codeOf(household)}?size=large`);
    expect(await overflow(page)).toBe(0);
    expect(await smallTargets(page, 60)).toEqual([]);
    expect(await smallTexts(page, 26)).toEqual([]);
    await page.context().close();
  });

  it('leads from the summary of errors to the question, in sight below the progress', async () => {
    const page = await visit();
    await scan(page);
    await page.click('button');
    await page.click('.wrong a');
    await page.waitForFunction(() => document.activeElement?.id === 'q1-1');
    const places = await page.evaluate(() =>
      ['.bar', 'fieldset.bad legend'].map((one) => document.querySelector(one)?.getBoundingClientRect()),
    );
    expect(places[1]?.top).toBeGreaterThanOrEqual(places[0]?.bottom ?? Number.NaN);
    await page.context().close();
  });

  it('checks a code while it is typed', async () => {
    const page = await visit();
    await page.goto(`${served.origin}/`);
    await page.fill('#code', 'abcd efgh');
    expect(await page.textContent('#count')).toBe('已输入 8 位，共 26 位');
    await page.fill('#code', 'abcu');
    expect(await page.textContent('#count')).toBe('评价码里没有这个字符：U');
    await page.fill('#code', await site.codeOf(household));
    await page.click('button');
    await page.waitForURL('**/rate');
    expect(heard).toEqual([]);
    await page.context().close();
  });
});
