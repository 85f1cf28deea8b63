import { appendStep } from '../../functions/casework/append-step.ts';
import { theService } from '../../functions/domain/casework/case-event.ts';
import type { CaseStream } from '../../functions/domain/casework/case-stream.ts';
import type { World } from '../../functions/ports.ts';

/** Steps with their facts, in order. */
export type PushedSteps = readonly (readonly [step: string, facts: Readonly<Record<string, string>>])[];

/** Chains steps to a stream past its table: for tests of what comes after them. Day and hour are those of the clock. */
export async function pushSteps(world: World, stream: CaseStream, steps: PushedSteps): Promise<void> {
  for (const [step, facts] of steps) {
    const at = world.clock.now();
    const empty = { reason: '', documents: [], evidence: [], clocks: {} };
    const decided = { ...empty, step, at, day: world.calendar.dayOf(at), by: theService, facts };
    await appendStep(world, stream, await world.cases.events(stream), decided);
  }
}
