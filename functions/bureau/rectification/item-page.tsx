import type { Context } from 'hono';
import { FactsCard, respondCase, type Shown } from '../../desk/case-page.tsx';
import { StepsPart } from '../../desk/steps-part.tsx';
import { caseWords as w } from '../../desk/words/case-words.ts';
import { sourceWords, themeWords } from '../../desk/words/choice-words.ts';
import { factWords } from '../../desk/words/fact-words.ts';
import { itemStateWords } from '../../desk/words/state-words.ts';
import { itemStepWords } from '../../desk/words/step-words.ts';
import { rectificationStream } from '../../domain/casework/case-stream.ts';
import { lastDayOf } from '../../domain/casework/span.ts';
import { dueOf, factsOf, type Item, itemState } from '../../domain/rectification/item.ts';
import { problemPage } from '../../web/error-pages.tsx';
import { fill } from '../../web/fill.ts';
import { linkFor } from '../../web/language.ts';
import type { Visit } from '../../web/office/route.ts';
import { type DataTable, TableView } from '../../web/office/table.tsx';
import { tableFile } from '../../web/office/table-file.ts';
import type { Uploads } from '../../web/office/uploads.tsx';
import { printable } from '../../web/printable.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { ChainSaid, historyTable } from '../casework/history.tsx';
import { isOverdue, rowOfItem } from './item-table.tsx';
import { compoundItems, itemDesk, itemsRoom, numbered } from './item-view.ts';
import { siblingDue, siblingTable } from './sibling-table.tsx';
import { siblingsOf } from './siblings.ts';
import { itemWords as i } from './words.ts';

/** A rectification item: what, who, until when, its steps, where the same may be wrong, and its history. */
export async function itemPage(
  world: BureauWorld,
  visit: Visit,
  c: Context,
  uploads: Uploads,
  shown?: Shown,
): Promise<Response> {
  const view = await compoundItems(world, visit, c.req.param('compound') ?? '');
  const item = view && numbered(view, c.req.param('number') ?? '');
  if (view === undefined || item === undefined) return await problemPage(c, world.site, 'notFound');
  const { reader, today } = visit;
  const { language } = reader;
  const { compound } = view;
  const desk = itemDesk(visit, view, item);
  const firm = await world.registry.firm(factsOf(item).firm);
  const stream = rectificationStream(compound.id);
  const inThirty = await lastDayOf(today, { unit: 'days', count: 30 }, world.workingDays);
  const siblings = siblingTable(await siblingsOf(world, visit, item), item, {
    ...{ visit, canOpen: visit.reachFor('work-on-case') !== undefined },
    due: siblingDue(item, today, inThirty),
  });
  const names = { [factsOf(item).firm]: firm?.name ?? factsOf(item).firm };
  const history = historyTable(world, { stream, events: item.events, steps: itemStepWords, reader, names });
  const tables = [siblings, history] as readonly DataTable<unknown>[];
  const sent = await tableFile(c, world.site, tables);
  if (sent !== undefined) return sent;
  const state = itemState(item);
  const title = `${printable(compound.name)} · ${fill(i.of[language], { number: item.number })}`;
  return await respondCase(
    world,
    c,
    visit,
    { room: itemsRoom, address: desk.address, title, steps: itemStepWords },
    shown,
    <>
      <h1>
        {title} <span class="tag strong">{state === 'none' ? '' : itemStateWords[state][language]}</span>{' '}
        {isOverdue(rowOfItem(item), today) ? <span class="tag strong">{i.isOverdue[language]}</span> : null}
      </h1>
      <p class="mute">
        <a href={linkFor(reader, `${itemsRoom}/${compound.id}`)}>
          {fill(i.allOf[language], { name: printable(compound.name) })}
        </a>{' '}
        · <a href={linkFor(reader, `/bureau/compounds/${compound.id}`)}>{w.compound[language]}</a> ·{' '}
        <a href={linkFor(reader, itemsRoom)}>{i.back[language]}</a>
      </p>
    </>,
    <>
      <FactsCard facts={cardOf(item, firm?.name, visit)} />
      <h2 id="todo">{w.todo[language]}</h2>
      <StepsPart visit={visit} desk={desk} uploads={uploads} again={shown} />
      <TableView table={siblings} reader={reader} address={desk.address} />
      <p class="mute">{i.siblingsLead[language]}</p>
      <TableView table={history} reader={reader} address={desk.address} />
      <ChainSaid all={view.all} language={language} />
    </>,
  );
}

function cardOf(item: Item, firm: string | undefined, { reader }: Visit) {
  const { language } = reader;
  const facts = factsOf(item);
  const source = Object.hasOwn(sourceWords, facts.source)
    ? sourceWords[facts.source as keyof typeof sourceWords][language]
    : facts.source;
  const name = (fact: string) => factWords[fact]?.[language] ?? fact;
  return [
    [name('what'), printable(facts.what, 4000)],
    [name('theme'), themeWords[facts.theme]?.[language] ?? facts.theme],
    [
      w.firm[language],
      <a href={linkFor(reader, `/bureau/firms/${facts.firm}`)}>{printable(firm ?? facts.firm)}</a>,
    ],
    [name('owner'), printable(facts.owner, 200)],
    [name('due'), dueOf(item) ?? i.held[language]],
    [name('source'), `${source} ${printable(facts.origin, 200)}`.trim()],
  ] as const;
}
