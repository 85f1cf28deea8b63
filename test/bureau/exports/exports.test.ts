import { strFromU8, unzipSync } from 'fflate';
import type { Hono } from 'hono';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bureauApp } from '../../../functions/bureau/app.ts';
import { releaseMonth } from '../../../functions/ranking/release-month.ts';
import { sampleFirm } from '../../support/county.ts';
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

const get = async (path: string) => {
  const response = await officer.get(`/bureau/ranking/${month}/${path}`);
  expect(response.status).toBe(200);
  return response;
};
const text = async (path: string) => await (await get(path)).text();

/** A second version on the same answers and for other households, sealed and not released. */
async function keepSecondVersion(): Promise<void> {
  const first = await world.evaluations.plan(month, 1);
  if (first === undefined) throw new Error('no plan');
  const supersedes = { version: 1, reason: '户数更正' };
  const compounds = first.compounds.map((one) => ({ ...one, households: one.households + 40 }));
  await world.evaluations.keepPlan({ ...first, version: 2, supersedes, compounds });
  await runMonth(world, month, 2);
}

const unzipped = async (path: string) => {
  return unzipSync(new Uint8Array(await (await get(path)).arrayBuffer()));
};

it('the result pack holds a file that verifies, every table and the method card', async () => {
  const files = await unzipped('pack.zip');
  expect(Object.keys(files).sort()).toEqual([
    'README.txt',
    'method.html',
    'result.json',
    `tables/projects-${month}-not-released-internal.csv`,
    `tables/ranking-${month}-not-released-internal.csv`,
    `tables/unranked-${month}-not-released-internal.csv`,
  ]);
  const read = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  expect(await faultsOf(world, read('result.json'))).toEqual([]);
  expect(read(`tables/ranking-${month}-not-released-internal.csv`)).toContain('第1物业');
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

it('says in heading and file name that a version is not released, and of a released one, by `?v=`, nothing of it', async () => {
  const [zh, en] = ['尚未公布，仅供内部', 'Not released, internal only'];
  const look = async (query: string) => {
    const page = await text(`bulletin${query}`);
    const docx = await get(`bulletin.docx${query}`);
    const pack = await unzipped(`pack.zip${query}`);
    const names = [docx, await get(`pack.zip${query}`)].map((one) => one.headers.get('content-disposition'));
    const inside = ['README.txt', 'method.html'].map((name) => strFromU8(pack[name] ?? new Uint8Array()));
    const word = unzipSync(new Uint8Array(await docx.arrayBuffer()))['word/document.xml'];
    return { page, names, texts: [page, ...inside, strFromU8(word ?? new Uint8Array())] };
  };
  for (const [query, mark] of [
    ['', zh],
    ['?lang=en', en],
  ] as const) {
    const { texts, names, page } = await look(query);
    expect(texts.map((one) => one.includes(mark))).toEqual([true, true, true, true]);
    expect(page).toMatch(new RegExp(`<h1>[^<]*${mark}`));
    for (const name of names) expect(name).toContain('-v1-not-released-internal.');
  }
  const files = [
    `/bureau/ranking?month=${month}&file=csv&table=ranking-${month}`,
    `/bureau/ranking/${month}/bulletin?file=csv&table=bulletin-${month}`,
    `/bureau/ranking?month=${month}&chart=ranking`,
    `/bureau/ranking/compare?chart=compare`,
    `/bureau/firms/${sampleFirm(10).id}?chart=months`,
  ];
  const marked = async () =>
    await Promise.all(
      files.map(async (path) => {
        const response = await officer.get(path);
        const name = response.headers.get('content-disposition') ?? '';
        return [path, name.includes('-not-released-internal'), (await response.text()).includes(zh)];
      }),
    );
  expect(await marked()).toEqual(files.map((path) => [path, true, true]));
  await releaseMonth(world, month, { director: '局长', legalBasis: '某办法' });
  expect(await marked()).toEqual(files.map((path) => [path, false, false]));
  await keepSecondVersion();
  for (const [query, version, marked] of [
    ['', 2, true],
    ['?v=1', 1, false],
  ] as const) {
    const { texts, names, page } = await look(query);
    expect(texts.map((one) => one.includes(zh))).toEqual(texts.map(() => marked));
    expect(page).toContain(`第 ${version} 版`);
    expect(page).toContain(`bulletin.docx${query}"`);
    for (const name of names) expect(name?.includes(`-v${version}-not`)).toBe(marked);
  }
  expect((await officer.get(`/bureau/ranking/${month}/pack.zip?v=9`)).status).toBe(404);
  const older = await (await officer.get(`/bureau/ranking?month=${month}&v=1`)).text();
  expect(older).toContain('已公布');
  for (const link of ['bulletin', 'pack.zip']) expect(older).toContain(`/${link}?v=1"`);
  const scope = { kind: 'districts', districts: ['城东街道'] } as const;
  const district = await signedIn(world, app, 'viewer', { name: '街道', scope });
  const theirs = await (await district.get(`/bureau/ranking?month=${month}`)).text();
  expect([older, theirs].map((one) => one.includes('/publishing'))).toEqual([true, false]);
  await releaseMonth(world, month, { director: '局长', legalBasis: '某办法' });
  const replaced = await look('?v=1');
  expect(replaced.page).toContain('已由第 2 版取代');
  for (const name of replaced.names) expect(name).toContain('-replaced-by-v2');
});

it('is nobody’s who may not see results, and of no month that is not there', async () => {
  const administrator = await signedIn(world, app, 'administrator');
  for (const file of ['pack.zip', 'bulletin', 'bulletin.docx']) {
    expect((await administrator.get(`/bureau/ranking/${month}/${file}`)).status).toBe(403);
    expect((await officer.get(`/bureau/ranking/2020-01/${file}`)).status).toBe(404);
  }
});
