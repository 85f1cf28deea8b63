import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Serious and critical findings of axe on the page as it stands, one line each. */
export async function seriousFindings(page: Page): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

/** All findings of axe on the page as it stands, of whatever weight, one line each. */
export async function findings(page: Page): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
}

/** By how many px the page is wider than its window: 0 where nothing is cut off or scrolls sideways. */
export async function overflow(page: Page): Promise<number> {
  return await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/** What can be touched and is lower than `least` px, by its text; links inside running text are no targets of their own. */
export async function smallTargets(page: Page, least = 48): Promise<readonly string[]> {
  return await page.evaluate((limit) => {
    const targets = document.querySelectorAll(
      'main label:has(input), button, main textarea, .go, .to, .top a, footer a, .calls a, .months a, .pages a',
    );
    return [...targets]
      .filter((target) => target.getClientRects().length > 0 && target.getBoundingClientRect().height < limit)
      .map((target) => `${target.tagName} ${target.textContent} ${target.getBoundingClientRect().height}`);
  }, least);
}

/** Texts whose size is below `least` px. */
export async function smallTexts(page: Page, least: number): Promise<readonly string[]> {
  return await page.evaluate((limit) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const small: string[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const { parentElement, textContent } = node;
      if (
        parentElement === null ||
        textContent?.trim() === '' ||
        parentElement.closest('script,style') !== null
      )
        continue;
      if (Number.parseFloat(getComputedStyle(parentElement).fontSize) < limit) small.push(textContent ?? '');
    }
    return small;
  }, least);
}
