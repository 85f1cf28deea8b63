import type { CaseEvent } from '../domain/casework/case-event.ts';
import { type CaseStream, compoundOfStream, firmOfStream } from '../domain/casework/case-stream.ts';
import { exitCasesIn, isOpen as isExitOpen } from '../domain/exit-case/exit-case.ts';
import { isOpen as isListingOpen, listingsIn } from '../domain/listing/listing.ts';
import { isItemOpen, itemsIn } from '../domain/rectification/item.ts';

/** Whether anything in a stream still goes on: a listing, a case, an item. */
export function isStreamOpen(stream: CaseStream, events: readonly CaseEvent<string>[]): boolean {
  const [firm, compound] = [firmOfStream(stream), compoundOfStream(stream)];
  if (stream.kind === 'listing') return listingsIn(stream, events).some(isListingOpen);
  if (firm !== undefined) return exitCasesIn(firm, events).some(isExitOpen);
  return compound !== undefined && itemsIn(compound, events).some(isItemOpen);
}
