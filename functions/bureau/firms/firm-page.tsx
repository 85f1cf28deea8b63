import type { Context } from 'hono';
import { parseFirmId } from '../../domain/firm.ts';
import { chartFile } from '../../web/charts/chart-file.ts';
import { chartStyle } from '../../web/charts/chart-style.ts';
import { monthLabel } from '../../web/dates.ts';
import { problemPage } from '../../web/error-pages.tsx';
import { fill } from '../../web/fill.ts';
import { firmCompoundTable } from '../../web/firm-result/compound-table.tsx';
import { FirmSeries, firmMonths, seriesTable } from '../../web/firm-result/firm-series.tsx';
import { OwnResult } from '../../web/firm-result/own-result.tsx';
import { aspectTable, improvementTable } from '../../web/firm-result/profile-tables.tsx';
import { linkFor } from '../../web/language.ts';
import { JumpLinks, jumpTo } from '../../web/office/jump-links.tsx';
import { respondOffice } from '../../web/office/respond-office.tsx';
import type { Visit } from '../../web/office/route.ts';
import { type DataTable, TableView } from '../../web/office/table.tsx';
import { tableFile } from '../../web/office/table-file.ts';
import { printable } from '../../web/printable.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { BrokenNote } from '../casework/broken-note.tsx';
import { tablesOfFirm } from '../casework/tables-of.tsx';
import { marksOf } from '../exports/taken.ts';
import { rankingWords } from '../ranking/words.ts';
import { evidenceTable } from './evidence-table.ts';
import { integrityTable, publishingTable, tenureTable } from './firm-tables.tsx';
import { type FirmView, firmView } from './firm-view.ts';
import { firmFacts, keptTable } from './kept-facts.ts';
import { RecordLinks } from './record-links.tsx';
import { firmWords as w } from './words.ts';

const room = '/bureau/firms';

/** A firm: its result, months, profile, compounds, tenures, and what is noticed, proposed and said about it. */
export async function firmPage(world: BureauWorld, visit: Visit, c: Context): Promise<Response> {
  const id = parseFirmId(c.req.param('id') ?? '');
  const view = id === undefined ? undefined : await firmView(world, visit, id);
  if (view === undefined) return await problemPage(c, world.site, 'notFound');
  const { reader } = visit;
  const { language } = reader;
  const { firm, results } = view;
  const address = `${room}/${firm.id}`;
  const title = printable(firm.name);
  const months = firmMonths(results?.series.map(({ manifest }) => manifest) ?? [], firm.id);
  const marks = await marksOf(world, results?.series.map(({ manifest }) => manifest) ?? []);
  if (c.req.query('chart') === 'months' && results !== undefined)
    return chartFile(
      c,
      `firm-${firm.id}`,
      <FirmSeries months={months} name={title} language={language} />,
      marks,
    );
  const { tables: casework, broken } = await tablesOfFirm(world, visit, firm.id);
  const tables = [...tablesOf(view, visit), ...casework];
  const file = await tableFile(c, world.site, tables, marks);
  if (file !== undefined) return file;
  const tableOf = (name: string) => tables.find((table) => table.name === name);
  const order = [
    'months',
    'profile',
    'improvements',
    'compounds',
    'evidence',
    'facts',
    'tenures',
    'integrity',
    'publishing',
    ...casework.map(({ name }) => name),
  ];
  const parts = order.flatMap((name) => tableOf(name) ?? []).map((table) => jumpTo(table, language));
  const shown = (name: string) => {
    const table = tableOf(name);
    return table === undefined ? null : <TableView table={table} reader={reader} address={address} />;
  };
  return await respondOffice(
    c,
    visit,
    { site: world.site, room, address, title, style: chartStyle },
    <>
      <h1>{title}</h1>
      <p class="mute">
        {firm.id} · {w.line[language]} {printable(firm.repairLine)}
      </p>
      <p class="acts">
        <RecordLinks visit={visit} address={address} whole />
      </p>
      <BrokenNote broken={broken} language={language} />
      <JumpLinks parts={parts} language={language} />
      {results === undefined ? null : (
        <>
          <h2>{fill(w.result[language], { month: monthLabel(results.newest.manifest, language) })}</h2>
          <OwnResult manifest={results.newest.manifest} firm={firm.id} language={language} />
          {months.length < 2 ? null : (
            <>
              <div class="chartbox">
                <FirmSeries months={months} name={title} language={language} />
              </div>
              <p class="files">
                <a href={linkFor(reader, `${address}?chart=months`)}>{rankingWords.chart[language]}</a>
              </p>
            </>
          )}
          {shown('months')}
          {shown('profile')}
          {shown('improvements')}
          {shown('compounds')}
        </>
      )}
      {shown('evidence')}
      {shown('facts')}
      {shown('tenures')}
      {shown('integrity')}
      {shown('publishing')}
      {casework.map(({ name }) => shown(name))}
    </>,
  );
}

function tablesOf(
  { firm, compounds, results, matrix }: FirmView,
  { reader }: Visit,
): readonly DataTable<unknown>[] {
  const kept = [
    ...(matrix === undefined ? [] : [evidenceTable(matrix)]),
    keptTable(firmFacts(firm), firm),
    tenureTable(compounds, firm.id, reader),
  ];
  if (results === undefined) return kept as readonly DataTable<unknown>[];
  const { newest, profile, survey, series, records, integrity } = results;
  const { manifest, annex } = newest;
  const months = firmMonths(
    series.map((one) => one.manifest),
    firm.id,
  );
  const more = [
    seriesTable(months),
    ...(survey === undefined
      ? []
      : [
          aspectTable(profile, annex.aspectMedians ?? annex.aspectMeans, survey),
          improvementTable(profile, survey),
        ]),
    firmCompoundTable(profile.compounds, manifest, reader, true),
    ...(integrity ? [integrityTable(series, firm.id)] : []),
    publishingTable(records, firm.id, manifest),
  ];
  return [...more, ...kept] as readonly DataTable<unknown>[];
}
