import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { chromiumPath } from './chromium.ts';
import { freshFolder } from './command.ts';

const run = promisify(execFile);
const tools = ['pdftoppm', 'zbarimg'] as const;
const missing = tools.filter((tool) => !existsSync(`/usr/bin/${tool}`));

/** Whether pages can be printed to PDF, made into pictures and read by a scanner here: Chromium, poppler-utils and zbar-tools. */
export const canPrint = chromiumPath !== undefined && missing.length === 0;

if (missing.length > 0)
  process.stderr.write(
    `\n*** NO ${missing.join(', ')} FOUND: printed codes are not read. Install poppler-utils and zbar-tools. ***\n\n`,
  );

/** The corner of an A4 sheet where its code is, from the top left, as shares of its width and height. */
export interface Corner {
  readonly width: number;
  readonly height: number;
}

/** Prints pages to PDF, makes a picture of that corner of every sheet at 200 dpi, and reads every QR code there: what each says. Two pages are worked on at a time. */
export async function scannedCodes(
  browser: Browser,
  pages: readonly string[],
  corner: Corner,
): Promise<readonly string[]> {
  const said = await Promise.all(
    [0, 1].map(async (half) => {
      const codes: string[] = [];
      for (let at = half; at < pages.length; at += 2)
        codes.push(...(await scanned(browser, pages[at] ?? '', corner)));
      return codes;
    }),
  );
  return said.flat();
}

async function scanned(browser: Browser, html: string, corner: Corner): Promise<readonly string[]> {
  const folder = freshFolder();
  const page = await browser.newPage();
  await page.setContent(html);
  await writeFile(join(folder, 'sheets.pdf'), await page.pdf({ preferCSSPageSize: true }));
  await page.close();
  const [width, height] = [Math.round(1654 * corner.width), Math.round(2339 * corner.height)];
  const part = ['-x', '0', '-y', '0', '-W', String(width), '-H', String(height)];
  await run('pdftoppm', ['-r', '200', '-gray', ...part, join(folder, 'sheets.pdf'), join(folder, 'sheet')]);
  const pictures = (await readdir(folder)).filter((file) => file.endsWith('.pgm'));
  const files = pictures.map((file) => join(folder, file));
  const { stdout } = await run('zbarimg', [
    '-q',
    '--raw',
    '--nodbus',
    '-Sdisable',
    '-Sqrcode.enable',
    ...files,
  ]);
  await rm(folder, { recursive: true });
  return stdout.split('\n').filter((line) => line !== '');
}
