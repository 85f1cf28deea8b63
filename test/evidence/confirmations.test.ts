import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Day, Month } from '../../functions/domain/month.ts';
import { confirmationsOf } from '../../functions/evidence/confirmations.ts';
import { addCounty, sampleFirm } from '../support/county.ts';
import { importFile } from '../support/evidence-files.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const month = '2026-10' as Month;
const [caught, cleared] = [sampleFirm(1).id, sampleFirm(2).id];
const counts = { drawn: 60, reached: 40, confirmed: 20, denied: 20 };
let world: TestWorld;

beforeAll(async () => {
  world = await testWorld();
  await addCounty(world);
  for (const firm of [caught, cleared]) {
    const draw = { month, version: 1, firm, households: [], day: '2026-11-01' as Day };
    await world.audits.keepDraw(draw);
    await world.audits.close(month, firm, counts, '第三方', '2026-11-09' as Day);
  }
  const audits = [
    { firm: caught, ...counts, proven: true },
    { firm: cleared, ...counts, proven: false },
  ];
  await world.results.keepDocument(month, 1, 'annex', JSON.stringify({ audits }));
});
afterAll(() => world.stop());

it('stuffing that an audit proved confirms from the day the audit closed, once its result is sealed', async () => {
  expect(await confirmationsOf(world, caught, [month])).toEqual([]);
  await world.results.seal(month, 1, 0);
  expect(await confirmationsOf(world, caught, [month])).toEqual([
    { kind: 'stuffing', day: '2026-11-09', facts: { month, reached: '40', denied: '20' } },
  ]);
});

it('an audit that proved nothing confirms nothing, nor does one of a month that is not asked about', async () => {
  expect(await confirmationsOf(world, cleared, [month])).toEqual([]);
  expect(await confirmationsOf(world, caught, ['2026-09' as Month])).toEqual([]);
});

it('complaints that were imported confirm over the whole span of the months, in whatever order those are given', async () => {
  const row = (firm: string, index: number) => `H${firm}-${index},2026-0${1 + (index % 3)}-10,${firm},投诉\n`;
  const rows = (firm: string, count: number) =>
    Array.from({ length: count }, (_, i) => row(firm, i)).join('');
  const head = '工单编号,受理时间,统一社会信用代码,诉求类型\n';
  await importFile(world, 'hotline', head + rows(caught, 40) + rows(cleared, 10));
  const months = ['2026-03', '2026-01', '2026-02'] as Month[];
  expect(await confirmationsOf(world, caught, months)).toEqual([
    {
      kind: 'complaints',
      day: '2026-03-31',
      facts: {
        from: '2026-01',
        to: '2026-03',
        complaints: '40',
        householdMonths: '1200',
        expected: '25',
        limit: '37',
      },
    },
  ]);
  expect(await confirmationsOf(world, cleared, months)).toEqual([]);
});
