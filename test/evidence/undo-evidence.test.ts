import { afterEach, expect, it } from 'vitest';
import type { Month } from '../../functions/domain/month.ts';
import { whatEvidenceTouches } from '../../functions/evidence/undo-evidence.ts';
import { makePlan } from '../../functions/ranking/make-plan.ts';
import { addCounty, sampleFirm } from '../support/county.ts';
import { importFile } from '../support/evidence-files.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const october = '2026-10' as Month;
const one = sampleFirm(1).id;
let world: TestWorld;
afterEach(() => world.stop());

async function imported(): Promise<string> {
  const file = `工单编号,受理时间,统一社会信用代码,诉求类型\nQ1,2026-10-03,${one},投诉\n`;
  return (await importFile(world, 'hotline', file)).id ?? '';
}
async function touched(id: string) {
  const record = await world.evidence.find(id);
  if (record === undefined) throw new Error('no record');
  const { open, unplanned, planned, sealed } = await whatEvidenceTouches(world, record, async () => 0);
  return { open, unplanned, planned, sealed };
}

it('an undoing tells of a month that is about to be planned, is planned, or is sealed, even where the import came after its close', async () => {
  world = await testWorld({ now: '2026-11-01T00:05:00+08:00' });
  await addCounty(world);
  const id = await imported();
  const none = { open: undefined, unplanned: [], planned: [], sealed: [] };
  expect(await touched(id)).toEqual({ ...none, unplanned: [october] });
  world.setNow('2026-11-01T00:15:00+08:00');
  await world.evaluations.keepPlan(await makePlan(world, october, 1));
  expect(await touched(id)).toEqual({ ...none, planned: [october] });
  await world.results.seal(october, 1, 0);
  expect(await touched(id)).toEqual({ ...none, sealed: [october] });
});

it('a month that was sealed long before an import is not told of', async () => {
  world = await testWorld({ now: '2026-11-20T00:05:00+08:00' });
  await addCounty(world);
  await world.results.seal(october, 1, 0);
  expect((await touched(await imported())).sealed).toEqual([]);
});
