import { afterEach, beforeEach, expect, it } from 'vitest';
import { bureauApp } from '../../functions/bureau/app.ts';
import { defaultIndicators } from '../../functions/domain/indicator/indicator-rule.ts';
import type { Month } from '../../functions/domain/month.ts';
import type { Annex, Manifest } from '../../functions/domain/result/manifest.ts';
import { verifyNumbers } from '../../functions/domain/result/verify-numbers.ts';
import { makePlan } from '../../functions/ranking/make-plan.ts';
import { addCounty, sampleFirm, sampleRating } from '../support/county.ts';
import { importFile } from '../support/evidence-files.ts';
import { signedIn } from '../support/office.ts';
import { runMonth, sealedText } from '../support/run-month.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const month = '2026-11' as Month;
const inspection = defaultIndicators.filter(({ kind }) => kind === 'inspection');
const composite = { satisfactionWeight: 3, indicators: inspection };
let world: TestWorld;

beforeEach(async () => {
  world = await testWorld({ now: '2026-12-01T00:20:00+08:00' });
});
afterEach(() => world.stop());

async function closed(policy: object, inspections: string): Promise<Manifest> {
  const county = await addCounty(world, {
    firms: 3,
    compounds: 3,
    months: [month],
    policy: { windowMonths: 1, from: month, ...policy },
  });
  for (const [index, { id }] of county.compounds.entries())
    await world.ratings.fill(
      await Promise.all(
        Array.from({ length: 60 }, (_, n) =>
          sampleRating(world, month, id, n + 1, {
            answers: `${1 + ((n + index) % 5)}4444${1 + (index % 5)}4a`,
          }),
        ),
      ),
    );
  if (inspections !== '') {
    const head = '检查日期,统一社会信用代码,得分\n';
    await importFile(world, 'inspections', head + inspections);
  }
  await runMonth(world, month);
  return JSON.parse(await sealedText(world, month));
}
const inspected = (scores: readonly number[]) =>
  scores.map((score, index) => `2026-11-0${index + 1},${sampleFirm(index + 1).id},${score}\n`).join('');

it('once every ranked firm has data the month is ranked by the weighted sum, and anyone can recompute it', async () => {
  const manifest = await closed(composite, inspected([90, 70, 20]));
  expect(manifest.basis).toEqual({ kind: 'composite' });
  expect(verifyNumbers(manifest)).toEqual([]);
  for (const { score, se, parts } of manifest.firms) {
    const [[s = 0, e = 0] = [], [[i = 0, f = 0] = []] = []] = [parts?.satisfaction, parts?.indicators];
    expect(score).toBeCloseTo((3 * s + i) / 4, 3);
    expect(se).toBeCloseTo(Math.sqrt(9 * e * e + f * f) / 4, 3);
  }
  expect(manifest.firms.map(({ parts }) => parts?.indicators[0]?.[0])).toEqual([90, 70, 20]);
});

it('a score, a part or a weight that was changed is found by the verifier', async () => {
  const manifest = await closed(composite, inspected([90, 70, 20]));
  const [first, ...others] = manifest.firms;
  if (first?.parts === undefined) throw new Error('no parts');
  const { parts, ...bare } = first;
  const changed: readonly Manifest[] = [
    { ...manifest, firms: [{ ...first, parts: { ...parts, satisfaction: [99, 1] } }, ...others] },
    { ...manifest, firms: [{ ...first, parts: { ...parts, indicators: [] } }, ...others] },
    { ...manifest, firms: [bare, ...others] },
    { ...manifest, policy: { ...manifest.policy, satisfactionWeight: 4 } },
    { ...manifest, firms: [{ ...first, parts: { ...parts, measured: [[91, 10, 1]] } }, ...others] },
    { ...manifest, evidence: [] },
    { ...manifest, basis: { kind: 'satisfaction-alone', missing: [{ indicator: 'inspection', firms: 1 }] } },
  ];
  for (const one of changed) expect(verifyNumbers(one)).not.toEqual([]);
});

it('a result names what its indicators were measured as and from: another row gives another digest, older results still verify', async () => {
  const manifest = await closed(composite, inspected([90, 70, 20]));
  expect(manifest.firms.map(({ parts }) => parts?.measured)).toEqual([
    [[90, 10, 1]],
    [[70, 10, 1]],
    [[20, 10, 1]],
  ]);
  const [named] = manifest.evidence ?? [];
  expect(named).toEqual({ indicator: 'inspection', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
  const again = async () => (await makePlan(world, month, 2)).indicators?.[0]?.evidence;
  expect(await again()).toBe(named?.sha256);
  const later = `检查日期,统一社会信用代码,得分\n2026-11-09,${sampleFirm(1).id},90\n`;
  await importFile(world, 'inspections', later);
  expect(await again()).not.toBe(named?.sha256);
  const { evidence: _, ...older } = manifest;
  const firms = older.firms.map((firm) => {
    const { measured: __, ...parts } = firm.parts ?? { satisfaction: [0, 0], indicators: [] };
    return { ...firm, parts };
  });
  expect(verifyNumbers({ ...older, firms } as Manifest)).toEqual([]);
});

it('while a ranked firm has no data the month is ranked by satisfaction alone, and says what is missing for how many', async () => {
  const manifest = await closed(composite, inspected([90, 70]));
  expect(manifest.basis).toEqual({
    kind: 'satisfaction-alone',
    missing: [{ indicator: 'inspection', firms: 1 }],
  });
  expect(manifest.firms.every(({ parts }) => parts === undefined)).toBe(true);
  expect(verifyNumbers(manifest)).toEqual([]);
});

it('a policy without indicators has the manifest it always had, whatever was imported', async () => {
  const manifest = await closed({}, inspected([90, 70, 20]));
  expect(Object.keys(manifest)).not.toContain('basis');
  expect(Object.keys(manifest.firms[0] ?? {})).not.toContain('parts');
  const plan = await world.evaluations.plan(month, 1);
  expect([plan?.indicators, plan?.vetoes]).toEqual([undefined, undefined]);
});

it('what is imported after the plan changes nothing: the values are frozen in it', async () => {
  const manifest = await closed(composite, inspected([90, 70, 20]));
  await importFile(
    world,
    'inspections',
    `检查日期,统一社会信用代码,得分\n2026-11-20,${sampleFirm(1).id},0\n`,
  );
  const plan = await world.evaluations.plan(month, 1);
  expect(plan?.indicators?.[0]?.values.map(({ score }) => score)).toEqual([90, 70, 20]);
  expect(manifest.firms[0]?.parts?.indicators[0]?.[0]).toBe(90);
});

it('an accident is frozen as a veto of the red list, with any policy', async () => {
  await importFileLater();
  const annex: Annex = JSON.parse((await world.results.document(month, 1, 'annex')) ?? '{}');
  expect(annex.red).toEqual([]);
  const vetoes = [{ firm: sampleFirm(2).id, day: '2026-06-01', what: 'accident' }];
  expect((await world.evaluations.plan(month, 1))?.vetoes).toEqual(vetoes);
  expect(annex.vetoes).toEqual(vetoes);
  const director = await signedIn(world, bureauApp(world), 'director');
  const page = await (await director.get(`/bureau/ranking?month=${month}`)).text();
  expect(page).toContain('一票否决');
  expect(page).toContain('2026-06-01 安全事故');
});

async function importFileLater(): Promise<void> {
  await world.registry.putFirm(sampleFirm(2));
  const row = `2026-06-01,${sampleFirm(2).id},安全事故\n`;
  await importFile(world, 'accidents', `发生日期,统一社会信用代码,类型\n${row}`);
  await closed({}, '');
}
