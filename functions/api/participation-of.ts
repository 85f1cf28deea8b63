import { type Reach, reaches } from '../domain/people/scope.ts';
import type { ApiWorld } from './api-world.ts';

/** Ratings of the open month by compound within reach, as counted on the last night; never in the order of participation. */
export async function participationOf(world: ApiWorld, reach: Reach) {
  const month = world.calendar.monthOf(world.clock.now());
  const counts = await world.evaluations.counts(month);
  const compounds: { compound: string; name: string; district: string; day: string; count: number }[] = [];
  for await (const compound of world.registry.compounds()) {
    const counted = counts.get(compound.id);
    if (counted === undefined || !reaches(reach, compound)) continue;
    const { id, name, district } = compound;
    compounds.push({ compound: id, name, district, ...counted });
  }
  return { month, compounds };
}
