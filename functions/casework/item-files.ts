import { compoundOfStream } from '../domain/casework/case-stream.ts';
import type { CompoundId } from '../domain/compound.ts';
import { type Item, itemsIn } from '../domain/rectification/item.ts';
import type { CaseWorld } from './case-world.ts';
import { flat, type ReadStreams, readStreams } from './read-streams.ts';

/** The items of the compounds that are wanted, closed ones with them, eight streams read at a time. `which`: all streams, or those alone with something open. */
export async function itemsOf(
  world: Pick<CaseWorld, 'cases' | 'log'>,
  which: 'all' | 'open',
  isWanted: (compound: CompoundId) => boolean = () => true,
): Promise<ReadStreams<Item>> {
  const streams = (await world.cases.heads('rectification', which)).filter((head) => {
    const compound = compoundOfStream(head);
    return compound !== undefined && isWanted(compound);
  });
  const found = await readStreams(world, streams, async (stream) => {
    const compound = compoundOfStream(stream);
    return compound === undefined ? [] : itemsIn(compound, await world.cases.events(stream));
  });
  return flat(found);
}
