import { type CaseEvent, eventText } from '../domain/casework/case-event.ts';
import { type CaseStream, stepRef } from '../domain/casework/case-stream.ts';
import type { DecidedStep } from '../domain/casework/take-step.ts';
import type { World } from '../ports.ts';
import { sha256 } from '../ranking/sha256.ts';
import { headOf } from './head-of.ts';

/**
 * Chains a decided step to the events that were looked at and keeps it, in one write under its number: `stale` where somebody was faster, and nothing is
 * changed. It is marked before, and the lists hear of it afterwards: a crash between is made good by whoever delivers the event.
 */
export async function appendStep<Step extends string>(
  world: Pick<World, 'cases' | 'outbox' | 'clock' | 'log'>,
  stream: CaseStream,
  events: readonly CaseEvent<string>[],
  decided: DecidedStep<Step>,
): Promise<CaseEvent<Step> | 'stale'> {
  const chained = { ...decided, seq: events.length + 1, previous: events.at(-1)?.hash ?? '' };
  const event = { ...chained, hash: sha256(eventText(chained)) };
  await world.outbox.note({ kind: 'case', ref: stepRef(stream, event.seq), at: world.clock.now() });
  if ((await world.cases.append(stream, event)) === 'differs') return 'stale';
  await keepHeadOf(world, stream, [...events, event]);
  world.log.info('case-step', { kind: stream.kind, step: event.step, seq: event.seq });
  return event;
}

/** Tells the lists how far a stream is by its events. */
export async function keepHeadOf(
  world: Pick<World, 'cases'>,
  stream: CaseStream,
  events: readonly CaseEvent<string>[],
): Promise<void> {
  await world.cases.keepHead(headOf(stream, events));
}
