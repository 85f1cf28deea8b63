import type { Hono } from 'hono';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bureauApp } from '../../functions/bureau/app.ts';
import type { Manifest } from '../../functions/domain/result/manifest.ts';
import { publicPart } from '../../functions/domain/result/public-part.ts';
import { firmApp } from '../../functions/firm/app.ts';
import { openPreview } from '../../functions/publishing/open-preview.ts';
import { publicationOf } from '../../functions/publishing/publication.ts';
import { releaseResult } from '../../functions/publishing/release-result.ts';
import { supersedeMonth } from '../../functions/ranking/supersede-month.ts';
import { resultsApp } from '../../functions/results/app.ts';
import { waitingText } from '../../functions/waiting/waiting-words.ts';
import { whatWaits } from '../../functions/waiting/what-waits.ts';
import { closedCounty, closedMonth as month } from '../support/closed-county.ts';
import { sampleFirm } from '../support/county.ts';
import { signedIn } from '../support/office.ts';
import { runMonth, sealedText } from '../support/run-month.ts';
import type { TestWorld } from '../support/world.ts';

const officer = { subject: 'officer', name: '经办人' };
const director = { subject: 'director', name: '局长' };
const same = '公开部分与已公布的第 1 版相同，无须再公布';
let world: TestWorld;
let bureau: Hono;

beforeAll(async () => {
  world = await closedCounty(3, 60);
  bureau = bureauApp(world);
  await runMonth(world, month);
  await openPreview(world, month, officer);
  world.setNow('2026-12-05T09:00:00+08:00');
  await releaseResult(world, month, director, '某办法');
});
afterAll(() => world.stop());

const bureauPage = async (path: string) =>
  await (await (await signedIn(world, bureau, 'officer')).get(path)).text();
const firmPage = async () => {
  const scope = { kind: 'firm', firm: sampleFirm(1).id } as const;
  return await (await (await signedIn(world, firmApp(world), 'firm', { scope })).get('/firm')).text();
};
const manifest = async (version: number): Promise<Manifest> =>
  JSON.parse(await sealedText(world, month, version));

it('asks for no preview and no release of a version that tells the public what is released already, and says so', async () => {
  await supersedeMonth(world, month, '异常标记到期，重新计算一次');
  await runMonth(world, month, 2);
  expect(publicPart(await manifest(2))).toEqual(publicPart(await manifest(1)));
  expect((await publicationOf(world, month))?.state).toBe('same-as-released');
  expect((await whatWaits(world)).map(({ kind }) => kind)).not.toContain('open-preview');
  expect(await openPreview(world, month, officer)).toBe('same-as-released');
  expect(await releaseResult(world, month, director, '某办法')).toBe('same-as-released');
  expect(await bureauPage(`/bureau/ranking?month=${month}`)).toContain(same);
  expect(await bureauPage(`/bureau/ranking/${month}/publishing`)).toContain(same);
  expect(await firmPage()).toContain('第 1 版已于2026年12月5日公布');
  const csv = await (await signedIn(world, bureau, 'officer')).get(
    `/bureau/ranking?month=${month}&file=csv&table=ranking-${month}`,
  );
  expect(csv.headers.get('content-disposition')).not.toContain('not-released');
  expect(await csv.text()).toContain('公开部分与已公布的第 1 版相同');
  const open = await (await resultsApp(world).request(`http://localhost/results/${month}`)).text();
  expect(open).toContain('第1版');
});

it('asks for a preview of a version that tells something else, and names it beside the one the public reads', async () => {
  const compound = await world.registry.compound('0001' as never);
  if (compound === undefined) throw new Error('no compound');
  const households = { ...compound.households, count: compound.households.count + 40 };
  await world.registry.putCompound({ ...compound, households, version: compound.version + 1 });
  await supersedeMonth(world, month, '户数更正');
  await runMonth(world, month, 3);
  const waits = (await whatWaits(world)).find(({ kind }) => kind === 'open-preview');
  if (waits === undefined) throw new Error('no preview waits');
  expect(waitingText(waits, 'zh')).toContain('更正的第 3 版；公众看到的是已公布的第 1 版');
  expect(await firmPage()).toContain('第 1 版已于2026年12月5日公布');
  await openPreview(world, month, officer);
  expect(await firmPage()).toContain('这是更正的第 3 版；公众现在看到的仍是2026年12月5日公布的第 1 版');
});
