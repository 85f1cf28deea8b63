import type { CaseEvent } from '../domain/casework/case-event.ts';
import { takeStep } from '../domain/casework/take-step.ts';
import type { ListingId } from '../domain/listing/listing.ts';
import type { ListingStep } from '../domain/listing/listing-states.ts';
import { listingTable } from '../domain/listing/listing-steps.ts';
import { appendStep } from './append-step.ts';
import type { CaseWorld } from './case-world.ts';
import { chainRefusal, isChainBroken } from './is-chain-broken.ts';
import { listingFile } from './listing-file.ts';
import { type NotTaken, orderOf, type StepWish } from './step-wish.ts';

/** Takes a step of a listing if its table lets it: everything looked at stands in the event. */
export async function takeListingStep(
  world: CaseWorld,
  id: ListingId,
  wish: StepWish,
): Promise<CaseEvent<ListingStep> | NotTaken> {
  const step = listingTable.find((row) => row.step === wish.step)?.step;
  if (step === undefined) return 'no-such-step';
  const file = await listingFile(world, id);
  if (file === undefined) return 'not-found';
  if (wish.seen !== undefined && wish.seen !== file.all.length) return 'stale';
  if (await isChainBroken(world, file.stream, file.all)) return chainRefusal;
  const decided = takeStep(listingTable, file.listing.events, orderOf(world, step, wish), file);
  return 'refused' in decided ? decided : await appendStep(world, file.stream, file.all, decided);
}
