import type { Context } from 'hono';
import { readItems } from '../../casework/item-files.ts';
import { type Desk, takesOf } from '../../desk/desk.ts';
import { itemStepWords } from '../../desk/words/step-words.ts';
import type { CaseEvent } from '../../domain/casework/case-event.ts';
import { rectificationStream } from '../../domain/casework/case-stream.ts';
import { type Compound, type CompoundId, parseCompoundId } from '../../domain/compound.ts';
import type { FirmId } from '../../domain/firm.ts';
import { type Reach, reaches } from '../../domain/people/scope.ts';
import { dueOf, type Item, itemName, itemsIn } from '../../domain/rectification/item.ts';
import { type itemSources, itemTable } from '../../domain/rectification/item-steps.ts';
import type { Visit } from '../../web/office/route.ts';
import { printable } from '../../web/printable.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { servingOn } from '../compounds/serving-on.ts';

/** Where the items are. */
export const itemsRoom = '/bureau/rectification';

/** The items of a compound, as far as a visitor may see it. */
export interface CompoundItems {
  readonly compound: Compound;
  readonly all: readonly CaseEvent<string>[];
  readonly items: readonly Item[];
  /** Those that cannot be read. */
  readonly broken: readonly Item[];
  /** Who serves it today, by whom items are put right. */
  readonly firm: { readonly id: FirmId; readonly name: string } | undefined;
}

/** The compound of a path with its items, if it is there and within reach. */
export async function compoundItems(
  world: BureauWorld,
  visit: Visit,
  text: string,
): Promise<CompoundItems | undefined> {
  const id = parseCompoundId(text);
  const compound = id && (await world.registry.compound(id));
  if (compound === undefined || id !== text || !reaches(visit.reach, compound)) return undefined;
  const serving = servingOn(compound, visit.today)?.firm;
  const [all, firm] = await Promise.all([
    world.cases.events(rectificationStream(id)),
    serving && world.registry.firm(serving),
  ]);
  const { read, broken } = readItems(world, id, all);
  return {
    compound,
    all,
    items: read,
    broken,
    firm: serving && { id: serving, name: firm?.name ?? serving },
  };
}

/** The item of a number. */
export function numbered({ items }: CompoundItems, text: string): Item | undefined {
  return /^[1-9]\d{0,3}$/.test(text) ? items.find(({ number }) => number === Number(text)) : undefined;
}

/** The desk of an item. */
export function itemDesk(visit: Visit, { compound, all }: CompoundItems, item: Item): Desk {
  const last = dueOf(item);
  const set = item.events.findLast(({ facts }) => facts.due !== undefined);
  return {
    ...deskOf(visit, compound, all),
    id: `i-${itemName(item)}`,
    events: item.events,
    running:
      last === undefined || set === undefined
        ? []
        : [{ clock: 'due', from: set.day, span: { unit: 'days', count: 1 }, last }],
    address: `${itemsRoom}/${compound.id}/${item.number}`,
    fixed: { item: String(item.number) },
    choices: {},
  };
}

/** The desk at which a new item of a compound is opened: the firm is the one that serves it today. */
export function openingDesk(visit: Visit, { compound, all, firm }: CompoundItems): Desk {
  const items = itemsIn(compound.id, all);
  return {
    ...deskOf(visit, compound, all),
    id: `o-${compound.id}`,
    events: [],
    running: [],
    address: `${itemsRoom}/${compound.id}`,
    fixed: { item: String((items.at(-1)?.number ?? 0) + 1), ...(firm && { firm: firm.id }) },
    choices: {},
  };
}

function deskOf(visit: Visit, compound: Compound, all: readonly CaseEvent<string>[]) {
  return {
    side: 'office' as const,
    table: itemTable,
    known: { evidence: new Set<string>(), clocks: {} },
    words: itemStepWords,
    all,
    takes: takesOf(visit, (reach: Reach) => reaches(reach, compound)),
    unsure: new Set<string>(),
  };
}

/** What a link to the form of a new item has filled in: theme, what, source, origin, post. */
export function filledIn(c: Context): ReadonlyMap<string, string> {
  const names = ['theme', 'what', 'owner', 'source', 'origin'] as const;
  const asked = names.flatMap((name) => {
    const value = printable(c.req.query(name) ?? '', 300);
    return value === '' ? [] : [[`fact-${name}`, value] as const];
  });
  return new Map(asked);
}

/** Where the form of a new item of a compound lies, filled in as far as it is known where it comes from. */
export function openingPath(
  compound: CompoundId,
  values: { readonly source?: (typeof itemSources)[number]; readonly origin?: string } = {},
): string {
  const query = new URLSearchParams({ ...values });
  return query.size === 0 ? `${itemsRoom}/${compound}` : `${itemsRoom}/${compound}?${query}`;
}
