import type { Desk } from '../desk/desk.ts';
import type { CaseEvent } from '../domain/casework/case-event.ts';
import type { Compound } from '../domain/compound.ts';
import { exitName } from '../domain/exit-case/exit-case.ts';
import { exitTable } from '../domain/exit-case/exit-steps.ts';
import type { FirmId } from '../domain/firm.ts';
import { listingName } from '../domain/listing/listing.ts';
import { listingTable } from '../domain/listing/listing-steps.ts';
import { dueOf, type Item, itemName } from '../domain/rectification/item.ts';
import { itemTable } from '../domain/rectification/item-steps.ts';
import { clocksToldOf } from './case-tables.tsx';
import { ownStepWords } from './case-words.ts';
import type { OwnCase, OwnListing } from './own-matters.ts';

/** What every desk of a firm has: its own steps, in its own words. */
const common = {
  side: 'firm',
  words: ownStepWords,
  takes: new Set(['own-firm']),
  choices: {},
} as const satisfies Partial<Desk>;

/** Where a firm objects to a listing, asks for a review or for repair: by the steps it is told of, so that no form tells of a decision before it is delivered. */
export function listingDesk({ file, told }: OwnListing, unsure: ReadonlySet<string>): Desk {
  return {
    ...common,
    id: 'listing',
    table: listingTable,
    events: told,
    known: file,
    running: clocksToldOf(file.running),
    address: `/firm/listings/${listingName(file.listing)}`,
    all: file.all,
    fixed: {},
    unsure,
  };
}

/** Where a firm reports on its rectification and objects to the exit that is proposed. */
export function exitDesk({ file, told }: OwnCase, unsure: ReadonlySet<string>): Desk {
  return {
    ...common,
    id: 'exit',
    table: exitTable,
    events: told,
    known: file,
    running: clocksToldOf(file.running),
    address: `/firm/exits/${exitName(file.one)}`,
    all: file.all,
    fixed: {},
    unsure,
  };
}

/** A compound's items as a firm's desks need them. */
export interface ItemsThere {
  readonly compound: Compound;
  readonly all: readonly CaseEvent<string>[];
  /** The number of the compound's next item. */
  readonly next: number;
}

/** Where a firm reports what it did on an item. */
export function itemDesk({ compound, all }: ItemsThere, item: Item): Desk {
  const last = dueOf(item);
  const set = item.events.findLast(({ facts }) => facts.due !== undefined);
  return {
    ...common,
    ...itemsKnown,
    id: `i-${itemName(item)}`,
    events: item.events,
    running:
      last === undefined || set === undefined
        ? []
        : [{ clock: 'due', from: set.day, span: { unit: 'days', count: 1 }, last }],
    address: `/firm/items/${compound.id}/${item.number}`,
    all,
    fixed: { item: String(item.number) },
  };
}

/** Where a firm registers what it found itself. */
export function selfCheckDesk({ compound, all, next }: ItemsThere, firm: FirmId): Desk {
  return {
    ...common,
    ...itemsKnown,
    id: `o-${compound.id}`,
    events: [],
    running: [],
    address: `/firm/items/${compound.id}`,
    all,
    fixed: { item: String(next), firm, source: 'self-check' },
  };
}

const itemsKnown = {
  table: itemTable,
  known: { evidence: new Set<string>(), clocks: {} },
  unsure: new Set<string>(),
} as const;
