import { afterAll, beforeAll, expect, it } from 'vitest';
import type { World } from '../../functions/ports.ts';
import { orderCorrection, signCorrection } from '../../functions/publishing/correct-result.ts';
import { answerObjection, decideObjection } from '../../functions/publishing/decide-objection.ts';
import { fileObjection } from '../../functions/publishing/file-objection.ts';
import { openPreview } from '../../functions/publishing/open-preview.ts';
import { publicationOf } from '../../functions/publishing/publication.ts';
import { releaseResult } from '../../functions/publishing/release-result.ts';
import { whatWaits } from '../../functions/waiting/what-waits.ts';
import { closedCounty, closedMonth as month } from '../support/closed-county.ts';
import { sampleFirm } from '../support/county.ts';
import { runMonth } from '../support/run-month.ts';
import type { TestWorld } from '../support/world.ts';

const officer = { subject: 'officer', name: '经办人' };
const director = { subject: 'director', name: '局长' };
const firm = sampleFirm(1).id;
let world: TestWorld;

beforeAll(async () => {
  world = await closedCounty(6);
  await runMonth(world, month);
  await openPreview(world, month, officer);
  const filed = { month, firm, kind: 'households', compound: '0001', by: { subject: 'firm', name: '企业' } };
  for (const number of [1, 2]) {
    await fileObjection(world, { ...filed, text: `少了 ${number}` });
    await answerObjection(world, month, number, { text: '属实', by: officer });
  }
  await uphold(1);
});
afterAll(() => world.stop());

it('keeps with a signature the objections that were upheld when its version was planned, also where the first signature was lost', async () => {
  await orderCorrection(world, month, { reason: '只更正第一件', by: officer });
  const keepSigning = async () => {
    throw new Error('crash');
  };
  const dying: World = { ...world, publishing: { ...world.publishing, keepSigning } };
  await expect(signCorrection(dying, month, 1, director)).rejects.toThrow('crash');
  await uphold(2);
  const signed = { version: 2, objections: [1] };
  expect(await signCorrection(world, month, 1, director)).toMatchObject({ signed });
});

it('holds the release until an objection that was upheld after the correction was planned is corrected too', async () => {
  await runMonth(world, month, 2);
  await openPreview(world, month, officer);
  world.setNow('2026-12-12T09:00:00+08:00');
  expect((await publicationOf(world, month))?.state).toBe('to-correct');
  expect(await releaseResult(world, month, director, '某办法')).toBe('to-correct');
  expect((await whatWaits(world)).map(({ kind }) => kind)).toContain('order-correction');
  await orderCorrection(world, month, { reason: '更正第二件', by: officer });
  expect(await signCorrection(world, month, 2, director)).toMatchObject({ signed: { objections: [1, 2] } });
  await runMonth(world, month, 3);
  await openPreview(world, month, officer);
  world.setNow('2026-12-20T09:00:00+08:00');
  expect((await publicationOf(world, month))?.state).toBe('to-release');
});

it('has a correction ordered for one that came too late for the release and was upheld all the same', async () => {
  await releaseResult(world, month, director, '某办法');
  expect(await orders()).toBe(false);
  const late = { month, firm, kind: 'households', compound: '0001', by: { subject: 'firm', name: '企业' } };
  await fileObjection(world, { ...late, text: '还是少了' });
  await answerObjection(world, month, 3, { text: '属实', by: officer });
  await uphold(3);
  expect(await publicationOf(world, month)).toMatchObject({ state: 'released', uncorrected: [3] });
  expect(await orders()).toBe(true);
  await orderCorrection(world, month, { reason: '更正第三件', by: officer });
  expect(await orders()).toBe(false);
  expect(await signCorrection(world, month, 3, director)).toMatchObject({
    signed: { objections: [1, 2, 3] },
  });
  await runMonth(world, month, 4);
  expect(await publicationOf(world, month)).toMatchObject({ state: 'same-as-released', uncorrected: [] });
  expect(await orders()).toBe(false);
});

const orders = async () => (await whatWaits(world)).some(({ kind }) => kind === 'order-correction');

async function uphold(number: number): Promise<void> {
  await decideObjection(world, month, number, { outcome: 'correct-now', reason: '属实', by: director });
}
