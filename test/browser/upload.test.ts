import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, openChromium } from '../support/chromium.ts';
import { pdf } from '../support/files.ts';
import { signedIn } from '../support/office.ts';
import { seriousFindings } from '../support/page-checks.ts';
import { type ServedApp, serveApps } from '../support/serve-app.ts';
import { uploadOffice } from '../support/upload-office.tsx';
import { type TestWorld, testWorld } from '../support/world.ts';

const slow = 60_000;

describe.skipIf(chromiumPath === undefined)('sending a document in a browser', () => {
  let world: TestWorld;
  let served: ServedApp;
  let browser: Browser;
  let lost = 0;
  beforeAll(async () => {
    world = await testWorld();
    served = await serveApps([uploadOffice(world)], (_, path) =>
      path.endsWith('/pieces') && lost-- > 0 ? 'drop' : 'serve',
    );
    browser = await openChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
    await world?.stop();
  });

  const open = async (javaScriptEnabled: boolean) => {
    const officer = await signedIn(world, uploadOffice(world), 'officer');
    const context = await browser.newContext({ locale: 'zh-CN', javaScriptEnabled });
    const [name = '', value = ''] = officer.cookie.split('=');
    await context.addCookies([{ name, value, url: served.origin }]);
    const page = await context.newPage();
    await page.goto(`${served.origin}/bureau/x`);
    return page;
  };
  const fileOf = (size: number) => {
    const buffer = Buffer.alloc(size, 'x');
    buffer.set(pdf('large'));
    return { name: '大卷.pdf', mimeType: 'application/pdf', buffer };
  };

  it(
    'sends 9 MB in pieces, again where one was lost, and then the form with the button that was pressed',
    async () => {
      const page = await open(true);
      lost = 1;
      await page.setInputFiles('#file', fileOf(9 * 1024 * 1024));
      await page.click('button:has-text("提交")');
      await page.waitForSelector('pre:has-text("taken")');
      const answer: unknown = JSON.parse((await page.textContent('body')) ?? '');
      expect(answer).toMatchObject({ taken: { type: 'pdf', name: '大卷.pdf' }, deed: 'keep' });
      expect(served.requests.filter((request) => request.endsWith('/pieces'))).toHaveLength(4);
    },
    slow,
  );

  it(
    'says before it sends anything that a file is too large',
    async () => {
      const page = await open(true);
      await page.setInputFiles('#file', fileOf(10 * 1024 * 1024 + 1));
      await page.click('button:has-text("提交")');
      await page.waitForSelector('[role=status]:has-text("10 MB")');
      expect(await seriousFindings(page)).toEqual([]);
    },
    slow,
  );

  it(
    'sends a small one with the form, without scripts',
    async () => {
      const page = await open(false);
      await page.setInputFiles('#file', fileOf(1024 * 1024));
      await page.click('button:has-text("提交")');
      expect(JSON.parse((await page.textContent('body')) ?? '')).toMatchObject({ taken: { type: 'pdf' } });
    },
    slow,
  );
});
