import { deliveryWays } from '../casework/delivery.ts';
import { mostObjections } from '../casework/said.ts';
import { rowsOf } from '../casework/step-row.ts';

/** How far a listing is. PRACTICE §4. */
export const listingStates = [
  'proposed',
  'noticed',
  'delivered',
  'heard',
  'decided',
  'announced',
  'listed',
  'ended',
  'refused',
  'withdrawn',
] as const;

/** A state of a listing. */
export type ListingState = (typeof listingStates)[number];

/** States from which nothing leads on. */
export const listingEnds: readonly ListingState[] = ['ended', 'refused', 'withdrawn'];

/** A step of a listing. */
export type ListingStep =
  | 'propose'
  | 'propose-again'
  | 'withdraw'
  | 'give-way'
  | 'issue-notice'
  | 'record-delivery'
  | 'object'
  | 'answer-objection'
  | 'close-hearing'
  | 'decide'
  | 'refuse'
  | 'veto'
  | 'announce'
  | 'list'
  | 'ask-review'
  | 'answer-review'
  | 'ask-repair'
  | 'repair'
  | 'refuse-repair'
  | 'revoke'
  | 'expire'
  | 'time-passed';

const row = rowsOf<ListingState, ListingStep>();
const text = { kind: 'text' } as const;
const day = { kind: 'day' } as const;
const count = { kind: 'count' } as const;
const open = ['proposed', 'noticed', 'delivered', 'heard', 'decided', 'announced', 'listed'] as const;

/** What an evaluation found, as the proposal records it: the frozen inputs and what came of them. PRACTICE §4, due process. */
const found = {
  month: text,
  version: count,
  /** SHA-256 of the sealed manifest, hex. */
  manifest: text,
  policy: text,
  legalBasis: text,
  score: text,
  /** Joint interval of the score. */
  low: text,
  high: text,
  /** Rank set, and among how many. */
  lower: count,
  upper: count,
  ranked: count,
  answers: count,
  households: count,
  /** How many firms are surely better (black list) or surely worse (red list): the reason of the proposal. */
  surely: count,
} as const;

/** Who prepared a decision may not sign it. */
const preparing: readonly ListingStep[] = [
  'issue-notice',
  'record-delivery',
  'answer-objection',
  'close-hearing',
];

/**
 * Every step of a listing, red or black. The machine proposes and marks that a time has passed; people decide; the clocks of the firm's rights start with
 * the recorded delivery.
 */
export const listingTable = [
  row('propose', ['none'], 'proposed', ['service'], { facts: found, evidence: ['sealed-proposal'] }),
  // A later evaluation found the same while the first proposal or listing still stands: a mark, and why repair is refused.
  row('propose-again', open, 'same', ['service'], { facts: found, evidence: ['sealed-proposal'] }),
  row('give-way', ['proposed', 'noticed', 'delivered', 'heard'], 'withdrawn', ['service'], {
    evidence: ['superseded'],
  }),
  row(
    'withdraw',
    ['proposed', 'noticed', 'delivered', 'heard', 'decided', 'announced'],
    'withdrawn',
    ['decide-case'],
    { notBy: ['decide'], reason: true },
  ),
  row('issue-notice', ['proposed'], 'noticed', ['work-on-case'], {
    documents: ['listing-notice'],
    evidence: ['proposal-stands'],
  }),
  row('record-delivery', ['noticed'], 'delivered', ['work-on-case'], {
    documents: ['delivery-receipt'],
    facts: { delivered: { ...day, when: 'past' }, way: { kind: deliveryWays }, recipient: text },
    notBefore: { delivered: 'issue-notice' },
  }),
  row('object', ['delivered', 'heard', 'decided', 'announced'], 'same', ['own-firm', 'work-on-case'], {
    facts: { objection: text },
    most: { count: mostObjections, clock: 'objection', since: 'record-delivery' },
  }),
  // Late ones hinder nothing, so that they may still wait for their answer when the firm is listed.
  row(
    'answer-objection',
    ['delivered', 'heard', 'decided', 'announced', 'listed'],
    'same',
    ['work-on-case'],
    {
      facts: { number: count, answer: text },
      answers: 'object',
    },
  ),
  row('close-hearing', ['delivered'], 'heard', ['work-on-case'], {
    evidence: ['objections-answered'],
    after: 'objection',
  }),
  row('decide', ['heard'], 'decided', ['decide-case'], {
    documents: ['listing-decision'],
    evidence: ['proposal-stands', 'objections-answered'],
    // Who decided before a veto does not decide again.
    notBy: [...preparing, 'decide'],
    reason: true,
  }),
  row('refuse', ['heard'], 'refused', ['decide-case'], { notBy: preparing, reason: true }),
  row('veto', ['decided'], 'heard', ['decide-case'], { within: 'veto', notBy: ['decide'], reason: true }),
  row('announce', ['decided'], 'announced', ['work-on-case'], {
    documents: ['public-notice'],
    evidence: ['proposal-stands', 'result-released'],
    after: 'veto',
  }),
  row('list', ['announced'], 'listed', ['work-on-case'], {
    evidence: ['proposal-stands', 'objections-answered'],
    after: 'public-notice',
  }),
  row('ask-review', ['listed'], 'same', ['own-firm', 'work-on-case'], { facts: { objection: text } }),
  row('answer-review', ['listed'], 'same', ['decide-case'], {
    facts: { number: count, answer: text },
    answers: 'ask-review',
    notBy: ['decide'],
  }),
  row('ask-repair', ['listed'], 'same', ['own-firm', 'work-on-case'], {
    facts: { remedied: text },
    evidence: ['black-list'],
    after: 'shortest-listing',
  }),
  row('repair', ['listed'], 'ended', ['decide-case'], {
    documents: ['repair-decision'],
    evidence: ['repair-asked', 'clean-months'],
    after: 'shortest-listing',
    reason: true,
  }),
  row('refuse-repair', ['listed'], 'same', ['decide-case'], { evidence: ['repair-asked'], reason: true }),
  row('revoke', ['announced', 'listed'], 'ended', ['decide-case'], {
    documents: ['revocation-decision'],
    notBy: ['decide'],
    reason: true,
  }),
  row('expire', ['listed'], 'ended', ['service'], { after: 'longest-listing' }),
  row('time-passed', open, 'same', ['service'], {
    facts: { clock: text, last: day },
    evidence: ['clock-over'],
  }),
];
