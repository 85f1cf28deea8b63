import { isOpen, type Listing, listingsIn } from '../domain/listing/listing.ts';
import type { CaseHead } from '../ports/cases.ts';
import type { CaseWorld } from './case-world.ts';
import { fileOf, type ListingFile } from './listing-file.ts';
import { flat, type ReadStreams, readStreams } from './read-streams.ts';

type Reads = Pick<CaseWorld, 'cases' | 'results' | 'evaluations' | 'workingDays' | 'log'>;

/** The files of all open listings, eight read at a time. */
export async function openListingFiles(
  world: Reads,
  isWanted: (head: CaseHead) => boolean = () => true,
): Promise<ReadStreams<ListingFile>> {
  const heads = (await world.cases.heads('listing', 'open')).filter(isWanted);
  const found = await readStreams(world, heads, async (stream) => {
    const all = await world.cases.events(stream);
    const listing = listingsIn(stream, all).find(isOpen);
    return listing === undefined ? [] : [await fileOf(world, stream, all, listing)];
  });
  return flat(found);
}

/** The listings of these streams that are over. */
export async function endedListings(
  world: Pick<CaseWorld, 'cases' | 'log'>,
  heads: readonly CaseHead[],
): Promise<ReadStreams<Listing>> {
  const found = await readStreams(world, heads, async (stream) =>
    listingsIn(stream, await world.cases.events(stream)).filter((listing) => !isOpen(listing)),
  );
  return flat(found);
}
