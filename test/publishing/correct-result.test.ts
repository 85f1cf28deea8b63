import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { releaseState } from '../../functions/domain/publishing/release-state.ts';
import { orderCorrection, signCorrection } from '../../functions/publishing/correct-result.ts';
import { answerObjection, decideObjection } from '../../functions/publishing/decide-objection.ts';
import { fileObjection } from '../../functions/publishing/file-objection.ts';
import { openPreview } from '../../functions/publishing/open-preview.ts';
import { publicationOf } from '../../functions/publishing/publication.ts';
import { releaseResult } from '../../functions/publishing/release-result.ts';
import { sealedMonths } from '../../functions/publishing/sealed-months.ts';
import { closedCounty, closedMonth as month } from '../support/closed-county.ts';
import { sampleFirm } from '../support/county.ts';
import { runMonth } from '../support/run-month.ts';
import type { TestWorld } from '../support/world.ts';

const officer = { subject: 'officer', name: '经办人' };
const director = { subject: 'director', name: '局长' };
const firm = sampleFirm(1).id;

describe('a correction of a sealed month', () => {
  let world: TestWorld;

  beforeAll(async () => {
    world = await closedCounty(6);
    await runMonth(world, month);
    await openPreview(world, month, officer);
  });
  afterAll(() => world.stop());

  it('is what an objection upheld for this version waits for: until then nothing is released', async () => {
    const by = { subject: 'firm', name: '企业某某' };
    await fileObjection(world, { month, firm, kind: 'households', compound: '0001', text: '少了', by });
    await answerObjection(world, month, 1, { text: '属实', by: officer });
    await decideObjection(world, month, 1, { outcome: 'correct-now', reason: '属实', by: director });
    world.setNow('2026-12-05T09:00:00+08:00');
    expect((await publicationOf(world, month))?.state).toBe('to-correct');
    expect(await releaseResult(world, month, director, '某办法')).toBe('to-correct');
  });

  it('still waits for it where a recompute sealed a newer version meanwhile: that corrects nothing', () => {
    const by = director;
    const day = '2026-12-01' as never;
    const preview = { month, version: 2, opened: day, until: '2026-12-04' as never, by };
    const decision = { outcome: 'correct-now' as const, reason: '属实', day, by };
    const objection = {
      month,
      version: 1,
      number: 1,
      firm,
      kind: 'households',
      text: '',
      day,
      late: false,
      by,
    } as const;
    const of = {
      version: 2,
      trial: false,
      newerBegun: false,
      sameAsReleased: false,
      previews: [preview],
      releases: [],
    };
    const state = (version?: number, answered: readonly number[] = [1]) => {
      const ordered = { month, number: 1, replaces: 1, reason: '更正', day, by };
      const corrections = [
        { ...ordered, ...(version !== undefined && { signed: { by, day, version, objections: answered } }) },
      ];
      const objections = [{ ...objection, decision }];
      return releaseState({ ...of, objections, corrections }, '2026-12-07' as never);
    };
    expect([state(), state(1), state(3)]).toEqual(['to-correct', 'to-correct', 'to-correct']);
    expect([state(2), state(2, [2])]).toEqual(['to-release', 'to-correct']);
  });

  it('needs a reason, an officer and a director, who are two people', async () => {
    expect(await orderCorrection(world, month, { reason: ' ', by: officer })).toBe('no-reason');
    expect(await orderCorrection(world, month, { reason: '长'.repeat(401), by: officer })).toBe('too-long');
    const ordered = await orderCorrection(world, month, { reason: '户数更正', by: officer });
    expect(ordered).toMatchObject({ number: 1, replaces: 1 });
    expect(await orderCorrection(world, month, { reason: '户数更正', by: officer })).toEqual(ordered);
    expect(await orderCorrection(world, month, { reason: '另一个', by: officer })).toBe('waiting');
    expect(world.started).toHaveLength(0);
    expect(await signCorrection(world, month, 1, officer)).toBe('same-person');
    expect(await signCorrection(world, month, 2, director)).toBe('no-correction');
    expect(await signCorrection(world, month, 1, director)).toMatchObject({ signed: { version: 2 } });
    expect(world.started).toHaveLength(1);
    expect(await signCorrection(world, month, 1, director)).toMatchObject({ signed: { version: 2 } });
    expect((await publicationOf(world, month))?.state).toBe('under-way');
  });

  it('has a preview of its own before it is released, and both versions stay readable', async () => {
    await runMonth(world, month, 2);
    expect((await publicationOf(world, month))?.state).toBe('to-preview');
    await openPreview(world, month, officer);
    world.setNow('2026-12-12T09:00:00+08:00');
    expect(await releaseResult(world, month, director, '某办法')).toMatchObject({ version: 2 });
    const read = sealedMonths(world);
    expect((await read.sealed(month))?.manifest.supersedes?.reason).toBe('户数更正');
    expect((await read.sealed(month, 1))?.manifest.version).toBe(1);
    expect(await read.sealed(month, 3)).toBeUndefined();
  });
});
