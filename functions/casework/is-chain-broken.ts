import { brokenEvent, type CaseEvent } from '../domain/casework/case-event.ts';
import type { CaseStream } from '../domain/casework/case-stream.ts';
import type { StepRefusal } from '../domain/casework/step-refusal.ts';
import type { World } from '../ports.ts';
import { sha256 } from '../ranking/sha256.ts';

/** Why no step is taken on a stream that was tampered with. */
export const chainRefusal: StepRefusal = { refused: 'broken-chain', about: '' };

/**
 * Whether a stream as it was read was changed, or lost events that its head knows of. One that somebody made longer after it was read is whole: whoever
 * appends to it is told `stale`.
 */
export async function isChainBroken(
  { cases }: Pick<World, 'cases'>,
  stream: CaseStream,
  events: readonly CaseEvent<string>[],
): Promise<boolean> {
  if (brokenEvent(events, sha256) !== undefined) return true;
  const seq = (await cases.head(stream))?.seq ?? 0;
  return events.length < seq && (await cases.events(stream)).length < seq;
}

/**
 * Throws where a stream is broken: the machine adds nothing to it either. The lists are told, so that an administrator is; and told again once it is whole.
 */
export async function demandWhole(
  world: Pick<World, 'cases'>,
  stream: CaseStream,
  events: readonly CaseEvent<string>[],
): Promise<void> {
  const broken = await isChainBroken(world, stream, events);
  const head = await world.cases.head(stream);
  if (head !== undefined && broken !== (head.broken === true)) {
    const { broken: _, ...whole } = head;
    await world.cases.keepHead(broken ? { ...whole, broken } : whole);
  }
  if (broken) throw new Error(`the chain of ${stream.kind} records is broken: nothing is added to it`);
}
