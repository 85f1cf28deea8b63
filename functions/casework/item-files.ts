import { type CaseStream, compoundOfStream } from '../domain/casework/case-stream.ts';
import type { CompoundId } from '../domain/compound.ts';
import { type Item, itemsIn } from '../domain/rectification/item.ts';
import { eightAtOnce } from '../ranking/eight-at-once.ts';
import type { CaseWorld } from './case-world.ts';

/** The items of the compounds that are wanted, closed ones with them, eight streams read at a time. `which`: all streams, or those alone with something open. */
export async function itemsOf(
  world: Pick<CaseWorld, 'cases'>,
  which: 'all' | 'open',
  isWanted: (compound: CompoundId) => boolean = () => true,
): Promise<readonly Item[]> {
  const streams = (await world.cases.heads('rectification', which)).filter((head) => {
    const compound = compoundOfStream(head);
    return compound !== undefined && isWanted(compound);
  });
  const found = await eightAtOnce(streams, async (stream: CaseStream) => {
    const compound = compoundOfStream(stream);
    return compound === undefined ? [] : itemsIn(compound, await world.cases.events(stream));
  });
  return found.flat();
}
