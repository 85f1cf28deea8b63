import type { Day, Instant } from '../month.ts';
import { dayAfter, parseDay } from '../month.ts';
import type { By } from '../people/by.ts';
import { samePerson } from '../people/same-person.ts';
import { type CaseDocument, type CaseEvent, newestOf } from './case-event.ts';
import { rowOf, stateAfter } from './case-state.ts';
import { unprepared } from './prepared.ts';
import { saidIn, timesTaken } from './said.ts';
import type { StepRefusal } from './step-refusal.ts';
import type { FactRow, StepRow, Taker } from './step-row.ts';

/** Longest reason and longest fact, in UTF-16 units. */
export const longestReason = 2000;

/** Somebody wants to take a step. */
export interface StepOrder<Step extends string> {
  readonly step: Step;
  readonly at: Instant;
  readonly day: Day;
  readonly by: By;
  /** Under what it is taken: what the person may do, or `service`. */
  readonly as: Taker;
  readonly reason: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly documents: readonly CaseDocument[];
}

/** What is known beside the case's own events: evidence that is so today, and the last days of clocks that run. */
export interface Known {
  readonly evidence: ReadonlySet<string>;
  readonly clocks: Readonly<Record<string, Day>>;
  /** Clocks whose last day rests on a year that the calendar does not know: no step is decided by them. */
  readonly unsure?: ReadonlySet<string>;
}

/** An event that is still to be chained. */
export type DecidedStep<Step extends string> = Omit<CaseEvent<Step>, 'seq' | 'previous' | 'hash'>;

/**
 * Decides whether a step may be taken now, by the table and nothing else. What is decided holds everything that was looked at, so that a court can read
 * from the event alone why it was allowed.
 */
export function takeStep<State extends string, Step extends string>(
  table: readonly StepRow<State, Step>[],
  events: readonly CaseEvent<Step>[],
  order: StepOrder<Step>,
  known: Known,
): DecidedStep<Step> | StepRefusal {
  const { state } = stateAfter(table, events);
  const row = rowOf(table, state, order.step);
  if (row === undefined) return { refused: 'not-from-here', about: state };
  if (!row.by.includes(order.as)) return { refused: 'not-yours', about: row.by.join(' ') };
  const conflict = events.find((event) => row.notBy.includes(event.step) && samePerson(event.by, order.by));
  if (conflict !== undefined) return { refused: 'same-person', about: conflict.step };
  const alone = unprepared(table, row, events, order.by);
  if (alone !== undefined) return alone;
  const reason = order.reason.trim();
  if (row.reason && reason === '') return { refused: 'no-reason', about: '' };
  if (reason.length > longestReason) return { refused: 'too-long', about: 'reason' };
  const lacking =
    lackingFact(row.facts, order) ??
    wrongDay(row, events, order, known) ??
    lackingBeside(table, row, events, order, known);
  if (lacking !== undefined) return lacking;
  const { step, at, day, by, documents } = order;
  const facts = Object.fromEntries(
    Object.keys(row.facts).flatMap((name) => {
      const value = order.facts[name]?.trim() ?? '';
      return value === '' ? [] : [[name, value]];
    }),
  );
  const clocks = Object.fromEntries(
    [row.after, row.within].flatMap((name) => {
      const last = name === undefined ? undefined : known.clocks[name];
      return name === undefined || last === undefined ? [] : [[name, last]];
    }),
  );
  return { step, at, day, by, reason, facts, documents, evidence: row.evidence, clocks };
}

/** A day among the facts that lies before what it follows. */
function wrongDay<State extends string, Step extends string>(
  { notBefore = {}, notBeforeLast = {}, afterLast = {} }: StepRow<State, Step>,
  events: readonly CaseEvent<Step>[],
  { facts }: Pick<StepOrder<Step>, 'facts'>,
  { clocks }: Known,
): StepRefusal | undefined {
  const isBefore = (fact: string, day: Day | undefined) =>
    day !== undefined && (facts[fact] ?? '').trim() < day;
  for (const [fact, step] of Object.entries(notBefore))
    if (isBefore(fact, newestOf(events, step)?.day)) return { refused: 'before-step', about: fact };
  for (const [fact, clock] of Object.entries(notBeforeLast))
    if (isBefore(fact, clocks[clock])) return { refused: 'before-clock', about: fact };
  for (const [fact, clock] of Object.entries(afterLast))
    if (clocks[clock] !== undefined && isBefore(fact, dayAfter(clocks[clock])))
      return { refused: 'not-after-clock', about: fact };
  return undefined;
}

