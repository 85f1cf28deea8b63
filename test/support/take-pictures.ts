import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openChromium } from './chromium.ts';

/** `npm run pictures`: takes the README's pictures of a demo that runs on `DATA_DIR`, into test/pictures. */
interface Picture {
  readonly name: string;
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

interface Demo {
  readonly residents: readonly { readonly url: string }[];
  readonly results: string;
  readonly console: string;
  readonly months: readonly string[];
  readonly people: readonly { readonly role: string; readonly login: string; readonly password: string }[];
}

const demo: Demo = JSON.parse(await readFile(join(process.env.DATA_DIR ?? '.data', 'demo.json'), 'utf8'));
const newest = `${demo.results}/${demo.months.at(-1)}`;
const pictures: readonly Picture[] = [
  { name: 'rate', url: `${demo.residents[0]?.url}?lang=zh`, width: 390, height: 844 },
  { name: 'results', url: `${newest}?lang=zh`, width: 1280, height: 1000 },
];

const browser = await openChromium();
for (const { name, url, width, height } of pictures) {
  const page = await browser.newPage({ viewport: { width, height }, locale: 'zh-CN' });
  await page.goto(url);
  await page.screenshot({ path: `test/pictures/${name}.png` });
}
const officer = demo.people.find(({ role }) => role === 'officer');
const desk = await browser.newPage({ viewport: { width: 1440, height: 1250 }, locale: 'zh-CN' });
await desk.goto(`${demo.console}/sign-in?to=/bureau/ranking`);
await desk.fill('[name=login]', officer?.login ?? '');
await desk.fill('[name=password]', officer?.password ?? '');
await desk.click('button');
await desk.waitForSelector('.menu');
await desk.screenshot({ path: 'test/pictures/console.png' });
// The case that is furthest along, and the first notice that the service issued.
await desk.goto(`${demo.console}/cases`);
await desk.click('main table a >> nth=0');
await desk.waitForSelector('h1');
await desk.screenshot({ path: 'test/pictures/case.png' });
const notice = await browser.newPage({ viewport: { width: 900, height: 1180 }, locale: 'zh-CN' });
await notice.context().addCookies(await desk.context().cookies());
await notice.goto(`${demo.console}/notices/${demo.months[0]?.slice(0, 4)}-1`);
await notice.locator('article.notice').screenshot({ path: 'test/pictures/notice.png' });
await browser.close();
