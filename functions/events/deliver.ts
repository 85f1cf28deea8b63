import type { Mark, PublishedEvent } from '../ports/events.ts';
import type { World } from '../ports.ts';
import { eightAtOnce } from '../ranking/eight-at-once.ts';
import { eventSchema } from './event-schema.ts';

/** What delivering asks of the world. */
export type Delivers = Pick<World, 'outbox' | 'eventBus' | 'clock' | 'log'>;

/** The events of a marked record; undefined where the record is not there (yet). */
export type ReadMark = (mark: Mark) => Promise<readonly PublishedEvent[] | undefined>;

/** Milliseconds after which a record that is not there will not come any more: no function runs longer than this. */
const patience = 15 * 60_000;

/** What came of a delivery: events published, marks without a record that were left for later, and those that were given up. */
export interface Delivery {
  readonly events: number;
  readonly waiting: number;
  readonly dropped: number;
}

/**
 * Publishes the events of every marked record, then takes its mark away. A crash between the two, or a mark noted anew meanwhile, publishes the same events once more; none is lost. Eight at once, in no order: each event says when it was. One that
 * cannot be published holds up no other; the first failure is thrown at the end.
 */
export async function deliver(world: Delivers, read: ReadMark): Promise<Delivery> {
  let [events, waiting, dropped] = [0, 0, 0];
  const failures: unknown[] = [];
  await eightAtOnce(world.outbox.pending(), async (mark) => {
    try {
      const found = await read(mark);
      if (found === undefined && world.clock.now() - mark.at <= patience) {
        waiting += 1;
        return;
      }
      if (found === undefined) dropped += 1;
      else {
        const sent = await published(world, found);
        events += sent;
      }
      await world.outbox.done(mark);
    } catch (error) {
      world.log.error('not-delivered', error, { kind: mark.kind });
      failures.push(error);
    }
  });
  world.log.info('events-delivered', { events, waiting, dropped });
  if (failures.length > 0) throw failures[0];
  return { events, waiting, dropped };
}

/** Publishes events that are what the schema says; how many. Throws for any other: nothing that is not documented leaves. */
export async function published(
  { eventBus }: Pick<World, 'eventBus'>,
  events: readonly PublishedEvent[],
): Promise<number> {
  for (const event of events) eventSchema.parse(event);
  await eventBus.publish(events);
  return events.length;
}
