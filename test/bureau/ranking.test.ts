import { gzipSync } from 'node:zlib';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bureauApp } from '../../functions/bureau/app.ts';
import type { Manifest } from '../../functions/domain/result/manifest.ts';
import { openPreview } from '../../functions/publishing/open-preview.ts';
import { releaseResult } from '../../functions/publishing/release-result.ts';
import { supersedeMonth } from '../../functions/ranking/supersede-month.ts';
import { sampleFirm } from '../support/county.ts';
import { honestCounty, honestMonth as month } from '../support/honest-county.ts';
import { type OfficeVisitor, signedIn } from '../support/office.ts';
import { runMonth, sealedText } from '../support/run-month.ts';
import type { TestWorld } from '../support/world.ts';

describe('the console after a month is sealed', () => {
  let world: TestWorld;
  let app: Hono;
  let officer: OfficeVisitor;
  let manifest: Manifest;

  beforeAll(async () => {
    ({ world } = await honestCounty());
    await runMonth(world, month);
    manifest = JSON.parse(await sealedText(world, month));
    app = bureauApp(world);
    officer = await signedIn(world, app, 'officer');
  });
  afterAll(() => world.stop());

  const text = async (visitor: OfficeVisitor, path: string, status = 200) => {
    const response = await visitor.get(path);
    expect(response.status, path).toBe(status);
    return await response.text();
  };

  it('shows the ranking with its groups, possible ranks and how every number comes about', async () => {
    const page = await text(officer, '/bureau/ranking');
    for (const { name } of manifest.firms) expect(page).toContain(name);
    const [row] = manifest.firms;
    expect(page).toContain(
      `${row?.lower === row?.upper ? `第 ${row?.lower} 名` : `第 ${row?.lower}–${row?.upper} 名`}`,
    );
    expect(page).toContain(`× √(标准误² + 标准误²)`);
    expect(page).toContain(String(manifest.c));
    expect(page).toContain('待预先公开');
  });

  it('explains proposals by the firms that are surely better, to those who may see integrity, and to nobody else', async () => {
    const annex = JSON.parse((await world.results.document(month, 1, 'annex')) ?? '{}');
    expect(annex.black.length).toBeGreaterThan(0);
    const page = await text(officer, '/bureau/ranking');
    expect(page).toContain(`下列 ${annex.black[0].because.length} 家肯定优于它`);
    const viewer = await signedIn(world, app, 'viewer');
    expect(await text(viewer, '/bureau/ranking')).not.toContain('拟列');
  });

  it('shows no score to a community office, a third party or an administrator, on no page', async () => {
    for (const role of ['community', 'third-party', 'administrator'] as const) {
      const visitor = await signedIn(world, app, role);
      for (const path of ['/bureau/ranking', '/bureau/ranking/compare'])
        expect((await visitor.get(path)).status, `${role} ${path}`).toBe(403);
    }
    const administrator = await signedIn(world, app, 'administrator');
    const firm = await text(administrator, `/bureau/firms/${sampleFirm(1).id}`);
    expect(firm).toContain('服务合同期');
    expect(firm).not.toContain('可能的名次');
    expect(await text(administrator, '/bureau/compounds/0001')).not.toContain('得分');
  });

  it('answers 404 for what lies outside the reach, as if it were not there', async () => {
    const scope = { kind: 'compounds', compounds: ['0001' as never] } as const;
    const community = await signedIn(world, app, 'community', { name: '社区甲', scope });
    await text(community, '/bureau/compounds/0001');
    await text(community, '/bureau/compounds/0002', 404);
    await text(community, `/bureau/firms/${sampleFirm(1).id}`);
    await text(community, `/bureau/firms/${sampleFirm(2).id}`, 404);
    const list = await text(community, '/bureau/compounds');
    expect(list).toContain('第1小区');
    expect(list).not.toContain('第2小区');
  });

  it('shows somebody of a district the ranking once it is released, and before nothing', async () => {
    const scope = { kind: 'districts', districts: ['城东街道'] } as const;
    const district = await signedIn(world, app, 'viewer', { name: '街道甲', scope });
    await text(district, `/bureau/ranking?month=${month}`, 404);
    await openPreview(world, month, { subject: 'o', name: '经办' });
    world.setNow('2026-12-08T09:00:00+08:00');
    await releaseResult(world, month, { subject: 'd', name: '局长' }, '某办法');
    const visitor = await signedIn(world, app, 'viewer', { name: '街道乙', scope });
    expect(await text(visitor, `/bureau/ranking?month=${month}`)).toContain('已公布');
    // A corrected version that is sealed and not released is not there for them.
    await supersedeMonth(world, month, '更正');
    await runMonth(world, month, 2);
    const page = await text(visitor, `/bureau/ranking?month=${month}`);
    expect(page).toContain('第 1 版');
    expect(page).not.toContain('第 2 版');
    await text(visitor, `/bureau/ranking?month=${month}&v=2`, 404);
    const whole = await signedIn(world, app, 'viewer', { name: '局里' });
    expect(await text(whole, `/bureau/ranking?month=${month}`)).toContain('第 2 版');
    for (const [who, version] of [
      [visitor, 1],
      [whole, 2],
    ] as const) {
      expect(await text(who, `/bureau/ranking/${month}/bulletin`)).toContain(`第 ${version} 版`);
      const pack = await who.get(`/bureau/ranking/${month}/pack.zip`);
      expect(pack.headers.get('content-disposition')).toContain(`-v${version}`);
    }
    world.setNow('2026-12-01T00:20:00+08:00');
  });

  it('gives every table as CSV and XLSX, and charts as SVG that stand for themselves', async () => {
    const csv = await text(officer, `/bureau/ranking?month=${month}&file=csv&table=ranking-${month}`);
    expect(csv.split('\r\n')).toHaveLength(manifest.firms.length + 2);
    const svg = await officer.get('/bureau/ranking?chart=ranking');
    expect(svg.headers.get('content-type')).toContain('image/svg+xml');
    expect(await svg.text()).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect(await text(officer, '/bureau/ranking/compare?chart=compare')).toContain('<svg');
  });

  it('shows a firm with its months, its profile against the medians and its compounds', async () => {
    const page = await text(officer, `/bureau/firms/${sampleFirm(10).id}`);
    for (const words of ['可能的名次', '各题得分', '中位数', '住户最希望先改进的', '第10小区', '服务合同期'])
      expect(page).toContain(words);
    expect(page).toContain('没有可以显示的');
  });

  it('answers nonsense with a page', async () => {
    for (const path of ['?month=2026-13', '?v=0', '?page=-1', '?q=%00%FF', '?district=<b>', '?mode=x'])
      expect((await officer.get(`/bureau/ranking${path}`)).status, path).toBeLessThan(500);
    await text(officer, '/bureau/ranking?month=2020-01', 404);
    await text(officer, '/bureau/ranking?v=7', 404);
    await text(officer, '/bureau/firms/nonsense', 404);
    await text(officer, '/bureau/compounds/nonsense', 404);
  });

  it('keeps its pages under 60 KB', async () => {
    for (const path of ['/bureau/ranking', '/bureau/ranking/compare', '/bureau/firms', '/bureau/compounds'])
      expect(gzipSync(await text(officer, path)).length, path).toBeLessThan(60_000);
  });
});
