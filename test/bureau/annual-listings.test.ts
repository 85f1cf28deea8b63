import { expect, it } from 'vitest';
import { listingsIn } from '../../functions/bureau/annual/annual-figures.ts';
import { type CaseEvent, theService } from '../../functions/domain/casework/case-event.ts';
import type { Listing, ListKind } from '../../functions/domain/listing/listing.ts';
import type { Day, Month } from '../../functions/domain/month.ts';
import { sampleFirm } from '../support/county.ts';

type ListingStep = Listing['events'][number]['step'];

/** A listing that took these steps, one a day from 1 March 2026. */
function listing(list: ListKind, steps: readonly ListingStep[]) {
  const events = steps.map((step, index): CaseEvent<ListingStep> => {
    const day = `2026-03-${String(index + 1).padStart(2, '0')}` as Day;
    const empty = { reason: '', facts: {}, documents: [], evidence: [], clocks: {}, previous: '', hash: '' };
    return { ...empty, seq: index + 1, step, at: index, day, by: theService };
  });
  return { month: '2026-02' as Month, list, firm: sampleFirm(1).id, events };
}

const announced = [
  'propose',
  'issue-notice',
  'record-delivery',
  'close-hearing',
  'decide',
  'deliver-decision',
  'announce',
] as const;
const listed = [...announced, 'list'] as const;
const revoked = [...listed, 'notice-revocation', 'deliver-revocation', 'revoke-red'] as const;

it('counts an honour as revoked once that was delivered, and as standing until then', () => {
  const of = (steps: readonly ListingStep[]) =>
    listingsIn('2026', [listing('red', steps)]).find(({ kind }) => kind === 'red');
  expect(of(revoked)).toMatchObject({ list: 1, revoke: 0, standing: 1 });
  expect(of([...revoked, 'deliver-revocation-decision'])).toMatchObject({ list: 1, revoke: 1, standing: 0 });
});

it('counts no entry that was revoked before it was listed', () => {
  const [, black] = listingsIn('2026', [
    listing('black', [...announced, 'revoke']),
    listing('black', [...listed, 'revoke']),
  ]);
  expect(black).toMatchObject({ kind: 'black', list: 1, revoke: 1, standing: 0 });
});
