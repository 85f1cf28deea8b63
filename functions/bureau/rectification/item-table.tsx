import { caseWords as w } from '../../desk/words/case-words.ts';
import { themeWords } from '../../desk/words/choice-words.ts';
import { factWords } from '../../desk/words/fact-words.ts';
import { itemStateWords } from '../../desk/words/state-words.ts';
import type { CompoundId } from '../../domain/compound.ts';
import type { FirmId } from '../../domain/firm.ts';
import type { Day } from '../../domain/month.ts';
import { dueOf, factsOf, type Item, itemState } from '../../domain/rectification/item.ts';
import { itemRests } from '../../domain/rectification/item-steps.ts';
import type { Words } from '../../domain/survey.ts';
import { fill } from '../../web/fill.ts';
import { type Language, linkFor } from '../../web/language.ts';
import type { Visit } from '../../web/office/route.ts';
import type { DataTable } from '../../web/office/table.tsx';
import { printable } from '../../web/printable.ts';
import { itemsRoom } from './item-view.ts';
import { itemWords as i } from './words.ts';

/** How tables of items name things. */
export interface ItemNames {
  firm(firm: FirmId): string;
  compound(compound: CompoundId): string;
}

/** An item as a list has it: how far it is and until when, and the item itself where its events were read. */
export interface ItemRow {
  readonly compound: CompoundId;
  readonly number: number;
  readonly firm: FirmId;
  readonly state: ReturnType<typeof itemState>;
  readonly due: Day | undefined;
  /** Day of its newest event. */
  readonly day: Day | undefined;
  readonly item?: Item;
}

/** The row of an item that was read. */
export function rowOfItem(item: Item): ItemRow {
  const { compound, number } = item;
  const [state, day] = [itemState(item), item.events.at(-1)?.day];
  return { compound, number, firm: factsOf(item).firm, state, due: dueOf(item), day, item };
}

/** Whether an item is past its day and nobody has put it right. */
export function isOverdue({ state, due }: Pick<ItemRow, 'state' | 'due'>, today: Day): boolean {
  return state === 'open' && due !== undefined && due < today;
}

/** Whether there is still something to do. */
export function isRowOpen({ state }: Pick<ItemRow, 'state'>): boolean {
  return state !== 'none' && !itemRests.includes(state);
}

/** Items in their order: overdue ones first, then by their day; those at rest by the day they ended. */
export function inOrder(rows: readonly ItemRow[]): readonly ItemRow[] {
  const order = (row: ItemRow) => (isRowOpen(row) ? `0${row.due ?? '9'}` : `1${row.day ?? ''}`);
  return rows.toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
}

/** A table of items, in the order given; `shown` where the page shows fewer than its files hold. */
export function itemTable(
  rows: readonly ItemRow[],
  {
    visit,
    names,
    name,
    title,
    none,
    shown = rows,
  }: {
    visit: Pick<Visit, 'today' | 'reader'>;
    names: ItemNames;
    name: string;
    title: Words;
    none: Words;
    shown?: readonly ItemRow[];
  },
): DataTable<ItemRow> {
  const { today, reader } = visit;
  const said = (row: ItemRow, language: Language) => {
    const state = row.state === 'none' ? '' : itemStateWords[row.state][language];
    return isOverdue(row, today) ? `${i.isOverdue[language]} · ${state}` : state;
  };
  const facts = ({ item }: ItemRow) => item && factsOf(item);
  return {
    name,
    title,
    none,
    rows,
    shown,
    columns: [
      {
        head: i.item,
        value: (row, language) =>
          fill(i.itemText[language], { number: row.number, what: facts(row)?.what ?? '' }),
        cell: (row, language) => (
          <a href={linkFor(reader, `${itemsRoom}/${row.compound}/${row.number}`)}>
            {fill(i.itemText[language], { number: row.number, what: printable(facts(row)?.what ?? '', 60) })}
          </a>
        ),
      },
      { head: w.compound, value: ({ compound }) => names.compound(compound) },
      { head: w.firm, value: ({ firm }) => names.firm(firm) },
      {
        head: i.theme,
        value: (row, language) => themeWords[facts(row)?.theme ?? 'other']?.[language] ?? '',
      },
      { head: factWords.owner ?? i.item, value: (row) => facts(row)?.owner ?? '' },
      {
        head: w.state,
        value: said,
        cell: (row, language) =>
          isOverdue(row, today) ? <b class="tag strong">{said(row, language)}</b> : said(row, language),
      },
      {
        head: i.due,
        value: (row, language) => (isRowOpen(row) ? (row.due ?? i.held[language]) : (row.day ?? null)),
      },
    ],
  };
}
