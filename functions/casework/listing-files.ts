import { isOpen, listingsIn } from '../domain/listing/listing.ts';
import type { CaseHead } from '../ports/cases.ts';
import type { CaseWorld } from './case-world.ts';
import { knownEvents } from './known-events.ts';
import { fileOf, type ListingFile } from './listing-file.ts';
import { evaluationsOfPass, resultsOfPass } from './one-pass.ts';
import { flat, type ReadStreams, readStreams } from './read-streams.ts';

type Reads = Pick<CaseWorld, 'cases' | 'results' | 'evaluations' | 'workingDays' | 'log'>;

/** The files of all open listings, eight read at a time. */
export async function openListingFiles(world: Reads): Promise<ReadStreams<ListingFile>> {
  const { read, broken } = await listingFilesOf(world, await world.cases.heads('listing', 'open'));
  return { read: read.filter(({ listing }) => isOpen(listing)), broken };
}

/** The files of all listings of these streams, ended ones with them. */
export async function listingFilesOf(
  world: Reads,
  heads: readonly CaseHead[],
): Promise<ReadStreams<ListingFile>> {
  const [results, evaluations] = [resultsOfPass(world.results), evaluationsOfPass(world.evaluations)];
  const pass = { ...world, results, evaluations };
  const found = await readStreams(world, heads, async (head) => {
    const all = await knownEvents(world, head);
    return await Promise.all(listingsIn(head, all).map((listing) => fileOf(pass, head, all, listing)));
  });
  return flat(found);
}
