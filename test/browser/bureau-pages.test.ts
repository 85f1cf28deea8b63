import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bureauApp } from '../../functions/bureau/app.ts';
import type { Role } from '../../functions/domain/people/role.ts';
import { chromiumPath, openChromium } from '../support/chromium.ts';
import { honestCounty, honestMonth } from '../support/honest-county.ts';
import { type OfficeVisitor, signedIn } from '../support/office.ts';
import { crawl } from '../support/office-crawl.ts';
import { openCasework } from '../support/open-casework.ts';
import { overflow, seriousFindings } from '../support/page-checks.ts';
import { runMonth } from '../support/run-month.ts';
import { type ServedApp, serveApps } from '../support/serve-app.ts';
import type { TestWorld } from '../support/world.ts';

const stuffed = (firm: number, household: number) =>
  firm === 0 && household <= 12 ? { browser: 'shared0000000000', answers: '5555555-' } : {};
const roles = [
  'administrator',
  'officer',
  'director',
  'third-party',
  'auditor',
  'community',
  'viewer',
] as const;

describe.skipIf(chromiumPath === undefined)(
  'every page of the console, walked by every role in a browser',
  () => {
    let world: TestWorld;
    let served: ServedApp;
    let browser: Browser;
    const visitors = new Map<Role, { readonly visitor: OfficeVisitor; readonly paths: readonly string[] }>();
    const seen = new Map<string, { readonly role: Role; readonly path: string; readonly text: string }>();

    beforeAll(async () => {
      ({ world } = await honestCounty(stuffed));
      await runMonth(world, honestMonth);
      await openCasework(world, honestMonth);
      const app = bureauApp(world);
      served = await serveApps([app]);
      browser = await openChromium();
      const [own] = await Array.fromAsync(world.registry.compounds());
      for (const role of roles) {
        const scope =
          role === 'community' && own !== undefined
            ? { kind: 'compounds' as const, compounds: [own.id] }
            : { kind: 'everything' as const };
        const visitor = await signedIn(world, app, role, { scope });
        const pages = await crawl(visitor, '/bureau');
        visitors.set(role, { visitor, paths: pages.map(({ path }) => path) });
        for (const { kind, path, text } of pages) if (!seen.has(kind)) seen.set(kind, { role, path, text });
      }
    }, 120_000);
    afterAll(async () => {
      await browser?.close();
      await served?.stop();
      await world?.stop();
    });

    async function contextFor(role: Role, width: number, height: number): Promise<BrowserContext> {
      const context = await browser.newContext({ viewport: { width, height }, locale: 'zh-CN' });
      const [name = '', value = ''] = (visitors.get(role)?.visitor.cookie ?? '').split('=');
      await context.addCookies([{ name, value, url: served.origin }]);
      return context;
    }

    /** Opens pages one after the other and gives what `look` finds in each, with everything the browser complained about. */
    async function walk(
      role: Role,
      paths: readonly string[],
      size: readonly [number, number],
      look: (page: Page) => Promise<readonly string[]>,
    ): Promise<readonly string[]> {
      const context = await contextFor(role, ...size);
      const page = await context.newPage();
      const found: string[] = [];
      page.on('console', (message) => void found.push(`${page.url()}: ${message.text()}`));
      page.on('pageerror', (error) => void found.push(`${page.url()}: ${error.message}`));
      for (const path of paths) {
        const response = await page.goto(`${served.origin}${path}`);
        if (response?.status() !== 200) found.push(`${path}: ${response?.status()}`);
        found.push(...(await look(page)).map((finding) => `${role} ${path}: ${finding}`));
      }
      await context.close();
      return found;
    }

    /** Walks one page of every kind, as a role that reaches it. */
    async function walkAll(
      size: readonly [number, number],
      look: (page: Page) => Promise<readonly string[]>,
    ): Promise<readonly string[]> {
      const found: string[] = [];
      for (const [role, pages] of Map.groupBy([...seen.values()], (one) => one.role)) {
        const paths = pages.map(({ path }) => path);
        found.push(...(await walk(role, paths, size, look)));
      }
      return found;
    }

    it('opens without a complaint of the browser, for every role', async () => {
      for (const [role, { paths }] of visitors)
        expect(await walk(role, paths, [1440, 900], async () => [])).toEqual([]);
    }, 120_000);

    it('has no serious finding of axe on a desk, and is no wider than a phone, each kind of page once', async () => {
      const look = async (page: Page) => {
        const serious = await seriousFindings(page);
        await page.setViewportSize({ width: 390, height: 844 });
        const wide = await overflow(page);
        await page.setViewportSize({ width: 1440, height: 900 });
        return wide > 0 ? [...serious, `${wide} px wider than a phone`] : serious;
      };
      expect(await walkAll([1440, 900], look)).toEqual([]);
    }, 240_000);

    it('weighs at most 60 KB gzipped', () => {
      const heavy = [...seen.values()].map(({ path, text }) => [path, gzipSync(text).length] as const);
      expect(heavy.filter(([, bytes]) => bytes > 60 * 1024)).toEqual([]);
    });
  },
);
