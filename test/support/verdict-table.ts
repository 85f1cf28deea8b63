import type { ResponseNumbers } from '../../functions/domain/indicator/response-rule.ts';
import type { Verdict } from '../../functions/domain/indicator/verdict.ts';
import type { WorkOrder } from '../../functions/domain/indicator/work-order.ts';
import { order } from './orders.ts';

/** How a row of the table is looked at: at the end of the month by the default rules, unless it says otherwise. 7 and 8 November 2026 are a weekend. */
export interface Looking {
  readonly now?: string;
  readonly asOf?: string;
  readonly numbers?: Partial<ResponseNumbers>;
  readonly clause?: Partial<ResponseNumbers['clauses'][number]>;
}

/** An order, a clause, and the verdict it must get. */
export type Row = readonly [
  what: string,
  order: WorkOrder,
  clause: string,
  verdict: Verdict,
  looking?: Looking,
];

const weChat = { channel: 'wechat' } as const;
export const complex = { kind: 'complex' } as const;
export const beyond = { kind: 'beyond' } as const;
const duty = { hours: 'duty' } as const;
const weekdays: Looking['numbers'] = { duty: { from: '08:00', to: '18:00', days: 'working-days' } };
const night: Looking['numbers'] = { duty: { from: '20:00', to: '06:00', days: 'every-day' } };

