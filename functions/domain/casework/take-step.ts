import type { Day, Instant } from '../month.ts';
import { parseDay } from '../month.ts';
import type { By } from '../people/by.ts';
import { samePerson } from '../people/same-person.ts';
import type { CaseDocument, CaseEvent } from './case-event.ts';
import { rowOf, stateAfter } from './case-state.ts';
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
}

/** Why a step is not taken, and about which fact, document, evidence or clock it is; or whose earlier step forbids it. */
export interface StepRefusal {
  readonly refused:
    | 'not-from-here'
    | 'not-yours'
    | 'same-person'
    | 'no-reason'
    | 'too-long'
    | 'missing-fact'
    | 'bad-fact'
    | 'missing-document'
    | 'missing-evidence'
    | 'clock-not-running'
    | 'too-early'
    | 'too-late';
  readonly about: string;
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
  const reason = order.reason.trim();
  if (row.reason && reason === '') return { refused: 'no-reason', about: '' };
  if (reason.length > longestReason) return { refused: 'too-long', about: 'reason' };
  const lacking = lackingFact(row.facts, order) ?? lackingBeside(row, order, known);
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

function lackingBeside<State extends string, Step extends string>(
  row: StepRow<State, Step>,
  order: StepOrder<Step>,
  known: Known,
): StepRefusal | undefined {
  const attached = new Set(order.documents.map(({ kind }) => kind));
  const document = row.documents.find((kind) => !attached.has(kind));
  if (document !== undefined) return { refused: 'missing-document', about: document };
  return lackingOf(row, known, order.day)[0];
}

/** What a step needs besides its form and is not so today: evidence, a clock that runs, is over, or is not over yet. */
export function lackingOf<State extends string, Step extends string>(
  { evidence, after, within }: Pick<StepRow<State, Step>, 'evidence' | 'after' | 'within'>,
  known: Known,
  day: Day,
): readonly StepRefusal[] {
  const unknown = evidence.filter((one) => !known.evidence.has(one));
  const clocks = [after, within].flatMap((clock): readonly StepRefusal[] => {
    if (clock === undefined) return [];
    const last = known.clocks[clock];
    if (last === undefined) return [{ refused: 'clock-not-running', about: clock }];
    if (clock === after && day <= last) return [{ refused: 'too-early', about: clock }];
    return clock === within && day > last ? [{ refused: 'too-late', about: clock }] : [];
  });
  return [...unknown.map((about) => ({ refused: 'missing-evidence', about }) as const), ...clocks];
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
