import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { watchDeadlines } from '../../functions/casework/watch-deadlines.ts';
import { exitStream } from '../../functions/domain/casework/case-stream.ts';
import type { CompoundId } from '../../functions/domain/compound.ts';
import { handoverItems } from '../../functions/domain/exit-case/replacement-steps.ts';
import type { Month } from '../../functions/domain/month.ts';
import { casePen, type Hand } from '../../functions/local/demo/case-pen.ts';
import { makePlan } from '../../functions/ranking/make-plan.ts';
import { whatWaits } from '../../functions/waiting/what-waits.ts';
import { addCounty, sampleFirm } from '../support/county.ts';
import { pushSteps } from '../support/push-steps.ts';
import { sealLists } from '../support/sealed-lists.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const [firm, next] = [sampleFirm(2).id, sampleFirm(3).id];
const id = { firm, number: 1 };
const person = (name: string, as: Hand['as']): Hand => ({ by: { subject: name, name }, as });
const [officer, director] = [person('经办', 'work-on-case'), person('局长', 'decide-case')];

let world: TestWorld;
let compound: CompoundId;
beforeEach(async () => {
  world = await testWorld({ now: '2026-09-01T09:00:00+08:00' });
  const county = await addCounty(world, { firms: 3, compounds: 3, months: ['2026-08' as Month] });
  const own = county.compounds.find(({ tenures }) => tenures.some((tenure) => tenure.firm === firm));
  if (own === undefined) throw new Error('the firm serves nothing');
  compound = own.id;
  await sealLists(world, '2026-08', { black: [2], ordered: [2] });
  at('2026-10-01');
  // With the owners, who resolved to replace the firm; what led there is asked elsewhere.
  await pushSteps(world, exitStream(firm), [
    ['propose', { month: '2026-08', version: '1' }],
    ['warn', {}],
    ['invite', {}],
    ['record-interview', {}],
    ['order-rectification', { days: '30' }],
    ['record-delivery', { delivered: '2026-10-01' }],
    ['begin-reevaluation', {}],
    ['propose-exit', {}],
    ['deliver-proposal', { delivered: '2026-10-01' }],
    ['decide-advice', {}],
    ['deliver-decision', { delivered: '2026-10-01' }],
    ['send-advice', {}],
    ['advise-owners', { compound }],
    ['record-vote', { compound, resolved: 'replace' }],
    ['give-notice', { compound, given: '2026-10-01' }],
  ]);
});
afterEach(() => world.stop());

const at = (day: string) => world.setNow(`${day}T09:00:00+08:00`);
const inside = (hand: Hand, step: string, facts: Readonly<Record<string, string>> = {}) =>
  casePen(world).exit(id, hand, step, { compound, ...facts }, '理由');
const registered = async () => (await world.registry.compoundsNow([compound])).get(compound);
const kinds = async () => (await whatWaits(world)).map(({ kind, may }) => [kind, may]);

async function arranged(): Promise<void> {
  await inside(officer, 'propose-emergency', { firm: next, from: '2026-10-05', months: '2' });
  expect(await kinds()).toContainEqual(['exit-decisions', 'decide-case']);
  await inside(director, 'arrange-emergency');
}

/** The new contract, and everything handed over. */
async function replacedFrom(from: string): Promise<void> {
  await inside(officer, 'record-replacement', { firm: next, from });
  await inside(officer, 'begin-handover');
  const received = '2026-10-05';
  const ticks = handoverItems.map((item) => ['tick-handover', { compound, item, received }] as const);
  await pushSteps(world, exitStream(firm), ticks);
}

const third = sampleFirm(1).id;
async function thirdServes(from: string, months: string): Promise<void> {
  await inside(officer, 'propose-emergency', { firm: third, from, months });
  await inside(director, 'arrange-emergency');
}

const direct = [
  { firm, from: '2020-01-01', to: '2026-11-30' },
  { firm: next, from: '2026-12-01' },
];

describe('a new firm that begins no later than the emergency service', () => {
  it.each(['2026-12-01', '2026-12-10'])(
    'follows the old one directly, the service being due on %s',
    async (from) => {
      await thirdServes(from, '2');
      at('2026-11-20');
      await replacedFrom('2026-12-01');
      at('2026-12-01');
      expect((await watchDeadlines(world)).carriedOut).toBe(0);
      await inside(director, 'complete-exit', { lastDay: '2026-11-30' });
      expect((await registered())?.tenures).toEqual(direct);
      at('2026-12-15');
      expect((await watchDeadlines(world)).carriedOut).toBe(0);
      expect((await registered())?.tenures).toEqual(direct);
      expect(await kinds()).not.toContainEqual(['exit-not-carried-out', 'change-registry']);
    },
  );

  it('takes the place of a service that was written in already', async () => {
    await thirdServes('2026-12-01', '2');
    at('2026-12-01');
    expect((await watchDeadlines(world)).carriedOut).toBe(1);
    await replacedFrom('2026-12-01');
    await inside(director, 'complete-exit', { lastDay: '2026-11-30' });
    expect((await registered())?.tenures).toEqual(direct);
  });
});

