import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bureauApp } from '../../functions/bureau/app.ts';
import type { Manifest } from '../../functions/domain/result/manifest.ts';
import { defaultStatusNumbers } from '../../functions/domain/status.ts';
import { type TriedMonth, tryNumbers } from '../../functions/ranking/what-if.ts';
import { freshFolder, run } from '../support/command.ts';
import { honestCounty, honestMonth } from '../support/honest-county.ts';
import { type OfficeVisitor, signedIn } from '../support/office.ts';
import { runMonth } from '../support/run-month.ts';
import type { TestWorld } from '../support/world.ts';

let world: TestWorld;
let app: Hono;
let officer: OfficeVisitor;
beforeAll(async () => {
  ({ world } = await honestCounty());
  await runMonth(world, honestMonth);
  app = bureauApp(world);
  officer = await signedIn(world, app, 'officer');
});
afterAll(() => world.stop());

const tried = async (numbers: Parameters<typeof tryNumbers>[2]): Promise<TriedMonth> => {
  const [month] = await Array.fromAsync(tryNumbers(world, [honestMonth], numbers));
  if (month === undefined) throw new Error('nothing is sealed');
  return month;
};
const shown = ({ firm, score, se, lower, upper }: TriedMonth['tried']['ranked'][number]) => ({
  firm,
  score,
  se,
  lower,
  upper,
});

it('is the sealed result where the numbers are those it was sealed with', async () => {
  const { sealed, tried: again } = await tried({});
  expect(sealed.black.length).toBeGreaterThan(0);
  expect({ ...again, ranked: again.ranked.map(shown) }).toEqual({
    ...sealed,
    ranked: sealed.ranked.map(shown),
  });
});

it.each([
  {
    alphaPercent: 1,
    tailPercent: 10,
    passMark: 60,
    capPercent: 10,
    watchTailPercent: 10,
    watchErrorPercent: 10,
  },
  {
    alphaPercent: 10,
    tailPercent: 40,
    passMark: 75,
    capPercent: 30,
    watchTailPercent: 20,
    watchErrorPercent: 20,
  },
])('says the same as npm run rank for %j', async (numbers) => {
  const { tried: outcome } = await tried(numbers);
  const manifest: Manifest = JSON.parse((await world.results.document(honestMonth, 1, 'manifest')) ?? '{}');
  const file = join(freshFolder(), 'estimates.csv');
  const rows = manifest.firms.map(({ firm, score, se }) => `${firm},${score},${se}`);
  writeFileSync(file, ['firm,score,se', ...rows, ''].join('\n'));
  const options = Object.entries({
    alpha: numbers.alphaPercent,
    tail: numbers.tailPercent,
    'pass-mark': numbers.passMark,
    cap: numbers.capPercent,
    'watch-tail': numbers.watchTailPercent,
    'watch-error': numbers.watchErrorPercent,
  }).flatMap(([name, value]) => [`--${name}`, String(name === 'pass-mark' ? value : value / 100)]);
  const { out } = await run('tools/rank', ['--estimates', file, '--json', ...options]);
  const report = JSON.parse(out);
  expect(outcome.ranked.map(shown)).toEqual(report.firms);
  const { black, red, watch } = outcome;
  expect({ black, red, watch }).toEqual(report.lists);
});

it('weighs the answers anew, gates by other minimums, and changes nothing that is kept', async () => {
  const before = await world.results.document(honestMonth, 1, 'manifest');
  const other = await tried({ aspectWeights: [1, 5, 1, 1, 1, 1, 1], minAnswers: 121 });
  expect(other.tried.ranked).toEqual([]);
  expect(other.tried.unranked).toHaveLength(10);
  const weighed = await tried({ aspectWeights: [1, 5, 1, 1, 1, 1, 1] });
  expect(weighed.tried.ranked.map(({ score }) => score)).not.toEqual(
    weighed.sealed.ranked.map(({ score }) => score),
  );
  world.countAfresh();
  const page = await officer.get('/bureau/what-if?minAnswers=121&lang=zh');
  expect(await page.text()).toMatch(/试算后不参加排名[\s\S]*不再拟列重点监管|不再拟列重点监管/);
  expect(world.consumed.write).toBe(0);
  expect(await world.results.document(honestMonth, 1, 'manifest')).toBe(before);
});

it('says up to which month it tried, and gives every table as a file with the rows of the page', async () => {
  const path = '/bureau/what-if?minAnswers=121&through=2026-11&lang=zh';
  const page = await (await officer.get(path)).text();
  expect(page).toMatch(/试算了 2026年11月 至 2026年11月 共 1 个月（已封存 1 个月）/);
  expect(page).toMatch(/<option value="2026-11" selected/);
  const text = await (await officer.get(`${path}&file=csv&table=firms-2026-11`)).text();
  expect(text.trim().split('\r\n')).toHaveLength(1 + 10);
  expect(await (await officer.get('/bureau/what-if?minAnswers=121&through=x')).text()).toContain('2026-11');
});

it('looks back at what these numbers made of the months before', async () => {
  const { tried: outcome } = await tried({
    status: { ...defaultStatusNumbers, warning: [1, 1], rectification: [1, 1] },
  });
  expect(outcome.status.filter(({ rectification }) => rectification).map(({ firm }) => firm)).toEqual(
    outcome.black,
  );
});

it('says what is wrong with a number at its field, and shows no score to who may see none', async () => {
  const wrong = await officer.get('/bureau/what-if?tailPercent=80&alphaPercent=x&status.warning.0=5');
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toMatch(/href="#tailPercent"[\s\S]*不得大于 50/);
  for (const hostile of ['1e309', 'NaN', '<script>', '%00', ''])
    expect((await officer.get(`/bureau/what-if?passMark=${encodeURIComponent(hostile)}`)).status).toBe(422);
  for (const role of ['viewer', 'administrator', 'community', 'third-party'] as const)
    expect((await (await signedIn(world, app, role)).get('/bureau/what-if')).status).toBe(403);
  const scope = { kind: 'districts', districts: ['城东街道'] } as const;
  const district = await signedIn(world, app, 'officer', { name: '街道', scope });
  expect((await district.get('/bureau/what-if?minAnswers=121')).status).toBe(404);
});
