import { compoundOfStream } from '../domain/casework/case-stream.ts';
import type { CompoundId } from '../domain/compound.ts';
import type { FirmId } from '../domain/firm.ts';
import { factsOf, type Item, type ReadItems, readableItemsIn } from '../domain/rectification/item.ts';
import type { CaseHead } from '../ports/cases.ts';
import type { CaseWorld } from './case-world.ts';
import { knownEvents } from './known-events.ts';
import { type ReadStreams, readStreams } from './read-streams.ts';

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

/** The items of these streams. A stream is broken where one of its items is; its others are read. */
export async function itemsAt(world: Reads, heads: readonly CaseHead[]): Promise<ReadStreams<Item>> {
  const { read, broken } = await itemsByStream(world, heads);
  const partly = read.filter((stream) => stream.broken.length > 0);
  return {
    read: read.flatMap((stream) => stream.read),
    broken: [...broken, ...partly.map(({ head }) => head)],
  };
}

/** The items that a firm is or was to put right: of streams whose heads name it, or name nobody. Broken are streams in which something of the firm is. */
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
  const { read, broken } = await itemsByStream(world, heads);
  const isOwn = (item: Item) => factsOf(item).firm === firm;
  const partly = read.filter((stream) => stream.broken.some(isOwn));
  return {
    read: read.flatMap((stream) => stream.read.filter(isOwn)),
    // Of a stream that nobody can read the head alone says whose it is.
    broken: [...broken.filter(({ matters }) => matters !== undefined), ...partly.map(({ head }) => head)],
  };
}

/** The items of each stream. What cannot be read of it is logged, and left to the caller. */
async function itemsByStream(
  world: Reads,
  heads: readonly CaseHead[],
): Promise<ReadStreams<ReadItems & { readonly head: CaseHead }>> {
  return await readStreams(world, heads, async (head) => {
    const compound = compoundOfStream(head);
    if (compound === undefined) throw new Error('a stream of items is of no compound');
    return { head, ...readItems(world, compound, await knownEvents(world, head)) };
  });
}

/** The items of one compound; those that cannot be read are logged. */
export function readItems(
  { log }: Pick<Reads, 'log'>,
  ...stream: Parameters<typeof readableItemsIn>
): ReadItems {
  const items = readableItemsIn(...stream);
  for (const { number } of items.broken)
    log.error('stream-broken', new Error(`item ${number} does not fit its table`), { kind: 'rectification' });
  return items;
}
