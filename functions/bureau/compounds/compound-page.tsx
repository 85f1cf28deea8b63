import type { Context } from 'hono';
import { type Compound, parseCompoundId } from '../../domain/compound.ts';
import type { FirmId } from '../../domain/firm.ts';
import type { Batch } from '../../domain/letters/batch.ts';
import type { Tenure } from '../../domain/tenure.ts';
import { monthLabel, monthWords } from '../../web/dates.ts';
import { problemPage } from '../../web/error-pages.tsx';
import { fill } from '../../web/fill.ts';
import { modeWords, resultWords } from '../../web/firm-result/result-words.ts';
import { linkFor, type Reader } from '../../web/language.ts';
import { count, percent, points } from '../../web/numbers.ts';
import { respondOffice } from '../../web/office/respond-office.tsx';
import type { Visit } from '../../web/office/route.ts';
import { type DataTable, TableView } from '../../web/office/table.tsx';
import { tableFile } from '../../web/office/table-file.ts';
import { printable } from '../../web/printable.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { BrokenNote } from '../casework/broken-note.tsx';
import { tablesOfCompound } from '../casework/tables-of.tsx';
import { keptTable } from '../firms/kept-facts.ts';
import { RecordLinks } from '../firms/record-links.tsx';
import { batchStates, firmWords as w } from '../firms/words.ts';
import { openingPath } from '../rectification/item-view.ts';
import { itemWords } from '../rectification/words.ts';
import { compoundFacts } from './compound-facts.ts';
import { type CompoundMonth, compoundView } from './compound-view.ts';

const room = '/bureau/compounds';

/** A compound: households with their source, firms over time, participation by month, score where it is shown, letters, reports. */
export async function compoundPage(world: BureauWorld, visit: Visit, c: Context): Promise<Response> {
  const id = parseCompoundId(c.req.param('id') ?? '');
  const view = id === undefined ? undefined : await compoundView(world, visit, id);
  if (view === undefined) return await problemPage(c, world.site, 'notFound');
  const { reader } = visit;
  const { language } = reader;
  const { compound, notUs } = view;
  const address = `${room}/${compound.id}`;
  const months = monthTable(view.months, compound, view.seesResults);
  const history = historyTable(compound, view.firms, reader);
  const batches = batchTable(compound);
  const facts = keptTable(compoundFacts(compound), compound);
  const letters = visit.reachFor('see-letters') !== undefined;
  const { tables: casework, broken } = await tablesOfCompound(world, visit, compound);
  const file =
    (await tableFile(c, world.site, [facts, ...casework])) ??
    (await tableFile(c, world.site, [months])) ??
    (await tableFile(c, world.site, [history])) ??
    (letters ? await tableFile(c, world.site, [batches]) : undefined);
  if (file !== undefined) return file;
  const title = printable(compound.name);
  const { households } = compound;
  const source = { source: printable(households.source), day: households.day };
  return await respondOffice(
    c,
    visit,
    { site: world.site, room, address, title, style: '.figures{max-width:24rem}' },
    <>
      <h1>{title}</h1>
      <p class="mute">
        {compound.id} · {printable(compound.district)} · {modeWords[compound.mode][language]} ·{' '}
        {w.community[language]} {printable(compound.communityLine) || '—'}
      </p>
      <p class="acts">
        <RecordLinks visit={visit} address={address} />
        {casework.length === 0 ? null : (
          <a href={linkFor(reader, openingPath(compound.id))}>{itemWords.openNew[language]}</a>
        )}
        {letters ? (
          <a href={linkFor(reader, `/bureau/letters/${compound.id}`)}>{w.lettersPage[language]}</a>
        ) : null}
      </p>
      <dl class="figures">
        <div>
          <dt>{w.households[language]}</dt>
          <dd>
            {count(households.count)}
            <small>{fill(w.householdsOf[language], source)}</small>
          </dd>
        </div>
      </dl>
      <TableView table={months} reader={reader} address={address} />
      <TableView table={facts} reader={reader} address={address} />
      <TableView table={history} reader={reader} address={address} />
      <BrokenNote broken={broken} language={language} />
      {casework.map((table) => (
        <TableView table={table} reader={reader} address={address} />
      ))}
      {letters ? <TableView table={batches} reader={reader} address={address} /> : null}
      {notUs === undefined || notUs.length === 0 ? null : (
        <section>
          <h2>{w.reports[language]}</h2>
          <ul>
            {notUs.map((one) => (
              <li>
                {fill(w.reportsText[language], { month: monthWords(one.month, language), count: one.count })}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>,
  );
}

function monthTable(
  rows: readonly CompoundMonth[],
  { households }: Compound,
  results: boolean,
): DataTable<CompoundMonth> {
  return {
    name: 'months',
    title: w.counts,
    rows,
    columns: [
      { head: w.month, value: monthLabel },
      { head: w.count, number: true, value: ({ count: of }) => of ?? null },
      { head: w.asOf, value: ({ asOf }) => asOf ?? null },
      {
        head: w.share,
        number: true,
        value: ({ count: of }) =>
          of === undefined || households.count === 0 ? null : percent(of / households.count),
      },
      ...(results
        ? [
            {
              head: w.score,
              number: true,
              value: ({ project }: CompoundMonth, language: Reader['language']) => {
                if (project === undefined) return w.notPublished[language];
                return project.score === null ? resultWords.agree[language] : points(project.score);
              },
            },
            {
              head: w.range,
              number: true,
              value: ({ project }: CompoundMonth) =>
                project === undefined ? null : `${points(project.low)}–${points(project.high)}`,
            },
          ]
        : []),
    ],
  };
}

function historyTable(
  { tenures }: Compound,
  firms: ReadonlyMap<FirmId, string>,
  reader: Reader,
): DataTable<Tenure> {
  return {
    name: 'history',
    title: w.history,
    none: w.noFirm,
    rows: tenures.toSorted((a, b) => (a.from < b.from ? 1 : -1)),
    columns: [
      {
        head: w.firm,
        value: ({ firm }) => firms.get(firm) ?? firm,
        cell: ({ firm }) => (
          <a href={linkFor(reader, `/bureau/firms/${firm}`)}>{printable(firms.get(firm) ?? firm)}</a>
        ),
      },
      { head: w.from, value: ({ from }) => from },
      { head: w.to, value: ({ to }, language) => to ?? w.openEnd[language] },
      {
        head: w.service,
        value: ({ emergency }, language) => (emergency ? w.emergency : w.contract)[language],
      },
    ],
  };
}

function batchTable({ batches }: Compound): DataTable<Batch> {
  const letters = ({ households, spare }: Batch) =>
    spare === undefined ? households.reduce((sum, [from, to]) => sum + to - from + 1, 0) : 1;
  const state = (batch: Batch) => {
    if (batch.revoked !== undefined) return batchStates.revoked;
    if (batch.delivered !== undefined) return batchStates.delivered;
    return batch.handedOver === undefined ? batchStates.printed : batchStates['handed-over'];
  };
  return {
    name: 'batches',
    title: w.batches,
    rows: batches,
    columns: [
      { head: w.batch, value: ({ number }) => number, number: true },
      { head: w.letters, value: letters, number: true },
      { head: w.state, value: (batch, language) => state(batch)[language] },
      { head: w.printed, value: ({ printed }) => printed },
      { head: w.handedOver, value: ({ handedOver }) => handedOver ?? null },
      { head: w.delivered, value: ({ delivered }) => delivered ?? null },
    ],
  };
}
