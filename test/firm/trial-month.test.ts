import { afterAll, beforeAll, expect, it } from 'vitest';
import { firmApp } from '../../functions/firm/app.ts';
import { addCounty, sampleFirm, sampleRating } from '../support/county.ts';
import { type OfficeVisitor, signedIn } from '../support/office.ts';
import { runMonth } from '../support/run-month.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const month = '2026-11';
const own = sampleFirm(1);
let world: TestWorld;
let firm: OfficeVisitor;

beforeAll(async () => {
  world = await testWorld({ now: '2026-12-01T00:20:00+08:00' });
  const policy = { windowMonths: 1, from: month as never, trialMonths: 1 };
  const { compounds } = await addCounty(world, { firms: 3, compounds: 3, months: [month], policy });
  for (const { id } of compounds)
    await world.ratings.fill(
      await Promise.all(
        Array.from({ length: 60 }, (_, index) => sampleRating(world, month as never, id, index + 1)),
      ),
    );
  firm = await signedIn(world, firmApp(world), 'firm', { scope: { kind: 'firm', firm: own.id } });
});
afterAll(() => world.stop());

it('is seen by the firm once it is sealed, marked as a trial, without objection or reply', async () => {
  expect(await (await firm.get('/firm')).text()).toContain('还没有可看的结果');
  await runMonth(world, month);
  const page = await (await firm.get('/firm')).text();
  for (const words of [own.name, '2026年11月（试评）', '试评月份：只供本企业和主管部门了解'])
    expect(page).toContain(words);
  expect(page).not.toContain(sampleFirm(2).name);
  for (const form of ['/objections', '/reply']) expect(page).not.toContain(form);
  const to = `/firm/${month}/${own.id}`;
  expect((await firm.post(`${to}/reply`, { reply: '我们会改进' })).status).toBe(404);
  expect((await firm.post(`${to}/objections`, { kind: 'other', text: '有误' })).status).toBe(404);
  expect((await world.publishing.of(month as never)).replies).toEqual([]);
});
