import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bureauApp } from '../../functions/bureau/app.ts';
import type { CompoundId } from '../../functions/domain/compound.ts';
import { chromiumPath, openChromium } from '../support/chromium.ts';
import { addCounty } from '../support/county.ts';
import { signedIn } from '../support/office.ts';
import { roomSheet, someRooms } from '../support/room-list.ts';
import { type ServedApp, serveApps } from '../support/serve-app.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

describe.skipIf(chromiumPath === undefined)('printing letters in the console', () => {
  let world: TestWorld;
  let served: ServedApp;
  let browser: Browser;
  let page: Page;
  let id: CompoundId;
  const sent: string[] = [];
  const rooms = someRooms(60);

  beforeAll(async () => {
    world = await testWorld();
    const county = await addCounty(world, {
      firms: 1,
      compounds: 1,
      months: ['2026-11'],
      compound: { batches: [] },
    });
    id = county.compounds[0]?.id ?? ('' as CompoundId);
    const app = bureauApp(world);
    served = await serveApps([app]);
    const clerk = await signedIn(world, app, 'administrator');
    browser = await openChromium();
    const context = await browser.newContext({ locale: 'zh-CN', acceptDownloads: true });
    const [name = '', value = ''] = clerk.cookie.split('=');
    await context.addCookies([{ name, value, url: served.origin }]);
    page = await context.newPage();
    page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
    await page.goto(`${served.origin}/bureau/letters/${id}`);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
    await world?.stop();
  });

  const downloaded = async (act: () => Promise<void>): Promise<Buffer> => {
    const [download] = await Promise.all([page.waitForEvent('download'), act()]);
    return await readFile(await (download as Download).path());
  };
  const next = () => page.locator('#next button').last().click();
  let table: Buffer;

  it('reads the list in the page, saves the table of numbers first, then makes the letters', async () => {
    const buffer = await roomSheet(rooms);
    await page.setInputFiles('#rooms', { name: '房屋.xlsx', mimeType: 'application/octet-stream', buffer });
    await page.click('#read');
    await page.waitForSelector('#next button');
    expect(await page.textContent('#report')).toContain('读到 60 户');
    table = await downloaded(next);
    expect(table.toString()).toContain('1幢');
    const zip = unzipSync(await downloaded(next));
    expect(Object.keys(zip)).toContain('装箱单.html');
    const mail = strFromU8(zip['邮件合并.csv'] ?? new Uint8Array());
    expect(mail.trim().split('\n')).toHaveLength(61);
    const [code = ''] = /[0-9A-Z]{5}(?: [0-9A-Z]{5}){3} [0-9A-Z]{6}/.exec(mail) ?? [];
    expect((await world.codes.read(code))?.household.compound).toBe(id);
    expect((await world.registry.compound(id))?.batches).toMatchObject([
      { number: 1, households: [[1, 60]] },
    ]);
  });

  it('sends the service numbers alone: no room, no name is in any request', () => {
    expect(sent.some((request) => request.includes('"households":[[1,60]]'))).toBe(true);
    for (const word of ['幢', '单元', '101', '某某某', '00000000000'])
      expect([word, sent.filter((request) => decodeURIComponent(request).includes(word))]).toEqual([
        word,
        [],
      ]);
  });

  it('records handing over and delivery, after which the letters answer', async () => {
    await page.reload();
    await page.click('text=登记交接');
    await page.waitForSelector('text=已登记交接');
    await page.fill('[name=returned]', '7');
    await page.click('button:text("登记送达")');
    await page.waitForSelector('text=已登记送达');
    expect((await world.another().registry.compound(id))?.batches[0]).toMatchObject({ returned: [[7, 7]] });
  });

  it('reissues a room’s letter by looking its number up in the table, here in the page', async () => {
    const room = /^(\d+),([^,]+),/m.exec(table.toString().split('\n')[5] ?? '');
    const buffer = table;
    await page.setInputFiles('#keep', { name: '户号对照表.csv', mimeType: 'text/csv', buffer });
    await page.fill('#which-rooms', room?.[2] ?? '');
    const before = sent.length;
    await page.click('#reissue');
    await page.waitForSelector('#next button');
    expect(await page.textContent('#report')).toContain(`将换发 1 封：户号 ${room?.[1]}（${room?.[2]}）`);
    expect(sent.slice(before)).toEqual([]);
    const zip = unzipSync(await downloaded(next));
    expect(Object.keys(zip).filter((file) => file.startsWith('评价信-')).length).toBeGreaterThan(0);
    const number = Number(room?.[1]);
    expect((await world.another().registry.compound(id))?.batches.at(-1)?.households).toEqual([
      [number, number],
    ]);
  });

  it('says what is wrong with a list, by line, and orders nothing', async () => {
    const wrong = Buffer.from('楼幢,单元,房号\n1,1,101\n1,1,101\n1,1,\n');
    await page.reload();
    await page.setInputFiles('#rooms', { name: 'x.csv', mimeType: 'text/csv', buffer: wrong });
    await page.click('#read');
    await page.waitForFunction(() => (document.getElementById('report')?.textContent ?? '') !== '');
    expect(await page.textContent('#report')).toContain('《户号对照表》');
    await page.setInputFiles('#keep', { name: '户号对照表.csv', mimeType: 'text/csv', buffer: table });
    await page.click('#read');
    await page.waitForFunction(() => document.getElementById('report')?.textContent?.includes('行读不出来'));
    expect(await page.textContent('#report')).toMatch(/3: .*同一户[\s\S]*4: 没有房号/);
    expect(await page.locator('#next button').count()).toBe(0);
  });
});
