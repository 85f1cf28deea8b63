import fc from 'fast-check';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bureauApp } from '../../functions/bureau/app.ts';
import { type Day, dayAfter } from '../../functions/domain/month.ts';
import { orderCorrection } from '../../functions/publishing/correct-result.ts';
import { answerObjection, decideObjection } from '../../functions/publishing/decide-objection.ts';
import { fileObjection } from '../../functions/publishing/file-objection.ts';
import { openPreview } from '../../functions/publishing/open-preview.ts';
import { firstDue } from '../../functions/waiting/due.ts';
import { waitingText } from '../../functions/waiting/waiting-words.ts';
import { whatWaits } from '../../functions/waiting/what-waits.ts';
import { closedCounty, closedMonth as month } from '../support/closed-county.ts';
import { sampleFirm, samplePolicy } from '../support/county.ts';
import { signedIn } from '../support/office.ts';
import { runMonth } from '../support/run-month.ts';
import type { TestWorld } from '../support/world.ts';

const by = { subject: 'somebody', name: '某' };
const other = { subject: 'another', name: '另一人' };

describe('what waits on a month’s way to the public', () => {
  let world: TestWorld;
  let app: Hono;

  beforeAll(async () => {
    world = await closedCounty(3, 60);
    await runMonth(world, month);
    app = bureauApp(world);
  });
  afterAll(() => world.stop());

  const kinds = async () => (await whatWaits(world)).map(({ kind }) => kind);
  const one = async (kind: string) => {
    const found = (await whatWaits(world)).find((waiting) => waiting.kind === kind);
    if (found === undefined) throw new Error(`${kind} does not wait`);
    return found;
  };
  const overviewOf = async (role: 'officer' | 'director', scoped = false) => {
    const scope = { kind: 'districts', districts: ['城东街道'] } as const;
    const visitor = await signedIn(world, app, role, scoped ? { name: `${role}街道`, scope } : {});
    return await (await visitor.get('/bureau')).text();
  };

  it('names the end of the preview to the director, who releases after it', async () => {
    await openPreview(world, month, by);
    expect((await one('preview-ends')).due).toEqual({ day: '2026-12-04', rule: 'preview', overdue: 0 });
    const said = '最迟2026年12月4日24时：预先公开 3 个工作日。';
    expect((await overviewOf('director')).includes(said)).toBe(true);
    for (const text of [await overviewOf('officer'), await overviewOf('director', true)])
      expect(text.includes(said)).toBe(false);
  });

  it('gives an objection three working days until its answer', async () => {
    world.setNow('2026-12-02T09:00:00+08:00');
    const filed = { month, firm: sampleFirm(1).id, kind: 'households', compound: '0001', text: '少了', by };
    await fileObjection(world, filed);
    expect((await one('answer-objections')).due).toEqual({ day: '2026-12-07', rule: 'answer', overdue: 0 });
    const text = await overviewOf('officer');
    expect(text).toContain('最迟2026年12月7日24时：收到异议后 3 个工作日内答复');
    expect(text).not.toContain('已逾期</b>');
  });

  it('marks it overdue from the day after, and brings it before a director, for whom seven days count', async () => {
    const before = (await one('answer-objections')).key;
    world.setNow('2026-12-07T23:59:59+08:00');
    expect(await kinds()).not.toContain('escalated-objections');
    world.setNow('2026-12-08T00:00:00+08:00');
    const late = await one('answer-objections');
    expect(late.due?.overdue).toBe(1);
    expect(late.key).not.toBe(before);
    expect(waitingText(late, 'en')).toContain('1 overdue, the first since the end of 7 December 2026');
    expect((await one('escalated-objections')).due).toMatchObject({ day: '2026-12-11', overdue: 0 });
    expect(await overviewOf('officer')).toContain('已逾期</b>');
    const director = await overviewOf('director');
    expect(director).toContain('转请负责人督办');
    expect(director).not.toContain('已逾期</b>');
  });

  it('waits for the decision once it is answered, seven working days at most', async () => {
    await answerObjection(world, month, 1, { text: '属实', by });
    expect(await kinds()).not.toContain('answer-objections');
    expect((await one('decide-objections')).due).toEqual({ day: '2026-12-11', rule: 'decision', overdue: 0 });
    world.setNow('2026-12-12T00:00:00+08:00');
    expect((await one('decide-objections')).due?.overdue).toBe(1);
  });

  it('waits for an officer’s correction once it is upheld, then for the director’s signature', async () => {
    await decideObjection(world, month, 1, { outcome: 'correct-now', reason: '属实', by: other });
    expect(await kinds()).toEqual(expect.arrayContaining(['order-correction']));
    expect(await overviewOf('officer')).toContain('请经办人提出更正');
    await orderCorrection(world, month, { reason: '户数更正', by });
    const now = await kinds();
    expect(now).toContain('sign-correction');
    expect(now).not.toContain('order-correction');
    expect(await overviewOf('director')).toContain('1 件更正待负责人签署');
    expect(await overviewOf('officer')).not.toContain('件更正待负责人签署');
  });

  it('is looked for a year back, without reading results that were shown', async () => {
    const read: string[] = [];
    const { results } = world;
    const document: typeof results.document = (of, version, name) => {
      read.push(name);
      return results.document(of, version, name);
    };
    const watched = { ...world, results: { ...results, document } };
    expect((await whatWaits(watched)).map(({ kind }) => kind)).toContain('sign-correction');
    expect(read).toEqual(['head', 'annex']);
    world.setNow('2027-11-30T12:00:00+08:00');
    expect(await kinds()).toContain('sign-correction');
    world.setNow('2027-12-01T12:00:00+08:00');
    expect(await kinds()).not.toContain('sign-correction');
  });

  it('holds proposed rules for a director until the month they begin with', async () => {
    const rule = samplePolicy({ id: 'test-2', from: '2028-02' as never });
    const signature = { ...by, day: '2027-12-01' as Day };
    await world.ruleProposals.propose({ kind: 'policy', rule, number: 1, reason: '调整', by: signature });
    const waiting = await one('sign-rules');
    expect(waiting).toMatchObject({ month: '2028-02', may: 'sign-rules', due: { day: '2028-01-31' } });
    expect(await overviewOf('director')).toContain('规则或问卷有 1 件待负责人签署');
    expect(await overviewOf('officer')).not.toContain('规则或问卷有 1 件');
    await world.ruleProposals.decide(1, {
      by: { ...other, day: signature.day },
      approved: false,
      reason: '不必',
    });
    expect(await kinds()).not.toContain('sign-rules');
  });
});

it('of several last days the first is named, and as many are overdue as are past', () => {
  const days = fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 6 });
  const dayOf = (after: number): Day => {
    let day = '2026-12-25' as Day;
    for (let left = after; left > 0; left--) day = dayAfter(day);
    return day;
  };
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 20 }), (untils, today) => {
      const due = firstDue('answer', untils.map(dayOf), dayOf(today));
      expect(due?.day).toBe(untils.length === 0 ? undefined : dayOf(Math.min(...untils)));
      expect(due?.overdue ?? 0).toBe(untils.filter((until) => until < today).length);
    }),
  );
});
