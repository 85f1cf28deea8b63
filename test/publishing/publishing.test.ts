import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FirmId } from '../../functions/domain/firm.ts';
import { answerObjection, decideObjection } from '../../functions/publishing/decide-objection.ts';
import { fileObjection } from '../../functions/publishing/file-objection.ts';
import { openPreview } from '../../functions/publishing/open-preview.ts';
import { handInReply, moderateReply } from '../../functions/publishing/public-reply.ts';
import { publicationOf } from '../../functions/publishing/publication.ts';
import { releaseResult } from '../../functions/publishing/release-result.ts';
import { closedCounty, closedMonth as month } from '../support/closed-county.ts';
import { sampleFirm } from '../support/county.ts';
import { runMonth } from '../support/run-month.ts';
import type { TestWorld } from '../support/world.ts';

const officer = { subject: 'officer', name: '经办人' };
const director = { subject: 'director', name: '局长' };
const somebody = { subject: 'firm', name: '企业某某' };
const firm = sampleFirm(1).id as FirmId;
const own = '0001';
const foreign = '0002';

describe('the publishing of a month', () => {
  let world: TestWorld;

  beforeAll(async () => {
    world = await closedCounty(6);
  });
  afterAll(() => world.stop());

  const object = (given: Partial<Parameters<typeof fileObjection>[1]> = {}) =>
    fileObjection(world, {
      month,
      firm,
      kind: 'households',
      compound: own,
      text: '户数应为 180 户',
      by: somebody,
      ...given,
    });
  const release = () => releaseResult(world, month, director, '某办法第一条');

  it('has nothing to show, to object to or to release before the month is sealed and in preview', async () => {
    expect(await openPreview(world, month, officer)).toBe('not-sealed');
    await runMonth(world, month);
    expect((await publicationOf(world, month))?.state).toBe('to-preview');
    expect(await object()).toBe('no-preview');
    expect(await handInReply(world, { month, firm, text: '谢谢', by: somebody })).toBe('no-preview');
    expect(await release()).toBe('no-preview');
  });

  it('is in preview for three working days, by the calendar of holidays; opened again it stays', async () => {
    const opened = await openPreview(world, month, officer);
    expect(opened).toMatchObject({ version: 1, opened: '2026-12-01', until: '2026-12-04' });
    world.setNow('2026-12-02T12:00:00+08:00');
    expect(await openPreview(world, month, director)).toEqual(opened);
    expect(await release()).toBe('in-preview');
  });

  it('takes objections of a firm to its own compounds only, in bounds, once', async () => {
    expect(await object({ compound: foreign })).toBe('not-own-compound');
    expect(await object({ kind: 'answers' })).toBe('no-kind');
    expect(await object({ text: ' ' })).toBe('no-text');
    expect(await object({ text: '长'.repeat(1001) })).toBe('too-long');
    const filed = await object();
    expect(filed).toMatchObject({ number: 1, late: false });
    expect(await object()).toEqual(filed);
    expect((await world.publishing.of(month)).objections).toHaveLength(1);
  });

  it('gives two objections sent at once a number each', async () => {
    const both = await Promise.all([object({ text: '甲' }), object({ text: '乙' })]);
    expect(both.map((one) => (typeof one === 'string' ? one : one.number)).sort()).toEqual([2, 3]);
  });

  it('is held as a whole by an objection in time until a director decides what an officer answered', async () => {
    world.setNow('2026-12-05T00:00:00+08:00');
    expect(await release()).toBe('objections-open');
    const decision = { outcome: 'rejected', reason: '与社区台账一致', by: director };
    expect(await decideObjection(world, month, 1, decision)).toBe('no-answer');
    for (const number of [1, 2, 3])
      expect(
        await answerObjection(world, month, number, { text: '社区台账为 200 户', by: officer }),
      ).toMatchObject({ number });
    expect(await answerObjection(world, month, 1, { text: '另一个说法', by: officer })).toBe(
      'done-otherwise',
    );
    expect(await decideObjection(world, month, 1, { ...decision, by: officer })).toBe('same-person');
    expect(await decideObjection(world, month, 9, decision)).toBe('no-objection');
    for (const number of [1, 2, 3])
      expect(await decideObjection(world, month, number, decision)).toMatchObject({ decision });
    expect(await decideObjection(world, month, 1, { ...decision, reason: '改口' })).toBe('done-otherwise');
  });

  it('keeps a late objection, marked, and is not held by it', async () => {
    expect(await object({ text: '来晚了' })).toMatchObject({ late: true, number: 4 });
    expect((await publicationOf(world, month))?.state).toBe('to-release');
  });

  it('shows a reply only once an officer let it pass; a refused one may be written anew', async () => {
    expect(await handInReply(world, { month, firm, text: '长'.repeat(301), by: somebody })).toBe('too-long');
    expect(await handInReply(world, { month, firm, text: '某住户胡说', by: somebody })).toMatchObject({
      number: 1,
    });
    expect(await handInReply(world, { month, firm, text: '又一条', by: somebody })).toBe('waiting');
    const first = { month, firm, number: 1 };
    const refuse = { shown: false, reason: '', by: officer };
    expect(await moderateReply(world, first, refuse)).toBe('no-reason');
    const both = { ...refuse, shown: true, reason: '涉及住户' };
    expect(await moderateReply(world, first, both)).toBe('reason-but-shown');
    expect(await moderateReply(world, first, { ...refuse, reason: '涉及住户' })).toMatchObject({ number: 1 });
    expect(await moderateReply(world, first, { ...refuse, shown: true })).toBe('done-otherwise');
    expect(await handInReply(world, { month, firm, text: '我们会改进', by: somebody })).toMatchObject({
      number: 2,
    });
  });

  it('is released by another person than who opened the preview, and again it changes nothing', async () => {
    expect(await releaseResult(world, month, officer, '某办法第一条')).toBe('same-person');
    const released = await release();
    expect(released).toMatchObject({ version: 1, director: '局长', day: '2026-12-05' });
    expect(await release()).toEqual(released);
    expect((await publicationOf(world, month))?.state).toBe('released');
  });
});
