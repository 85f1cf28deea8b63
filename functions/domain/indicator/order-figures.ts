import type { CompoundId } from '../compound.ts';
import type { FirmId } from '../firm.ts';
import type { Day } from '../month.ts';
import { type LocalTime, localTime } from './local-time.ts';
import type { ResponseNumbers, ResponseRuleName } from './response-rule.ts';
import { responseRules } from './response-rule.ts';
import { type Found, found, foundTogether, type Judging } from './verdict.ts';
import { counts, type WorkOrder } from './work-order.ts';

/** Orders by what was made of them; of those that run, the last time at which each does (afterwards unknown), in order. */
export interface VerdictCounts {
  readonly met: number;
  readonly breached: number;
  readonly unknown: number;
  readonly notApplicable: number;
  readonly running: readonly LocalTime[];
}

/** A firm's work orders of a month in one compound; those that name none together. */
export interface OrderFigures {
  readonly firm: FirmId;
  readonly compound?: CompoundId;
  readonly orders: number;
  /** By response rule, an order once; and by clause. */
  readonly rules: Readonly<Record<ResponseRuleName, VerdictCounts>>;
  readonly clauses: Readonly<Record<string, VerdictCounts>>;
}

/** A firm's hotline orders of a month in one compound (those that name none together): those that count, complaints among them, and what valid call-backs heard of those that said. */
export interface HotlineFigures {
  readonly firm: FirmId;
  readonly compound?: CompoundId;
  readonly orders: number;
  readonly complaints: number;
  readonly rates: Readonly<Record<HotlineRate, { readonly yes: number; readonly of: number }>>;
}

/** The three rates 三率 of the hotline. */
export type HotlineRate = 'contacted' | 'solved' | 'satisfied';

/** The three rates. */
export const hotlineRates: readonly HotlineRate[] = ['contacted', 'solved', 'satisfied'];

/** A limit that never ends, in a record that knows no infinity. */
const never = localTime('2999-12-31' as Day);

/** A month's work orders, firm by firm and compound by compound, sorted. */
export function orderFigures(
  orders: Iterable<WorkOrder>,
  numbers: ResponseNumbers,
  isWorkingDay: Judging['isWorkingDay'],
): readonly OrderFigures[] {
  const places = new Map<string, Place & { orders: number; readonly found: Map<string, Found[]> }>();
  for (const order of orders) {
    const key = placeKey(order);
    const own = places.get(key) ?? { ...placeOf(order), orders: 0, found: new Map<string, Found[]>() };
    places.set(key, own);
    own.orders += 1;
    const note = (name: string, one: Found) => {
      const list = own.found.get(name);
      if (list === undefined) own.found.set(name, [one]);
      else list.push(one);
    };
    const verdicts = numbers.clauses.map((clause) => {
      const one = found(order, clause, { numbers, isWorkingDay });
      note(clause.name, one);
      return { rule: clause.rule, one };
    });
    for (const rule of responseRules)
      note(rule, foundTogether(verdicts.filter((verdict) => verdict.rule === rule).map(({ one }) => one)));
  }
  return [...places]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { found: all, ...place }]) => {
      const countsOf = (name: string) => counted(all.get(name) ?? []);
      const clauses = Object.fromEntries(numbers.clauses.map(({ name }) => [name, countsOf(name)]));
      return { ...place, rules: { '5341': countsOf('5341'), '5533': countsOf('5533') }, clauses };
    });
}

function counted(all: readonly Found[]): VerdictCounts {
  const of = (word: Found) => all.filter((one) => one === word).length;
  const running = all.flatMap((one) => (typeof one === 'object' ? [Math.min(one.due, never)] : []));
  return {
    met: of('met'),
    breached: of('breached'),
    unknown: of('unknown'),
    notApplicable: of('not-applicable'),
    running: running.sort((a, b) => a - b),
  };
}

/** Counts of several months together, as they stand at a time of looking. */
export function verdictsAt(
  all: readonly VerdictCounts[],
  now: LocalTime,
): Readonly<Record<'met' | 'breached' | 'unknown' | 'notApplicable' | 'running', number>> {
  const sums = { met: 0, breached: 0, unknown: 0, notApplicable: 0, running: 0 };
  for (const one of all) {
    const running = one.running.filter((due) => now <= due).length;
    sums.met += one.met;
    sums.breached += one.breached;
    sums.unknown += one.unknown + one.running.length - running;
    sums.notApplicable += one.notApplicable;
    sums.running += running;
  }
  return sums;
}

/** A month's hotline orders, firm by firm and compound by compound, sorted. */
export function hotlineFigures(all: Iterable<WorkOrder>): readonly HotlineFigures[] {
  const places = Map.groupBy([...all].filter(counts), placeKey);
  return [...places]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, orders]) => {
      const rateOf = (rate: HotlineRate) => {
        const said = orders.flatMap(({ callBack }) => callBack?.[rate] ?? []);
        return { yes: said.filter(Boolean).length, of: said.length };
      };
      const rates = Object.fromEntries(hotlineRates.map((rate) => [rate, rateOf(rate)]));
      const [first] = orders;
      if (first === undefined) return [];
      return {
        ...placeOf(first),
        orders: orders.length,
        complaints: orders.filter(({ appeal }) => appeal === 'complaint').length,
        rates: rates as HotlineFigures['rates'],
      };
    });
}

type Place = Pick<WorkOrder, 'firm' | 'compound'>;

function placeOf({ firm, compound }: Place): Place {
  return { firm, ...(compound !== undefined && { compound }) };
}

function placeKey({ firm, compound }: Place): string {
  return `${firm} ${compound ?? ''}`;
}
