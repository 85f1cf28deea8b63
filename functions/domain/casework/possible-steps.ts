import type { Day } from '../month.ts';
import type { By } from '../people/by.ts';
import { samePerson } from '../people/same-person.ts';
import type { CaseEvent } from './case-event.ts';
import { stateAfter } from './case-state.ts';
import { unprepared } from './prepared.ts';
import type { StepRefusal } from './step-refusal.ts';
import type { StepRow } from './step-row.ts';
import { type Known, lackingOf } from './take-step.ts';

/** A step that somebody may take from where a case is, with all that hinders it today: nothing of its form is looked at. */
export interface PossibleStep<State extends string, Step extends string> {
  readonly row: StepRow<State, Step>;
  readonly hindrances: readonly StepRefusal[];
}

/** The steps that people take from where a case is, in the table's order. `by`: who looks, so that what they prepared themselves is told. */
export function possibleSteps<State extends string, Step extends string>(
  table: readonly StepRow<State, Step>[],
  events: readonly CaseEvent<Step>[],
  known: Known,
  day: Day,
  by?: By,
): readonly PossibleStep<State, Step>[] {
  const { state } = stateAfter(table, events);
  return table
    .filter((row) => row.from.includes(state) && row.by.some((taker) => taker !== 'service'))
    .map((row) => ({
      row,
      hindrances: [
        ...signedBefore(row, events, by),
        ...[unprepared(table, row, events, by)].filter((one) => one !== undefined),
        ...lackingOf(table, row, events, known, day),
      ],
    }));
}

/** The step that forbids somebody this one: nobody signs what they prepared. */
function signedBefore<State extends string, Step extends string>(
  { notBy }: StepRow<State, Step>,
  events: readonly CaseEvent<Step>[],
  by: By | undefined,
): readonly StepRefusal[] {
  const own = events.find(
    (event) => by !== undefined && notBy.includes(event.step) && samePerson(event.by, by),
  );
  return own === undefined ? [] : [{ refused: 'same-person', about: own.step }];
}

/** Steps that break off, go back, or end something before its time: none of them is what a case waits for. */
const aside: ReadonlySet<string> = new Set([
  'withdraw',
  'dismiss',
  'suspend',
  'refuse',
  'veto',
  'revoke',
  'revoke-red',
  'repair',
  'close',
  'drop-exit',
  'drop',
  'hold',
  'send-back',
  'reopen',
]);

/** Whether a step leads a case on, as the table means it to go. */
export function leadsOn({ to, step }: Pick<StepRow<string, string>, 'to' | 'step'>): boolean {
  return to !== 'same' && !aside.has(step);
}

/** The step that a case waits for: of those that lead on the first that nothing hinders, else the first; undefined where none does. */
export function awaitedStep<State extends string, Step extends string>(
  steps: readonly PossibleStep<State, Step>[],
): PossibleStep<State, Step> | undefined {
  const leading = steps.filter(({ row }) => leadsOn(row));
  return leading.find(({ hindrances }) => hindrances.length === 0) ?? leading[0];
}
