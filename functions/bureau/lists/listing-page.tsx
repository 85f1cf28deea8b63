import type { Context } from 'hono';
import { FactsCard, respondCase, type Shown } from '../../desk/case-page.tsx';
import { clocksTable } from '../../desk/clocks-table.tsx';
import { StepsPart } from '../../desk/steps-part.tsx';
import { caseWords as w } from '../../desk/words/case-words.ts';
import { listingStateWords, listWords } from '../../desk/words/state-words.ts';
import { listingStepWords } from '../../desk/words/step-words.ts';
import { isOpen as isListingOpen, listingName, type Statement } from '../../domain/listing/listing.ts';
import { listingTable } from '../../domain/listing/listing-steps.ts';
import type { PlannedCompound } from '../../domain/plan.ts';
import { monthWords } from '../../web/dates.ts';
import { problemPage } from '../../web/error-pages.tsx';
import { fill } from '../../web/fill.ts';
import { linkFor, type Reader } from '../../web/language.ts';
import { points } from '../../web/numbers.ts';
import { JumpLinks, jumpTo } from '../../web/office/jump-links.tsx';
import type { Visit } from '../../web/office/route.ts';
import { type DataTable, TableView } from '../../web/office/table.tsx';
import { tableFile } from '../../web/office/table-file.ts';
import type { Uploads } from '../../web/office/uploads.tsx';
import { printable } from '../../web/printable.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { ChainSaid, historyTable } from '../casework/history.tsx';
import { type ListingView, listingView, listsRoom } from './listing-view.ts';
import { listsWords as l } from './words.ts';

/** A listing: what the evaluation found, what can be done, clocks, what the firm said, compounds, history; shown again where an order was refused. */
export async function listingPage(
  world: BureauWorld,
  visit: Visit,
  c: Context,
  uploads: Uploads,
  shown?: Shown,
): Promise<Response> {
  const view = await listingView(world, visit, c.req.param('name') ?? '');
  if (view === undefined) return await problemPage(c, world.site, 'notFound');
  const { reader } = visit;
  const { language } = reader;
  const { file, desk } = view;
  const { listing, state, stream } = file;
  const address = `${listsRoom}/${listingName(listing)}`;
  const clocks = clocksTable(file.running, desk.unsure, visit.today);
  const statements = statementTable(view);
  const compounds = compoundTable(view.compounds, reader);
  const history = historyTable(world, { stream, events: listing.events, steps: listingStepWords, reader });
  const tables = [clocks, statements, compounds, history] as readonly DataTable<unknown>[];
  const file_ = await tableFile(c, world.site, tables);
  if (file_ !== undefined) return file_;
  const title = printable(view.firm);
  const page = { room: listsRoom, address, title, steps: listingStepWords };
  const isGone = !desk.known.evidence.has('proposal-stands') && isDecided(view);
  return await respondCase(
    world,
    c,
    visit,
    page,
    shown,
    <>
      <h1>
        {title} <span class="tag strong">{state === 'none' ? '' : listingStateWords[state][language]}</span>
      </h1>
      <p class="mute">
        {fill(l.of[language], {
          list: listWords[listing.list][language],
          month: monthWords(listing.month, language),
        })}{' '}
        · <a href={linkFor(reader, `/bureau/firms/${listing.firm}`)}>{l.firmPage[language]}</a> ·{' '}
        <a href={linkFor(reader, listsRoom)}>{l.back[language]}</a>
      </p>
    </>,
    <>
      {isGone ? <p class="note">{l.gone[language]}</p> : null}
      <JumpLinks
        parts={[['todo', w.todo[language]], ...tables.map((table) => jumpTo(table, language))]}
        language={language}
      />
      <h2 id="todo">{w.todo[language]}</h2>
      <StepsPart visit={visit} desk={desk} uploads={uploads} again={shown} />
      <h2>{l.found[language]}</h2>
      <Found view={view} reader={reader} />
      {tables.map((table) => (
        <TableView table={table} reader={reader} address={address} />
      ))}
      <ChainSaid all={file.all} language={language} />
    </>,
  );
}

/** Whether its ground matters still: it was decided and goes on. */
function isDecided({ file: { state, listing } }: ListingView): boolean {
  if (listing.list === 'red' && isListingOpen(listing)) return true;
  return (['decided', 'decision-delivered', 'announced', 'listed'] as const).some((one) => one === state);
}

function Found({ view, reader }: { view: ListingView; reader: Reader }) {
  const { language } = reader;
  const { found, because, file } = view;
  const figure = (name: string) => points(Number(found[name]));
  const red = file.listing.list === 'red';
  return (
    <FactsCard
      facts={[
        [
          l.score[language],
          fill(l.scoreLine[language], {
            score: figure('score'),
            low: figure('low'),
            high: figure('high'),
          }),
        ],
        [l.ranks[language], fill(l.ranksLine[language], found)],
        [l.answers[language], fill(l.answersLine[language], found)],
        [
          (red ? l.worse : l.better)[language],
          <>
            {fill(l.count[language], { count: found.surely ?? '' })}
            {because.length === 0 ? '' : language === 'zh' ? '：' : ': '}
            {because.map(({ firm, name }, place) => (
              <>
                {place === 0 ? '' : language === 'zh' ? '、' : ', '}
                <a href={linkFor(reader, `/bureau/firms/${firm}`)}>{printable(name)}</a>
              </>
            ))}
          </>,
        ],
        [
          l.resultFile[language],
          fill(l.version[language], { version: found.version ?? '', hash: found.manifest ?? '' }),
        ],
        [l.policy[language], printable(found.policy ?? '')],
        [l.basis[language], printable(found.legalBasis ?? '', 4000)],
      ]}
    />
  );
}

const answers = new Set(
  listingTable.flatMap((row) => (row.answers === undefined ? [] : [row.step as string])),
);

function statementTable({ file }: ListingView): DataTable<Statement> {
  const answerOf = ({ number }: Statement) =>
    file.listing.events.find(({ step, facts }) => answers.has(step) && Number(facts.number) === number)?.facts
      .answer;
  return {
    name: 'statements',
    title: w.statements,
    none: w.noStatements,
    rows: file.statements,
    columns: [
      { head: w.seq, number: true, value: ({ number }) => number },
      { head: l.kind, value: ({ kind }, language) => l[kind][language] },
      { head: w.day, value: ({ day }) => day },
      {
        head: w.state,
        value: ({ late }, language) => (late ? w.late : w.inTime)[language],
        cell: ({ late }, language) =>
          late ? <span class="tag strong">{w.late[language]}</span> : w.inTime[language],
      },
      { head: w.said, rowHead: true, value: ({ text }) => text },
      {
        head: w.answered,
        value: (one, language) =>
          one.answered === undefined ? w.unanswered[language] : `${one.answered} ${answerOf(one) ?? ''}`,
      },
    ],
  };
}

function compoundTable(rows: readonly PlannedCompound[], reader: Reader): DataTable<PlannedCompound> {
  return {
    name: 'compounds',
    title: l.compounds,
    none: l.noCompounds,
    rows,
    columns: [
      {
        head: w.compound,
        value: ({ name }) => name,
        cell: ({ compound, name }) => (
          <a href={linkFor(reader, `/bureau/compounds/${compound}`)}>{printable(name)}</a>
        ),
      },
      {
        head: l.counted,
        value: ({ mode, handover }, language) => (mode === 'market' && !handover ? l.yes : l.no)[language],
      },
    ],
  };
}
