import type { CaseEvent } from './case-event.ts';
import type { StepRow } from './step-row.ts';

/** Where a case stands: its state, and what it goes back to where it is suspended. */
export interface Standing<State extends string> {
  readonly state: State | 'none';
  readonly before: State | 'none';
}

/** The state after these events, by the aggregate's table alone. Throws for an event that the table does not have from there: such a case was tampered with. */
export function stateAfter<State extends string, Step extends string>(
  table: readonly StepRow<State, Step>[],
  events: readonly Pick<CaseEvent<Step>, 'step'>[],
): Standing<State> {
  let standing: Standing<State> = { state: 'none', before: 'none' };
  for (const { step } of events) standing = evolve(table, standing, step);
  return standing;
}

/** The state after one step. */
export function evolve<State extends string, Step extends string>(
  table: readonly StepRow<State, Step>[],
  { state, before }: Standing<State>,
  step: Step,
): Standing<State> {
  const row = rowOf(table, state, step);
  if (row === undefined) throw new Error(`${step} is no step from ${state}`);
  if (row.to === 'same') return { state, before };
  if (row.to === 'before') return { state: before, before: 'none' };
  return { state: row.to, before: state };
}

/** The row of a step from a state; undefined where there is none. */
export function rowOf<State extends string, Step extends string>(
  table: readonly StepRow<State, Step>[],
  state: State | 'none',
  step: Step,
): StepRow<State, Step> | undefined {
  return table.find((row) => row.step === step && row.from.includes(state));
}
