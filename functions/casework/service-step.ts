import { theService } from '../domain/casework/case-event.ts';
import type { StepOrder } from '../domain/casework/take-step.ts';
import type { World } from '../ports.ts';
import { orderOf } from './step-wish.ts';

/** A step that the service takes by itself, now: it proposes, gives way, marks that a time has passed, ends what is over. */
export function serviceOrder<Step extends string>(
  world: Pick<World, 'clock' | 'calendar'>,
  step: Step,
  facts: Readonly<Record<string, string>> = {},
): StepOrder<Step> {
  return orderOf(world, step, { step, by: theService, as: 'service', facts });
}
