import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const places = [
  process.env.CHROME_PATH ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** Where an installed Chromium is, or undefined: then browser tests are left out, and say so loudly. */
export const chromiumPath: string | undefined = places.find((place) => place !== '' && existsSync(place));

if (chromiumPath === undefined)
  process.stderr.write(
    '\n*** NO CHROMIUM FOUND: browser tests are left out. Install chromium or set CHROME_PATH. ***\n\n',
  );

/** Opens the installed Chromium; `fontSize` is what the reader chose as the browser's standard size, in px. */
export async function openChromium(fontSize = 16): Promise<Browser> {
  if (chromiumPath === undefined) throw new Error('there is no Chromium');
  return await chromium.launch({
    executablePath: chromiumPath,
    args: ['--no-sandbox', '--disable-dev-shm-usage', `--blink-settings=defaultFontSize=${fontSize}`],
  });
}
