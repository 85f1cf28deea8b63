import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FirmId } from '../../functions/domain/firm.ts';
import { verifyEnvelope } from '../../functions/domain/result/verify-envelope.ts';
import { StoreUnavailable } from '../../functions/ports.ts';
import { nodeChecks } from '../../functions/ranking/verify-sealed.ts';
import { resultsApp } from '../../functions/results/app.ts';
import { releaseSample, sampleManifest, sealSample } from '../support/sample-result.ts';
import { type Visitor, visitor } from '../support/visitor.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

let world: TestWorld;
let by: Visitor;
beforeAll(async () => {
  world = await testWorld({ now: '2026-12-10T12:00:00+08:00' });
  by = visitor(resultsApp(world));
  await sealSample(world, sampleManifest('2026-07', { trial: true }));
  await releaseSample(world, sampleManifest('2026-09'));
  await releaseSample(world, sampleManifest('2026-10'));
  await releaseSample(
    world,
    sampleManifest('2026-10', {
      version: 2,
      supersedes: { version: 1, manifest: 'a'.repeat(64), reason: '户数更正' },
    }),
  );
  await sealSample(world, sampleManifest('2026-11'));
});
afterAll(() => world.stop());

const text = async (path: string, headers?: Record<string, string>) => (await by.get(path, headers)).text();

describe('what is public', () => {
  it('is released months, the newest first with its headline; a sealed month only as 审核中, trial months never', async () => {
    const html = await text('/results');
    expect(html).toContain('最新一期 · 2026年10月');
    expect(html).toContain('28 家企业参加排名：共 62,426 户，有效评价 9,338 份，应答率 15.0%');
    expect(html).toContain('住户自愿作答，不是随机抽样。');
    expect(html).toContain('href="/results/2026-10#method"');
    expect(html.indexOf('2026年11月')).toBeLessThan(html.indexOf('href="/results/2026-09"'));
    expect(html).toMatch(/2026年11月 <span class="tag">审核中/);
    expect(html).not.toContain('2026年7月');
  });

  it('shows a sealed month as 审核中 with status 200 and no numbers, and gives neither file nor table', async () => {
    const response = await by.get('/results/2026-11');
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(html).toContain('审核中');
    expect(html.replace(/<style>.*?<\/style>/, '')).not.toMatch(/第\d+物业|\d\d\.\d/);
    for (const ending of ['.json', '.csv', '?v=1', '.json?v=1'])
      expect((await by.get(`/results/2026-11${ending}`)).status).toBe(404);
  });

  it.each([
    '2026-07',
    '2026-12',
    '2027-01',
    '2026-13',
    '1999-01',
    'abc',
    '2026-10.xml',
    '2026-10.json.csv',
    '2026-10.page',
    '2026-10?v=3',
    '2026-10?v=0',
    '2026-10?v=x',
    '%00',
    '%E0%A4%A',
    '..%2f..%2fetc',
  ])('gives 404 for %s', async (path) => {
    expect((await by.get(`/results/${path}`)).status).toBe(404);
  });

  it('is the newest released version, while an older one stays readable and says that it was replaced', async () => {
    const newest = await text('/results/2026-10');
    expect(newest).toContain('第2版');
    expect(newest).toContain('户数更正');
    const older = await text('/results/2026-10?v=1');
    expect(older).toContain('这一版已被第2版取代');
  });
});