function lackingBeside<State extends string, Step extends string>(
  table: readonly StepRow<State, Step>[],
  row: StepRow<State, Step>,
  events: readonly CaseEvent<Step>[],
  order: StepOrder<Step>,
  known: Known,
): StepRefusal | undefined {
  const attached = new Set(order.documents.map(({ kind }) => kind));
  const document = row.documents.find((kind) => !attached.has(kind));
  if (document !== undefined) return { refused: 'missing-document', about: document };
  const lacking = lackingOf(table, row, events, known, order.day)[0];
  if (lacking !== undefined || row.answers === undefined) return lacking;
  const number = Number(order.facts.number);
  const open = unanswered(table, row, events).some((said) => said.number === number);
  return open ? undefined : { refused: 'bad-fact', about: 'number' };
}

function unanswered<State extends string, Step extends string>(
  table: readonly StepRow<State, Step>[],
  { answers }: StepRow<State, Step>,
  events: readonly CaseEvent<Step>[],
) {
  return saidIn(table, events).filter(({ event, answer }) => event.step === answers && answer === undefined);
}

/** What a step needs besides its form and is not so today: evidence, a clock that runs, is over, or is not over yet, something to answer, a number not used up. */
export function lackingOf<State extends string, Step extends string>(
  table: readonly StepRow<State, Step>[],
  row: StepRow<State, Step>,
  events: readonly CaseEvent<Step>[],
  known: Known,
  day: Day,
): readonly StepRefusal[] {
  const { evidence, after, within, answers, most } = row;
  const unknown = evidence.filter((one) => !known.evidence.has(one));
  const clocks = [after, within].flatMap((clock): readonly StepRefusal[] => {
    if (clock === undefined) return [];
    const last = known.clocks[clock];
    if (last === undefined) return [{ refused: 'clock-not-running', about: clock }];
    if (known.unsure?.has(clock)) return [{ refused: 'unknown-year', about: clock }];
    if (clock === after && day <= last) return [{ refused: 'too-early', about: clock }];
    return clock === within && day > last ? [{ refused: 'too-late', about: clock }] : [];
  });
  const nothing = answers !== undefined && unanswered(table, row, events).length === 0;
  const times = most === undefined ? 0 : timesTaken(row, events, known.clocks[most.clock], day);
  return [
    ...unknown.map((about) => ({ refused: 'missing-evidence', about }) as const),
    ...clocks,
    ...(nothing ? [{ refused: 'nothing-said', about: answers } as const] : []),
    ...(most !== undefined && times >= most.count ? [{ refused: 'too-many', about: row.step } as const] : []),
  ];
}

function lackingFact(
  rows: Readonly<Record<string, FactRow>>,
  { facts, day }: Pick<StepOrder<string>, 'facts' | 'day'>,
): StepRefusal | undefined {
  for (const [name, row] of Object.entries(rows)) {
    const value = facts[name]?.trim() ?? '';
    if (value === '' && row.optional) continue;
    if (value === '') return { refused: 'missing-fact', about: name };
    if (value.length > longestReason) return { refused: 'too-long', about: name };
    if (!fits(row, value, day)) return { refused: 'bad-fact', about: name };
  }
  return undefined;
}

function fits({ kind, when, between: [least, most] = [0, 999_999_999] }: FactRow, value: string, today: Day) {
  if (kind === 'text') return true;
  if (kind === 'day') {
    const inTime = when === undefined || (when === 'past' ? value <= today : value >= today);
    return parseDay(value) !== undefined && inTime;
  }
  if (kind === 'count') return /^\d{1,9}$/.test(value) && Number(value) >= least && Number(value) <= most;
  return kind.includes(value);
}
