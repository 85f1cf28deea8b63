import { rowsOf } from '../casework/step-row.ts';

/** How far a compound is, once its owners were advised. */
export const replacementStates = [
  'awaiting-vote',
  'voted',
  'notice-given',
  'emergency',
  'replaced',
  'handing-over',
  'exited',
  'kept',
] as const;

/** A state of a compound's replacement. */
export type ReplacementState = (typeof replacementStates)[number];

/** States from which nothing leads on: the firm left, or the owners kept it. */
export const replacementEnds: readonly ReplacementState[] = ['exited', 'kept'];

/** A step in one compound. */
export type ReplacementStep =
  | 'advise-owners'
  | 'record-vote'
  | 'record-kept'
  | 'give-notice'
  | 'propose-emergency'
  | 'arrange-emergency'
  | 'record-replacement'
  | 'begin-handover'
  | 'tick-handover'
  | 'complete-exit'
  | 'compound-time-passed';

/** What is handed over, each with its record: Property Management Regulations §29, §36 and §38; Civil Code §949. */
export const handoverItems = [
  'drawings',
  'equipment-records',
  'owner-records',
  'maintenance-fund',
  'prepaid-fees',
  'keys-and-rooms',
  'public-revenue',
  'contracts',
  'safety-equipment',
] as const;

/** Longest emergency service, in months. */
export const longestEmergency = 6;

const text = { kind: 'text' } as const;
const day = { kind: 'day' } as const;
const count = { kind: 'count' } as const;
/** Every step says in which compound. */
const within = { compound: text } as const;
const row = rowsOf<ReplacementState, ReplacementStep>(within);
const onTheWay = ['awaiting-vote', 'voted', 'notice-given', 'emergency', 'replaced', 'handing-over'] as const;

const votes = {
  /** Areas in whole square metres. */
  areaTotal: count,
  ownersTotal: count,
  areaTookPart: count,
  ownersTookPart: count,
  areaFor: count,
  ownersFor: count,
} as const;

const vote = {
  documents: ['assembly-resolution'],
  facts: { ...votes, resolved: { kind: ['replace', 'keep', 'no-quorum'] } },
} as const;

const notice = {
  documents: ['termination-notice'],
  facts: { given: { ...day, when: 'past' } },
  notBefore: { given: 'record-vote' },
} as const;

/** Every step of a compound on the way from one firm to another. Owners decide; the service records what they resolved and shows what the law asks for. */
export const replacementTable = [
  row('advise-owners', ['none'], 'awaiting-vote', ['work-on-case'], {
    documents: ['advice-letter'],
    evidence: ['case-advising'],
  }),
  row('record-vote', ['awaiting-vote'], 'voted', ['work-on-case'], {
    ...vote,
    evidence: ['case-advising'],
  }),
  // A second assembly, where the first kept the firm or had no quorum.
  row('record-vote', ['voted'], 'same', ['work-on-case'], {
    ...vote,
    evidence: ['case-advising', 'owners-kept'],
  }),
  row('record-kept', ['voted'], 'kept', ['decide-case'], {
    evidence: ['case-advising', 'owners-kept'],
    notBy: ['record-vote'],
    reason: true,
  }),
  row('give-notice', ['voted'], 'notice-given', ['work-on-case'], {
    ...notice,
    evidence: ['case-advising', 'owners-replace'],
  }),
  // Where emergency service came first: the sixty days of the notice are still the firm's.
  row('give-notice', ['emergency', 'replaced', 'handing-over'], 'same', ['work-on-case'], {
    ...notice,
    evidence: ['case-advising', 'owners-replace', 'notice-not-given'],
  }),
  // An officer brings the agreement and says who serves from when; a director arranges what was proposed.
  row('propose-emergency', ['voted', 'notice-given'], 'same', ['work-on-case'], {
    documents: ['emergency-agreement'],
    evidence: ['case-advising', 'owners-replace'],
    facts: { firm: text, from: day, months: { kind: 'count', between: [1, longestEmergency] } },
    notBefore: { from: 'record-vote' },
    reason: true,
  }),
  row('arrange-emergency', ['voted', 'notice-given'], 'emergency', ['decide-case'], {
    evidence: ['case-advising', 'owners-replace'],
    prepared: 'propose-emergency',
    reason: true,
  }),
  row('record-replacement', ['notice-given', 'emergency'], 'replaced', ['work-on-case'], {
    documents: ['service-contract'],
    evidence: ['case-advising'],
    facts: { firm: text, from: day },
    notBefore: { from: 'record-vote' },
  }),
  row('begin-handover', ['replaced'], 'handing-over', ['work-on-case'], {
    documents: ['handover-list'],
    evidence: ['case-advising'],
  }),
  row('tick-handover', ['handing-over'], 'same', ['work-on-case'], {
    evidence: ['case-advising'],
    facts: { item: { kind: handoverItems }, received: { ...day, when: 'past' } },
  }),
  row('complete-exit', ['handing-over'], 'exited', ['decide-case'], {
    documents: ['handover-record'],
    evidence: ['case-advising', 'handover-complete'],
    facts: { lastDay: day },
    // Civil Code §946: the firm serves until the end of the sixty days.
    notBeforeLast: { lastDay: 'sixty-days' },
    after: 'sixty-days',
    notBy: ['begin-handover'],
    reason: true,
  }),
  row('compound-time-passed', onTheWay, 'same', ['service'], {
    facts: { clock: text, last: day },
    evidence: ['clock-over'],
  }),
];
