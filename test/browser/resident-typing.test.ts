import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { residentApp } from '../../functions/resident/app.ts';
import { chromiumPath, openChromium } from '../support/chromium.ts';
import { type ResidentSite, residentSite } from '../support/resident-site.ts';
import { type ServedApp, serveApps } from '../support/serve-app.ts';

describe.skipIf(chromiumPath === undefined)('typing a household code in a browser', () => {
  let site: ResidentSite;
  let served: ServedApp;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    site = await residentSite();
    served = await serveApps([residentApp(site.world)]);
    browser = await openChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
    await site?.world.stop();
  });
  beforeEach(async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'zh-CN' });
    page = await context.newPage();
    await page.goto(`${served.origin}/`);
    await page.focus('#code');
  });
  afterEach(() => page.context().close());

  const said = () => page.textContent('#count');
  const value = () => page.inputValue('#code');
  const caret = () =>
    page.evaluate(() => (document.getElementById('code') as HTMLTextAreaElement).selectionStart);
  const caretTo = (place: number) =>
    page.evaluate(
      (to) => (document.getElementById('code') as HTMLTextAreaElement).setSelectionRange(to, to),
      place,
    );

  it('puts it into groups of 5, 5, 5, 5 and 6 as the letter prints it, and says how far it is', async () => {
    await page.keyboard.type('abcdefghjkm');
    expect(await value()).toBe('ABCDE FGHJK M');
    expect(await said()).toBe('已输入 11 位，共 26 位');
    await page.keyboard.type('npqrstvwxyz0123');
    expect(await value()).toBe('ABCDE FGHJK MNPQR STVWX YZ0123');
    expect(await said()).toBe('26 位齐了，可以开始。');
    await page.keyboard.type('45');
    expect(await said()).toBe('多了 2 位，评价码共 26 位。');
  });

  it('keeps the caret where the hand is: inside a group, across a gap, backwards and forwards', async () => {
    await page.keyboard.type('ABCDEFGHJKMNPQ');
    await caretTo(2);
    await page.keyboard.type('12');
    expect([await value(), await caret()]).toEqual(['AB12C DEFGH JKMNP Q', 4]);
    await page.keyboard.type('34');
    expect([await value(), await caret()]).toEqual(['AB123 4CDEF GHJKM NPQ', 7]);
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    expect([await value(), await caret()]).toEqual(['AB12C DEFGH JKMNP Q', 4]);
    await caretTo(6);
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    expect([await value(), await caret()]).toEqual(['AB12D EFGHJ KMNPQ', 4]);
    await caretTo(5);
    await page.keyboard.press('Delete');
    await page.keyboard.press('Delete');
    expect([await value(), await caret()]).toEqual(['AB12D FGHJK MNPQ', 6]);
  });

  it('names the first character that no code has, and leaves the text as it was typed', async () => {
    await page.keyboard.type('abcdef*u');
    expect(await said()).toBe('评价码里没有这个字符：*');
    expect(await value()).toBe('ABCDE F*u');
  });

  it('takes the code out of a pasted address, and out of one that is typed', async () => {
    const code = await site.codeOf(1);
    await page.keyboard.insertText(`https://rate.example/r/${code}?lang=zh `);
    expect((await value()).replaceAll(' ', '')).toBe(code);
    expect(await said()).toBe('26 位齐了，可以开始。');
    await page.fill('#code', '');
    expect(await said()).toBe('');
    await page.keyboard.type('rate.example/R/abcdefg');
    expect(await value()).toBe('ABCDE FG');
  });

  it('does not call a whole code ready that was just refused, until it changes', async () => {
    await page.keyboard.type('0'.repeat(26));
    expect(await said()).toBe('26 位齐了，可以开始。');
    await page.click('button');
    await page.waitForSelector('#code-err');
    expect(await said()).toBe('');
    await page.focus('#code');
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Backspace');
    expect(await said()).toBe('已输入 25 位，共 26 位');
    await page.keyboard.type('1');
    expect(await said()).toBe('26 位齐了，可以开始。');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('0');
    expect(await said()).toBe('');
  });

  it('reads the full-width characters of a Chinese keyboard, and leaves a text alone while it is composed', async () => {
    await page.keyboard.insertText('ＡＢＣ１２３');
    expect(await value()).toBe('ABC12 3');
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'def', selectionStart: 3, selectionEnd: 3 });
    expect(await value()).toBe('ABC12 3def');
    await session.send('Input.insertText', { text: 'def' });
    expect(await value()).toBe('ABC12 3DEF');
  });

  it('shows O, I and L as 0 and 1 when it is sent, by Enter too, and leads to the form', async () => {
    const code = await site.codeOf(2);
    const misread = code.replaceAll('0', 'o').replaceAll('1', 'l');
    await page.keyboard.type(misread);
    expect((await value()).replaceAll(' ', '')).toBe(misread.toUpperCase());
    await page.keyboard.press('Enter');
    await page.waitForURL('**/rate');
    await page.goBack();
    await page.fill('#code', 'oil');
    await page.click('button');
    await page.waitForSelector('.wrong');
    expect(await value()).toBe('011');
    expect(await said()).toBe('已输入 3 位，共 26 位');
    expect(await page.getAttribute('#code', 'aria-invalid')).toBe('true');
  });
});
