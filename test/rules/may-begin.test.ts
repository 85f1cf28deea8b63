import { afterAll, beforeAll, expect, it } from 'vitest';
import { defaultSurvey } from '../../functions/domain/default-survey.ts';
import type { Month } from '../../functions/domain/month.ts';
import { plan } from '../../functions/ranking/plan.ts';
import { policyMayBegin, surveyMayBegin } from '../../functions/rules/may-begin.ts';
import { samplePolicy } from '../support/county.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const month = (text: string) => text as Month;
const policy = (from: string) => samplePolicy({ from: month(from), id: `p-${from}` });
let world: TestWorld;

beforeAll(async () => {
  world = await testWorld({ now: '2026-11-15T12:00:00+08:00' });
});
afterAll(() => world.stop());

const policyMay = async (from: string) =>
  policyMayBegin(world, month(from), await world.rules.policy(month(from)));
const surveyMay = async (from: string) =>
  surveyMayBegin(world, month(from), await world.rules.survey(month(from)));

it('lets the first policy begin with the open month or one to come, never with one that is over', async () => {
  expect([await policyMay('2026-10'), await policyMay('2026-11'), await policyMay('2026-12')]).toEqual([
    false,
    true,
    true,
  ]);
});

it('lets a survey begin with a month that has a policy and waits for it, until it was evaluated', async () => {
  await world.rules.addPolicy(policy('2026-09'));
  world.setNow('2026-11-15T12:02:00+08:00');
  expect(await surveyMay('2026-08')).toBe(false);
  expect(await surveyMay('2026-09')).toBe(true);
  await expect(plan(world, { month: month('2026-09'), run: 'v1' })).rejects.toThrow('no survey');
  await world.rules.addSurvey(defaultSurvey(month('2026-10')));
  world.setNow('2026-11-15T12:04:00+08:00');
  expect(await surveyMay('2026-09')).toBe(true);
  await world.rules.addSurvey(defaultSurvey(month('2026-09')));
  world.setNow('2026-11-15T12:06:00+08:00');
  await plan(world, { month: month('2026-09'), run: 'v1' });
  expect(await surveyMayBegin(world, month('2026-09'), undefined)).toBe(false);
});

it('never changes the rule of a month that has one', async () => {
  expect([await policyMay('2026-11'), await surveyMay('2026-11')]).toEqual([false, false]);
  expect([await policyMay('2026-12'), await surveyMay('2026-12')]).toEqual([true, true]);
});
