import { isOpen, type Listing, listingsIn } from '../domain/listing/listing.ts';
import type { CaseHead } from '../ports/cases.ts';
import { eightAtOnce } from '../ranking/eight-at-once.ts';
import type { CaseWorld } from './case-world.ts';
import { fileOf, type ListingFile } from './listing-file.ts';

type Reads = Pick<CaseWorld, 'cases' | 'results' | 'evaluations' | 'workingDays'>;

/** The files of all open listings, eight read at a time. */
export async function openListingFiles(
  world: Reads,
  isWanted: (head: CaseHead) => boolean = () => true,
): Promise<readonly ListingFile[]> {
  const heads = (await world.cases.heads('listing', 'open')).filter(isWanted);
  const found = await eightAtOnce(heads, async (stream) => {
    const all = await world.cases.events(stream);
    const listing = listingsIn(stream, all).find(isOpen);
    return listing === undefined ? [] : [await fileOf(world, stream, all, listing)];
  });
  return found.flat();
}

/** The listings of these streams that are over. */
export async function endedListings(
  world: Pick<CaseWorld, 'cases'>,
  heads: readonly CaseHead[],
): Promise<readonly Listing[]> {
  const found = await eightAtOnce(heads, async (stream) =>
    listingsIn(stream, await world.cases.events(stream)).filter((listing) => !isOpen(listing)),
  );
  return found.flat();
}
