import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bureauApp } from '../../functions/bureau/app.ts';
import { startSteps } from '../../functions/bureau/overview/start-steps.ts';
import { reachOf } from '../../functions/domain/people/scope.ts';
import { releaseMonth } from '../../functions/ranking/release-month.ts';
import { closedCounty, closedMonth } from '../support/closed-county.ts';
import { type OfficeVisitor, signedIn } from '../support/office.ts';
import { runMonth } from '../support/run-month.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const textOf = async (visitor: OfficeVisitor, path = '/bureau') => await (await visitor.get(path)).text();

describe('the overview of an empty service', () => {
  let world: TestWorld;
  let app: Hono;
  beforeAll(async () => {
    world = await testWorld();
    app = bureauApp(world);
  });
  afterAll(() => world.stop());

  it('is a list of what to set up, with what is done and where the rest is done', async () => {
    const text = await textOf(await signedIn(world, app, 'administrator'));
    expect(text).toContain('开办清单');
    expect(text).toMatch(/已完成<\/span> 主管部门资料/);
    expect(text).toMatch(/待办<\/span> 登记：物业企业和小区（现有企业 0 家、小区 0 个）/);
    expect(text).toContain('href="/bureau/import"');
    expect(text).toContain('规则还没有定');
    expect(text).not.toContain('要求 0 个');
    // The first step that is still to do, and can be done here, stands out: one alone.
    expect(text.match(/<a class="go" href="([^"]+)"/g)).toEqual(['<a class="go" href="/bureau/people"']);
  });

  it('leads nobody to a room that is not theirs', async () => {
    const text = await textOf(await signedIn(world, app, 'viewer'));
    expect(text).toContain('开办清单');
    expect(text).not.toContain('href="/bureau/import"');
  });
});

describe('the overview of a service with compounds and no result', () => {
  let world: TestWorld;
  let app: Hono;
  beforeAll(async () => {
    world = await closedCounty();
    const [undelivered] = await Array.fromAsync(world.registry.compounds());
    if (undelivered === undefined) throw new Error('no compound');
    await world.registry.putCompound({ ...undelivered, batches: [], version: undelivered.version + 1 });
    app = bureauApp(world);
  });
  afterAll(() => world.stop());

  it('counts what is to set up within the visitor’s own reach, and leaves the whole territory to those who reach it', async () => {
    const [own] = await Array.fromAsync(world.registry.compounds());
    const scope = { kind: 'compounds', compounds: own === undefined ? [] : [own.id] } as const;
    const text = await textOf(await signedIn(world, app, 'community', { name: '社区', scope }));
    expect(text).toContain('现有企业 1 家、小区 1 个');
    expect(text).toContain('已有 0 个小区登记送达，共 1 个');
    for (const words of [
      '主管部门资料',
      '人员：',
      '规则与问卷',
      '试评月',
      '第一个正式评价月封存',
      '还没有评价信',
    ])
      expect(text).not.toContain(words);
    expect(await textOf(await signedIn(world, app, 'officer'))).toContain('现有企业 3 家、小区 3 个');
  });
});

describe('the overview of a service that runs', () => {
  let world: TestWorld;
  let app: Hono;
  beforeAll(async () => {
    world = await closedCounty(3, 60);
    await runMonth(world, closedMonth);
    const { compounds } = { compounds: await Array.fromAsync(world.registry.compounds()) };
    for (const [index, { id }] of compounds.entries())
      await world.evaluations.keepCount('2026-12' as never, id, '2026-12-01' as never, 10 * index);
    const [undelivered] = compounds;
    if (undelivered === undefined) throw new Error('no compound');
    await world.registry.putCompound({ ...undelivered, batches: [], version: undelivered.version + 1 });
    app = bureauApp(world);
  });
  afterAll(() => world.stop());

  it('counts the open month by district and compound, in the order of their names and never of participation', async () => {
    const text = await textOf(await signedIn(world, app, 'officer'));
    expect(text).toContain('2026年12月正在评价');
    const rows = [...text.matchAll(/href="\/bureau\/compounds\/(\w{4})"/g)].map(([, id]) => id);
    expect(rows).toEqual(rows.toSorted());
    expect(text).toMatch(/<dd>30</);
  });

  it('says what waits for whom: an officer opens the preview, a director not', async () => {
    expect(await textOf(await signedIn(world, app, 'officer'))).toContain('2026年11月的结果已封存');
    expect(await textOf(await signedIn(world, app, 'director'))).not.toContain('2026年11月的结果已封存');
  });

  it('tells a result to those who may see results, and proposals to those who may see them', async () => {
    expect(await textOf(await signedIn(world, app, 'officer'))).toMatch(/3 家参加排名.*拟列重点监管名单/s);
    const viewer = await textOf(await signedIn(world, app, 'viewer'));
    expect(viewer).toContain('3 家参加排名');
    expect(viewer).not.toContain('拟列重点监管名单');
    for (const role of ['administrator', 'third-party'] as const)
      expect(await textOf(await signedIn(world, app, role))).not.toContain('家参加排名');
  });

  it('tells somebody of a district of released months alone, and of nothing that is counted over the whole territory', async () => {
    const [own] = await Array.fromAsync(world.registry.compounds());
    const scope = { kind: 'districts', districts: [own?.district ?? ''] } as const;
    const district = await signedIn(world, app, 'officer', { name: '街道', scope });
    const whole = await textOf(await signedIn(world, app, 'officer'));
    const before = await textOf(district);
    for (const words of ['家参加排名', '拟列重点监管名单', '份数还不够排名的企业', '结果已封存'])
      expect([words, whole.includes(words), before.includes(words)]).toEqual([words, true, false]);
    await releaseMonth(world, closedMonth, { director: '某', legalBasis: '某条' });
    const after = await textOf(district);
    expect(after).toContain('3 家参加排名');
    expect(after).not.toContain('拟列重点监管名单');
  });

  it('says how far the last result is, and shows the start list no more though a compound lacks its letters', async () => {
    const everything = reachOf([{ kind: 'everything' }]);
    const read: string[] = [];
    const document: typeof world.results.document = (of, version, name) => {
      read.push(name);
      return world.results.document(of, version, name);
    };
    const watched = { ...world, results: { ...world.results, document } };
    const kinds = (await startSteps(watched, everything)).map(({ kind }) => kind);
    for (const kind of ['registry', 'households', 'letters', 'trial', 'official'])
      expect(kinds).not.toContain(kind);
    expect(read).toEqual([]);
    await startSteps({ ...watched, results: { ...watched.results, releases: async () => [] } }, everything);
    expect(read).toEqual(['head']);
    const text = await textOf(await signedIn(world, app, 'officer'));
    expect(text).toMatch(/最近一期结果<\/h2><p><span class="tag">已公布<\/span> <span class="mute">第 1 版/);
    const scope = { kind: 'districts', districts: ['城东街道'] } as const;
    const clerk = await signedIn(world, app, 'administrator', { name: '登记员', scope });
    const own = await textOf(clerk);
    expect(own).not.toContain('开办清单');
    expect(own).toContain('1 个小区还没有评价信。');
  });

  it('shows a community its own compounds alone', async () => {
    const [own, other] = await Array.fromAsync(world.registry.compounds());
    if (own === undefined || other === undefined) throw new Error('two compounds are needed');
    const scope = { kind: 'compounds', compounds: [own.id] } as const;
    const text = await textOf(await signedIn(world, app, 'community', { scope }));
    expect(text).toContain(own.name);
    expect(text).not.toContain(other.name);
    expect(text).not.toContain('家参加排名');
  });
});
