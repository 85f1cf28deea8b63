import { compoundOfStream } from '../domain/casework/case-stream.ts';
import type { CompoundId } from '../domain/compound.ts';
import type { FirmId } from '../domain/firm.ts';
import { factsOf, type Item, itemsIn } from '../domain/rectification/item.ts';
import type { CaseHead } from '../ports/cases.ts';
import type { CaseWorld } from './case-world.ts';
import { knownEvents } from './known-events.ts';
import { flat, type ReadStreams, readStreams } from './read-streams.ts';

type Reads = Pick<CaseWorld, 'cases' | 'log'>;

/** The items of the compounds that are wanted, closed ones with them, eight streams read at a time. `which`: all streams, or those alone with something open. */
export async function itemsOf(
  world: Reads,
  which: 'all' | 'open',
  isWanted: (compound: CompoundId) => boolean = () => true,
): Promise<ReadStreams<Item>> {
  const heads = (await world.cases.heads('rectification', which)).filter((head) => {
    const compound = compoundOfStream(head);
    return compound !== undefined && isWanted(compound);
  });
  return await itemsAt(world, heads);
}

/** The items of these streams. */
export async function itemsAt(world: Reads, heads: readonly CaseHead[]): Promise<ReadStreams<Item>> {
  const found = await readStreams(world, heads, async (head) => {
    const compound = compoundOfStream(head);
    return compound === undefined ? [] : itemsIn(compound, await knownEvents(world, head));
  });
  return flat(found);
}

/** The items that a firm is or was to put right: of streams whose heads name it, or name nobody. */
export async function itemsOfFirm(
  world: Reads,
  firm: FirmId,
  isWanted: (compound: CompoundId) => boolean = () => true,
): Promise<ReadStreams<Item>> {
  const heads = (await world.cases.heads('rectification', 'all')).filter((head) => {
    const compound = compoundOfStream(head);
    const isNamed = head.matters?.some((matter) => matter.firm === firm) ?? true;
    return compound !== undefined && isNamed && isWanted(compound);
  });
  const { read, broken } = await itemsAt(world, heads);
  return { read: read.filter((item) => factsOf(item).firm === firm), broken };
}
