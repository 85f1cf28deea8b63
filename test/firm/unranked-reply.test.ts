import { afterAll, beforeAll, expect, it } from 'vitest';
import { firmApp } from '../../functions/firm/app.ts';
import { openPreview } from '../../functions/publishing/open-preview.ts';
import { handInReply, moderateReply } from '../../functions/publishing/public-reply.ts';
import { releaseResult } from '../../functions/publishing/release-result.ts';
import { resultsApp } from '../../functions/results/app.ts';
import { closedCounty, closedMonth as month } from '../support/closed-county.ts';
import { sampleFirm } from '../support/county.ts';
import { signedIn } from '../support/office.ts';
import { runMonth, sealedText } from '../support/run-month.ts';
import type { TestWorld } from '../support/world.ts';

const officer = { subject: 'officer', name: '经办人' };
const director = { subject: 'director', name: '局长' };
const own = sampleFirm(1).id;
let world: TestWorld;

beforeAll(async () => {
  world = await closedCounty(3, 12);
  await runMonth(world, month);
});
afterAll(() => world.stop());

const firmPage = async () => {
  const scope = { kind: 'firm', firm: own } as const;
  return await (await (await signedIn(world, firmApp(world), 'firm', { scope })).get('/firm')).text();
};

it('is shown beside a firm that is not ranked too, from the release on; until then its page says so', async () => {
  expect(JSON.parse(await sealedText(world, month)).unranked).toContainEqual(
    expect.objectContaining({ firm: own }),
  );
  await openPreview(world, month, officer);
  const by = { subject: 'firm', name: '企业' };
  await handInReply(world, { month, firm: own, text: '我们会多请住户来评', by });
  await moderateReply(world, { month, firm: own, number: 1 }, { shown: true, reason: '', by: officer });
  expect(await firmPage()).toContain('审核通过，公布后显示');
  world.setNow('2026-12-05T09:00:00+08:00');
  expect(await releaseResult(world, month, director, '某办法')).toMatchObject({ version: 1 });
  const open = await (await resultsApp(world).request(`http://localhost/results/${month}`)).text();
  expect(open).toContain('我们会多请住户来评');
  expect(await firmPage()).toContain('已公开');
});
