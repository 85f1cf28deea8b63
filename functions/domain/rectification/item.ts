import { type CaseEvent, newestOf } from '../casework/case-event.ts';
import { stateAfter } from '../casework/case-state.ts';
import { withHolds } from '../casework/holds.ts';
import type { CompoundId } from '../compound.ts';
import type { FirmId } from '../firm.ts';
import type { Day } from '../month.ts';
import { type ItemState, type ItemStep, type ItemTheme, itemRests, itemTable } from './item-steps.ts';

/** A rectification item 整改事项 of a compound: what is to be put right, by whom and until when, and every step taken since. */
export interface Item {
  readonly compound: CompoundId;
  /** From 1 within the compound. */
  readonly number: number;
  readonly events: readonly CaseEvent<ItemStep>[];
}

/** The id of an item, as paths have it: `<compound>-<number>`. */
export function itemName({ compound, number }: Pick<Item, 'compound' | 'number'>): string {
  return `${compound}-${number}`;
}

/** The items of a compound's stream, by number. */
export function itemsIn(compound: CompoundId, events: readonly CaseEvent<string>[]): readonly Item[] {
  const numbers = [...new Set(events.map(({ facts }) => Number(facts.item)))].sort((a, b) => a - b);
  return numbers.map((number) => ({
    compound,
    number,
    events: events.filter(({ facts }) => Number(facts.item) === number) as readonly CaseEvent<ItemStep>[],
  }));
}

/** The items of a stream, told apart by whether they can be read. */
export interface ReadItems {
  readonly read: readonly Item[];
  /** Those whose events do not fit the table, or say no number. */
  readonly broken: readonly Item[];
}

/** The items of a compound's stream: one that cannot be read hinders no other. */
export function readableItemsIn(compound: CompoundId, events: readonly CaseEvent<string>[]): ReadItems {
  const { read = [], broken = [] } = Object.groupBy(itemsIn(compound, events), (item) =>
    isReadable(item) ? 'read' : 'broken',
  );
  return { read, broken };
}

function isReadable(item: Item): boolean {
  try {
    dueOf(item);
    return itemState(item) !== 'none';
  } catch {
    return false;
  }
}

/** How far it is. */
export function itemState({ events }: Pick<Item, 'events'>): ItemState | 'none' {
  return stateAfter(itemTable, events).state;
}

/** Whether there is still something to do. */
export function isItemOpen(item: Pick<Item, 'events'>): boolean {
  const state = itemState(item);
  return state !== 'none' && !itemRests.includes(state);
}

/** What an item says of itself, as it was opened. */
export interface ItemFacts {
  readonly theme: ItemTheme;
  readonly what: string;
  readonly firm: FirmId;
  readonly owner: string;
  readonly source: string;
  readonly origin: string;
}

/** What it says of itself. */
export function factsOf({ events }: Pick<Item, 'events'>): ItemFacts {
  const { theme, what = '', firm, owner = '', source = '', origin = '' } = events[0]?.facts ?? {};
  return { theme: theme as ItemTheme, what, firm: firm as FirmId, owner, source, origin };
}

/** Its last day, days on which it was held added; undefined while it is held. */
export function dueOf({ events }: Pick<Item, 'events'>): Day | undefined {
  const set = newestOf(events, 'open-item', 'open-own-item', 'extend', 'reopen');
  const due = set?.facts.due as Day | undefined;
  if (set === undefined || due === undefined) return undefined;
  return withHolds(set.day, due, events.slice(events.indexOf(set)), 'hold', 'resume-item');
}

/** Whether it was put right, and what residents are told of it. */
export interface PutRight {
  readonly day: Day;
  readonly theme: ItemTheme;
  readonly told: string;
}

/** What residents are told of an item that was verified and still counts as put right; undefined where nothing is. */
export function putRight(item: Item): PutRight | undefined {
  const verified = newestOf(item.events, 'verify');
  const told = verified?.facts.told ?? '';
  if (verified === undefined || told === '' || itemState(item) !== 'closed') return undefined;
  return { day: verified.day, theme: factsOf(item).theme, told };
}

/** The closed loop of several items: how many were verified, of how many that were not dropped. */
export function closedLoop(items: readonly { readonly state: ItemState | 'none' }[]): {
  readonly closed: number;
  readonly all: number;
} {
  const counted = items.map(({ state }) => state).filter((state) => state !== 'dropped' && state !== 'none');
  return { closed: counted.filter((state) => state === 'closed').length, all: counted.length };
}
