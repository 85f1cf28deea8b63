import { strFromU8, unzipSync } from 'fflate';
import type { Hono } from 'hono';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bureauApp } from '../../../functions/bureau/app.ts';
import { honestCounty, honestMonth as month } from '../../support/honest-county.ts';
import { type OfficeVisitor, signedIn } from '../../support/office.ts';
import { faultsOf, runMonth } from '../../support/run-month.ts';
import type { TestWorld } from '../../support/world.ts';

let world: TestWorld;
let app: Hono;
let officer: OfficeVisitor;

beforeAll(async () => {
  ({ world } = await honestCounty());
  await runMonth(world, month);
  app = bureauApp(world);
  officer = await signedIn(world, app, 'officer');
});
afterAll(() => world.stop());

const unzipped = async (path: string) => {
  const response = await officer.get(`/bureau/ranking/${month}/${path}`);
  expect(response.status).toBe(200);
  return unzipSync(new Uint8Array(await response.arrayBuffer()));
};

it('the result pack holds a file that verifies, every table and the method card', async () => {
  const files = await unzipped('pack.zip');
  expect(Object.keys(files).sort()).toEqual([
    'README.txt',
    'method.html',
    'result.json',
    `tables/projects-${month}.csv`,
    `tables/ranking-${month}.csv`,
    `tables/unranked-${month}.csv`,
  ]);
  const read = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  expect(await faultsOf(world, read('result.json'))).toEqual([]);
  expect(read(`tables/ranking-${month}.csv`)).toContain('第1物业');
  expect(read('method.html')).toContain('某办法第一条');
});

it('the bulletin says the same on the page and in the document, and that nothing is decided', async () => {
  const page = await (await officer.get(`/bureau/ranking/${month}/bulletin`)).text();
  const files = await unzipped('bulletin.docx');
  const document = strFromU8(files['word/document.xml'] ?? new Uint8Array());
  for (const words of ['月度通报', '第10物业', '统计结果，尚未作出列入决定。', '10 家企业参加排名']) {
    expect(page).toContain(words);
    expect(document).toContain(words);
  }
});

it('is nobody’s who may not see results, and of no month that is not there', async () => {
  const administrator = await signedIn(world, app, 'administrator');
  for (const file of ['pack.zip', 'bulletin', 'bulletin.docx']) {
    expect((await administrator.get(`/bureau/ranking/${month}/${file}`)).status).toBe(403);
    expect((await officer.get(`/bureau/ranking/2020-01/${file}`)).status).toBe(404);
  }
});
