import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Compound } from '../../functions/domain/compound.ts';
import { residentApp } from '../../functions/resident/app.ts';
import { deliverBatch, handOverBatch } from '../../functions/tools/codes/batch-commands.ts';
import { print } from '../../functions/tools/codes/print.ts';
import { openChromium } from '../support/chromium.ts';
import { freshFolder } from '../support/command.ts';
import { addCounty } from '../support/county.ts';
import { canPrint, scannedCodes } from '../support/printing.ts';
import { roomSheet, someRooms } from '../support/room-list.ts';
import { visitor } from '../support/visitor.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const folder = freshFolder();
const out = join(folder, 'letters');
const count = 220;
let world: TestWorld;
let compound: Compound;
let browser: Browser;
let codes: readonly string[];

/** The fronts of 200 letters from the file with all of them, fifty to a page. */
async function twoHundred(): Promise<readonly string[]> {
  const html = await readFile(join(out, '评价信-全部.html'), 'utf8');
  const [head = '', ...letters] = html.split('<section class="sheet front">');
  const chosen = letters.toSorted(() => Math.random() - 0.5).slice(0, 200);
  const fronts = chosen.map((letter) => letter.split('<section class="sheet back">')[0] ?? '');
  return Array.from({ length: 4 }, (_, page) =>
    [head, ...fronts.slice(page * 50, page * 50 + 50)].join('<section class="sheet front">'),
  );
}

async function statuses(): Promise<readonly number[]> {
  const app = residentApp(world.another());
  return Promise.all(codes.map(async (url) => (await visitor(app).get(new URL(url).pathname)).status));
}

describe.skipIf(!canPrint)('letters from a room list, printed and scanned', { timeout: 300_000 }, () => {
  beforeAll(async () => {
    world = await testWorld({ environment: { PUBLIC_ORIGIN: 'https://pingjia.somecounty.gov.cn' } });
    const county = await addCounty(world, { compounds: 1, compound: { batches: [] } });
    [compound = compound] = county.compounds;
    browser = await openChromium();
    const rooms = join(folder, 'rooms.xlsx');
    await writeFile(rooms, await roomSheet(someRooms(count)));
    expect(await print(world, ['--compound', compound.id, '--rooms', rooms, '--out', out])).toBe(0);
    codes = await scannedCodes(browser, await twoHundred(), { width: 0.42, height: 0.45 });
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    await world.stop();
  });

  it('every one of 200 random codes is read from its sheet at 200 dpi, each another household’s', () => {
    expect(codes).toHaveLength(200);
    expect(new Set(codes).size).toBe(200);
    for (const url of codes) expect(url).toMatch(/^HTTPS:\/\/PINGJIA\.SOMECOUNTY\.GOV\.CN\/R\/[0-9A-Z]{26}$/);
  });

  it('none of them answers before the delivery of its batch is recorded, and all of them after', async () => {
    const of = ['--compound', compound.id, '--batch', '1'];
    expect(new Set(await statuses())).toEqual(new Set([404]));
    expect(await handOverBatch(world, of)).toBe(0);
    expect(new Set(await statuses())).toEqual(new Set([404]));
    expect(await deliverBatch(world, of)).toBe(0);
    expect(new Set(await statuses())).toEqual(new Set([303]));
  });

  it('the poster’s code leads to the page where a code is typed, and carries none', async () => {
    const [url = '', ...others] = await scannedCodes(
      browser,
      [await readFile(join(out, '海报.html'), 'utf8')],
      { width: 1, height: 1 },
    );
    expect([url, others]).toEqual(['HTTPS://PINGJIA.SOMECOUNTY.GOV.CN/', []]);
    expect(await (await visitor(residentApp(world)).get(new URL(url).pathname)).text()).toContain(
      'id="code"',
    );
  });
});
