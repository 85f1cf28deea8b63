import { afterAll, beforeAll, expect, it } from 'vitest';
import { bureauApp } from '../../functions/bureau/app.ts';
import type { Day } from '../../functions/domain/month.ts';
import { orderCorrection } from '../../functions/publishing/correct-result.ts';
import { fileObjection } from '../../functions/publishing/file-objection.ts';
import { openPreview } from '../../functions/publishing/open-preview.ts';
import { supersedeMonth } from '../../functions/ranking/supersede-month.ts';
import { closedCounty, closedMonth as month } from '../support/closed-county.ts';
import { sampleFirm } from '../support/county.ts';
import { type OfficeVisitor, signedIn, signedInAs } from '../support/office.ts';
import { runMonth } from '../support/run-month.ts';
import type { TestWorld } from '../support/world.ts';

const by = { subject: 'somebody', name: '某' };
const desk = `/bureau/ranking/${month}`;
let world: TestWorld;

beforeAll(async () => {
  world = await closedCounty(3, 60);
  await runMonth(world, month);
});
afterAll(() => world.stop());

/** Where the forms of the publishing page lead. */
async function forms(visitor: OfficeVisitor): Promise<readonly string[]> {
  const text = await (await visitor.get(`${desk}/publishing`)).text();
  expect(text).toContain('预先公开');
  return [...text.matchAll(/<form[^>]*action="(\/bureau\/ranking[^"]*)"/g)].map(([, action]) => action ?? '');
}

it('offers no order to somebody who may give it for a district alone and sees all: it would be answered with 404', async () => {
  const app = bureauApp(world);
  const from = '2020-01-01' as Day;
  const scope = { kind: 'districts', districts: ['城东街道'] } as const;
  for (const role of ['officer', 'director'] as const) {
    const grants = [
      { number: 1, role, scope, from, by: '测试' },
      { number: 2, role: 'viewer', scope: { kind: 'everything' }, from, by: '测试' } as const,
    ];
    await world.people.put({ subject: `own-${role}`, name: '街道', grants, version: 1 });
  }
  const officer = await signedInAs(world, app, 'own-officer');
  expect(await forms(await signedIn(world, app, 'officer'))).toContain(`${desk}/preview`);
  expect(await forms(officer)).toEqual([]);
  expect((await officer.post(`${desk}/preview`)).status).toBe(404);
  await openPreview(world, month, by);
  const filed = { month, firm: sampleFirm(1).id, kind: 'households', compound: '0001', text: '少了', by };
  await fileObjection(world, filed);
  expect(await forms(await signedIn(world, app, 'officer'))).toContain(`${desk}/objections/1/answer`);
  expect(await forms(officer)).toEqual([]);
  await orderCorrection(world, month, { reason: '户数更正', by });
  expect(await forms(await signedIn(world, app, 'director'))).toEqual([`${desk}/corrections/1/sign`]);
  expect(await forms(await signedInAs(world, app, 'own-director'))).toEqual([]);
});

it('says of a correction that another version overtook that it waits for no signature any more', async () => {
  await supersedeMonth(world, month, '异常标记到期，重新计算一次');
  await runMonth(world, month, 2);
  const director = await signedIn(world, bureauApp(world), 'director');
  expect(await forms(director)).toEqual([]);
  const text = await (await director.get(`${desk}/publishing`)).text();
  expect(text).toContain('签署前已另行封存第 2 版，这件更正不再等待签署');
});

it('says of last days in a year whose holidays are not known that they may come early, and else nothing', async () => {
  const read = async (of: typeof world) => {
    const visitor = await signedIn(world, bureauApp(of), 'officer');
    return await (await visitor.get(`${desk}/publishing`)).text();
  };
  expect(await read(world)).not.toContain('放假安排尚未收录');
  const workingDays = { ...world.workingDays, knows: async () => false };
  expect(await read({ ...world, workingDays })).toContain('年放假安排尚未收录');
});
