import { afterEach, beforeEach, expect, it } from 'vitest';
import { proposeFrom } from '../../functions/casework/open-proposals.ts';
import type { Month } from '../../functions/domain/month.ts';
import { casePen, type Hand } from '../../functions/local/demo/case-pen.ts';
import { resultsApp } from '../../functions/results/app.ts';
import { addCounty, sampleFirm } from '../support/county.ts';
import { sealLists } from '../support/sealed-lists.ts';
import { type Visitor, visitor } from '../support/visitor.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const november = '2026-11' as Month;
const firm = sampleFirm(3);
const id = { month: november, list: 'black', firm: firm.id } as const;
const person = (name: string, as: Hand['as']): Hand => ({ by: { subject: name, name }, as });
const [officer, director, other] = [
  person('经办甲', 'work-on-case'),
  person('局长乙', 'decide-case'),
  person('副局长丙', 'decide-case'),
];

let world: TestWorld;
let by: Visitor;
beforeEach(async () => {
  world = await testWorld({ now: '2026-12-01T09:00:00+08:00' });
  by = visitor(resultsApp(world));
  await addCounty(world, { firms: 3, compounds: 3, months: [november] });
  await sealLists(world, november, { black: [3] });
  await proposeFrom(world, november);
});
afterEach(() => world.stop());

const at = (day: string) => world.setNow(`${day}T09:00:00+08:00`);
const page = async (path = '/results/lists') => (await by.get(path)).text();

/** Takes the listing to its decision; what a passer-by could read on the way. */
async function toDecision(): Promise<readonly string[]> {
  const pen = casePen(world);
  const seen: string[] = [];
  const look = async () => seen.push(await page(), await page('/results/lists.json'), await page('/results'));
  await look();
  await pen.listing(id, officer, 'issue-notice');
  at('2026-12-02');
  await look();
  await pen.listing(id, officer, 'record-delivery', {
    delivered: '2026-12-02',
    way: 'in-person',
    recipient: '前台',
  });
  await pen.listing(id, person('企业', 'own-firm'), 'object', { objection: '异议原文' });
  await pen.listing(id, officer, 'answer-objection', { number: '1', answer: '答复原文' });
  at('2026-12-10');
  await look();
  await pen.listing(id, officer, 'close-hearing');
  await pen.listing(id, director, 'decide', {}, '决定理由原文');
  at('2026-12-12');
  await look();
  return seen;
}

it('nobody reads a name before the public notice, nor of whom a genuine notice speaks', async () => {
  const seen = await toDecision();
  for (const text of seen) expect(text).not.toMatch(new RegExp(`${firm.id}|${firm.name}`));
  const notice = await page('/results/notices/2026-1');
  expect(notice).toContain('拟列入告知书');
  expect(notice).toContain('现在没有可公开的内容');
  expect(notice).not.toMatch(new RegExp(`${firm.id}|${firm.name}|经办甲|局长乙`));
  for (const code of ['2026-9', '2026-0', '26-1', '2026-1x', '%00'])
    expect([code, (await by.get(`/results/notices/${code}`)).status]).toEqual([code, 404]);
});

it('the lists say why, where, until when and what the firm objected, from the notice to the end and no longer', async () => {
  await toDecision();
  const pen = casePen(world);
  const day = world.calendar.dayOf(world.clock.now());
  await world.results.release({
    month: november,
    version: 1,
    manifest: '0'.repeat(64),
    director: '局长乙',
    legalBasis: '',
    day,
  });
  await pen.listing(id, officer, 'deliver-decision', { delivered: day, way: 'in-person', recipient: '前台' });
  await pen.listing(id, officer, 'announce');
  world.setNow('2026-12-12T10:00:00+08:00');
  const announced = await page();
  for (const told of [
    firm.name,
    '公示中，至2026年12月19日24时',
    '有 3 家企业的得分可以确定高于',
    '第3小区',
    '提出 1 件，已答复 1 件',
  ])
    expect(announced).toContain(told);
  expect(announced).not.toMatch(/异议原文|答复原文|决定理由原文|经办甲|局长乙/);
  expect(await page('/results/notices/2026-1')).toContain('所涉事项已公开');
  at('2026-12-20');
  await pen.listing(id, officer, 'list');
  world.setNow('2026-12-20T10:00:00+08:00');
  expect(await page()).toContain('已列入：2026年12月20日起，最长至2027年12月20日');
  expect(JSON.parse(await page('/results/lists.json'))).toMatchObject({
    schema: 'linping-lists/1',
    listings: [{ firm: firm.id, list: 'black', state: 'listed', from: '2026-12-20', until: '2027-12-20' }],
  });
  await pen.listing(id, other, 'revoke', {}, '认定有误');
  world.setNow('2026-12-20T11:00:00+08:00');
  expect(await page()).not.toContain(firm.name);
  expect(await page('/results/notices/2026-1')).not.toContain(firm.name);
});
