import { rowsOf } from '../casework/step-row.ts';

/** How far a rectification item is. PRACTICE §1: 清单+闭环. */
export const itemStates = ['open', 'reported', 'held', 'closed', 'dropped'] as const;

/** A state of an item. */
export type ItemState = (typeof itemStates)[number];

/** States that are no work any more; a closed item can be opened again. */
export const itemRests: readonly ItemState[] = ['closed', 'dropped'];

/** A step of an item. */
export type ItemStep =
  | 'open-item'
  | 'open-own-item'
  | 'report'
  | 'verify'
  | 'send-back'
  | 'reopen'
  | 'hold'
  | 'resume-item'
  | 'extend'
  | 'drop'
  | 'item-time-passed';

/** What an item is about: the questionnaire's themes, so that residents' wishes lead to it. `A` to `J` as question 8 has them. */
export const itemThemes = [
  'repairs',
  'cleaning',
  'security',
  'facilities',
  'parking',
  'accounts',
  'manner',
  'greenery',
  'other',
] as const;

/** One of them. */
export type ItemTheme = (typeof itemThemes)[number];

/** Where an item comes from. */
export const itemSources = [
  'residents',
  'exit-case',
  'inspection',
  'hotline',
  'work-orders',
  'sibling',
  'self-check',
] as const;

const text = { kind: 'text' } as const;
const coming = { kind: 'day', when: 'coming' } as const;
const day = { kind: 'day' } as const;
/** Every step says which item of the compound. */
const row = rowsOf<ItemState, ItemStep>({ item: { kind: 'count', between: [1, 9999] } });

const item = {
  theme: { kind: itemThemes },
  what: text,
  /** Which firm, and who there or at the office answers for it: a post, never a person's name. */
  firm: text,
  owner: text,
  due: coming,
  source: { kind: itemSources },
  /** What it follows from: a case, an inspection, a month. */
  origin: { kind: 'text', optional: true },
} as const;

/** Every step of a rectification item. The firm reports with evidence; an officer who did not report it verifies; whatever comes back is opened again. */
export const itemTable = [
  row('open-item', ['none'], 'open', ['work-on-case'], { facts: item }),
  row('open-own-item', ['none'], 'open', ['own-firm'], { facts: item }),
  row('report', ['open'], 'reported', ['own-firm', 'work-on-case'], {
    documents: ['rectification-evidence'],
    facts: { done: text },
  }),
  row('verify', ['reported'], 'closed', ['work-on-case'], {
    // What residents of the compound read on their thanks page; nothing where it says nothing to them.
    facts: { told: { kind: 'text', optional: true } },
    notBy: ['report', 'open-own-item'],
    reason: true,
  }),
  row('send-back', ['reported'], 'open', ['work-on-case'], { reason: true }),
  row('reopen', ['closed'], 'open', ['work-on-case'], { facts: { due: coming }, reason: true }),
  row('hold', ['open', 'reported'], 'held', ['work-on-case'], {
    facts: { cause: { kind: ['mediation', 'court', 'season', 'third-party'] } },
    reason: true,
  }),
  row('resume-item', ['held'], 'before', ['work-on-case'], { reason: true }),
  row('extend', ['open'], 'same', ['decide-case'], { facts: { due: coming }, reason: true }),
  row('drop', ['open', 'held'], 'dropped', ['decide-case'], {
    notBy: ['open-item', 'open-own-item'],
    reason: true,
  }),
  row('item-time-passed', ['open', 'reported'], 'same', ['service'], {
    facts: { clock: text, last: day },
    evidence: ['clock-over'],
  }),
];
