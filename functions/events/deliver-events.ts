import type { World } from '../ports.ts';
import { type Delivers, type Delivery, deliver } from './deliver.ts';
import { type ReadsEvents, readMark } from './read-mark.ts';

/** The hourly delivery: publishes what was recorded and others have not heard of yet. */
export async function deliverEvents(world: Delivers & ReadsEvents & Pick<World, 'clock'>): Promise<Delivery> {
  return await deliver(world, (mark) => readMark(world, mark));
}
