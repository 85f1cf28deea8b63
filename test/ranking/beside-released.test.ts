import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Compound } from '../../functions/domain/compound.ts';
import { openPreview } from '../../functions/publishing/open-preview.ts';
import { makePlan } from '../../functions/ranking/make-plan.ts';
import { releaseMonth } from '../../functions/ranking/release-month.ts';
import { supersedeMonth } from '../../functions/ranking/supersede-month.ts';
import type { County } from '../support/county.ts';
import { runMonth } from '../support/run-month.ts';
import { threeAnswersMonth as month, threeAnswersCounty } from '../support/three-answers-county.ts';
import type { TestWorld } from '../support/world.ts';

let world: TestWorld;
let county: County;

beforeAll(async () => {
  ({ world, county } = await threeAnswersCounty());
});
afterAll(() => world.stop());

const move = async (index: number, version: number) => {
  const [compound, firm] = [county.compounds[index], county.firms[1]];
  if (compound === undefined || firm === undefined) throw new Error('no county');
  const moved: Compound = { ...compound, version, tenures: [{ firm: firm.id, from: '2020-01-01' as never }] };
  expect(await world.registry.putCompound(moved)).toBe(true);
};

it('refuses a correction that would tell of three answers beside what was previewed, where nothing is released', async () => {
  world.setNow('2026-12-01T00:21:00+08:00');
  expect(await openPreview(world, month, { subject: 'officer', name: '经办人' })).toMatchObject({
    version: 1,
  });
  await move(2, 2);
  expect(await supersedeMonth(world, month, 'firm corrected')).toBe('too-few-moved');
  expect(await world.evaluations.latestVersion(month)).toBe(1);
});

it('refuses a correction that would tell of three answers beside what is released, before it begins and when it is ranked', async () => {
  const director = { director: '王主任', legalBasis: '某办法第一条' };
  expect(await releaseMonth(world, month, director)).toMatchObject({ version: 1 });
  world.setNow('2026-12-01T00:22:00+08:00');
  expect(await supersedeMonth(world, month, 'firm corrected')).toBe('too-few-moved');
  expect(await world.evaluations.latestVersion(month)).toBe(1);
  const replaced = { supersedes: { version: 1, reason: 'firm corrected' } };
  await world.evaluations.keepPlan(await makePlan(world, month, 2, replaced));
  await expect(runMonth(world, month, 2)).rejects.toThrow('cannot stand beside v1');
});
