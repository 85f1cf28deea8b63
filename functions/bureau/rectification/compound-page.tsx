import type { Context } from 'hono';
import { respondCase, type Shown } from '../../desk/case-page.tsx';
import { StepsPart } from '../../desk/steps-part.tsx';
import { caseWords as w } from '../../desk/words/case-words.ts';
import { itemStepWords } from '../../desk/words/step-words.ts';
import { itemName } from '../../domain/rectification/item.ts';
import { problemPage } from '../../web/error-pages.tsx';
import { fill } from '../../web/fill.ts';
import { linkFor } from '../../web/language.ts';
import type { Visit } from '../../web/office/route.ts';
import { type DataTable, TableView } from '../../web/office/table.tsx';
import { tableFile } from '../../web/office/table-file.ts';
import type { Uploads } from '../../web/office/uploads.tsx';
import { printable } from '../../web/printable.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { BrokenNote } from '../casework/broken-note.tsx';
import { inOrder, isRowOpen, itemTable, rowOfItem } from './item-table.tsx';
import { compoundItems, filledIn, itemsRoom, openingDesk } from './item-view.ts';
import { itemNames } from './items-page.tsx';
import { itemWords as i } from './words.ts';

/** The items of one compound, and the form for a new one, filled in as far as the link knew. */
export async function compoundItemsPage(
  world: BureauWorld,
  visit: Visit,
  c: Context,
  uploads: Uploads,
  shown?: Shown,
): Promise<Response> {
  const view = await compoundItems(world, visit, c.req.param('compound') ?? '');
  if (view === undefined) return await problemPage(c, world.site, 'notFound');
  const { language } = visit.reader;
  const { compound, items, broken, firm } = view;
  const desk = openingDesk(visit, view);
  const rows = inOrder(items.map(rowOfItem));
  const common = { visit, names: await itemNames(world, visit) };
  const tables = [
    itemTable(rows.filter(isRowOpen), { ...common, name: 'open', title: i.open, none: i.noneOpen }),
    itemTable(
      rows.filter((row) => !isRowOpen(row)),
      { ...common, name: 'rest', title: i.rest, none: i.noneRest },
    ),
  ] as readonly DataTable<unknown>[];
  const sent = await tableFile(c, world.site, tables);
  if (sent !== undefined) return sent;
  const address = `${itemsRoom}/${compound.id}`;
  const name = printable(compound.name);
  const title = fill(i.allOf[language], { name });
  const again = shown ?? {
    ...{ desk: desk.id, step: 'open-item', fields: filledIn(c), problem: '', field: '' },
  };
  return await respondCase(
    world,
    c,
    visit,
    { room: itemsRoom, address, title, steps: itemStepWords },
    shown,
    <>
      <h1>{title}</h1>
      <p class="mute">
        {firm === undefined ? '' : `${printable(firm.name)} · `}
        <a href={linkFor(visit.reader, `/bureau/compounds/${compound.id}`)}>{w.compound[language]}</a> ·{' '}
        <a href={linkFor(visit.reader, itemsRoom)}>{i.back[language]}</a>
      </p>
    </>,
    <>
      <BrokenNote broken={broken.map((item) => ({ subject: itemName(item) }))} language={language} />
      {tables.map((table) => (
        <TableView table={table} reader={visit.reader} address={address} />
      ))}
      <h2 id="todo">{i.openNew[language]}</h2>
      {firm === undefined ? (
        <p class="mute">{i.noFirm[language]}</p>
      ) : (
        <StepsPart visit={visit} desk={desk} uploads={uploads} again={again} />
      )}
    </>,
  );
}
