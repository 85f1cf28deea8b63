import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exitFile } from '../../functions/casework/exit-file.ts';
import { proposeFrom } from '../../functions/casework/open-proposals.ts';
import { watchDeadlines } from '../../functions/casework/watch-deadlines.ts';
import type { CompoundId } from '../../functions/domain/compound.ts';
import { handoverItems } from '../../functions/domain/exit-case/replacement-steps.ts';
import type { Day, Month } from '../../functions/domain/month.ts';
import { casePen, type Hand } from '../../functions/local/demo/case-pen.ts';
import { whatWaits } from '../../functions/waiting/what-waits.ts';
import { addCounty, sampleFirm } from '../support/county.ts';
import { pushSteps } from '../support/push-steps.ts';
import { sealLists } from '../support/sealed-lists.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const firm = sampleFirm(2).id;
const next = sampleFirm(3).id;
const id = { firm, number: 1 };
const person = (name: string, as: Hand['as']): Hand => ({ by: { subject: name, name }, as });
const [officer, director, other] = [
  person('经办', 'work-on-case'),
  person('局长', 'decide-case'),
  person('副局长', 'decide-case'),
];
const receipt = (delivered: string) => ({ delivered, way: 'in-person', recipient: '前台' });

let world: TestWorld;
let compound: CompoundId;
beforeEach(async () => {
  world = await testWorld({ now: '2026-09-01T09:00:00+08:00' });
  const county = await addCounty(world, { firms: 3, compounds: 3, months: ['2026-08' as Month] });
  const own = county.compounds.find(({ tenures }) => tenures.some((tenure) => tenure.firm === firm));
  if (own === undefined) throw new Error('the firm serves nothing');
  compound = own.id;
});
afterEach(() => world.stop());

const at = (day: string) => world.setNow(`${day}T09:00:00+08:00`);
const pen = () => casePen(world);

/** A month is sealed and proposed from, with the firm black in it. */
async function black(month: string, ordered: boolean): Promise<void> {
  await sealLists(world, month, { black: [2], ...(ordered && { ordered: [2] }) });
  await proposeFrom(world, month as Month);
}

/** Up to the firm's time to put things right, which ends with 8 November. */
async function rectifying(): Promise<void> {
  await black('2026-08', false);
  at('2026-10-01');
  await black('2026-09', true);
  await pen().exit(id, officer, 'warn');
  await pen().exit(id, officer, 'invite', { held: '2026-10-08', place: '局会议室' });
  at('2026-10-08');
  await pen().exit(id, officer, 'record-interview', { held: '2026-10-08', attended: 'yes' });
  await pen().exit(
    id,
    director,
    'order-rectification',
    { days: '30', items: '清运垃圾；修复路灯' },
    '连续两月',
  );
  at('2026-10-09');
  await pen().exit(id, officer, 'record-delivery', receipt('2026-10-09'));
}

