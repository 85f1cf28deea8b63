import type { Mark, PublishedEvent } from '../ports/events.ts';
import type { World } from '../ports.ts';
import { eventsOfStep, type ReadsSteps } from './case-events.ts';
import { eventsOfRelease } from './release-events.ts';

/** What reading the records of events asks of the world. */
export type ReadsEvents = Pick<World, 'results' | 'calendar'> & ReadsSteps;

/** The events of the record that a mark names; undefined where the record is not there. */
export async function readMark(
  world: ReadsEvents,
  { kind, ref }: Mark,
): Promise<readonly PublishedEvent[] | undefined> {
  if (kind === 'release') return await eventsOfRelease(world, ref);
  return await eventsOfStep(world, ref);
}
