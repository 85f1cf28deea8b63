import { deliveryFacts } from '../casework/delivery.ts';
import { mostObjections } from '../casework/said.ts';
import { rowsOf } from '../casework/step-row.ts';

/** How far an exit case is with the firm. From `advising` on, each compound's owners decide for themselves: `replacementTable`. PRACTICE §4. */
export const exitStates = [
  'proposed',
  'warned',
  'invited',
  'interviewed',
  'ordered',
  'rectifying',
  'reevaluating',
  'exit-proposed',
  'exit-noticed',
  'advised',
  'decision-delivered',
  'advising',
  'concluded',
  'closed',
  'suspended',
  'withdrawn',
] as const;

/** A state of an exit case. */
export type ExitState = (typeof exitStates)[number];

/** States from which nothing leads on. */
export const exitEnds: readonly ExitState[] = ['concluded', 'closed', 'withdrawn'];

/** A step of an exit case with the firm. */
export type ExitStep =
  | 'propose'
  | 'propose-end'
  | 'dismiss'
  | 'warn'
  | 'invite'
  | 'record-interview'
  | 'order-rectification'
  | 'record-delivery'
  | 'report-rectification'
  | 'begin-reevaluation'
  | 'close'
  | 'propose-exit'
  | 'deliver-proposal'
  | 'object'
  | 'answer-objection'
  | 'decide-advice'
  | 'drop-exit'
  | 'veto'
  | 'deliver-decision'
  | 'send-advice'
  | 'conclude'
  | 'suspend'
  | 'resume'
  | 'withdraw'
  | 'time-passed';

/** Days a firm may be given to put things right. */
export const rectificationDays: readonly [number, number] = [15, 60];

const row = rowsOf<ExitState, ExitStep>();
const text = { kind: 'text' } as const;
const day = { kind: 'day' } as const;
const past = { ...day, when: 'past' } as const;
const receipt = { documents: ['delivery-receipt'], facts: deliveryFacts } as const;
/** What confirmed it, with the figures as they were found: written by the service, whatever a form says. */
const confirmed = { confirmed: { kind: 'text', optional: true } } as const;
const active = exitStates.filter((state) => !exitEnds.includes(state) && state !== 'suspended');
const heardIn = ['exit-noticed', 'advised', 'decision-delivered'] as const;
const beforeAdvice = ['warned', 'invited', 'interviewed', 'ordered', 'rectifying', 'reevaluating'] as const;

/** Every step of an exit case with the firm. The bureau cannot dismiss a firm: it warns, talks, orders correction, and at last advises the owners' assembly. */
export const exitTable = [
  row('propose', ['none'], 'proposed', ['service'], {
    facts: {
      month: text,
      version: { kind: 'count' },
      /** Months in which it was watched and in which it was proposed for the black list, with a space between. */
      watch: { kind: 'text', optional: true },
      black: { kind: 'text', optional: true },
    },
    evidence: ['status-over-months'],
  }),
  // Who looked into it asks for the case's end with reasons; a director ends it.
  row('propose-end', [...active, 'suspended'], 'same', ['work-on-case'], { reason: true }),
  row('dismiss', ['proposed'], 'withdrawn', ['decide-case'], { prepared: 'propose-end', reason: true }),
  row('warn', ['proposed'], 'warned', ['work-on-case'], {
    documents: ['warning-letter'],
    evidence: ['status-over-months'],
  }),
  row('invite', ['warned'], 'invited', ['work-on-case'], {
    documents: ['interview-notice'],
    evidence: ['status-over-months'],
    facts: { held: { ...day, when: 'coming' }, place: text },
  }),
  row('record-interview', ['invited'], 'interviewed', ['work-on-case'], {
    documents: ['interview-record'],
    facts: { held: past, attended: { kind: ['yes', 'no'] } },
    notBefore: { held: 'invite' },
  }),
  row('order-rectification', ['interviewed'], 'ordered', ['decide-case'], {
    documents: ['rectification-order'],
    evidence: ['often-black'],
    facts: { days: { kind: 'count', between: rectificationDays }, items: text },
    notBy: ['invite', 'record-interview'],
    reason: true,
  }),
  row('record-delivery', ['ordered'], 'rectifying', ['work-on-case'], {
    ...receipt,
    notBefore: { delivered: 'order-rectification' },
  }),
  row('report-rectification', ['rectifying'], 'same', ['own-firm', 'work-on-case'], {
    facts: { report: text },
  }),
  row('begin-reevaluation', ['rectifying'], 'reevaluating', ['work-on-case'], { after: 'rectification' }),
  row('close', beforeAdvice, 'closed', ['decide-case'], {
    evidence: ['clean-months'],
    prepared: 'propose-end',
    reason: true,
  }),
  row('propose-exit', ['reevaluating'], 'exit-proposed', ['work-on-case'], {
    documents: ['exit-notice'],
    facts: confirmed,
    evidence: ['black-after-deadline', 'independent-confirmation'],
  }),
  row('deliver-proposal', ['exit-proposed'], 'exit-noticed', ['work-on-case'], {
    ...receipt,
    notBefore: { delivered: 'propose-exit' },
  }),
  row('object', heardIn, 'same', ['own-firm', 'work-on-case'], {
    facts: { objection: text },
    most: { count: mostObjections, clock: 'objection', since: 'deliver-proposal' },
  }),
  row('answer-objection', heardIn, 'same', ['work-on-case'], {
    facts: { number: { kind: 'count' }, answer: text },
    answers: 'object',
  }),
  row('decide-advice', ['exit-noticed'], 'advised', ['decide-case'], {
    documents: ['advice-decision'],
    facts: confirmed,
    evidence: ['black-after-deadline', 'independent-confirmation', 'objections-answered'],
    after: 'objection',
    // Who decided before a veto does not decide again.
    notBy: ['propose-exit', 'deliver-proposal', 'answer-objection', 'object', 'decide-advice'],
    reason: true,
  }),
  row('drop-exit', ['exit-noticed'], 'reevaluating', ['decide-case'], {
    notBy: ['propose-exit', 'deliver-proposal'],
    reason: true,
  }),
  row('veto', ['advised'], 'exit-noticed', ['decide-case'], {
    within: 'veto',
    notBy: ['decide-advice'],
    reason: true,
  }),
  // What stood its veto reaches the firm: from that day it has effect, and the firm's remedies run.
  row('deliver-decision', ['advised'], 'decision-delivered', ['work-on-case'], {
    ...receipt,
    after: 'veto',
    notBefore: { delivered: 'decide-advice' },
    afterLast: { delivered: 'veto' },
  }),
  row('send-advice', ['decision-delivered'], 'advising', ['work-on-case'], {
    documents: ['advice-letter'],
    evidence: ['objections-answered'],
  }),
  row('conclude', ['advising'], 'concluded', ['decide-case'], {
    evidence: ['compounds-concluded'],
    notBy: ['send-advice'],
    reason: true,
  }),
  row('suspend', active, 'suspended', ['work-on-case'], {
    facts: { cause: { kind: ['dispute', 'mediation', 'court'] } },
    reason: true,
  }),
  row('resume', ['suspended'], 'before', ['work-on-case'], { reason: true }),
  row(
    'withdraw',
    [...active.filter((state) => state !== 'proposed'), 'suspended'],
    'withdrawn',
    ['decide-case'],
    { evidence: ['no-compound-under-way'], prepared: 'propose-end', reason: true },
  ),
  row('time-passed', active, 'same', ['service'], {
    facts: { clock: text, last: day },
    evidence: ['clock-over'],
  }),
];
