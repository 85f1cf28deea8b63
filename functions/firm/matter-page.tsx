import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import { respondCase, type Shown } from '../desk/case-page.tsx';
import { clocksTable } from '../desk/clocks-table.tsx';
import type { Desk } from '../desk/desk.ts';
import { StepsPart } from '../desk/steps-part.tsx';
import type { CaseEvent } from '../domain/casework/case-event.ts';
import { rowOf, stateAfter } from '../domain/casework/case-state.ts';
import { linkFor } from '../web/language.ts';
import { JumpLinks, jumpTo } from '../web/office/jump-links.tsx';
import type { Visit } from '../web/office/route.ts';
import { type DataTable, TableView } from '../web/office/table.tsx';
import { tableFile } from '../web/office/table-file.ts';
import type { Uploads } from '../web/office/uploads.tsx';
import { noticeTable } from './case-tables.tsx';
import { ownCaseWords as o, ownStepWords } from './case-words.ts';
import { mattersRoom } from './cases-page.tsx';
import type { FirmWorld } from './firm-world.ts';
import type { OwnNotices } from './own-matters.ts';
import { progressTable, sayingTable } from './said-tables.tsx';
import { sayingsIn } from './told.ts';
import { UnreadableNote } from './unreadable-note.tsx';

/** What a page of a firm's matter is made of. */
export interface Matter {
  readonly title: string;
  readonly state: string;
  /** What comes next, in a sentence. */
  readonly next: string;
  readonly desk: Desk;
  readonly told: readonly CaseEvent<string>[];
  /** Absent where the service issues none in such a matter; its one day then stands on its card. */
  readonly notices?: OwnNotices;
  readonly more?: readonly DataTable<unknown>[];
  /** Stands over the steps. */
  readonly card?: Child;
}

/** A listing, case or item as its firm sees it: how far, what it can do and until when, what was issued, what it said. */
export async function matterPage(
  world: FirmWorld,
  visit: Visit,
  c: Context,
  uploads: Uploads,
  { title, state, next, desk, told, notices, more = [], card }: Matter,
  shown?: Shown,
): Promise<Response> {
  const { reader, today } = visit;
  const { language } = reader;
  const inTime = desk.running.find(({ clock }) => clock === 'objection')?.last;
  const isLate =
    inTime !== undefined &&
    inTime < today &&
    rowOf(desk.table, stateAfter(desk.table, desk.events).state, 'object') !== undefined;
  const tables = [
    ...(notices === undefined
      ? []
      : [clocksTable(desk.running, desk.unsure, today), noticeTable(notices, reader)]),
    sayingTable(sayingsIn(told, inTime), { reader, address: desk.address }),
    ...more,
    progressTable(told),
  ] as readonly DataTable<unknown>[];
  const sent = await tableFile(c, world.site, tables);
  if (sent !== undefined) return sent;
  return await respondCase(
    world,
    c,
    visit,
    { room: mattersRoom, address: desk.address, title, steps: ownStepWords },
    shown,
    <>
      <h1>
        {title} <span class="tag strong">{state}</span>
      </h1>
      <p class="note">{next}</p>
      <p class="mute">
        <a href={linkFor(reader, mattersRoom)}>{o.back[language]}</a>
      </p>
    </>,
    <>
      <UnreadableNote notices={notices?.unreadable ?? []} language={language} />
      <JumpLinks
        parts={[['todo', o.todo[language]], ...tables.map((table) => jumpTo(table, language))]}
        language={language}
      />
      {card}
      <h2 id="todo">{o.todo[language]}</h2>
      {isLate ? <p class="note">{o.isLate[language]}</p> : null}
      <StepsPart visit={visit} desk={desk} uploads={uploads} again={shown} />
      {tables.map((table) => (
        <TableView table={table} reader={reader} address={desk.address} />
      ))}
    </>,
  );
}
