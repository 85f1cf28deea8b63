import { afterAll, beforeAll, expect, it } from 'vitest';
import { bureauApp } from '../../functions/bureau/app.ts';
import type { Day } from '../../functions/domain/month.ts';
import type { Tenure } from '../../functions/domain/tenure.ts';
import { compoundOfForm } from '../../functions/registry/edit-compound.ts';
import { compoundRow, sheetPiece } from '../support/clerk-sheets.ts';
import { sampleCompound, sampleFirm } from '../support/county.ts';
import { signedIn } from '../support/office.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await testWorld();
});
afterAll(() => world.stop());

const form = { district: '城东', mode: 'market', count: '10', source: '社区', day: '2026-11-01' };
const ofForm = (fields: Readonly<Record<string, string>>) =>
  compoundOfForm(new Map(Object.entries({ ...form, ...fields })), undefined);

it('has a name in one width, typed or imported', () => {
  expect(ofForm({ name: '阳光花园（一期）' })).toMatchObject({ compound: { name: '阳光花园(一期)' } });
});

it('takes nobody’s own number, wherever it is typed', () => {
  const found = ofForm({ name: '甲里', communityLine: '138-0000-1111', source: '张 13800001111' });
  expect(found).toMatchObject({
    faults: new Map([
      ['source', 'about-people'],
      ['communityLine', 'about-people'],
    ]),
  });
});

it('loses no contract of a compound that has more than a form’s usual lines', async () => {
  const firm = sampleFirm(1);
  await world.registry.putFirm(firm);
  const tenures = Array.from({ length: 25 }, (_, index): Tenure => {
    const year = 2001 + index;
    return { firm: firm.id, from: `${year}-01-01` as Day, to: `${year}-12-31` as Day };
  });
  const compound = sampleCompound(1, firm.id, { tenures });
  await world.registry.putCompound(compound);
  const clerk = await signedIn(world, bureauApp(world), 'administrator');
  const path = `/bureau/compounds/${compound.id}/tenures`;
  expect(await (await clerk.get(path)).text()).toContain('name="to26"');
  const lines = tenures.flatMap(({ from, to }, index) => [
    [`firm${index + 1}`, firm.id],
    [`from${index + 1}`, from],
    [`to${index + 1}`, index === 24 ? '2025-06-30' : (to ?? '')],
  ]);
  const saved = await clerk.post(path, { version: '1', ...Object.fromEntries(lines) });
  expect(saved.status).toBe(303);
  const now = (await world.registry.compoundsNow([compound.id])).get(compound.id);
  expect(now?.tenures).toHaveLength(25);
  expect(now?.tenures.at(-1)?.to).toBe('2025-06-30');
});

it('refuses a code that nobody was given: a wrong one would make a twin of a renamed compound', async () => {
  const clerk = await signedIn(world, bureauApp(world), 'administrator');
  const rows = [compoundRow('乙里', { compound: '7ABC' })];
  const answer = await clerk.send('/bureau/import/try', sheetPiece('compounds', rows));
  expect(await answer.text()).toContain('没有登记编码为“7ABC”的小区');
});

it('does not tell an edit as done that somebody else was faster than', async () => {
  const firm = sampleFirm(2);
  await world.registry.putFirm(firm);
  const registry = { ...world.registry, putFirm: async () => false };
  const clerk = await signedIn(world, bureauApp({ ...world, registry }), 'administrator');
  const fields = { version: '1', name: '没改成的', repairLine: firm.repairLine, extra: '' };
  expect((await clerk.post(`/bureau/firms/${firm.id}/edit`, fields)).status).toBe(409);
  const sheet = await clerk.get(`/bureau/firms/${firm.id}/history?lang=zh&file=csv&table=edits`);
  const lines = (await sheet.text()).split('\n').filter((line) => line.includes('没改成的'));
  expect(lines).toEqual([expect.stringContaining('登记的变化（未执行）')]);
});