describe('the page of a month', () => {
  it('shows for every ranked firm its score and interval, rank set in words, households, answers, response and coverage', async () => {
    const html = await text('/results/2026-10');
    const { firms } = sampleManifest('2026-10');
    for (const firm of firms) {
      expect(html).toContain(`<th scope="row">${firm.name}</th>`);
      expect(html).toContain(`${firm.low.toFixed(1)}–${firm.high.toFixed(1)}`);
      expect(html).toContain(`第 ${firm.lower}–${firm.upper} 名`);
      expect(html).toContain(`${((100 * firm.answers) / firm.households).toFixed(1)}%`);
    }
  });

  it('is sorted by score, not by rank set or name', async () => {
    const html = await text('/results/2026-10');
    const order = sampleManifest('2026-10')
      .firms.toSorted((a, b) => b.score - a.score)
      .map(({ name }) => html.indexOf(`<th scope="row">${name}</th>`));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it('says how many answers are missing where there are not enough, and hides counts under ten', async () => {
    const html = await text('/results/2026-10');
    expect(html).toContain('还差约 12 份');
    expect(html).toContain('已连续 3 期未能排名');
    expect(html).toContain('少于10份');
    expect(html).toContain('有评价的小区户数不足 80%');
  });

  it('carries the method card, the policy with its legal basis, and what the interval does not cover', async () => {
    const html = await text('/results/2026-10');
    for (const words of [
      '统计结果，尚未作出列入决定',
      'α（出错的可能）= 5%',
      '某办法第一条',
      '某审〔2026〕1号',
      'linping-method/1',
      '误差范围不包括什么',
      '自愿作答',
      '公平竞争审查',
    ])
      expect(html).toContain(words);
    expect(html).not.toMatch(/红榜|黑榜|重点监管/);
  });

  it('shows compounds under other management and between two firms apart from the league', async () => {
    const html = await text('/results/2026-10');
    const [league = '', apart = ''] = html.split('id="apart"');
    expect(league).toContain('第1小区');
    expect(league).not.toContain('第10小区');
    expect(apart).toContain('第10小区');
    expect(apart).toContain('交接期');
    expect(apart).toContain('托管');
  });

  it('publishes only the band where all answers of a compound agree', async () => {
    expect(await text('/results/2026-10?q=%E7%AC%AC6%E5%B0%8F%E5%8C%BA')).toContain('全部评价一致');
  });

  it('draws intervals without red and without a colour that carries a meaning', async () => {
    const html = await text('/results/2026-10');
    expect(html).toContain('<circle class="dot"');
    const style = /<style>(.*?)<\/style>/.exec(html)?.[1] ?? '';
    expect(style).not.toMatch(/\.(dot|span|end|tick)\{[^}]*(red|#[a-f89]\w[0-4]\w[0-4]\w)/);
  });

  it('takes a search as text and finds by name', async () => {
    const found = await text('/results/2026-10?q=%E7%AC%AC12%E7%89%A9%E4%B8%9A');
    expect(found).toContain('第12物业');
    expect(found).not.toContain('>第13物业<');
    const hostile = await text(`/results/2026-10?q=${encodeURIComponent('"><script>alert(1)</script>')}`);
    expect(hostile).not.toContain('<script>alert');
  });

  it('says so where a search finds nothing, without explaining a plot that is not there', async () => {
    const html = await text(`/results/2026-10?q=${encodeURIComponent('没有这家')}`);
    expect(html).toContain('没有找到。');
    expect(html).not.toMatch(/点是得分|<table|id="(firms|unranked|projects|apart)"/);
    const compound = await text(`/results/2026-10?q=${encodeURIComponent('第11小区')}`);
    expect(compound).toContain('id="projects"');
    expect(compound).not.toMatch(/没有找到|点是得分|id="(firms|unranked|apart)"/);
  });

  it('explains the words of the table below it, and one word stands for the interval', async () => {
    const html = await text('/results/2026-10');
    expect(html).toContain('应答率 = 份数 ÷ 户数；覆盖率 = ');
    expect(html).not.toContain('区间');
    expect(html).not.toContain('data-l="还差"');
  });

  it('takes names of firms as text', async () => {
    const manifest = sampleManifest('2026-08');
    const firms = manifest.firms.map((firm) => ({ ...firm, name: '<script>alert(1)</script>\u202e"' }));
    await releaseSample(world, { ...manifest, firms });
    const html = await text('/results/2026-08');
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toMatch(/<script>alert|\u202e/);
  });

  it('lists five thousand firms in pages of plain links, and one page stays light', async () => {
    await releaseSample(world, sampleManifest('2026-06', { firms: 5000, projects: 500 }));
    const html = await text('/results/2026-06');
    expect(html).toContain('第 1 页，共 50 页');
    expect(html).toContain('href="/results/2026-06?p=2#firms"');
    expect(gzipSync(html).length).toBeLessThan(60_000);
    expect(await text('/results/2026-06?p=50')).toContain('第 50 页，共 50 页');
    expect(await text('/results/2026-06?p=999')).toContain('第 50 页，共 50 页');
    expect(await text('/results/2026-06?p=-1')).toContain('第 1 页，共 50 页');
  });

  it('is there in English', async () => {
    const html = await text('/results/2026-10?lang=en');
    expect(html).toContain('Satisfaction with property firms, October 2026');
    expect(html).toContain('about 12 more');
    expect(html).toContain('href="/results/2026-10.csv?v=2&amp;lang=en"');
  });
});

describe('the files of a month', () => {
  it('hold the released result, which anyone can verify with the published keys', async () => {
    const file = await text('/results/2026-10.json');
    const { keys } = JSON.parse(await text('/results/keys.json'));
    expect(await verifyEnvelope(file, keys, nodeChecks)).toMatchObject({ faults: [] });
    const changed = file.replace('"answers":320', '"answers":321');
    expect((await verifyEnvelope(changed, keys, nodeChecks)).faults).not.toEqual([]);
  });

  it('may be read by the pages of any site, while pages stay to themselves', async () => {
    for (const path of ['2026-10.json', '2026-10.csv', 'keys.json']) {
      const { headers } = await by.get(`/results/${path}`);
      expect(headers.get('access-control-allow-origin')).toBe('*');
      expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    }
    const { headers } = await by.get('/results/2026-10');
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });

  it('may be kept for ever where the address names a version, a minute where it names the newest', async () => {
    expect((await by.get('/results/2026-10.json?v=1')).headers.get('cache-control')).toContain('immutable');
    expect((await by.get('/results/2026-10.json')).headers.get('cache-control')).toBe('public, max-age=60');
    const etag = (await by.get('/results/2026-10.json')).headers.get('etag') ?? '';
    expect((await by.get('/results/2026-10.json', { 'if-none-match': etag })).status).toBe(304);
  });

  it('open in a spreadsheet with Chinese names, and run no formula', async () => {
    const response = await by.get('/results/2026-10.csv');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="linping-2026-10-v2.csv"');
    const manifest = sampleManifest('2026-05');
    const [first, ...rest] = manifest.firms;
    if (first === undefined) throw new Error('no firm');
    const hostile = { ...first, name: '=1+1', firm: '@SUM(A1)' as FirmId };
    await releaseSample(world, { ...manifest, firms: [hostile, ...rest] });
    const csv = await text('/results/2026-05.csv');
    expect(csv).toContain("'=1+1");
    expect(csv).toContain("'@SUM(A1)");
    expect(csv.split('\r\n')).toHaveLength(1 + 28 + 4 + 1);
    expect(csv).toContain(',参加排名,');
  });

  it('say 演示数据 in the demo, in the table and in the names', async () => {
    const demo = visitor(resultsApp({ ...world, site: { ...world.site, demo: true } }));
    const [table, file] = [await demo.get('/results/2026-10.csv'), await demo.get('/results/2026-10.json')];
    expect(table.headers.get('content-disposition')).toContain('"linping-2026-10-v2-demo.csv"');
    expect(file.headers.get('content-disposition')).toContain('"linping-2026-10-v2-demo.json"');
    expect(
      (await table.text())
        .split('\r\n')
        .slice(0, -1)
        .every((row) => /,(备注|演示数据)$/.test(row)),
    ).toBe(true);
  });

  it('include the verification program, at most 30 KB gzipped', async () => {
    const response = await by.get('/results/verify.js');
    const program = await response.text();
    expect(response.headers.get('content-type')).toContain('text/javascript');
    expect(gzipSync(program).length).toBeLessThanOrEqual(30 * 1024);
    expect(gunzipSync(gzipSync(program)).toString()).toBe(program);
  });
});

describe('methods and headers', () => {
  it('are those of a site that only shows', async () => {
    expect((await by.send('POST', '/results/2026-10')).status).toBe(405);
    expect((await by.send('HEAD', '/results/2026-10')).status).toBe(200);
    const { headers } = await by.get('/results/2026-10');
    expect(headers.get('content-security-policy')).toMatch(/script-src 'sha256-[^']+' 'self'/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('let it be busy: 503 when the store does not answer', async () => {
    const down = () => Promise.reject(new StoreUnavailable('releases', undefined));
    const busy = resultsApp({ ...world, results: { ...world.results, releases: down } });
    const response = await visitor(busy).get('/results');
    expect(response.status).toBe(503);
  });
});
