import type { CaseDocument } from '../domain/casework/case-event.ts';
import type { StepRefusal } from '../domain/casework/step-refusal.ts';
import type { Taker } from '../domain/casework/step-row.ts';
import type { StepOrder } from '../domain/casework/take-step.ts';
import type { By } from '../domain/people/by.ts';
import type { World } from '../ports.ts';

/** Somebody wants a step to be taken on a file they looked at. */
export interface StepWish {
  readonly step: string;
  readonly by: By;
  readonly as: Taker;
  readonly reason?: string;
  readonly facts?: Readonly<Record<string, string>>;
  readonly documents?: readonly CaseDocument[];
  /** How many events the stream had on their page; absent where the service acts. */
  readonly seen?: number;
}

/** Why nothing was done: the table says no, there is no such thing, no such step, or somebody was faster. */
export type NotTaken = StepRefusal | 'not-found' | 'no-such-step' | 'stale';

/** The order of a wish, now. */
export function orderOf<Step extends string>(
  world: Pick<World, 'clock' | 'calendar'>,
  step: Step,
  { by, as, reason = '', facts = {}, documents = [] }: StepWish,
): StepOrder<Step> {
  const at = world.clock.now();
  return { step, at, day: world.calendar.dayOf(at), by, as, reason, facts, documents };
}
