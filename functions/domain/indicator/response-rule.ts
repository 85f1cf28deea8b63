import type { DutyHours } from './duty-time.ts';
import type { Milestone, OrderChannel, OrderKind } from './work-order.ts';

/** The two response rules 快速响应 there are. PRACTICE §1. */
export type ResponseRuleName = '5341' | '5533';

/** All response rules. */
export const responseRules: readonly ResponseRuleName[] = ['5341', '5533'];

/** One clause of a response rule: from which time to which, within which limit, of which orders. */
export interface ResponseClause {
  readonly rule: ResponseRuleName;
  /** Unique among all clauses. */
  readonly name: string;
  readonly from: Milestone;
  readonly to: Milestone;
  /** Whole, at least 1. Equal to it is met. */
  readonly limit: number;
  /** What "1 day" means, the policy says. */
  readonly unit: 'seconds' | 'days';
  /** Orders that it is about: all, those that came in by a channel, those of a kind. */
  readonly of: 'all' | OrderChannel | OrderKind;
  /** Whether its clock runs at all hours or in duty hours. */
  readonly hours: 'all' | 'duty';
  /** Whether the clock stands still while the order is put off 挂起. */
  readonly pauses: 'stop-clock' | 'count';
}

/** How response is judged: policy, since no local rule says it. PRACTICE §6. */
export interface ResponseNumbers {
  readonly clauses: readonly ResponseClause[];
  readonly duty: DutyHours;
  /** A limit in days: so many times 24 hours, until midnight of so many days later, or until midnight of so many working days later. */
  readonly dayMeans: '24-hours' | 'calendar-day' | 'working-day';
}

const minute = 60;
const hour = 3600;

function clause(
  rule: ResponseRuleName,
  name: string,
  [from, to]: readonly [Milestone, Milestone],
  of: ResponseClause['of'],
  limit: number,
  unit: ResponseClause['unit'] = 'seconds',
): ResponseClause {
  return { rule, name: `${rule}-${name}`, from, to, limit, unit, of, hours: 'all', pauses: 'stop-clock' };
}

/**
 * The rules as their names say them. 5341: reply within 5 minutes, simple orders settled within 30 minutes, complex within 4 hours, a plan within 1 day for what is
 * beyond the firm. 5533: the telephone within 5 seconds, WeChat within 5 minutes, started within 30 minutes, closed within 3 hours.
 */
export const defaultResponse: ResponseNumbers = {
  clauses: [
    clause('5341', 'reply', ['received', 'replied'], 'all', 5 * minute),
    clause('5341', 'simple', ['received', 'closed'], 'simple', 30 * minute),
    clause('5341', 'complex', ['received', 'closed'], 'complex', 4 * hour),
    clause('5341', 'plan', ['received', 'planned'], 'beyond', 1, 'days'),
    clause('5533', 'phone', ['received', 'replied'], 'phone', 5),
    clause('5533', 'wechat', ['received', 'replied'], 'wechat', 5 * minute),
    clause('5533', 'start', ['received', 'started'], 'all', 30 * minute),
    clause('5533', 'close', ['received', 'closed'], 'all', 3 * hour),
  ],
  duty: { from: '08:00', to: '18:00', days: 'every-day' },
  dayMeans: '24-hours',
};
