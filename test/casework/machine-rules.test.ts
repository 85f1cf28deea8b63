import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bureauApp } from '../../functions/bureau/app.ts';
import { caseDay } from '../../functions/casework/case-day.ts';
import { proposeFrom } from '../../functions/casework/open-proposals.ts';
import { watchDeadlines } from '../../functions/casework/watch-deadlines.ts';
import type { CaseStream } from '../../functions/domain/casework/case-stream.ts';
import { exitStream } from '../../functions/domain/casework/case-stream.ts';
import { type ListingId, listingName, listingStream } from '../../functions/domain/listing/listing.ts';
import type { Month } from '../../functions/domain/month.ts';
import { casePen, type Hand } from '../../functions/local/demo/case-pen.ts';
import { whatWaits } from '../../functions/waiting/what-waits.ts';
import { sampleFirm } from '../support/county.ts';
import { signedIn } from '../support/office.ts';
import { sealLists } from '../support/sealed-lists.ts';
import { sendForm, stepFormsIn } from '../support/step-forms.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const [november, december] = ['2026-11', '2026-12'] as Month[] as [Month, Month];
const black: ListingId = { month: november, list: 'black', firm: sampleFirm(28).id };
const red: ListingId = { month: november, list: 'red', firm: sampleFirm(1).id };
const officer: Hand = { by: { subject: '经办', name: '经办' }, as: 'work-on-case' };
const receipt = { delivered: '2026-12-01', way: 'in-person', recipient: '前台' };

let world: TestWorld;
beforeEach(async () => {
  world = await testWorld({ now: '2026-12-01T09:00:00+08:00' });
  for (const place of [1, 28]) await world.registry.putFirm(sampleFirm(place));
  await sealLists(world, november, { black: [28], red: [1], ordered: [28] });
  await proposeFrom(world, november);
});
afterEach(() => world.stop());

const at = (day: string) => world.setNow(`${day}T09:00:00+08:00`);
const steps = async (stream: CaseStream) => (await world.cases.events(stream)).map(({ step }) => step);
const waits = async () => (await whatWaits(world)).map(({ kind, may }) => [kind, may]);

/** Puts an event behind a stream that does not follow from the one before. */
async function forge(stream: CaseStream): Promise<number> {
  const last = (await world.cases.events(stream)).at(-1);
  if (last === undefined) throw new Error('nothing to follow');
  const facts = { clock: 'veto', last: '2026-12-01' };
  await world.cases.append(stream, { ...last, seq: last.seq + 1, step: 'time-passed', facts });
  await world.cases.keepHead({ ...stream, seq: last.seq + 1, open: true });
  return last.seq + 1;
}

describe('the machine', () => {
  it('adds nothing to a broken chain, neither marks nor proposals, and an administrator is told', async () => {
    const length = await forge(listingStream(black));
    const cases = await forge(exitStream(black.firm));
    at('2027-01-04');
    await expect(watchDeadlines(world)).rejects.toThrow('2 streams');
    await sealLists(world, december, { black: [28], ordered: [28] });
    await expect(proposeFrom(world, december)).rejects.toThrow();
    expect(await steps(listingStream(black))).toHaveLength(length);
    expect(await steps(exitStream(black.firm))).toHaveLength(cases);
    expect(await waits()).toContainEqual(['chains-broken', 'change-registry']);
  });

  it('marks nothing by a last day that is a guess, and says that it waits for the holidays to be known', async () => {
    await casePen(world).listing(black, officer, 'issue-notice');
    await casePen(world).listing(black, officer, 'record-delivery', receipt);
    at('2026-12-20');
    const blind = { ...world, workingDays: { ...world.workingDays, knows: async () => false } };
    await watchDeadlines(blind);
    expect(await steps(listingStream(black))).not.toContain('time-passed');
    expect((await whatWaits(blind)).map(({ kind, may }) => [kind, may])).toContainEqual([
      'holidays-unknown',
      'change-registry',
    ]);
    await watchDeadlines(world);
    expect(await steps(listingStream(black))).toContain('time-passed');
    expect(await waits()).not.toContainEqual(['holidays-unknown', 'change-registry']);
  });

  it('takes back a red proposal that a newer month overtook and nobody took up, and none that somebody did', async () => {
    const second: ListingId = { ...red, firm: sampleFirm(2).id };
    await sealLists(world, november, { black: [28], red: [1, 2], ordered: [28] }, 2);
    await proposeFrom(world, november);
    await casePen(world).listing(second, officer, 'issue-notice');
    at('2027-01-02');
    await sealLists(world, december, {});
    const [day, manifest] = [world.calendar.dayOf(world.clock.now()), ''];
    await world.results.release({
      month: december,
      version: 1,
      manifest,
      director: '局长',
      legalBasis: '',
      day,
    });
    await caseDay(world);
    expect(await steps(listingStream(red))).toContain('lapse');
    expect((await world.cases.events(listingStream(red))).at(-1)?.by.subject).toBe('service');
    expect(await steps(listingStream(second))).not.toContain('lapse');
  });
});

it('a step on a broken chain is refused before a notice gets its number', async () => {
  const app = bureauApp(world);
  const visitor = await signedIn(world, app, 'officer');
  const page = `/bureau/lists/${listingName(black)}`;
  const form = stepFormsIn(await (await visitor.get(page)).text()).find(
    ({ step }) => step === 'issue-notice',
  );
  if (form === undefined) throw new Error('no form');
  const seq = await forge(listingStream(black));
  const hidden = { ...form.hidden, seen: String(seq) };
  const refused = await sendForm({ world, app, visitor }, { action: form.action, hidden });
  expect(refused.status).toBe(409);
  expect(await world.cases.nextNotice(2026)).toBe(1);
});
