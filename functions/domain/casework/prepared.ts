import type { By } from '../people/by.ts';
import { samePerson } from '../people/same-person.ts';
import type { CaseEvent } from './case-event.ts';
import { evolve, rowOf, type Standing } from './case-state.ts';
import type { StepRefusal } from './step-refusal.ts';
import type { StepRow } from './step-row.ts';

/** The newest event that prepared a step since the case came to its state; undefined where none did. */
export function preparing<State extends string, Step extends string>(
  table: readonly StepRow<State, Step>[],
  events: readonly CaseEvent<Step>[],
  prepared: Step,
): CaseEvent<Step> | undefined {
  let standing: Standing<State> = { state: 'none', before: 'none' };
  let found: CaseEvent<Step> | undefined;
  for (const event of events) {
    if (rowOf(table, standing.state, event.step)?.to !== 'same') found = undefined;
    else if (event.step === prepared) found = event;
    standing = evolve(table, standing, event.step);
  }
  return found;
}

/** Why a step is not one person's to take: nobody else prepared it, or who takes it did. Without `by` it is only asked whether somebody did. */
export function unprepared<State extends string, Step extends string>(
  table: readonly StepRow<State, Step>[],
  { prepared }: StepRow<State, Step>,
  events: readonly CaseEvent<Step>[],
  by: By | undefined,
): StepRefusal | undefined {
  if (prepared === undefined) return undefined;
  const event = preparing(table, events, prepared);
  if (event === undefined) return { refused: 'not-prepared', about: prepared };
  return by !== undefined && samePerson(event.by, by)
    ? { refused: 'same-person', about: prepared }
    : undefined;
}
