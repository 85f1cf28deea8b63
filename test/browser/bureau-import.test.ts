import { readFile } from 'node:fs/promises';
import iconv from 'iconv-lite';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { bureauApp } from '../../functions/bureau/app.ts';
import { readTable } from '../../functions/sheets/read-table.ts';
import { chromiumPath, openChromium } from '../support/chromium.ts';
import { sampleFirm } from '../support/county.ts';
import { signedIn } from '../support/office.ts';
import { overflow, seriousFindings } from '../support/page-checks.ts';
import { type ServedApp, serveApps } from '../support/serve-app.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const slow = 120_000;

describe.skipIf(chromiumPath === undefined)('importing sheets in a browser', () => {
  let world: TestWorld;
  let served: ServedApp;
  let browser: Browser;
  let page: Page;
  const heard: string[] = [];
  beforeAll(async () => {
    world = await testWorld();
    const app = bureauApp(world);
    served = await serveApps([app]);
    const clerk = await signedIn(world, app, 'administrator');
    browser = await openChromium();
    const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } });
    const [name = '', value = ''] = clerk.cookie.split('=');
    await context.addCookies([{ name, value, url: served.origin }]);
    page = await context.newPage();
    page.on('console', (message) => heard.push(message.text()));
    page.on('pageerror', (error) => heard.push(error.message));
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
    await world?.stop();
  });

  const choose = async (name: string, buffer: Buffer) => {
    await page.goto(`${served.origin}/bureau/import`);
    await page.setInputFiles('#file', { name, mimeType: 'application/octet-stream', buffer });
  };
  const figures = async () => await page.locator('[data-place] .figures dd').allTextContents();
  const confirm = async () => {
    await page.click('text=确认导入');
    await page.waitForSelector('text=导入完成');
  };
  const picture = async (name: string) => {
    if (process.env.PICTURES_DIR)
      await page.screenshot({ path: `${process.env.PICTURES_DIR}/${name}.png`, fullPage: true });
  };
  const firms = iconv.encode(
    [
      '某县物业企业名录,,',
      '（2026年11月）,,',
      '企业统一社会信用代码,物业公司名称,报修热线',
      `${sampleFirm(1).id},第一物业,0000-1`,
      `${sampleFirm(2).id},第二物业,0000-2`,
      '9.1E+17,第三物业,0000-3',
    ].join('\r\n'),
    'gbk',
  );
  const compounds = async (third: string) =>
    Buffer.from(
      await writeXlsxFile(
        [
          [{ value: '城东街道小区登记表', columnSpan: 7 }, null, null, null, null, null, null],
          ['街道', '小区名称', '管理方式', '入住户数', '户数来源', '户数日期', '星级'].map((value) => ({
            value,
          })),
          [
            { value: '城东街道', rowSpan: 3 },
            ...['翠屏花园', '市场化', '１２００', '社区核定', '2024.3', '五星'].map((value) => ({ value })),
          ],
          [null, ...['滨河小区', '托管', '300', '社区核定', '2024-03-01', ''].map((value) => ({ value }))],
          [null, ...[third, '市场化', '80', '社区核定', '2024-03-01', ''].map((value) => ({ value }))],
        ],
        { sheet: '登记' },
      ).toBuffer(),
    );

  it('reads a GBK sheet under title rows, and gives the broken credit code back in its own sheet', {
    timeout: slow,
  }, async () => {
    await choose('名录.csv', firms);
    await page.waitForSelector('text=试算结果');
    expect(await figures()).toEqual(['2', '0', '0', '1']);
    expect(await page.textContent('[data-place]')).toContain('已被表格软件变成数字');
    expect((await Array.fromAsync(world.registry.firms())).length).toBe(0);
    await confirm();
    expect(await figures()).toEqual(['2', '0', '0', '1']);
    const [file] = await Promise.all([page.waitForEvent('download'), page.click('text=下载有误的行')]);
    const rows = await readTable(await readFile(await file.path()));
    expect(rows[0]?.cells.at(-1)).toBe('错误原因');
    expect(rows[1]?.cells.slice(0, 2)).toEqual(['9.1E+17', '第三物业']);
    expect(rows).toHaveLength(2);
  });

  it('changes nothing when the same file comes again', { timeout: slow }, async () => {
    await choose('名录.csv', firms);
    await page.waitForSelector('text=试算结果');
    expect(await figures()).toEqual(['0', '0', '2', '1']);
    expect(await page.textContent('[data-place]')).toContain('没有要写入的');
    expect(await page.locator('text=确认导入').count()).toBe(0);
  });

  it('fills merged cells, keeps unknown columns, gives codes; undoing takes all of it back', {
    timeout: slow,
  }, async () => {
    await choose('登记.xlsx', await compounds('学府里'));
    await page.waitForSelector('text=试算结果');
    const said = await page.textContent('[data-place]');
    expect(said).toContain('按合并单元格从上面补齐：第 4、5 行');
    expect(said).toContain('不参与评分：星级');
    await picture('import-preview');
    expect(await seriousFindings(page)).toEqual([]);
    await confirm();
    await picture('import-done');
    expect(await page.locator('table tbody tr').count()).toBeGreaterThanOrEqual(3);
    const [codes] = await Promise.all([page.waitForEvent('download'), page.click('text=下载编码表')]);
    expect((await readFile(await codes.path())).toString()).toMatch(/"[0-9A-Z]{4}","翠屏花园","城东街道"/);
    const kept = await Array.fromAsync(world.registry.compounds());
    expect(kept.map(({ name, district }) => `${district} ${name}`).sort()).toEqual([
      '城东街道 学府里',
      '城东街道 滨河小区',
      '城东街道 翠屏花园',
    ]);
    expect(kept.find(({ name }) => name === '翠屏花园')).toMatchObject({
      households: { count: 1200, day: '2024-03-01' },
      extra: { 星级: '五星' },
    });
    await page.click('text=查看这次导入');
    await picture('import-one');
    expect(await seriousFindings(page)).toEqual([]);
    const progress: unknown[] = [];
    page.on('response', (response) => {
      if (response.request().method() === 'POST' && response.url().includes('/undo'))
        progress.push([response.status(), response.headers()['content-type']]);
    });
    await page.click('button:has-text("撤销这次导入")');
    await page.waitForSelector('text=3 项恢复');
    expect(progress).toEqual([[200, 'application/json']]);
    expect(await Array.fromAsync(world.registry.compounds())).toEqual([]);
  });

  it('asks whether nearly equal names are one compound, and merges nothing by itself', {
    timeout: slow,
  }, async () => {
    await choose('登记.xlsx', await compounds('学府里'));
    await page.waitForSelector('text=试算结果');
    await confirm();
    await choose('登记.xlsx', await compounds('翠屏小区'));
    await page.waitForSelector('text=这些小区名称相近');
    await picture('import-near');
    expect(await seriousFindings(page)).toEqual([]);
    await page.click('text=是另一个小区');
    await page.click('text=继续');
    await page.waitForSelector('text=试算结果');
    expect(await figures()).toEqual(['1', '0', '2', '0']);
  });

  it('asks of columns that nobody knows and of empty cells; what is not ticked is not sent', {
    timeout: slow,
  }, async () => {
    const bodies: string[] = [];
    page.on('request', (request) => void bodies.push(request.postData() ?? ''));
    const heads = '街道,小区名称,管理方式,入住户数,户数来源,户数日期,特色,门卫';
    const rows = ['城北街道,北苑一,市场化,10,社区,2026-11-01,河景,张三', ',北苑二,市场化,20,,,山景,李四'];
    await choose('列.csv', Buffer.from([heads, ...rows].join('\n')));
    await page.waitForSelector('text=这些列系统不认识');
    expect(await seriousFindings(page)).toEqual([]);
    await picture('import-columns');
    await page.check('input[value=特色]');
    await page.click('text=按上一行补齐');
    await page.click('text=继续');
    await page.waitForSelector('text=试算结果');
    expect(await figures()).toEqual(['2', '0', '0', '0']);
    expect(await page.textContent('[data-place]')).toContain('没有勾选，不读取：门卫');
    await confirm();
    expect(bodies.some((body) => body.includes('河景'))).toBe(true);
    expect(bodies.filter((body) => /张三|李四/.test(body))).toEqual([]);
  });

  it('reads a ledger of compounds and firms a second time, as firms', { timeout: slow }, async () => {
    const { id } = sampleFirm(3);
    const heads = '街道,小区名称,管理方式,入住户数,户数来源,户数日期,统一社会信用代码,物业企业';
    const row = (name: string) => `城南街道,${name},市场化,10,社区,2026-11-01,${id},第三物业`;
    await choose('台账.csv', Buffer.from([heads, row('南园一'), row('南园二')].join('\n')));
    await page.waitForSelector('text=不属于这一种表，这次不导入：统一社会信用代码、物业企业');
    await confirm();
    await page.click('button:has-text("同一份文件再读一遍")');
    await page.waitForSelector('text=试算结果');
    expect(await figures()).toEqual(['1', '0', '0', '0']);
    await confirm();
    expect(await world.registry.firmsNow([id])).toMatchObject(new Map([[id, { name: '第三物业' }]]));
  });

  it('says what is wrong with a file that is none, on a phone too, with a clean console', {
    timeout: slow,
  }, async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await choose('旧.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]));
    await page.waitForSelector('text=请另存为 xlsx');
    await picture('import-phone');
    expect([await overflow(page), await seriousFindings(page)]).toEqual([0, []]);
    expect(heard).toEqual([]);
  });
});
