import { caseWords as w } from '../../desk/words/case-words.ts';
import { dueOf, factsOf, type Item, itemName } from '../../domain/rectification/item.ts';
import { linkFor } from '../../web/language.ts';
import { points } from '../../web/numbers.ts';
import type { Visit } from '../../web/office/route.ts';
import type { Column, DataTable } from '../../web/office/table.tsx';
import { Token } from '../../web/office/token.tsx';
import { printable } from '../../web/printable.ts';
import { itemsRoom } from './item-view.ts';
import type { Sibling } from './siblings.ts';
import { itemWords as i } from './words.ts';

/** The firm's other compounds, each with one click to open the same there; `canOpen` where the visitor may. */
export function siblingTable(
  siblings: readonly Sibling[],
  item: Item,
  { visit, canOpen, due }: { visit: Visit; canOpen: boolean; due: string },
): DataTable<Sibling> {
  const { reader } = visit;
  const act: Column<Sibling> = {
    head: i.act,
    value: () => '',
    cell: (sibling, language) =>
      sibling.already === undefined ? (
        <OpenThere visit={visit} sibling={sibling} item={item} due={due} label={i.openThere[language]} />
      ) : (
        '—'
      ),
  };
  return {
    name: 'siblings',
    title: i.siblings,
    none: i.noSiblings,
    rows: siblings,
    columns: [
      {
        head: w.compound,
        value: ({ compound }) => compound.name,
        cell: ({ compound }) => (
          <a href={linkFor(reader, `${itemsRoom}/${compound.id}`)}>{printable(compound.name)}</a>
        ),
      },
      {
        head: i.score,
        number: true,
        value: ({ project }, language) => {
          if (project === undefined) return i.notShown[language];
          return project.score === null
            ? `${points(project.low)}–${points(project.high)}`
            : points(project.score);
        },
      },
      {
        head: i.state,
        value: ({ already }, language) => (already === undefined ? null : i.already[language]),
        cell: ({ already }, language) =>
          already === undefined ? (
            '—'
          ) : (
            <a href={linkFor(reader, `${itemsRoom}/${already.compound}/${already.number}`)}>
              {i.already[language]}
            </a>
          ),
      },
      ...(canOpen ? [act] : []),
    ],
  };
}

/** Opens the same item in a sibling compound: the same words, the same post, and the time that the first one has. */
function OpenThere({
  visit,
  sibling: { compound, seen },
  item,
  due,
  label,
}: {
  visit: Visit;
  sibling: Sibling;
  item: Item;
  due: string;
  label: string;
}) {
  const { theme, what, firm, owner } = factsOf(item);
  const facts = { theme, what, firm, owner, due, source: 'sibling', origin: itemName(item) };
  return (
    <form
      method="post"
      enctype="multipart/form-data"
      action={linkFor(visit.reader, `${itemsRoom}/${compound.id}/work/open-item`)}
    >
      <Token visit={visit} />
      <input type="hidden" name="seen" value={String(seen)} />
      {Object.entries(facts).map(([name, value]) => (
        <input type="hidden" name={`fact-${name}`} value={value} />
      ))}
      <button type="submit" class="minor">
        {label}
      </button>
    </form>
  );
}

/** The day until which a sibling's item is to be put right: the first one's, or in thirty days where that is over or held. */
export function siblingDue(item: Item, today: string, inThirty: string): string {
  const due = dueOf(item);
  return due !== undefined && due > today ? due : inThirty;
}
