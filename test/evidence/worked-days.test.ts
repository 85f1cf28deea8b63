import { afterAll, beforeAll, expect, it } from 'vitest';
import { defaultEvidence } from '../../functions/domain/indicator/indicator-rule.ts';
import type { Day, Month } from '../../functions/domain/month.ts';
import { evidenceOver } from '../../functions/evidence/figures.ts';
import { workedDaysAround } from '../../functions/evidence/worked-days.ts';
import { chineseWorkingDays } from '../../functions/platform/working-days.ts';
import { addCounty, sampleFirm } from '../support/county.ts';
import { importFile } from '../support/evidence-files.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const december = '2025-12' as Month;
let world: TestWorld;
beforeAll(async () => {
  world = await testWorld({ now: '2026-01-20T12:00:00+08:00' });
  const { response } = defaultEvidence;
  const duty = { from: '08:00', to: '18:00', days: 'working-days' } as const;
  const clauses = response.clauses.map((clause) => ({ ...clause, hours: 'duty' as const }));
  const evidence = { ...defaultEvidence, response: { ...response, duty, clauses } };
  await addCounty(world, { policy: { from: '2025-01' as Month, evidence } });
});
afterAll(() => world.stop());

it('days are worked by the calendar of their own years; of a year that is not known none is told', async () => {
  const both = await workedDaysAround({ workingDays: chineseWorkingDays }, december);
  expect([both.get('2025-12-31' as Day), both.get('2026-01-01' as Day)]).toEqual([true, false]);
  // The notice for 2026 lets Sunday, 4 January be worked for it.
  expect(both.get('2026-01-04' as Day)).toBe(true);
  const knows = async (year: number) => year === 2025;
  const one = await workedDaysAround({ workingDays: { ...chineseWorkingDays, knows } }, december);
  expect([one.get('2025-12-31' as Day), one.get('2026-01-05' as Day)]).toEqual([true, undefined]);
});

it('orders over New Year are judged anew once the next year’s holidays are known: figures of before are not taken', async () => {
  const firm = sampleFirm(1).id;
  const head = '工单编号,受理时间,办结时间,统一社会信用代码,简单/复杂/超出职责\n';
  const row = `N1,2025-12-31 17:00:00,2026-01-04 09:00:00,${firm},复杂\n`;
  const knows = async (year: number) => year === 2025;
  const before = { ...world, workingDays: { ...chineseWorkingDays, knows } };
  await importFile(before, 'work-orders', head + row);
  const complex = async (of: typeof before) =>
    (await evidenceOver(of, ['work-orders'], december, december))['work-orders']?.get(december)?.[0]?.clauses[
      '5341-complex'
    ];
  expect(await complex(before)).toMatchObject({ unknown: 1, met: 0 });
  expect(await complex({ ...world, workingDays: chineseWorkingDays })).toMatchObject({ unknown: 0, met: 1 });
});
