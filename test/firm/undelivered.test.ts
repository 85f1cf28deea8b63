import type { Hono } from 'hono';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { proposeFrom } from '../../functions/casework/open-proposals.ts';
import type { StepRow } from '../../functions/domain/casework/step-row.ts';
import { exitTable } from '../../functions/domain/exit-case/exit-steps.ts';
import { listingStream } from '../../functions/domain/listing/listing.ts';
import { listingTable } from '../../functions/domain/listing/listing-steps.ts';
import type { Month } from '../../functions/domain/month.ts';
import { firmApp } from '../../functions/firm/app.ts';
import { casePen } from '../../functions/local/demo/case-pen.ts';
import { addCounty, sampleFirm } from '../support/county.ts';
import { type OfficeVisitor, signedIn } from '../support/office.ts';
import { pushSteps } from '../support/push-steps.ts';
import { sealLists } from '../support/sealed-lists.ts';
import { stepFormsIn, takeByForm } from '../support/step-forms.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const firm = sampleFirm(2).id;
const id = { month: '2026-08' as Month, list: 'red', firm } as const;
const page = `/firm/listings/2026-08-red-${firm}`;
const delivery = { delivered: '2026-09-01', way: 'in-person', recipient: '前台' };

let world: TestWorld, app: Hono, own: OfficeVisitor;
beforeEach(async () => {
  world = await testWorld({ now: '2026-09-01T09:00:00+08:00' });
  app = firmApp(world);
  await addCounty(world, { firms: 3, compounds: 3, months: ['2026-08'] });
  own = await signedIn(world, app, 'firm', { name: '企业某', scope: { kind: 'firm', firm } });
  await sealLists(world, '2026-08', { red: [2] });
  await proposeFrom(world, id.month);
  await casePen(world).listing(
    id,
    { by: { subject: 'o', name: '经办' }, as: 'work-on-case' },
    'issue-notice',
  );
  await pushSteps(world, listingStream(id), [
    ['record-delivery', delivery],
    ['close-hearing', {}],
    ['decide', {}],
    ['deliver-decision', delivery],
    ['announce', {}],
    ['list', {}],
    ['notice-revocation', {}],
    ['deliver-revocation', delivery],
  ]);
});
afterEach(() => world.stop());

const html = async () => await (await own.get(page)).text();
/** A page without what differs at every look: the token, and how much a form has seen. */
const withoutSeen = (text: string) => text.replace(/name="(?:seen|token)" value="[^"]*"/g, '');

it('no page of the firm’s differs before a revocation is delivered, and what it says is taken', async () => {
  const before = await html();
  await pushSteps(world, listingStream(id), [['revoke-red', {}]]);
  const after = await html();
  expect(stepFormsIn(after).map(({ step }) => step)).toEqual(['ask-review', 'object-revocation']);
  expect(withoutSeen(after)).toBe(withoutSeen(before));
  for (const step of ['ask-review', 'object-revocation']) {
    const taken = await takeByForm({ world, app, visitor: own }, page, step, { 'fact-objection': '请复核' });
    expect(taken.status).toBe(303);
  }
  await pushSteps(world, listingStream(id), [['deliver-revocation-decision', delivery]]);
  expect(await html()).toContain('撤销决定书送达登记，移出');
});

it.each([
  ['decide', listingTable as readonly StepRow<string, string>[]],
  ['revoke-red', listingTable as readonly StepRow<string, string>[]],
  ['decide-advice', exitTable as readonly StepRow<string, string>[]],
])('what a firm can do before %s it can do after it, until it is told', (decision, table) => {
  const [row] = table.filter(({ step }) => step === decision);
  if (row === undefined) throw new Error('no such decision');
  // What is for black entries alone is no step of a red one.
  const own = table.filter(
    ({ by, evidence }) =>
      by.includes('own-firm') && !(decision === 'revoke-red' && evidence.includes('black-list')),
  );
  const from = (state: string) => own.filter((one) => one.from.includes(state)).map(({ step }) => step);
  expect(from(row.to)).toEqual(from(row.from[0] ?? ''));
});