describe('an exit case', () => {
  it('is closed for a firm that repairs itself, and for no other', async () => {
    await rectifying();
    await pen().exit(id, officer, 'propose-end', {}, '已改好');
    await expect(pen().exit(id, director, 'close', {}, '已改好')).rejects.toThrow('clean-months');
    await sealLists(world, '2026-10', {});
    await expect(pen().exit(id, director, 'close', {}, '已改好')).rejects.toThrow('clean-months');
    await sealLists(world, '2026-11', {});
    await pen().exit(id, director, 'close', {}, '连续两月未再拟列');
    expect((await exitFile(world, id))?.state).toBe('closed');
  });

  it('is never proposed for exit without a black month over a window after the deadline and a confirmation', async () => {
    await rectifying();
    await black('2026-10', true);
    at('2026-11-08');
    await expect(pen().exit(id, officer, 'begin-reevaluation')).rejects.toThrow('too-early rectification');
    at('2026-11-09');
    await pen().exit(id, officer, 'begin-reevaluation');
    await expect(pen().exit(id, officer, 'propose-exit')).rejects.toThrow('black-after-deadline');
    at('2027-01-01');
    await black('2026-12', true);
    await expect(pen().exit(id, officer, 'propose-exit')).rejects.toThrow('independent-confirmation');
  });

  it('marks a time that has passed once, and again where a suspension moved it', async () => {
    await rectifying();
    at('2026-11-09');
    await watchDeadlines(world);
    await watchDeadlines(world);
    const marks = async () =>
      (await exitFile(world, id))?.one.events.filter(({ step }) => step === 'time-passed').length;
    expect(await marks()).toBe(1);
    await expect(pen().exit(id, { ...officer, as: 'own-firm' }, 'suspend')).rejects.toThrow('not-yours');
  });

  it('makes good what a crash left of a completed exit, and overrules no other registry', async () => {
    const file = await registryAfter(true);
    expect(file).toEqual([
      { firm, from: file?.[0]?.from, to: '2027-05-31' },
      { firm: next, from: '2027-06-01' },
    ]);
    expect((await watchDeadlines(world)).carriedOut).toBe(0);
  });

  it('is carried out once: what an administrator writes into the registry afterwards stays', async () => {
    await registryAfter(false);
    const before = (await world.registry.compoundsNow([compound])).get(compound);
    if (before === undefined) throw new Error('no compound');
    const tenures = before.tenures.slice(0, 1).map(({ to: _, ...tenure }) => tenure);
    await world.registry.putCompound({ ...before, tenures, version: before.version + 1 });
    expect((await watchDeadlines(world)).carriedOut).toBe(0);
    expect((await world.registry.compoundsNow([compound])).get(compound)?.tenures).toEqual(tenures);
  });

  it('changes nothing where the registry tells another story, and an administrator is told which compound', async () => {
    const before = (await world.registry.compoundsNow([compound])).get(compound);
    if (before === undefined) throw new Error('no compound');
    await registryAfter(true, async () => {
      const tenures = [{ firm: sampleFirm(1).id, from: '2020-01-01' as Day }];
      await world.registry.putCompound({ ...before, tenures, version: before.version + 1 });
    });
    expect(world.logged).toContainEqual(expect.objectContaining({ event: 'exit-not-carried-out', compound }));
    expect(await whatWaits(world)).toContainEqual(
      expect.objectContaining({
        kind: 'exit-not-carried-out',
        may: 'change-registry',
        path: `/bureau/compounds/${compound}`,
      }),
    );
  });
});

/** Runs a case to its end in the one compound, with a registry that cannot be written at first where `crash`. */
async function registryAfter(crash: boolean, changed?: () => Promise<void>) {
  await rectifying();
  const stream = { kind: 'exit', subject: firm } as const;
  // The steps between are taken by the store alone: what is asked here is what their end does to the registry.
  const steps: readonly [string, Record<string, string>][] = [
    ['begin-reevaluation', {}],
    ['propose-exit', {}],
    ['deliver-proposal', receipt('2027-03-01')],
    ['decide-advice', {}],
    ['deliver-decision', receipt('2027-03-01')],
    ['send-advice', {}],
    ['advise-owners', { compound }],
    ['record-vote', { compound, resolved: 'replace' }],
    ['give-notice', { compound, given: '2027-03-20' }],
    ['record-replacement', { compound, firm: next, from: '2027-06-01' }],
    ['begin-handover', { compound }],
    ...handoverItems.map((item): [string, Record<string, string>] => [
      'tick-handover',
      { compound, item, received: '2027-05-30' },
    ]),
  ];
  await pushSteps(world, stream, steps);
  at('2027-05-31');
  const registry = crash
    ? { ...world.registry, putCompound: () => Promise.reject(new Error('crash')) }
    : world.registry;
  const wish = { compound, lastDay: '2027-05-31' };
  const completed = casePen({ ...world, registry }).exit(id, other, 'complete-exit', wish, '移交完毕');
  if (crash) await expect(completed).rejects.toThrow('crash');
  else await completed;
  await changed?.();
  expect((await watchDeadlines(world)).carriedOut).toBe(crash && changed === undefined ? 1 : 0);
  return (await world.registry.compoundsNow([compound])).get(compound)?.tenures;
}
