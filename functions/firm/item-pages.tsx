import type { Context } from 'hono';
import { FactsCard, respondCase, type Shown } from '../desk/case-page.tsx';
import { StepsPart } from '../desk/steps-part.tsx';
import { sourceWords, themeWords } from '../desk/words/choice-words.ts';
import { factWords } from '../desk/words/fact-words.ts';
import { itemStateWords } from '../desk/words/state-words.ts';
import { dueOf, factsOf, type Item, itemState } from '../domain/rectification/item.ts';
import { fill } from '../web/fill.ts';
import { linkFor } from '../web/language.ts';
import type { Visit } from '../web/office/route.ts';
import { type DataTable, TableView } from '../web/office/table.tsx';
import { tableFile } from '../web/office/table-file.ts';
import type { Uploads } from '../web/office/uploads.tsx';
import { printable } from '../web/printable.ts';
import { itemTable } from './case-tables.tsx';
import { itemNext, ownCaseWords as o, ownStepWords } from './case-words.ts';
import { mattersRoom } from './cases-page.tsx';
import type { FirmWorld } from './firm-world.ts';
import { matterPage } from './matter-page.tsx';
import { itemDesk, selfCheckDesk } from './own-desks.ts';
import type { OwnItems } from './own-items.ts';
import { UnreadableNote } from './unreadable-note.tsx';

/** A firm's items in a compound, and the form by which it registers what it found itself. */
export async function selfCheckPage(
  world: FirmWorld,
  visit: Visit,
  c: Context,
  uploads: Uploads,
  own: OwnItems,
  shown?: Shown,
): Promise<Response> {
  const { reader } = visit;
  const { language } = reader;
  const { compound, items, isBroken, serving } = own;
  const table = itemTable(items, () => compound.name, visit);
  const sent = await tableFile(c, world.site, [table as DataTable<unknown>]);
  if (sent !== undefined) return sent;
  const address = `/firm/items/${compound.id}`;
  const title = fill(o.selfCheckOf[language], { name: printable(compound.name) });
  return await respondCase(
    world,
    c,
    visit,
    { room: mattersRoom, address, title, steps: ownStepWords },
    shown,
    <>
      <h1>{title}</h1>
      <p class="mute">
        {o.ownLead[language]} <a href={linkFor(reader, mattersRoom)}>{o.back[language]}</a>
      </p>
    </>,
    <>
      <UnreadableNote kinds={isBroken ? ['rectification'] : []} language={language} />
      {serving === undefined ? (
        <p class="note">{o.noFirm[language]}</p>
      ) : (
        <StepsPart visit={visit} desk={selfCheckDesk(own, serving)} uploads={uploads} again={shown} />
      )}
      <TableView table={table} reader={reader} address={address} />
    </>,
  );
}

/** One of a firm's items: what is to be put right and until when, and the form of its report. */
export async function itemPage(
  world: FirmWorld,
  visit: Visit,
  c: Context,
  uploads: Uploads,
  { own, item }: { readonly own: OwnItems; readonly item: Item },
  shown?: Shown,
): Promise<Response> {
  const { language } = visit.reader;
  const state = itemState(item);
  const matter = {
    title: fill(o.itemOf[language], { compound: printable(own.compound.name), number: item.number }),
    state: state === 'none' ? '' : itemStateWords[state][language],
    next: state === 'none' ? '' : itemNext[state][language],
    desk: itemDesk(own, item),
    told: item.events,
    card: <FactsCard facts={cardOf(item, visit)} />,
  };
  return await matterPage(world, visit, c, uploads, matter, shown);
}

function cardOf(item: Item, { reader: { language } }: Visit) {
  const facts = factsOf(item);
  const source = Object.hasOwn(sourceWords, facts.source)
    ? sourceWords[facts.source as keyof typeof sourceWords][language]
    : '';
  const name = (fact: string) => factWords[fact]?.[language] ?? fact;
  return [
    [name('what'), printable(facts.what, 4000)],
    [name('theme'), themeWords[facts.theme]?.[language] ?? ''],
    [name('owner'), printable(facts.owner, 200)],
    [name('due'), dueOf(item) ?? itemNext.held[language]],
    [name('source'), source],
  ] as const;
}
