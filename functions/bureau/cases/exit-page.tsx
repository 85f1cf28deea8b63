import type { Context } from 'hono';
import { respondCase, type Shown } from '../../desk/case-page.tsx';
import { clocksTable } from '../../desk/clocks-table.tsx';
import { firmListId } from '../../desk/step-form.tsx';
import { StepsPart } from '../../desk/steps-part.tsx';
import { caseWords as w } from '../../desk/words/case-words.ts';
import { exitStateWords } from '../../desk/words/state-words.ts';
import { exitName } from '../../domain/exit-case/exit-case.ts';
import { registered } from '../../publishing/registered.ts';
import { problemPage } from '../../web/error-pages.tsx';
import { fill } from '../../web/fill.ts';
import { linkFor } from '../../web/language.ts';
import { JumpLinks, jumpTo } from '../../web/office/jump-links.tsx';
import type { Visit } from '../../web/office/route.ts';
import { type DataTable, TableView } from '../../web/office/table.tsx';
import { tableFile } from '../../web/office/table-file.ts';
import type { Uploads } from '../../web/office/uploads.tsx';
import { printable } from '../../web/printable.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { ChainSaid, historyTable } from '../casework/history.tsx';
import { openingPath } from '../rectification/item-view.ts';
import { CompoundPart } from './compound-part.tsx';
import { casesRoom, type ExitView, exitView } from './exit-view.ts';
import { reasoning } from './reasoning.ts';
import { exitWords as e } from './words.ts';

/** Most firms that the page brings along to complete a credit code from. */
const mostFirms = 200;

/** An exit case: why it was opened, the firm's part, each compound's part, clocks and history; shown again where an order was refused. */
export async function exitPage(
  world: BureauWorld,
  visit: Visit,
  c: Context,
  uploads: Uploads,
  shown?: Shown,
): Promise<Response> {
  const [view, firms] = await Promise.all([
    exitView(world, visit, c.req.param('name') ?? ''),
    registered(world).firms(),
  ]);
  if (view === undefined) return await problemPage(c, world.site, 'notFound');
  const { reader, today } = visit;
  const { language } = reader;
  const { file, desk } = view;
  const names = Object.fromEntries([
    ...firms.map(({ id, name }) => [id, name] as const),
    ...view.compounds.map(({ part, name }) => [part.compound, name] as const),
  ]);
  const address = `${casesRoom}/${exitName(file.one)}`;
  const clocks = clocksTable(file.running, desk.unsure, today);
  const history = historyTable(world, {
    ...{ stream: file.stream, events: file.one.events, steps: desk.words, reader, names },
  });
  const tables = [clocks, history] as readonly DataTable<unknown>[];
  const sent = await tableFile(c, world.site, tables);
  if (sent !== undefined) return sent;
  const title = printable(view.firm);
  return await respondCase(
    world,
    c,
    visit,
    { room: casesRoom, address, title, steps: desk.words },
    shown,
    <>
      <h1>
        {title}{' '}
        <span class="tag strong">{file.state === 'none' ? '' : exitStateWords[file.state][language]}</span>
      </h1>
      <p class="mute">
        {e.title[language]} · {fill(e.case[language], { number: file.one.number })} ·{' '}
        <a href={linkFor(reader, `/bureau/firms/${file.one.firm}`)}>{w.firm[language]}</a> ·{' '}
        <a href={linkFor(reader, casesRoom)}>{e.back[language]}</a>
      </p>
    </>,
    <>
      <JumpLinks
        parts={[
          ['why', e.why[language]],
          ['todo', w.todo[language]],
          ['compounds', e.inCompounds[language]],
          ...tables.map((table) => jumpTo(table, language)),
        ]}
        language={language}
      />
      <h2 id="why">{e.why[language]}</h2>
      <ol class="why">
        {reasoning(file, desk, today, language).map((line) => (
          <li>{printable(line, 4000)}</li>
        ))}
      </ol>
      <h2 id="todo">{`${w.todo[language]}${language === 'zh' ? '：' : ': '}${e.withFirm[language]}`}</h2>
      <StepsPart visit={visit} desk={desk} uploads={uploads} again={shown} />
      <h2 id="compounds">{e.inCompounds[language]}</h2>
      <Served view={view} visit={visit} />
      {view.compounds.map((of) => (
        <CompoundPart visit={visit} view={view} of={of} uploads={uploads} again={shown} names={names} />
      ))}
      <Advising view={view} visit={visit} uploads={uploads} again={shown} />
      {tables.map((table) => (
        <TableView table={table} reader={reader} address={address} />
      ))}
      <ChainSaid all={file.all} language={language} />
      <datalist id={firmListId}>
        {firms.slice(0, mostFirms).map(({ id, name }) => (
          <option value={id}>{printable(name)}</option>
        ))}
      </datalist>
    </>,
  );
}

/** The compounds that the firm serves and whose owners were not advised, each with the way to open an item there. */
function Served({ view, visit: { reader } }: { view: ExitView; visit: Visit }) {
  const { language } = reader;
  const from = { source: 'exit-case', origin: exitName(view.file.one) } as const;
  return (
    <ul class="waits">
      {view.left.map(({ id, name }) => (
        <li>
          <a href={linkFor(reader, `/bureau/compounds/${id}`)}>{printable(name)}</a> ·{' '}
          <a href={linkFor(reader, openingPath(id, from))}>{e.openItem[language]}</a>
        </li>
      ))}
    </ul>
  );
}

function Advising({
  view,
  visit,
  uploads,
  again,
}: {
  view: ExitView;
  visit: Visit;
  uploads: Uploads;
  again: Shown | undefined;
}) {
  const { language } = visit.reader;
  if (view.left.length === 0)
    return view.compounds.length === 0 ? null : <p class="mute">{e.allAdvised[language]}</p>;
  return <StepsPart visit={visit} desk={view.advising} uploads={uploads} again={again} />;
}
