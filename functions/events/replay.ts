import type { Day } from '../domain/month.ts';
import type { World } from '../ports.ts';
import { stepEvents } from './case-events.ts';
import { published } from './deliver.ts';
import type { ReadsEvents } from './read-mark.ts';
import { releaseEvents } from './release-events.ts';

/** Publishes everything that happened since a day once more, from the records themselves, oldest first; how many events. They have the ids they had. */
export async function replay(world: ReadsEvents & Pick<World, 'eventBus'>, from: Day): Promise<number> {
  const events = [...(await releaseEvents(world, from)), ...(await stepEvents(world, from))];
  events.sort((a, b) => (a.at === b.at ? compare(a.id, b.id) : compare(a.at, b.at)));
  return await published(world, events);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
