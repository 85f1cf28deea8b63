import type { CaseEvent } from '../domain/casework/case-event.ts';
import { type CaseStream, compoundOfStream, firmOfStream } from '../domain/casework/case-stream.ts';
import {
  advisedCompounds,
  exitCasesIn,
  exitStanding,
  isOpen as isExitOpen,
} from '../domain/exit-case/exit-case.ts';
import { isOpen as isListingOpen, listingsIn, stateOf } from '../domain/listing/listing.ts';
import { dueOf, factsOf, isItemOpen, itemState, itemsIn } from '../domain/rectification/item.ts';
import type { CaseHead, Matter } from '../ports/cases.ts';

/** Most matters that a head tells of: what has more is read event by event. */
const mostMatters = 300;

/** What the lists have of a stream, by its events alone. Throws where they do not fit the table. */
export function headOf(stream: CaseStream, events: readonly CaseEvent<string>[]): CaseHead {
  const { open, matters } = mattersIn(stream, events);
  const { kind, subject } = stream;
  return { kind, subject, seq: events.length, open, ...(matters.length <= mostMatters && { matters }) };
}

/** Everything that is handled in a stream, one after another, and whether any of it goes on. Throws where the events do not fit the table. */
export function mattersIn(
  stream: CaseStream,
  events: readonly CaseEvent<string>[],
): { readonly open: boolean; readonly matters: readonly Matter[] } {
  const [firm, compound] = [firmOfStream(stream), compoundOfStream(stream)];
  if (stream.kind === 'listing') {
    const listings = listingsIn(stream, events);
    const matters = listings.map((one) => matterOf(one.month, stateOf(one), one.events));
    return { open: listings.some(isListingOpen), matters };
  }
  if (firm !== undefined) {
    const cases = exitCasesIn(firm, events);
    const matters = cases.map((one) => ({
      ...matterOf(String(one.number), exitStanding(one).state, one.events),
      compounds: advisedCompounds(one),
    }));
    return { open: cases.some(isExitOpen), matters };
  }
  const items = compound === undefined ? [] : itemsIn(compound, events);
  const matters = items.map((item) => {
    const due = isItemOpen(item) ? dueOf(item) : undefined;
    const base = matterOf(String(item.number), itemState(item), item.events);
    return { ...base, firm: factsOf(item).firm, ...(due && { due }) };
  });
  return { open: items.some(isItemOpen), matters };
}

function matterOf(name: string, state: string, events: readonly CaseEvent<string>[]): Matter {
  const day = events.at(-1)?.day;
  if (day === undefined) throw new Error(`${name} has no event`);
  return { name, state, day };
}
