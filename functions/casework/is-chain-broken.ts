import { brokenEvent, type CaseEvent } from '../domain/casework/case-event.ts';
import type { CaseStream } from '../domain/casework/case-stream.ts';
import type { StepRefusal } from '../domain/casework/step-refusal.ts';
import type { CaseHead } from '../ports/cases.ts';
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
  head: Promise<CaseHead | undefined> = cases.head(stream),
): Promise<boolean> {
  const seq = (await head)?.seq ?? 0;
  if (brokenEvent(events, sha256) !== undefined) return true;
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
  const reading = world.cases.head(stream);
  const broken = await isChainBroken(world, stream, events, reading);
  const head = await reading;
  if (head !== undefined && broken !== (head.broken === true)) {
    const { broken: _, ...whole } = head;
    await world.cases.keepHead(broken ? { ...whole, broken } : whole);
  }
  if (broken) throw new Error(`the chain of ${stream.kind} records is broken: nothing is added to it`);
}