/** Edge cases of both rules, made by hand. */
export const verdictTable: readonly Row[] = [
  ['a reply after exactly 5 minutes', order({ replied: '03 08:05:00' }), '5341-reply', 'met'],
  ['a reply a second later', order({ replied: '03 08:05:01' }), '5341-reply', 'breached'],
  ['a reply at once', order({ replied: '03 08:00:00' }), '5341-reply', 'met'],
  ['simple, closed after exactly 30 minutes', order({ closed: '03 08:30:00' }), '5341-simple', 'met'],
  ['simple, a second later', order({ closed: '03 08:30:01' }), '5341-simple', 'breached'],
  [
    'simple, by the clause of complex orders',
    order({ closed: '03 08:30:00' }),
    '5341-complex',
    'not-applicable',
  ],
  ['complex, closed after exactly 4 hours', order({ closed: '03 12:00:00' }, complex), '5341-complex', 'met'],
  ['complex, a second later', order({ closed: '03 12:00:01' }, complex), '5341-complex', 'breached'],
  [
    'beyond the firm, a plan after exactly 24 hours',
    order({ planned: '04 08:00:00' }, beyond),
    '5341-plan',
    'met',
  ],
  ['beyond the firm, a second later', order({ planned: '04 08:00:01' }, beyond), '5341-plan', 'breached'],
  [
    'beyond the firm, closed in time without a plan',
    order({ closed: '03 20:00:00' }, beyond),
    '5341-plan',
    'met',
  ],
  [
    'beyond the firm, closed late without a plan',
    order({ closed: '06 08:00:00' }, beyond),
    '5341-plan',
    'unknown',
  ],
  [
    'counted from a plan that is missing',
    order({ closed: '03 08:10:00' }),
    '5341-simple',
    'unknown',
    { clause: { from: 'planned' } },
  ],
  ['the telephone after exactly 5 seconds', order({ replied: '03 08:00:05' }), '5533-phone', 'met'],
  ['the telephone after 6 seconds', order({ replied: '03 08:00:06' }), '5533-phone', 'breached'],
  [
    'the telephone, written to the minute',
    order({ replied: '03 08:00' }, { coarse: true }),
    '5533-phone',
    'unknown',
  ],
  [
    'the telephone, written two minutes apart',
    order({ replied: '03 08:02' }, { coarse: true }),
    '5533-phone',
    'breached',
  ],
  [
    'WeChat by the clause of the telephone',
    order({ replied: '03 08:04:00' }, weChat),
    '5533-phone',
    'not-applicable',
  ],
  ['WeChat after exactly 5 minutes', order({ replied: '03 08:05:00' }, weChat), '5533-wechat', 'met'],
  ['started after exactly 30 minutes', order({ started: '03 08:30:00' }), '5533-start', 'met'],
  ['started a second later', order({ started: '03 08:30:01' }), '5533-start', 'breached'],
  ['closed after exactly 3 hours', order({ closed: '03 11:00:00' }), '5533-close', 'met'],
  ['closed a second later', order({ closed: '03 11:00:01' }), '5533-close', 'breached'],

  ['no reply written down, closed since', order({ closed: '03 08:10:00' }), '5341-reply', 'unknown'],
  ['no start written down, closed since', order({ closed: '03 08:10:00' }), '5533-start', 'unknown'],
  [
    'no close written down, but called back',
    order({}, { callBack: { solved: true } }),
    '5341-simple',
    'unknown',
  ],
  ['no kind written down', order({ closed: '03 08:10:00' }, { kind: undefined }), '5341-simple', 'unknown'],
  [
    'no channel written down',
    order({ replied: '03 08:00:05' }, { channel: undefined }),
    '5533-phone',
    'unknown',
  ],
  [
    'counted from a dispatch that is missing',
    order({ closed: '03 08:10:00' }),
    '5341-simple',
    'unknown',
    { clause: { from: 'dispatched' } },
  ],
  ['closed before it was received', order({ closed: '03 07:59:59' }), '5341-simple', 'unknown'],

  [
    'open, looked at when the limit is just reached',
    order(),
    '5341-simple',
    'running',
    { now: '03 08:30:00' },
  ],
  [
    'open, within the limit when imported, looked at later',
    order(),
    '5341-simple',
    'unknown',
    { now: '03 09:00:00', asOf: '03 08:10:00' },
  ],
  ['open, beyond the limit when imported', order(), '5341-simple', 'breached', { now: '03 09:00:00' }],
  ['open, no reply written down, beyond the limit', order(), '5341-reply', 'unknown', { now: '03 09:00:00' }],
  ['open, no reply yet, within the limit', order(), '5341-reply', 'running', { now: '03 08:04:00' }],

  ['a duplicate', order({ closed: '05 08:00' }, { duplicate: true }), '5341-simple', 'not-applicable'],
  [
    'not the firm’s to settle',
    order({ closed: '05 08:00' }, { liable: false }),
    '5341-simple',
    'not-applicable',
  ],

  [
    'Friday 17:50, closed Monday 08:20, duty on working days',
    order({ received: '06 17:50', closed: '09 08:20' }),
    '5341-simple',
    'met',
    { numbers: weekdays, clause: duty },
  ],
  [
    'a second later',
    order({ received: '06 17:50', closed: '09 08:20:01' }),
    '5341-simple',
    'breached',
    { numbers: weekdays, clause: duty },
  ],
  [
    'Saturday, open on Sunday',
    order({ received: '07 10:00' }),
    '5341-simple',
    'running',
    { numbers: weekdays, clause: duty, now: '08 23:00' },
  ],
  [
    'Friday 17:30, all of the limit spent, open on Saturday',
    order({ received: '06 17:30' }),
    '5341-simple',
    'running',
    { numbers: weekdays, clause: duty, now: '07 12:00' },
  ],
  ['23:50 to 00:20 at all hours', order({ received: '03 23:50', closed: '04 00:20' }), '5341-simple', 'met'],
  [
    '23:50 to 00:21 at all hours',
    order({ received: '03 23:50', closed: '04 00:21' }),
    '5341-simple',
    'breached',
  ],
  [
    'a night’s duty over midnight',
    order({ received: '03 05:50', closed: '03 20:20' }),
    '5341-simple',
    'met',
    { numbers: night, clause: duty },
  ],
  [
    'the night before is duty still',
    order({ received: '04 01:00', closed: '04 01:31' }),
    '5341-simple',
    'breached',
    { numbers: night, clause: duty },
  ],

  [
    'one day as the next calendar day',
    order({ planned: '05 00:00:00' }, beyond),
    '5341-plan',
    'met',
    { numbers: { dayMeans: 'calendar-day' } },
  ],
  [
    'a second after it',
    order({ planned: '05 00:00:01' }, beyond),
    '5341-plan',
    'breached',
    { numbers: { dayMeans: 'calendar-day' } },
  ],
  [
    'one day as the next working day, over a weekend',
    order({ received: '06 10:00', planned: '09 23:00' }, beyond),
    '5341-plan',
    'met',
    { numbers: { dayMeans: 'working-day' } },
  ],
  [
    'the day after that',
    order({ received: '06 10:00', planned: '10 00:01' }, beyond),
    '5341-plan',
    'breached',
    { numbers: { dayMeans: 'working-day' } },
  ],
];
