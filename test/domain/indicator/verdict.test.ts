import { describe, expect, it } from 'vitest';
import { defaultResponse } from '../../../functions/domain/indicator/response-rule.ts';
import {
  found,
  foundTogether,
  type Verdict,
  verdictAt,
} from '../../../functions/domain/indicator/verdict.ts';
import { orderAfter, type WorkOrder } from '../../../functions/domain/indicator/work-order.ts';
import { at, order } from '../../support/orders.ts';
import { pauseTable } from '../../support/pause-table.ts';
import { complex, type Looking, verdictTable } from '../../support/verdict-table.ts';

/** 7, 8, 14 and 15 November 2026 are a weekend. */
const isWorkingDay = (day: string) => !['07', '08', '14', '15'].includes(day.slice(8));

function judged(
  one: WorkOrder,
  name: string,
  { now = '30 12:00', asOf, numbers, clause }: Looking = {},
): Verdict {
  const rules = { ...defaultResponse, ...numbers };
  const known = rules.clauses.find((each) => each.name === name);
  if (known === undefined) throw new Error(`no clause ${name}`);
  const judging = { numbers: rules, isWorkingDay };
  return verdictAt(found({ ...one, openAt: at(asOf ?? now) }, { ...known, ...clause }, judging), at(now));
}

const complexClause = {
  rule: '5341',
  name: 'within-4-hours',
  from: 'received',
  to: 'closed',
  limit: 4 * 3600,
  unit: 'seconds',
  of: 'all',
  pauses: 'stop-clock',
} as const;

describe('verdicts of both rules', () => {
  it.each([...verdictTable, ...pauseTable].map((row) => [...row] as const))(
    '%s',
    (_, one, clause, verdict, looking) => {
      expect(judged(one, clause, looking)).toBe(verdict);
    },
  );

  it('a clock of working days that runs into a year whose holidays are not known is unknown; one that is over before is not', () => {
    const overNewYear = order({ received: '03 17:00', closed: '04 09:00' });
    const clause = { ...complexClause, hours: 'duty' as const };
    const numbers = {
      ...defaultResponse,
      duty: { from: '08:00', to: '18:00', days: 'working-days' as const },
    };
    const on = (isWorkingDay: (day: string) => boolean | undefined, one: WorkOrder) =>
      found(one, clause, { numbers, isWorkingDay });
    const known = (day: string) => (day < '2026-11-04' ? true : undefined);
    expect(on(() => true, overNewYear)).toBe('met');
    expect(on(known, overNewYear)).toBe('unknown');
    expect(on(known, order({ received: '03 10:00', closed: '03 11:00' }))).toBe('met');
    expect(on(known, order({ received: '03 17:00' }))).toBe('unknown');
  });

  it('a reclassified order keeps its time of receipt: the clock is not started anew', () => {
    const before = order({});
    const later = orderAfter(before, order({ received: '03 11:00', closed: '03 12:00' }, complex));
    expect(judged(later, '5341-complex')).toBe('met');
    expect(
      judged(
        orderAfter(before, order({ received: '03 11:00', closed: '03 12:30' }, complex)),
        '5341-complex',
      ),
    ).toBe('breached');
  });

  it('once reclassified it keeps the earliest time of receipt, whatever files follow', () => {
    const second = orderAfter(order({}), order({ received: '03 10:00' }, complex));
    const third = orderAfter(second, order({ received: '03 10:00', closed: '03 13:30' }, complex));
    expect(judged(third, '5341-complex')).toBe('breached');
    expect(third.times.received).toBe(at('03 08:00'));
  });

  it('a time of receipt that is put right, of the same kind, is the new one', () => {
    const later = orderAfter(order({}), order({ received: '03 11:00', closed: '03 11:20' }));
    expect(judged(later, '5341-simple')).toBe('met');
  });

  it('an order by a whole rule is breached before unknown, unknown before running, and met only where nothing else', () => {
    const due = { due: at('03 09:00') };
    expect(foundTogether(['met', 'unknown', 'breached', due])).toBe('breached');
    expect(foundTogether(['met', 'unknown', due])).toBe('unknown');
    expect(foundTogether(['met', { due: at('03 10:00') }, due])).toEqual(due);
    expect(foundTogether(['met', 'not-applicable'])).toBe('met');
    expect(foundTogether(['not-applicable'])).toBe('not-applicable');
  });
});
