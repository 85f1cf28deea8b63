import { deliveryFacts } from '../casework/delivery.ts';
import { mostObjections } from '../casework/said.ts';
import { rowsOf } from '../casework/step-row.ts';
import type { ListingState, ListingStep } from './listing-states.ts';

const row = rowsOf<ListingState, ListingStep>();
const text = { kind: 'text' } as const;
const day = { kind: 'day' } as const;
const count = { kind: 'count' } as const;
const beforeListed = [
  'proposed',
  'noticed',
  'delivered',
  'heard',
  'decided',
  'decision-delivered',
  'announced',
] as const;
const open = [...beforeListed, 'listed', 'revoked'] as const;
/** A revocation has no effect before it is delivered: until then the firm can say what it could before. */
const listedYet = ['listed', 'revoked'] as const;
const heardIn = ['delivered', 'heard', 'decided', 'decision-delivered', 'announced'] as const;
const receipt = { documents: ['delivery-receipt'], facts: deliveryFacts } as const;

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
  // The machine takes back what it proposed itself, as long as nobody took it up.
  row('give-way', ['proposed'], 'withdrawn', ['service'], { evidence: ['superseded'] }),
  row('lapse', ['proposed'], 'withdrawn', ['service'], { evidence: ['overtaken'] }),
  // Who looked into it asks for its end with reasons; a director ends it.
  row('propose-end', [...beforeListed, 'listed'], 'same', ['work-on-case'], { reason: true }),
  row('withdraw', beforeListed, 'withdrawn', ['decide-case'], {
    prepared: 'propose-end',
    notBy: ['decide'],
    reason: true,
  }),
  row('issue-notice', ['proposed'], 'noticed', ['work-on-case'], {
    documents: ['listing-notice'],
    evidence: ['proposal-stands'],
  }),
  row('record-delivery', ['noticed'], 'delivered', ['work-on-case'], {
    ...receipt,
    notBefore: { delivered: 'issue-notice' },
  }),
  row('object', heardIn, 'same', ['own-firm', 'work-on-case'], {
    facts: { objection: text },
    most: { count: mostObjections, clock: 'objection', since: 'record-delivery' },
  }),
  // Late ones hinder nothing, so that they may still wait for their answer when the firm is listed.
  row('answer-objection', [...heardIn, 'listed'], 'same', ['work-on-case'], {
    facts: { number: count, answer: text },
    answers: 'object',
  }),
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
  // What stood its veto reaches the firm: from that day it has effect, and the firm's remedies run.
  row('deliver-decision', ['decided'], 'decision-delivered', ['work-on-case'], {
    ...receipt,
    evidence: ['proposal-stands'],
    after: 'veto',
    notBefore: { delivered: 'decide' },
    afterLast: { delivered: 'veto' },
  }),
  row('announce', ['decision-delivered'], 'announced', ['work-on-case'], {
    documents: ['public-notice'],
    evidence: ['proposal-stands', 'result-released'],
  }),
  row('list', ['announced'], 'listed', ['work-on-case'], {
    evidence: ['proposal-stands', 'objections-answered'],
    after: 'public-notice',
  }),
  row('ask-review', listedYet, 'same', ['own-firm', 'work-on-case'], { facts: { objection: text } }),
  row('answer-review', listedYet, 'same', ['decide-case'], {
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
    prepared: 'propose-end',
    reason: true,
  }),
  row('refuse-repair', ['listed'], 'same', ['decide-case'], {
    evidence: ['repair-asked'],
    notBy: ['decide'],
    reason: true,
  }),
  // A burden is lifted at once; an honour is taken away only after the firm was told why and heard.
  row('revoke', ['announced', 'listed'], 'ended', ['decide-case'], {
    documents: ['revocation-decision'],
    evidence: ['black-list'],
    notBy: ['decide'],
    reason: true,
  }),
  row('notice-revocation', ['listed'], 'same', ['work-on-case'], {
    documents: ['revocation-notice'],
    evidence: ['red-list'],
    reason: true,
  }),
  row('deliver-revocation', ['listed'], 'same', ['work-on-case'], {
    ...receipt,
    evidence: ['revocation-noticed'],
    notBefore: { delivered: 'notice-revocation' },
  }),
  row('object-revocation', listedYet, 'same', ['own-firm', 'work-on-case'], {
    facts: { objection: text },
    evidence: ['revocation-delivered'],
    most: { count: mostObjections, clock: 'revocation-hearing', since: 'deliver-revocation' },
  }),
  row('answer-revocation', listedYet, 'same', ['work-on-case'], {
    facts: { number: count, answer: text },
    answers: 'object-revocation',
  }),
  row('revoke-red', ['listed'], 'revoked', ['decide-case'], {
    documents: ['revocation-decision'],
    evidence: ['revocation-delivered', 'revocation-heard'],
    after: 'revocation-hearing',
    notBy: ['notice-revocation', 'deliver-revocation', 'object-revocation', 'answer-revocation', 'decide'],
    reason: true,
  }),
  row('deliver-revocation-decision', ['revoked'], 'ended', ['work-on-case'], {
    ...receipt,
    notBefore: { delivered: 'revoke-red' },
  }),
  row('expire', ['listed', 'revoked'], 'ended', ['service'], { after: 'longest-listing' }),
  row('time-passed', open, 'same', ['service'], {
    facts: { clock: text, last: day },
    evidence: ['clock-over'],
  }),
];
