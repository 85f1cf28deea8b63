import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bureauApp } from '../../functions/bureau/app.ts';
import { firmApp } from '../../functions/firm/app.ts';
import { resultsApp } from '../../functions/results/app.ts';
import { sampleFirm } from '../support/county.ts';
import { honestCounty, honestMonth as month } from '../support/honest-county.ts';
import { type OfficeVisitor, signedIn, signedInAs } from '../support/office.ts';
import { runMonth } from '../support/run-month.ts';
import type { TestWorld } from '../support/world.ts';

const own = sampleFirm(3);
const other = sampleFirm(4);

describe('a firm’s own site, and the console’s page of a month’s publishing', () => {
  let world: TestWorld;
  let bureau: Hono;
  let firm: OfficeVisitor;
  let officer: OfficeVisitor;
  let director: OfficeVisitor;

  beforeAll(async () => {
    ({ world } = await honestCounty());
    await runMonth(world, month);
    bureau = bureauApp(world);
    const scope = { kind: 'firm', firm: own.id } as const;
    firm = await signedIn(world, firmApp(world), 'firm', { name: '企业某', scope });
    officer = await signedIn(world, bureau, 'officer');
    director = await signedIn(world, bureau, 'director');
  });
  afterAll(() => world.stop());

  const desk = `/bureau/ranking/${month}`;
  const page = async (visitor: OfficeVisitor, path: string, status = 200) => {
    const response = await visitor.get(path);
    expect(response.status, path).toBe(status);
    return await response.text();
  };

  it('shows nothing of a month before its preview', async () => {
    expect(await page(firm, '/firm')).toContain('还没有可看的结果');
    await page(firm, `/firm?month=${month}`, 404);
    expect(
      (await firm.post(`/firm/${month}/${own.id}/objections`, { kind: 'other', text: '有误' })).status,
    ).toBe(404);
  });

  it('shows from the preview on the firm’s own row and compounds, and never another firm’s', async () => {
    for (const version of ['2', '0', '', 'x']) {
      const stale = await officer.post(`${desk}/preview`, { version });
      expect([stale.status, await stale.text()]).toEqual([409, expect.stringContaining('已封存新的版本')]);
    }
    expect((await officer.post(`${desk}/preview`, { version: '1' })).status).toBe(303);
    const text = await page(firm, '/firm');
    for (const words of [own.name, '可能的名次', '各题得分', '第3小区', '第13小区', '12月4日24时前'])
      expect(text).toContain(words);
    expect(text).not.toContain(other.name);
    expect(text).not.toContain('第4小区');
    const file = await firm.get(`/firm?month=${month}&file=csv&table=compounds-${month}`);
    expect(file.headers.get('content-disposition')).toContain(`compounds-${month}-not-released-internal`);
    expect(await file.text()).toContain('尚未公布');
    await page(firm, `/firm?month=${month}&firm=${other.id}`, 404);
    const forged = await firm.post(`/firm/${month}/${other.id}/reply`, { reply: '我们是别家' });
    expect(forged.status).toBe(404);
  });

  it('takes an objection, shows it again where something is wrong, and keeps what was filled in', async () => {
    const to = `/firm/${month}/${own.id}/objections`;
    const refused = await firm.post(to, { kind: 'households', compound: '0004', text: '户数 <b>不对</b>' });
    expect(refused.status).toBe(409);
    const again = await refused.text();
    expect(again).toContain('户数 &lt;b&gt;不对&lt;/b&gt;');
    expect(again).toContain('请选择本企业的小区');
    // The link above the form leads to the field that is wrong, and that field alone is marked.
    expect(again).toContain('<a href="#compound">');
    expect(again.match(/<(select|textarea) id="(\w+)"[^>]*aria-invalid="true"/g)).toHaveLength(1);
    expect(again).toMatch(/<select id="compound"[^>]*aria-invalid="true"/);
    const unchosen = await (await firm.post(to, { kind: '', text: '户数不对' })).text();
    expect(unchosen).toMatch(/<select id="kind"[^>]*aria-invalid="true"/);
    expect((await firm.post(to, { kind: 'households', compound: '0003', text: '户数不对' })).status).toBe(
      303,
    );
    expect(await page(firm, '/firm')).toContain('等待答复和决定');
  });

  it('lets an officer answer and a director decide, each only their own step', async () => {
    const to = `${desk}/objections/1`;
    expect((await director.post(`${to}/answer`, { text: '台账' })).status).toBe(403);
    expect((await officer.post(`${to}/decision`, { outcome: 'rejected', reason: '无误' })).status).toBe(403);
    expect((await director.post(`${to}/decision`, { outcome: 'rejected', reason: '无误' })).status).toBe(409);
    expect((await officer.post(`${to}/answer`, { text: '台账为二百户' })).status).toBe(303);
    expect(
      (await director.post(`${to}/decision`, { outcome: 'rejected', reason: '与台账一致' })).status,
    ).toBe(303);
    const text = await page(firm, '/firm');
    expect(text).toContain('台账为二百户');
    expect(text).toContain('不采纳。与台账一致');
  });

  it('is released by the director when the preview is over, not before', async () => {
    expect((await director.post(`${desk}/release`, { basis: '某办法', version: '1' })).status).toBe(409);
    world.setNow('2026-12-05T09:00:00+08:00');
    const late = [
      await signedIn(world, bureau, 'director'),
      await signedIn(world, bureau, 'officer'),
    ] as const;
    [director, officer] = late;
    expect(await page(director, `${desk}/publishing`)).toContain('公布2026年11月结果');
    expect((await director.post(`${desk}/release`, { basis: ' ', version: '1' })).status).toBe(409);
    const grant = {
      number: 1,
      role: 'director',
      scope: { kind: 'everything' },
      from: '2020-01-01',
      by: '测试',
    };
    const grants = [{ ...grant, substituteFor: '王局长' }] as never;
    await world.people.put({ subject: 'deputy', name: '李副局长', grants, version: 1 });
    const deputy = await signedInAs(world, bureau, 'deputy');
    expect((await deputy.post(`${desk}/release`, { basis: '某办法', version: '2' })).status).toBe(409);
    expect((await deputy.post(`${desk}/release`, { basis: '某办法', version: '1' })).status).toBe(303);
    expect(await world.results.releases()).toMatchObject([{ director: '李副局长 代 王局长' }]);
    const { entries } = await world.journal.of('2026-12' as never);
    expect(entries.at(-1)?.facts).toMatchObject({ substituteFor: '王局长' });
  });

  it('shows a reply publicly only after an officer let it pass', async () => {
    const scope = { kind: 'firm', firm: own.id } as const;
    firm = await signedIn(world, firmApp(world), 'firm', { name: '企业某', scope });
    expect((await firm.post(`/firm/${month}/${own.id}/reply`, { reply: '我们会改进停车' })).status).toBe(303);
    expect(await page(firm, '/firm')).toContain('待审核');
    const to = `${desk}/replies/${own.id}/1`;
    expect((await officer.post(to, { shown: 'no', reason: '' })).status).toBe(409);
    const publicly = async () =>
      await (await resultsApp(world).request(`http://localhost/results/${month}`)).text();
    expect(await publicly()).not.toContain('我们会改进停车');
    expect((await officer.post(to, { shown: 'yes' })).status).toBe(303);
    expect(await publicly()).toContain('我们会改进停车');
    expect(await page(firm, '/firm')).toContain('已公开');
  });

  it('is taken down later for a reason, publicly and for good; an earlier one does not come back', async () => {
    expect((await firm.post(`/firm/${month}/${own.id}/reply`, { reply: '张某某经理会解决' })).status).toBe(
      303,
    );
    const to = `${desk}/replies/${own.id}/2`;
    expect((await officer.post(`${to}/take-down`, { reason: '提到了姓名' })).status).toBe(409);
    expect((await officer.post(to, { shown: 'yes' })).status).toBe(303);
    expect((await director.post(`${to}/take-down`, { reason: '提到了姓名' })).status).toBe(403);
    expect((await officer.post(`${to}/take-down`, { reason: ' ' })).status).toBe(409);
    for (const reason of ['提到了姓名', '提到了姓名'])
      expect((await officer.post(`${to}/take-down`, { reason })).status).toBe(303);
    expect((await officer.post(`${to}/take-down`, { reason: '另一个理由' })).status).toBe(409);
    const publicly = await (await resultsApp(world).request(`http://localhost/results/${month}`)).text();
    for (const text of ['张某某', '我们会改进停车']) expect(publicly).not.toContain(text);
    expect(await page(firm, '/firm')).toContain('已于2026-12-05撤下，不再公开：提到了姓名');
    expect(await page(officer, `${desk}/publishing`)).toContain(
      '已撤下：提到了姓名（某officer，2026-12-05）',
    );
    expect((await firm.post(`/firm/${month}/${own.id}/reply`, { reply: '我们会解决' })).status).toBe(303);
  });

  it('stands in the journal, order by order, without a text of anybody', async () => {
    const { entries } = await world.journal.of('2026-12' as never);
    const acts = entries.map(({ act }) => act);
    for (const act of [
      'open-preview',
      'object',
      'answer-objection',
      'decide-objection',
      'release-result',
      'take-down-reply',
    ])
      expect(acts).toContain(act);
    expect(JSON.stringify(entries)).not.toContain('户数不对');
  });
});
