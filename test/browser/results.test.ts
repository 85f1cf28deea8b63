import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resultsApp } from '../../functions/results/app.ts';
import { chromiumPath, openChromium } from '../support/chromium.ts';
import { overflow, seriousFindings, smallTargets } from '../support/page-checks.ts';
import { releaseSample, sampleManifest, sealSample } from '../support/sample-result.ts';
import { type ServedApp, serveApps } from '../support/serve-app.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

/** axe looks at every element: on a busy machine that takes a while. */
const slow = 120_000;

describe.skipIf(chromiumPath === undefined)('the results site in a browser', () => {
  let world: TestWorld;
  let served: ServedApp;
  let normal: Browser;
  let large: Browser;
  beforeAll(async () => {
    world = await testWorld({ now: '2026-12-10T12:00:00+08:00' });
    await releaseSample(world, sampleManifest('2026-10', { projects: 30 }));
    await sealSample(world, sampleManifest('2026-11'));
    served = await serveApps([resultsApp(world)]);
    [normal, large] = await Promise.all([openChromium(), openChromium(32)]);
  });
  afterAll(async () => {
    await Promise.all([normal?.close(), large?.close()]);
    await served?.stop();
    await world?.stop();
  });

  async function visit(options: BrowserContextOptions = {}, browser = normal) {
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      locale: 'zh-CN',
      ...options,
    });
    const page = await context.newPage();
    const heard: string[] = [];
    page.on('console', (message) => heard.push(message.text()));
    page.on('pageerror', (error) => heard.push(error.message));
    return { page, heard };
  }

  it('recomputes a month in the reader’s browser, loading the program only when asked, with a clean console', async () => {
    const { page, heard } = await visit();
    served.requests.length = 0;
    await page.goto(`${served.origin}/results/2026-10`);
    expect(served.requests).toEqual(['GET /results/2026-10']);
    await page.click('#verify');
    await page.waitForFunction(() => document.getElementById('found')?.textContent?.includes('28 家企业'));
    expect(await page.textContent('#found')).toContain('核算一致');
    const [key] = await world.signer.publicKeys();
    expect(await page.textContent('#found')).toContain(
      `指纹是 ${key?.fingerprint}。请与主办单位公布的指纹核对`,
    );
    expect(served.requests.sort()).toEqual([
      'GET /results/2026-10',
      'GET /results/2026-10.json',
      'GET /results/keys.json',
      'GET /results/verify.js',
    ]);
    expect(heard).toEqual([]);
    await page.context().close();
  });

  it.each([
    ['a changed rank', (text: string) => text.replace('"lower":1,', '"lower":2,')],
    ['one byte more', (text: string) => `${text} `],
    ['another signature', (text: string) => text.replace(/"signature":"../, '"signature":"00')],
  ])('says what is wrong with a file with %s', async (_, change) => {
    const { page } = await visit();
    await page.route('**/*.json?v=1', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: change(await response.text()) });
    });
    await page.goto(`${served.origin}/results/2026-10`);
    await page.click('#verify');
    await page.waitForFunction(() => document.getElementById('found')?.textContent?.includes('核算不一致'));
    expect(await page.locator('#found p').count()).toBeGreaterThan(1);
    await page.context().close();
  });

  it('says so where the file cannot be loaded', async () => {
    const { page } = await visit();
    await page.route('**/*.json?v=1', (route) => route.abort());
    await page.goto(`${served.origin}/results/2026-10`);
    await page.click('#verify');
    await page.waitForFunction(() => document.getElementById('found')?.textContent?.includes('没有核算成'));
    await page.context().close();
  });

  it('shows everything with JavaScript off, and names the command in place of the button', async () => {
    const { page } = await visit({ javaScriptEnabled: false });
    await page.goto(`${served.origin}/results/2026-10`);
    expect(await page.isVisible('#verify')).toBe(false);
    expect(await page.textContent('#off')).toContain('npm run verify -- ');
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(28);
    await page.context().close();
  });

  it('keeps the caption of a table as wide as the table on a phone', async () => {
    const { page } = await visit();
    await page.goto(`${served.origin}/results/2026-10`);
    const [caption, table] = await Promise.all(
      ['caption', 'table:has(caption)'].map((one) => page.locator(one).boundingBox()),
    );
    expect(caption?.width).toBeGreaterThan((table?.width ?? Number.NaN) - 4);
    expect(caption?.height).toBeLessThan(80);
    await page.context().close();
  });

  it('prints no control that paper does not have', async () => {
    const { page } = await visit({ viewport: { width: 1000, height: 700 } });
    await page.goto(`${served.origin}/results/2026-10`);
    await page.emulateMedia({ media: 'print' });
    const controls = page.locator('.top a:not(.plate), .skip, form, button, .pages, .go');
    expect(await controls.count()).toBeGreaterThan(4);
    for (const control of await controls.all()) expect(await control.isVisible()).toBe(false);
    await page.context().close();
  });

  async function check(page: Page, path: string, axe: boolean) {
    await page.goto(served.origin + path);
    expect([path, await overflow(page)]).toEqual([path, 0]);
    if (axe) expect([path, await seriousFindings(page)]).toEqual([path, []]);
    expect([path, await smallTargets(page)]).toEqual([path, []]);
  }

  it.each([
    ['zh-CN', 320, false, true],
    ['en-GB', 320, false, false],
    ['zh-CN', 360, true, false],
    ['en-GB', 320, true, false],
    ['en-GB', 1280, false, true],
  ])(
    'in %s at %i px (twice the font size: %s) fits, has targets of 48 px and nothing serious for axe (looked at: %s)',
    async (locale, width, twice, axe) => {
      const { page } = await visit({ locale, viewport: { width, height: 740 } }, twice ? large : normal);
      for (const path of ['/results', '/results/2026-10', '/results/2026-11', '/results/2026-01'])
        await check(page, path, axe);
      await page.context().close();
    },
    slow,
  );
});
