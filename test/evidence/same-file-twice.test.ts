import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Month } from '../../functions/domain/month.ts';
import { evidenceOver } from '../../functions/evidence/figures.ts';
import { addCounty, sampleCompound, sampleFirm } from '../support/county.ts';
import { importFile } from '../support/evidence-files.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const one = sampleFirm(1).id;
const { id: place } = sampleCompound(1, one);
const november = '2026-11' as Month;
const head = '统一社会信用代码,小区编码,检查日期,检查结果\n';
let world: TestWorld;

beforeEach(async () => {
  world = await testWorld({ now: '2026-11-20T12:00:00+08:00' });
  await addCounty(world);
});
afterEach(() => world.stop());

const inspections = async () =>
  (await evidenceOver(world, ['inspections'], november, november)).inspections?.get(november) ?? [];

it('of two inspections of a compound on a day, one by its firm and one without, both stand, and neither becomes the other', async () => {
  const file = `${head}${one},${place},2026-11-02,合格\n,${place},2026-11-02,不合格\n`;
  expect((await importFile(world, 'inspections', file)).counts).toMatchObject({ added: 2, bad: 0 });
  for (let again = 0; again < 2; again++)
    expect((await importFile(world, 'inspections', file)).counts).toMatchObject({ changed: 0, unchanged: 2 });
  await importFile(world, 'inspections', `${head}${one},${place},2026-11-02,合格\n`);
  expect((await inspections()).map(({ failed }) => failed).sort()).toEqual([false, true]);
});

it('a compound’s code that is spelt in two ways is one compound: rows alike are one, others are told apart', async () => {
  await world.registry.putCompound({ ...sampleCompound(1, one), id: '0001' as typeof place });
  const file = `${head},OOO1,2026-11-02,合格\n,0001,2026/11/2,合格\n,oool,2026-11-02,不合格\n`;
  expect((await importFile(world, 'inspections', file)).counts).toMatchObject({ added: 2, bad: 0 });
  expect((await importFile(world, 'inspections', file)).counts).toMatchObject({ changed: 0, unchanged: 2 });
});

it('whoever writes our own mark of a place as a number is refused', async () => {
  const file = `检查编号,${head}~2,${one},,2026-11-02,合格\n,${one},,2026-11-02,合格\n`;
  expect((await importFile(world, 'inspections', file)).counts).toMatchObject({ added: 1, bad: 1 });
});

it('an inspection of a compound whose firm was put right in the registry goes with it', async () => {
  const file = `${head},${place},2026-11-02,不合格\n`;
  await importFile(world, 'inspections', file);
  await world.registry.putCompound(sampleCompound(1, sampleFirm(2).id, { version: 2 }));
  expect((await importFile(world, 'inspections', file)).counts).toMatchObject({ changed: 1, bad: 0 });
  expect(await inspections()).toMatchObject([{ firm: sampleFirm(2).id }]);
});

it('a compound beside a named firm is a registered one, and nothing else is kept of the cell', async () => {
  const file = `${head}${one},张三3-501,2026-11-02,合格\n${one},9999,2026-11-02,合格\n`;
  const { counts, bad } = await importFile(world, 'inspections', file);
  expect([counts.added, bad.map(({ reason }) => reason.slice(0, 4))]).toEqual([0, ['小区编码', '小区编码']]);
});

it('whatever rows without numbers a file has, it brings nothing the second time', async () => {
  const firm = fc.constantFrom('', one, one.toLowerCase());
  const compound = fc.constantFrom('', place, place.toLowerCase(), ` ${place}`);
  const day = fc.constantFrom('2026-11-02', '2026/11/2', '2026-11-02 09:30', '2026-11-03');
  const kinds = [
    ['inspections', '检查结果', fc.constantFrom('合格', '不合格')],
    ['accidents', '类型', fc.constantFrom('安全事故', '行政处罚')],
  ] as const;
  for (const [kind, column, says] of kinds)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(firm, compound, day, says), { minLength: 1 }), async (rows) => {
        const file = `统一社会信用代码,小区编码,日期,${column}\n${rows.map((row) => `${row.join()}\n`).join('')}`;
        const first = await importFile(world, kind, file);
        expect(first.bad.every(({ reason }) => reason.startsWith('没有填物业'))).toBe(true);
        const again = await importFile(world, kind, file);
        expect([again.id, again.counts.added, again.counts.changed]).toEqual([undefined, 0, 0]);
      }),
      { numRuns: 15 },
    );
}, 60_000);
