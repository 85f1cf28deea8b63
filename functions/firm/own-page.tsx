import type { Context } from 'hono';
import { dayWords, monthLabel } from '../web/dates.ts';
import { fill } from '../web/fill.ts';
import { firmCompoundTable } from '../web/firm-result/compound-table.tsx';
import { OwnResult } from '../web/firm-result/own-result.tsx';
import { aspectTable, improvementTable } from '../web/firm-result/profile-tables.tsx';
import type { Language } from '../web/language.ts';
import { ErrorSummary } from '../web/office/field.tsx';
import { MonthChoice } from '../web/office/month-choice.tsx';
import { respondOffice } from '../web/office/respond-office.tsx';
import type { Visit } from '../web/office/route.ts';
import { type DataTable, TableView } from '../web/office/table.tsx';
import { tableFile } from '../web/office/table-file.ts';
import { printable } from '../web/printable.ts';
import type { FirmWorld } from './firm-world.ts';
import { ObjectionsPart, ReplyPart } from './own-forms.tsx';
import type { OwnView, VisibleMonth } from './own-view.ts';
import { fieldOf, firmRefusals, type Refused, ownWords as w } from './words.ts';

/** A firm's own page of a month: result, profile, compounds, objections, reply. */
export async function ownPage(
  world: FirmWorld,
  visit: Visit,
  c: Context,
  view: OwnView,
  months: readonly VisibleMonth[],
  refused?: Refused,
): Promise<Response> {
  const { reader } = visit;
  const { language } = reader;
  const { firm, sealed, profile } = view;
  const { manifest } = sealed;
  const tables = tablesOf(view, visit);
  const internal = view.release?.version !== manifest.version;
  const file = await tableFile(c, world.site, tables, { demo: world.site.demo, internal });
  if (file !== undefined) return file;
  const address = `/firm?month=${manifest.month}&firm=${firm.id}`;
  const title = fill(w.title[language], {
    firm: printable(firm.name),
    month: monthLabel(manifest, language),
  });
  return await respondOffice(
    c,
    visit,
    { site: world.site, room: '/firm', address, title, ...(refused && { status: 409 as const }) },
    <>
      <h1>{title}</h1>
      {c.req.query('done') === '1' && refused === undefined ? (
        <p class="note" role="status">
          {w.done[language]}
        </p>
      ) : null}
      <ErrorSummary
        title={w.again[language]}
        problems={refused === undefined ? [] : [[fieldOf(refused), firmRefusals[refused.why][language]]]}
      />
      <MonthChoice
        visit={visit}
        months={months.map(({ month }) => month).toReversed()}
        month={manifest.month}
        address="/firm"
      />
      <p class="note">{stateOf(view, language)}</p>
      <OwnResult manifest={manifest} firm={firm.id} language={language} />
      <p class="mute">{w.only[language]}</p>
      {profile.compounds.length === 0
        ? null
        : tables.map((table) => <TableView table={table} reader={reader} address={address} />)}
      {manifest.trial ? null : (
        <>
          <ObjectionsPart view={view} visit={visit} refused={refused} />
          <ReplyPart view={view} visit={visit} refused={refused} />
        </>
      )}
    </>,
  );
}

/** Before anything may be seen. */
export function nothingPage(world: FirmWorld, visit: Visit, c: Context): Response | Promise<Response> {
  const { language } = visit.reader;
  const page = { site: world.site, room: '/firm', address: '/firm', title: w.room[language] };
  return respondOffice(
    c,
    visit,
    page,
    <>
      <h1>{page.title}</h1>
      <p>{w.nothing[language]}</p>
    </>,
  );
}

/** How far the version shown is, and, where it is a correction, which version the public reads. */
function stateOf({ sealed: { manifest }, preview, release, inTime }: OwnView, language: Language): string {
  if (manifest.trial) return w.trial[language];
  const { version } = manifest;
  const day = release === undefined ? '' : dayWords(release.day, language);
  if (release?.version === version) return fill(w.released[language], { version, day });
  const until = preview === undefined ? '' : dayWords(preview.until, language);
  const said = fill((inTime ? w.preview : w.over)[language], { until });
  if (release === undefined) return said;
  return said + fill(w.correction[language], { version, released: release.version, day });
}

function tablesOf({ sealed, profile, survey }: OwnView, { reader }: Visit): readonly DataTable<unknown>[] {
  const { manifest, annex } = sealed;
  const found = [
    ...(survey === undefined
      ? []
      : [
          aspectTable(profile, annex.aspectMedians ?? annex.aspectMeans, survey),
          improvementTable(profile, survey),
        ]),
    firmCompoundTable(profile.compounds, manifest, reader, false),
  ];
  // Whatever is taken along names its month.
  return (found as readonly DataTable<unknown>[]).map((table) => ({
    ...table,
    name: `${table.name}-${manifest.month}`,
  }));
}
