import { caseWords as w } from '../../desk/words/case-words.ts';
import { themeWords } from '../../desk/words/choice-words.ts';
import { factWords } from '../../desk/words/fact-words.ts';
import { itemStateWords } from '../../desk/words/state-words.ts';
import type { CompoundId } from '../../domain/compound.ts';
import type { FirmId } from '../../domain/firm.ts';
import type { Day } from '../../domain/month.ts';
import { dueOf, factsOf, type Item, isItemOpen, itemState } from '../../domain/rectification/item.ts';
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

/** Whether an item is past its day and nobody has put it right. */
export function isOverdue(item: Item, today: Day): boolean {
  const due = dueOf(item);
  return itemState(item) === 'open' && due !== undefined && due < today;
}

/** Items, overdue ones first, then by their day; those at rest by the day they ended. */
export function itemTable(
  items: readonly Item[],
  {
    visit,
    names,
    name,
    title,
    none,
  }: {
    visit: Pick<Visit, 'today' | 'reader'>;
    names: ItemNames;
    name: string;
    title: Words;
    none: Words;
  },
): DataTable<Item> {
  const { today, reader } = visit;
  const order = (item: Item) => (isItemOpen(item) ? `0${dueOf(item) ?? '9'}` : `1${ended(item)}`);
  const state = (item: Item, language: Language) => {
    const now = itemState(item);
    const said = now === 'none' ? '' : itemStateWords[now][language];
    return isOverdue(item, today) ? `${i.isOverdue[language]} · ${said}` : said;
  };
  return {
    name,
    title,
    none,
    rows: items.toSorted((a, b) => (order(a) < order(b) ? -1 : 1)),
    columns: [
      {
        head: i.item,
        value: (item, language) =>
          fill(i.itemText[language], { number: item.number, what: factsOf(item).what }),
        cell: (item, language) => (
          <a href={linkFor(reader, `${itemsRoom}/${item.compound}/${item.number}`)}>
            {fill(i.itemText[language], { number: item.number, what: printable(factsOf(item).what, 60) })}
          </a>
        ),
      },
      { head: w.compound, value: ({ compound }) => names.compound(compound) },
      { head: w.firm, value: (item) => names.firm(factsOf(item).firm) },
      { head: i.theme, value: (item, language) => themeWords[factsOf(item).theme]?.[language] ?? '' },
      { head: factWords.owner ?? i.item, value: (item) => factsOf(item).owner },
      {
        head: w.state,
        value: state,
        cell: (item, language) =>
          isOverdue(item, today) ? <b class="tag strong">{state(item, language)}</b> : state(item, language),
      },
      {
        head: i.due,
        value: (item, language) => (isItemOpen(item) ? (dueOf(item) ?? i.held[language]) : ended(item)),
      },
    ],
  };
}

function ended({ events }: Item): string {
  return events.at(-1)?.day ?? '';
}