describe('a last day in days or months of a year whose holidays are not known', () => {
  const blind = () => ({
    ...world,
    workingDays: { ...world.workingDays, knows: async (year: number) => year < 2027 },
  });

  it('decides nothing, neither for the machine nor for officers, and an administrator is told', async () => {
    at('2026-11-20');
    // Sixty days that end on New Year's Day of 2027, and the steps after them.
    await replacedFrom('2027-02-01');
    await pushSteps(world, exitStream(firm), [['give-notice', { compound, given: '2026-11-02' }]]);
    at('2027-01-05');
    await watchDeadlines(blind());
    const steps = async () => (await world.cases.events(exitStream(firm))).map(({ step }) => step);
    expect(await steps()).not.toContain('compound-time-passed');
    const told = (await whatWaits(blind())).map(({ kind, may }) => [kind, may]);
    expect(told).toContainEqual(['holidays-unknown', 'change-registry']);
    const facts = { compound, lastDay: '2027-01-31' };
    await expect(casePen(blind()).exit(id, director, 'complete-exit', facts, '理由')).rejects.toThrow(
      'unknown-year sixty-days',
    );
    await watchDeadlines(world);
    expect(await steps()).toContain('compound-time-passed');
    await inside(director, 'complete-exit', facts);
  });
});

describe('the league', () => {
  const planned = async (month: string) => {
    const plan = await makePlan(world, month as Month, 1);
    const own = plan.compounds.find((one) => one.compound === compound);
    return [own?.mode, own?.firm, own?.handover];
  };

  it('leaves a compound out of the windows that the emergency service touches, and of no other', async () => {
    await thirdServes('2026-11-01', '6');
    at('2026-11-01');
    await watchDeadlines(world);
    expect(await planned('2026-10')).toEqual(['market', firm, false]);
    await replacedFrom('2027-05-01');
    at('2027-04-30');
    await inside(director, 'complete-exit', { lastDay: '2027-04-30' });
    at('2027-09-01');
    for (const month of ['2026-11', '2027-04', '2027-06'])
      expect(await planned(month)).toEqual(['market', undefined, true]);
    const [, ranked, handover] = await planned('2027-07');
    expect([ranked, handover]).toEqual([next, false]);
  });
});

describe('emergency service', () => {
  it('is proposed by one and arranged by another', async () => {
    await expect(inside(director, 'arrange-emergency')).rejects.toThrow('not-prepared propose-emergency');
    await inside(officer, 'propose-emergency', { firm: next, from: '2026-10-05', months: '2' });
    await expect(inside({ ...officer, as: 'decide-case' }, 'arrange-emergency')).rejects.toThrow(
      'same-person propose-emergency',
    );
    await inside(director, 'arrange-emergency');
  });

  it('is in the registry from its first day on, marked, until the new firm begins', async () => {
    await arranged();
    expect(await registered()).toMatchObject({ mode: 'market', tenures: [{ firm }] });
    at('2026-10-05');
    expect((await watchDeadlines(world)).carriedOut).toBe(1);
    expect(await registered()).toMatchObject({
      mode: 'market',
      tenures: [
        { firm, to: '2026-10-04' },
        { firm: next, from: '2026-10-05', emergency: true },
      ],
    });
    expect((await watchDeadlines(world)).carriedOut).toBe(0);
    await replacedFrom('2026-12-20');
    at('2026-12-01');
    await inside(director, 'complete-exit', { lastDay: '2026-11-30' });
    expect(await registered()).toMatchObject({
      mode: 'market',
      tenures: [
        { to: '2026-10-04' },
        { to: '2026-12-19', emergency: true },
        { firm: next, from: '2026-12-20' },
      ],
    });
    expect((await registered())?.tenures.at(-1)).not.toHaveProperty('emergency');
  });

  it('is told of thirty days before it ends, and a time that has passed until somebody acts', async () => {
    await arranged();
    at('2026-11-04');
    expect(await kinds()).not.toContainEqual(['emergency-ends', 'work-on-case']);
    at('2026-11-06');
    expect((await whatWaits(world)).find(({ kind }) => kind === 'emergency-ends')).toMatchObject({
      may: 'work-on-case',
      due: { day: '2026-12-05', rule: 'emergency' },
    });
  });
});
